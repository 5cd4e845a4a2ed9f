// A table of figures before it is known what its columns mean: header cells by level, rows of cells by column. Printed
// pages, structure trees and the cells of Word and HTML documents all come to this.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/table.h"

namespace outturn::normalize {

struct GridRow {
  std::vector<Cell> cells;  // one for each column of the grid
  bool bold = false;        // its label, or all that it has
  float indent = 0;         // points: where its label begins, from the left edge of the label's column
  bool after_page_break = false;
  bool doubtful = false;   // part of it may stand elsewhere, or part of another row in it
  bool narrative = false;  // running text over the columns: it stands in the first cell
};

struct Grid {
  CellSource source = CellSource::geometry;
  Place place;                                   // of the header
  bool has_label = true;                         // the first column names the rows
  std::vector<std::vector<std::string>> header;  // of each column, the outermost level first; empty where it has none
  std::vector<GridRow> rows;
  std::vector<std::string> above;  // lines or paragraphs right above the header, the nearest last
};

}  // namespace outturn::normalize
