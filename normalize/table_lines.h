// A table as printed: for each page that it stands on, the lines of its three columns and the rules between.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/rows.h"
#include "normalize/columns.h"
#include "normalize/page_layout.h"

namespace outturn::normalize {

// One line of one column.
struct TableLine {
  std::string text;
  Box box;
  float baseline = 0;  // points from the page's top
  float size = 0;      // points
  bool bold = false;
};

// What one page shows of a table, its header row aside.
struct TablePart {
  int page = 0;
  ColumnEdges edges;
  std::array<std::vector<TableLine>, kColumns> columns;  // top to bottom
  std::vector<Stroke> rules;                             // horizontal ones, top to bottom

  [[nodiscard]] const std::vector<TableLine>& lines(Column column) const {
    return columns[static_cast<std::size_t>(column)];
  }
};

struct PrintedTable {
  std::vector<TablePart> parts;
};

// The lines of a page's region, told apart by column.
TablePart table_part(const PageLayout& layout, LineRange region, const ColumnEdges& edges);

}  // namespace outturn::normalize
