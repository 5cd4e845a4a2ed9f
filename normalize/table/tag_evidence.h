// What a structure tree says of a printed table's lines, held against where they stand.
#pragma once

#include <cstdint>

#include "normalize/table/bands.h"
#include "normalize/table/row_gauge.h"

namespace outturn::normalize {

// Whether the tree's paragraphs fit the table's lines, by pitch and widths of the gauge alone. Doubts, beside those of
// tagged tables (to_string(TagTrust)):
//   paragraphs_over_columns  a paragraph stands in two columns
//   paragraphs_over_rows     a paragraph goes on across a drawn rule, or far below
//   paragraphs_of_lines      lines that are merely wrapped are paragraphs of their own
//   reading_order            paragraphs do not follow each other down the columns, and from label to text
TagJudgement judge_paragraphs(const PrintedTable& table, const RowGauge& gauge);

// Whether tagged rows fit, once rows and paragraphs have been measured; `gauge.tags` is what was judged before. Doubt:
//   rows_merged  one row of the tree holds lines that a drawn rule parts, or that the layout shows to be rows
TagJudgement judge_rows(const PrintedTable& table, const RowGauge& gauge);

// The tree's row to which the band's lines belong; -1 where it names none, or several.
std::int32_t tagged_row(const TablePart& part, const Band& band);

// How a label's new paragraph follows what stands above, in the tree's order. cell_goes_on: before a text or value that
// stands above it, as the second paragraph of one cell. row_closed: behind all of these, some of which came behind the
// label's line above.
enum class LabelOrder { cell_goes_on, row_closed, unknown };
LabelOrder label_in_order(const TablePart& part, const Band& band);

}  // namespace outturn::normalize
