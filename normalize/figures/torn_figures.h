// Figures that a narrow column tears in two: "117" with "294.6" below it.
#pragma once

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

// Puts lines that hold nothing but beginnings of figures, or their ends, together with the line of their row, where
// what stands above each other reads as one figure in every column that they fill.
void join_torn_figures(FigurePart& part);

}  // namespace outturn::normalize
