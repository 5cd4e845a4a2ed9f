// The room that lines of labels leave at their right, in a table of figures: text that goes on takes it.
#pragma once

#include <cstddef>

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

class LabelRoom {
 public:
  static constexpr double kMuch = 4.5;

  explicit LabelRoom(const PrintedFigures& table);

  // Whether what begins at `line` would have had room on the line above it: positive where it had, so that the label
  // above has ended, negative where it had none. The unit is that of FigureRowEvidence; at most kMuch. Both lines have
  // labels.
  [[nodiscard]] double evidence(const FigurePart& above_part, const FigureLine& above, const FigurePart& part,
                                const FigureLine& line) const;

 private:
  [[nodiscard]] float reach(const FigurePart& part, const FigureLine& line) const;

  bool fixed_pitch_;
  float longest_ = 0;        // points from the column's left edge to where the longest label ends
  float printed_ = 0;        // the same as wide as it was printed, where characters of one pitch do not tell that
  std::size_t as_long_ = 0;  // labels that end near there
};

}  // namespace outturn::normalize
