// The header of a table of figures in a text that keeps the page's layout: which columns its words head.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "normalize/figures/figure_columns.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// PageLayout::word(first) … word(end - 1) head columns first_column … last_column.
struct LayoutHeaderCell {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
};

// The cells of a header's line, left to right. A text has them in the order of the columns, but up to a few characters
// beside these, and sometimes a single space apart. `columns`: as the rows' figures show them, the label's first.
// `cell`: points that a character is wide. `last`: it is the header's last line, on which nearly all columns have a
// cell.
[[nodiscard]] std::vector<LayoutHeaderCell> layout_header_cells(const PageLayout& layout, const PageLine& line,
                                                                const std::vector<FigureColumns::Span>& columns,
                                                                float cell, bool last);

}  // namespace outturn::normalize
