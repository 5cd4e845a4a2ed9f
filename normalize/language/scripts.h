// Scripts of letters, as Unicode has them.
#pragma once

#include <string>
#include <vector>

namespace outturn::normalize {

// A number for the script of a letter; below 0 for what is no letter, or of all scripts.
int script_of_letter(char32_t c);
// Its name in English: "Greek".
std::string script_name(int script);

// The scripts that the profiles are written in, in their order.
const std::vector<int>& profile_scripts();

}  // namespace outturn::normalize
