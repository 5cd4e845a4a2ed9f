// What a line's own words tell of whether it goes on with the line above.
#pragma once

#include <string_view>

namespace outturn::normalize {

// Stops at a comma, a hyphen or an open bracket: more must follow.
bool ends_open(std::string_view text);

// Begins with a small letter, and not with an enumerator ("a)").
bool starts_small(std::string_view text);

}  // namespace outturn::normalize
