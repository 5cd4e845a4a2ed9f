// Raised text in a plain one: characters that Unicode has for it.
#pragma once

#include <string>
#include <string_view>

namespace outturn {

// A mark of a note as it stands raised behind a word or a figure, one to three digits or one small letter, in raised
// characters ("12" becomes "¹²", "a" "ᵃ"): so a figure does not grow by its mark. Other text stays as it is, as signs
// ("*") and parts of words ("th") do. Code points in and out are as many.
[[nodiscard]] std::string raised_text(std::string_view text);

// Whether the character is a raised digit or small letter.
[[nodiscard]] bool is_raised(char32_t c);

}  // namespace outturn
