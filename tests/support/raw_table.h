// Raw tables written as readable text, for tests of alignment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "core/rows.h"

namespace outturn::test {

// Each line is a row of cells separated by '|': "planned | completed | remark". An empty line is a page break.
// "¶" inside a cell ends a paragraph. A line that begins with "##" is a group heading. White space around
// cells is dropped; a line without '|' is loose text. A row that begins with "~80" has a label that goes on with the
// one above, as the layout has it, in 80 of 100 cases.
RawTable raw_table(std::string_view text);

// A report with this one table in the language.
RawReport raw_report(std::string_view table, std::string_view language = "zh");

// The aligned outputs, one line per result: "planned => completed : remark".
std::vector<std::string> aligned_lines(const Report& report);

}  // namespace outturn::test
