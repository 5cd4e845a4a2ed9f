// Signs on printed pages of tables of figures that are not read, or not to their end.
#pragma once

#include <cstddef>
#include <optional>

#include "normalize/figures/figure_columns.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/columns.h"

namespace outturn::normalize {

// The first row of figures in lines that are read as running text, where rows follow each other below words for what
// was planned and what is actual, side by side as in a header, or have such words in their labels. nullopt where there
// is none.
[[nodiscard]] std::optional<std::size_t> unread_figures(const PageLayout& layout, LineRange text,
                                                        const FigureWordings& wordings);

// The first of the lines behind a table's rows that looks like one more of them: closely below, or at a page's top,
// with figures in its columns. nullopt where there is none.
[[nodiscard]] std::optional<std::size_t> rows_left(const PageLayout& layout, LineRange behind,
                                                   const FigureColumns& columns);

}  // namespace outturn::normalize
