// The lines of a printed table of figures become rows.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "normalize/figures/figure_lines.h"
#include "normalize/figures/grid.h"

namespace outturn::normalize {

// How many bytes at the end of a line are a hyphen that the typesetter put there, given the line below; 0 for none.
using HyphenToDrop = std::function<std::size_t(std::string_view above, std::string_view below)>;

// The table's rows with their cells; `hyphens` counts what `to_drop` took. `paragraph_gap`: see cell_paragraph_gap().
[[nodiscard]] Grid segment_figures(const PrintedFigures& table, const HyphenToDrop& to_drop, std::int64_t& hyphens,
                                   float paragraph_gap);

}  // namespace outturn::normalize
