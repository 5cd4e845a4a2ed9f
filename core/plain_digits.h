// Figures in the digits of any script, made alike.
#pragma once

#include <string>
#include <string_view>

namespace outturn {

// The text with the digits of all scripts as those of ASCII, and the Arabic marks of decimals and thousands as point
// and comma: "٢ ٨٠٥٫٠" is "2 805.0". For comparison, never for output.
[[nodiscard]] std::string plain_digits(std::string_view text);

}  // namespace outturn
