// The lines of a printed table of figures become rows.
#pragma once

#include <functional>
#include <string_view>

#include "normalize/figures/figure_lines.h"
#include "normalize/figures/grid.h"

namespace outturn::normalize {

// How many bytes at the end of a line are a hyphen that the typesetter put there, given the line below; 0 for none.
using HyphenToDrop = std::function<std::size_t(std::string_view above, std::string_view below)>;

// Signs that a row begins at a line. Each number speaks for a new row where it is positive; the unit is that of a
// log-likelihood ratio.
struct FigureRowEvidence {
  double rule = 0;     // drawn between
  double gap = 0;      // wider than between wrapped lines
  double figures = 0;  // the row above has its figures already
  double slack = 0;    // the label's line above left room for what begins here, or none
  double style = 0;    // bold type begins or ends
  double wording = 0;  // the label goes on, or begins numbered
  double indent = 0;   // further left or right than the row's first line

  [[nodiscard]] double total() const { return rule + gap + figures + slack + style + wording + indent; }
};

// The table's rows with their cells; `hyphens` counts what `to_drop` took.
[[nodiscard]] Grid segment_figures(const PrintedFigures& table, const HyphenToDrop& to_drop, std::int64_t& hyphens);

}  // namespace outturn::normalize
