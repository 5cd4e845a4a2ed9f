// What a grid of figures means: the kind of table, the role and period of its columns, the kind and level of its rows.
#pragma once

#include <optional>
#include <string_view>

#include "core/table.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/figures/grid.h"

namespace outturn::normalize {

// The table, its context aside. nullopt where the grid does not set something planned against something actual: such a
// table is none of ours.
[[nodiscard]] std::optional<RawTable> read_figure_table(Grid&& grid, const FigureWording& wording);
// Whether read_figure_table() answers a table.
[[nodiscard]] bool makes_figure_table(Grid&& grid, const FigureWording& wording);

// Whether the text of a cell reads as a figure: a number in digits with its marks, signs and brackets, "n/a", or a
// dash.
[[nodiscard]] bool reads_as_figure(std::string_view text);

}  // namespace outturn::normalize
