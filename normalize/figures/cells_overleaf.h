// Tables whose cells are texts, on the page behind the one that they begin on.
#pragma once

#include <cstddef>
#include <optional>

#include "normalize/figures/figure_columns.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

struct CellsOverleaf {
  std::optional<FigureColumns> columns;  // where the table's cells go on in the page's first lines
  bool doubted = false;                  // they do not, and the page's first line may be of a cell all the same
};

// Whether a table goes on at the top of another page, lines [first, end), without its header: the first lines keep to
// its columns, which may be shifted, and stand in others than the first or in several at once.
[[nodiscard]] CellsOverleaf cells_overleaf(const PageLayout& layout, std::size_t first, std::size_t end,
                                           const FigureColumns& before);

}  // namespace outturn::normalize
