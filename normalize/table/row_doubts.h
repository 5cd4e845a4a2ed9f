// Rows of a page's lines, and what makes them doubtful wherever they stand.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/table/row_gauge.h"

namespace outturn::normalize {

// A row as ranges of its part's lines.
struct LineRow {
  std::vector<std::vector<std::size_t>> lines;  // by column
  bool result = false;                          // a further result of the output above
  bool separated = false;                       // without doubt
  float label_goes_on = 0;                      // see RawRow
  bool doubtful = false;  // the evidence for its beginning, or against another one inside it, is weak
};

// Whether text that is no part of the table, a stamp, runs through the row, right above or right below it.
[[nodiscard]] bool stands_in_foreign_text(const TablePart& part, const LineRow& row);

// Doubts rows with several results beside a label that begins anew, or, where values stand in the middle of their rows,
// may do so: they may be several rows.
void doubt_labels(const TablePart& part, const RowGauge& gauge, std::vector<LineRow>& rows);

}  // namespace outturn::normalize
