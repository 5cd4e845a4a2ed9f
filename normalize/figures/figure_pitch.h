// How far apart the lines of a printed table of figures stand.
#pragma once

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

// The step between a table's wrapped lines.
struct WrapPitch {
  float step = 0;      // type sizes
  bool shown = false;  // by its lines; not where all stand further apart than lines usually do, so that labels are of
                       // one line each, or rows follow each other as lines do
};

[[nodiscard]] WrapPitch wrap_pitch(const PrintedFigures& table);

}  // namespace outturn::normalize
