// Which lines of a printed table of figures are rows, or head rows, although no two figures stand in them.
#pragma once

#include <cstddef>

#include "normalize/figures/figure_columns.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

inline constexpr float kSameLabelEdge = 2;  // points: labels of one column begin this close to each other
inline constexpr float kGroupStep = 2.6F;   // of the type: base lines of a heading and its first row stand closer

// A label with a single figure behind it that is no column's year or number, or the upper line of a label whose figures
// stand beside its next line: "Approved 2024/25   834", "Actual temporary | positions 2024/25   4   –".
[[nodiscard]] bool begins_row(const PageLayout& layout, std::size_t at);

// A label in the first column and nothing but figures behind it, each in one of the columns.
[[nodiscard]] bool is_row(const PageLayout& layout, const PageLine& line, const FigureColumns& columns);

// The heading of a group of rows: a text alone on line `at` that begins where labels do and has a row right below it,
// before line `end`. It may reach over columns, as these are empty beside it. `narrative_rows`: running text stands
// between the table's rows, so that only a heading in bold is told from it.
[[nodiscard]] bool is_group_heading(const PageLayout& layout, std::size_t at, std::size_t end,
                                    const FigureColumns& columns, bool narrative_rows);

}  // namespace outturn::normalize
