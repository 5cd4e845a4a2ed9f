// A table of figures: resources, staffing, deliverables, measures.
#pragma once

#include <vector>

#include "align/wording/number_marks.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// The table's rows in their order, with their labels, the labels they stand under, and a figure for each cell that has
// text; every character of the cells is in one piece. The first column of role label names the rows.
// `marks`: those of the language.
[[nodiscard]] std::vector<FigureRow> read_figures(const RawTable& table, const NumberMarks& marks);

}  // namespace outturn::align
