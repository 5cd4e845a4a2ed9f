// Which column of actual figures answers which column of planned ones.
#pragma once

#include <cstddef>
#include <vector>

#include "core/table.h"

namespace outturn {

struct ColumnPair {
  std::size_t planned = 0;  // indices into the table's columns
  std::size_t actual = 0;
  bool sure = true;  // false where the headers leave it open which of several columns is meant

  friend bool operator==(const ColumnPair&, const ColumnPair&) = default;
};

// In the order of the planned columns; one without an answer has none. Those answer each other that share most levels of
// their headers ("Approved, International" and "Actual, International") and may be of one period, then those of one
// period. Where that tells nothing, a planned column's answer is the next actual one before another planned one, and several
// planned columns followed by as many actual ones go by their order, which is not sure. Columns of one header cell that
// says they are planned are parts of it, not versions: none of them is surely what a single actual column answers; nor
// is one of the actual columns below one header cell surely the answer to a single planned one.
[[nodiscard]] std::vector<ColumnPair> column_pairs(const std::vector<TableColumn>& columns);

}  // namespace outturn
