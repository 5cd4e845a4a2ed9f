// How sure the figures of a table are, told from what the table shows of itself.
#pragma once

#include "core/report.h"

namespace outturn::align {

// Lowers Figure::confidence where a row shows signs of having been read wrongly: digits that are no figure in a column
// of figures, a figure missing where nearly all rows have one, a label that runs into a figure or begins within a
// sentence, figures that contradict each other (checks are to be there already), an empty column. What a report
// misprints is less sure then, too: somebody is to look at it.
void judge_figures(AlignedTable& table);

}  // namespace outturn::align
