// Where rows begin in a printed table whose cells are texts: performance measures.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/figures/figure_lines.h"

namespace outturn::normalize {

struct TextRowBreak {
  bool begins = false;
  bool doubted = false;  // nothing shows whether a row or a paragraph of the row above begins
};

// The widest gap that the tables without labels show between two paragraphs of one cell, in steps of their wrapped
// lines; 0 where none of them shows one: where other cells' lines stand beside it.
[[nodiscard]] float cell_paragraph_gap(const std::vector<PrintedFigures>& tables);

// Reads the lines of a table without labels one after the other.
class TextRows {
 public:
  // `pitch`: between wrapped lines, in type sizes. `paragraph_gap`: see cell_paragraph_gap().
  TextRows(float pitch, float paragraph_gap) : pitch_(pitch), paragraph_gap_(paragraph_gap) {}

  // Whether a row begins at line `at` of this part, the next one of the table: below a rule, below white space over all
  // cells that is wider than between paragraphs, below a cell that ended long before the row's others, or where the
  // structure tree says so. The first line of a part goes on with the row on the page before where one of its cells
  // does by its wording.
  [[nodiscard]] TextRowBreak next(const FigurePart& part, std::size_t at);

 private:
  struct CellEnd {
    float baseline = 0;  // of its last line; points
    FigureLine::Tags tags;
    bool filled = false;
  };

  [[nodiscard]] static bool begins_page(const FigureLine& line);
  [[nodiscard]] TextRowBreak begin_together(const FigureLine& line) const;
  [[nodiscard]] SameTag tagged_row(const FigureLine& line) const;
  [[nodiscard]] TextRowBreak parts_rows(const FigureLine& line, const FigureLine& above) const;

  float pitch_;
  float paragraph_gap_;
  std::vector<CellEnd> cells_;  // of the row in work; baselines hold for this page
};

}  // namespace outturn::normalize
