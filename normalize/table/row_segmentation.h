// A printed table's lines become rows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rows.h"
#include "normalize/table/line_hyphens.h"
#include "normalize/table/row_gauge.h"
#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// Rows in reading order. A row cut by a page comes as two, the second with after_page_break and only the
// cells that go on; whether it is a row of its own is for the alignment to say. A further result of the
// same output has a row of its own, same_printed_row set, where the layout shows which remark lines are
// its own; otherwise the values stay fragments of one cell, Join::paragraph between them. A value that is all that the
// page before shows of a row stands in that row.
//
// Hyphens that the typesetter has put at a line's end are left out and counted in `hyphens`.
std::vector<RawRow> segment_rows(const PrintedTable& table, const RowGauge& gauge, const LineHyphens& line_ends,
                                 std::int64_t& hyphens);

}  // namespace outturn::normalize
