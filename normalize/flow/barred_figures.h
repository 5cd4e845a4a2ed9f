// Rows of figures whose cells bars or slashes part, with no rule below their header.
#pragma once

#include <cstdint>
#include <span>

#include "core/pages.h"
#include "normalize/text/other_tables.h"

namespace outturn::normalize {

// Lines that follow each other and have the same number of bars, framed or not, or of slashes between spaces, get tabs
// in their place where two of them are rows that hold nothing but figures behind their first cells, and those above,
// cell by cell, are a header of planned and actual. Whether a table of outputs has bars is told where its rows are
// read. Answers the number of characters removed.
std::int64_t put_tabs_for_figure_bars(const HeadsOtherTable& heads_other, std::span<TextLine> lines);

}  // namespace outturn::normalize
