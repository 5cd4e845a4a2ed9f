// The column of the rows' numbers in texts: the cell in front of a table of outputs' others.
#pragma once

#include <cstdint>
#include <span>

#include "core/pages.h"
#include "normalize/language/phrases.h"
#include "normalize/text/other_tables.h"

namespace outturn::normalize {

// Where a line is a header row with four cells (between tabs or bars), of which the first heads numbers or is empty,
// takes that cell off, and off the rows below it numbers and empty cells in front, up to the next header row, of
// outputs or of another kind. A line whose first cell is something else stays. Answers the number of characters that
// were removed, bars and white space aside.
std::int64_t take_row_numbers(const Phrases& phrases, const HeadsOtherTable& heads_other, std::span<TextLine> lines);

}  // namespace outturn::normalize
