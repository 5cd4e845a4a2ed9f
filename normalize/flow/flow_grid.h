// A document's own grid as a table of figures is read from: header levels by column, rows of cells by column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/pages.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/figures/grid.h"
#include "normalize/flow/flow_text.h"

namespace outturn::normalize {

inline constexpr std::size_t kTallestHeader = 6;  // rows in which a header's cell may stand over those below

// Whether a cell behind the row's first reads as a figure that is no year or other period.
[[nodiscard]] bool has_figure(const FlowRow& row, const FigureWording& wording);

// Where the part of the grid that begins with row `first` ends: before a row that heads other columns, as the rows
// below figures may do; `end` where there is none.
[[nodiscard]] std::size_t figure_part_end(const FlowGrid& grid, std::size_t first, std::size_t end,
                                          const FigureWording& wording);

// Rows [first, end) of the grid. Its columns are those that most rows share; what other rows have belongs to the column
// in which it begins, header cells to all that they stand over. The header is the rows that the format marks so, or
// else those down to where every column has a header cell of its own, but none with figures; numbers of columns below
// it
// ("(1)") count to it. The same header met again further down is left out. `above`: paragraphs before the grid, the
// nearest last. Marks of notes are taken out of the header, and stay in the rows.
[[nodiscard]] Grid figure_grid(const FlowGrid& grid, std::size_t first, std::size_t end, std::vector<std::string> above,
                               const NoteMarkers& markers, const FigureWording& wording, std::int64_t& mark_characters);

}  // namespace outturn::normalize
