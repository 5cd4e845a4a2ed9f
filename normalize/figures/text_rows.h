// Where rows begin in a printed table whose cells are texts: performance measures.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

// Reads the lines of a table without labels one after the other.
class TextRows {
 public:
  // `pitch`: between wrapped lines, in type sizes.
  explicit TextRows(float pitch) : pitch_(pitch) {}

  // Whether a row begins at line `at` of this part, the next one of the table: below a rule, below white space over all
  // cells, below a cell that ended long before the row's others, or where the structure tree says so. The first line of
  // a part goes on with the row on the page before where one of its cells does by its wording.
  [[nodiscard]] bool begins(const FigurePart& part, std::size_t at);

 private:
  struct CellEnd {
    float baseline = 0;  // of its last line; points
    FigureLine::Tags tags;
    bool filled = false;
  };

  [[nodiscard]] static bool begins_page(const FigureLine& line);
  [[nodiscard]] SameTag tagged_row(const FigureLine& line) const;
  [[nodiscard]] bool parts_rows(const FigureLine& line, const FigureLine& above) const;

  float pitch_;
  std::vector<CellEnd> cells_;  // of the row in work; baselines hold for this page
};

}  // namespace outturn::normalize
