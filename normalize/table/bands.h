// Where rows may begin: the heights at which lines of a table's columns stand.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// Lines of different columns that begin at the same height: where a row may begin.
struct Band {
  std::vector<std::optional<std::size_t>> lines;  // index of the column's line, if it has one here
  float y = 0;                           // base line of the label's line, else the text's, else the value's; points
  float gap = 0;                         // to the lowest line above in any column; pitches; 0 in a part's first band
  float result_gap = 0;                  // to the lowest line above in the columns behind the label; pitches
  float above = 0;                       // base line of that lowest line in any column; points
  float result_above = 0;                // of the lowest line above in the columns behind the label; points
  std::vector<std::size_t> lines_above;  // in each column

  [[nodiscard]] bool has(std::optional<std::size_t> column) const { return column && lines[*column].has_value(); }
};

// From the part's top; `pitch` (points) is that of wrapped lines, of which a part is one height.
[[nodiscard]] std::vector<Band> bands_of(const TablePart& part, float pitch);

// Whether a rule across all columns from `from` on to the last is drawn between the band and the lines above it
// in these columns, and below `lowest` (points).
[[nodiscard]] bool ruled_above(const TablePart& part, const Band& band, std::size_t from, float lowest = 0);

}  // namespace outturn::normalize
