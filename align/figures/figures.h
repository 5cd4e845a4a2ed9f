// A table of figures: resources, staffing, deliverables, measures.
#pragma once

#include <vector>

#include "align/wording/vocabulary.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// The table's rows in their order, with their labels, the labels they stand under, and a figure for each cell that has
// text; every character of the cells is in one piece. The first column of role label names the rows.
// `words`: those of the language. A cell that says that nothing applies ("n/a") is of that kind.
[[nodiscard]] std::vector<FigureRow> read_figures(const RawTable& table, const Vocabulary& words);

}  // namespace outturn::align
