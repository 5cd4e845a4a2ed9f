// Where the tables of a page begin.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/figures/page_figures.h"
#include "normalize/table/columns.h"
#include "normalize/table/header_row.h"

namespace outturn::normalize {

// A table that begins on a page: the index of its header row, or of its head among those of figures.
struct TableStart {
  std::size_t line = 0;
  std::size_t above = 0;  // lines before it that are the table's caption and unit
  bool figures = false;
  std::size_t index = 0;

  // Where a table of text above it ends at the latest: its rows do not reach into the next one's caption.
  [[nodiscard]] std::size_t first() const { return line - above; }
};

// Those of both kinds, top to bottom; of figures only where header and a row are in the body.
std::vector<TableStart> starts_of(const std::vector<HeaderRow>& headers, const std::vector<FigureHead>& figures,
                                  LineRange body);

// Whether nothing but its words shows a header of figures: no caption or unit above it, and no rule above or below.
[[nodiscard]] bool is_bare(const PageLayout& layout, const FigureHead& head);

}  // namespace outturn::normalize
