// Arithmetic that a table of figures prints, verified: codes that flag and never change a value.
//
//   variance_differs  a variance is not the difference that its column's formula, or the columns beside it, say
//   percent_differs   a percentage is not the share that they say
//   sum_differs       a subtotal or total is not the sum of its parts, where the row's other columns are
#pragma once

#include <vector>

#include "core/diagnostic.h"
#include "core/report.h"

namespace outturn::align {

// Adds codes to Figure::checks of the table's rows, sorted, and a diagnostic with both figures for each. Rounding of
// the last printed decimal in every part is allowed for.
void check_figures(AlignedTable& table, std::vector<Diagnostic>& diagnostics);

}  // namespace outturn::align
