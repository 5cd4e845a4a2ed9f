// How wide a table's columns are, by their lines.
#pragma once

#include <span>
#include <vector>

#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// Points from each column's start to the end of its longest line; 0 where it has none. What sticks out of its cell, and
// what no typesetter breaks, does not count.
[[nodiscard]] std::vector<float> longest_lines(const PrintedTable& table);

// The same of all tables together, where the widths of characters are guessed: but for the few lines that seem longer
// than a column is wide.
[[nodiscard]] std::vector<float> usual_lines(std::span<const PrintedTable* const> tables);

}  // namespace outturn::normalize
