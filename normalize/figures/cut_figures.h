// Tables of figures that a page's end cuts from their header.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalize/figures/page_figures.h"

namespace outturn::normalize {

// A table of figures whose header stands at a page's end, if need be with labels of its first rows, and whose figures
// begin on the next page.
struct CutFigureHead {
  FigureHead head;                // its lines are those of the page that its rows begin on
  std::size_t first_line = 0;     // of the header, on the page that it ends
  bool rows_begin_above = false;  // labels stand below the header: the rows begin on that page, else on the next
};

struct CutFigures {
  std::optional<CutFigureHead> table;
  bool unread = false;  // a header ends the page, and no table is made of the rows that begin the next one
};

// The one at line `end` of the page, where its body ends; no line before `begin` belongs to it. The header may go on at
// the top of the next page, of whose tables `next_heads` begin with a header of their own.
[[nodiscard]] CutFigures find_cut_figures(const PageLayout& layout, std::size_t begin, std::size_t end,
                                          const PageLayout& next, const std::vector<FigureHead>& next_heads,
                                          const FigureWordings& wordings);

}  // namespace outturn::normalize
