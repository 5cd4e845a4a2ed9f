// Signs of money in front of a figure.
#pragma once

#include <string_view>

namespace outturn {

// The text behind a sign of money that it begins with: "$749.4" and "US$ 749.4" are "749.4". The text itself where it
// begins otherwise, or holds nothing else.
[[nodiscard]] std::string_view without_money_sign(std::string_view text);

}  // namespace outturn
