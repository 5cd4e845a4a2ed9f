// A line as it stands on a page, for tests of what puts it back into the order of reading.
#pragma once

#include <string>
#include <string_view>

namespace outturn::test {

// The characters of a line that is read from the right, from left to right, as the Unicode bidirectional algorithm
// (UAX #9) sets it: letters turned about, figures and Latin words not, brackets in the shape that is seen. A space
// between the groups of a number is taken for one that holds them together, as those who write such numbers set it.
std::string visual_line(std::string_view line);

}  // namespace outturn::test
