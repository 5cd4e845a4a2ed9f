// Document symbols are in Latin letters; typists of other scripts take letters that look alike, or wide ones.
#pragma once

#include <string>
#include <string_view>

namespace outturn::normalize {

// The text with Cyrillic letters that look like Latin ones as these, and forms of half width: "А/99/100" typed with a
// Cyrillic letter is the symbol A/99/100. Nothing else changes.
[[nodiscard]] std::string symbol_form(std::string_view text);

}  // namespace outturn::normalize
