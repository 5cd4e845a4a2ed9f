// Numbers in several parts, as indicators of achievement and accomplishments have them.
#pragma once

#include <string>
#include <string_view>

namespace outturn {

// The number of two parts or more that a text begins with ("1.1.1"; "(a)", "12" and "1.1 (a)" hold none or less): its
// digits as Western ones, its separators as full stops; empty where it begins with none.
[[nodiscard]] std::string leading_number_path(std::string_view text);

}  // namespace outturn
