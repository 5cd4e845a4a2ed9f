// Rows of a table of figures whose cells are drawn.
#pragma once

#include "normalize/figures/figure_lines.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// Sets FigureLine::framed_row of the part's lines where the page draws a frame around each cell: rules between the
// columns all the way down, and one below nearly every row. What stands between two rules is one row then, however its
// cells are wrapped; stretches that hold more than one row all the same stay unknown.
void find_framed_rows(const PageLayout& layout, FigurePart& part);

}  // namespace outturn::normalize
