// Header cells that stand in the middle over several columns, without a rule or a frame that shows so.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/figures/figure_columns.h"
#include "normalize/figures/segments.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// The columns that a cell of the header's line `at` heads together: those of neighbouring cells on the next line but
// further below than a cell's own next line is, over whose middle it stands, if no other cell of its line is as near to
// one of them. A cell that says what is planned or actual heads none of those that say something else. Ascending; none
// where the cell heads one column alone, or nothing shows which.
[[nodiscard]] std::vector<std::size_t> columns_centred(const PageLayout& layout, const FigureHeader& header,
                                                       std::size_t at, const Segment& cell,
                                                       const FigureColumns& columns);

// Whether the cell may head columns beside its own, further below, that have no cell on its line: where
// columns_centred() and columns_shared() do not say which, that is open.
[[nodiscard]] bool may_head_others(const PageLayout& layout, const FigureHeader& header, std::size_t at,
                                   const Segment& cell, const FigureColumns& columns);

// The columns of each cell of the header's line `at`, in the order of segments_of(), where its cells share all columns
// of figures among them: each stands in the middle over its own, or names a period and ends where they end, and no
// other way of sharing fits nearly as well. Cells close above those below head several columns only where they name
// periods, stand over none of these alone, or differ while the words below are the same in each part. Roles as above.
// Empty where that is not so, and for more than 6 cells or 24 columns.
[[nodiscard]] std::vector<std::vector<std::size_t>> columns_shared(const PageLayout& layout, const FigureHeader& header,
                                                                   std::size_t at, const FigureColumns& columns);

}  // namespace outturn::normalize
