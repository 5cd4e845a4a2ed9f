// Where rows begin among the lines of a printed table of figures.
#pragma once

#include <vector>

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

// Signs that a row begins at a line. Each number speaks for a new row where it is positive; the unit is that of a
// log-likelihood ratio.
struct FigureRowEvidence {
  double rule = 0;     // drawn between
  double gap = 0;      // wider than between wrapped lines
  double page = 0;     // a page begins, and the row above has its figures
  double slack = 0;    // the label's line above left room for what begins here, or none
  double style = 0;    // bold type begins or ends
  double wording = 0;  // the label goes on, or begins numbered
  double indent = 0;   // further left or right than the row's first line

  [[nodiscard]] double total() const { return rule + gap + page + slack + style + wording + indent; }
};

struct FigureRowBreaks {
  std::vector<bool> begins;   // a row begins at the line
  std::vector<bool> doubted;  // the line may belong to the row above instead, or to none of its row's other lines
};

// For each line of all parts, one after the other, whether a row begins there. A row has its figures on one line, or on
// two where these fill different columns, so that two other lines with figures are never one row: where no sign says
// which line between them begins the second row, the likeliest does. Doubted is what a page's end, or a gap between
// cells of texts, parts or joins without a clear sign. In a table without labels, whose cells are texts, see
// text_rows.h, also for `paragraph_gap`.
[[nodiscard]] FigureRowBreaks figure_row_breaks(const PrintedFigures& table, float paragraph_gap);

}  // namespace outturn::normalize
