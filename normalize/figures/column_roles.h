// What the columns of a grid of figures are, by the words of their header cells.
#pragma once

#include <string>
#include <vector>

#include "core/table.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/figures/grid.h"

namespace outturn::normalize {

// Fills in the table's columns (role, period, formula, header by levels) and its header's text. A first row that
// numbers the columns goes to the grid's header, a column without a cell whose words head those beside it goes; and
// where years alone head all columns, the grid has no labels.
void read_columns(Grid& grid, const FigureWording& wording, RawTable& table);

// The role that these words name, a note's mark at their ends aside; ColumnRole::other where they name none.
[[nodiscard]] ColumnRole role_of_words(const std::string& words, const FigureWording& wording);

// Whether they are words of a cell for what was planned and of another for what is actual, without a gap between them.
[[nodiscard]] bool may_be_two_cells(const std::string& words, const FigureWording& wording);

// A year, and whether it is planned or actual.
[[nodiscard]] bool is_measure_column(const TableColumn& column);

}  // namespace outturn::normalize
