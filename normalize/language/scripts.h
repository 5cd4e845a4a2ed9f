// Scripts of letters, as Unicode has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::normalize {

// A number for the script of a letter; below 0 for what is no letter, or of all scripts.
int script_of_letter(char32_t c);
// Its name in English: "Greek".
std::string script_name(int script);

// The scripts that the profiles are written in, in their order.
const std::vector<int>& profile_scripts();

// The profiles' languages as bits, in their order: those in whose script the text has a letter.
std::uint64_t written_in(std::string_view text);
// Those that are written in the script of the language with this BCP 47 tag, itself among them.
std::uint64_t languages_beside(std::string_view language);

}  // namespace outturn::normalize
