// How deep a row of figures stands, told from how its label is set.
#pragma once

#include <vector>

#include "core/table.h"
#include "normalize/figures/grid.h"

namespace outturn::normalize {

// Rows in order. A row stands under the last group above it whose label begins further left or, at the same place, is
// bold where its own is not, unless that group's rows begin further right; sums stand beside what they sum.
class RowLevels {
 public:
  // The level of the next row; 0 is outermost.
  [[nodiscard]] int next(const GridRow& row, RowKind kind);

 private:
  struct Group {
    float indent = 0;
    bool bold = false;
    bool indents = false;  // its rows
  };
  std::vector<Group> open_;
  bool last_is_item_ = false;  // the innermost of them has figures of its own
};

}  // namespace outturn::normalize
