// Breaks text into lines as typesetters do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace outturn::test {

// The width of a text in ems of a serif type.
float set_width(std::string_view text);

// Lines of at most `ems`: broken at spaces, behind hyphens inside words, and beside Han characters; no closing mark
// begins a line, no opening one ends it. What cannot be broken may be longer.
std::vector<std::string> break_lines(std::string_view text, float ems);

}  // namespace outturn::test
