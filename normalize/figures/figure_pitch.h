// How far apart the lines of a printed table of figures stand.
#pragma once

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

// The step between the table's wrapped lines, in type sizes.
[[nodiscard]] float wrap_pitch(const PrintedFigures& table);
// Whether its lines show that step: false where all stand further apart than lines usually do, so that labels are of
// one line each, or rows follow each other as lines do.
[[nodiscard]] bool shows_wrap_pitch(const PrintedFigures& table);

}  // namespace outturn::normalize
