// From an arrangement to outputs: texts, pieces with their moves, completed values.
#pragma once

#include <vector>

#include "align/outputs/problem.h"
#include "align/outputs/search.h"
#include "core/report.h"

namespace outturn::align {

// Appends the arrangement's outputs to the table, and what was dropped. Quantities, variance, status and
// checks are read later; outputs are not numbered yet. Alternatives are kept for results whose confidence is
// below `review_below`.
void assemble(const Problem& problem, const Arrangement& arrangement, double review_below, AlignedTable& table);

// 0–1 from a margin of the search: calibrated on simulated damage (scripts/accuracy prints the table).
double confidence_of(float margin);

}  // namespace outturn::align
