// Where on a page a table ends.
#pragma once

#include <cstddef>
#include <span>

#include "normalize/language/phrases.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/columns.h"

namespace outturn::normalize {

// The first of `lines` that is no longer the table's, or lines.end. The table ends before a line that
// stands across its columns and heads no group, or one that reads as an expected accomplishment; and headings and
// the paragraph which such a line belongs to are not the table's either. `header_follows`: lines.end is the
// next table's header row, so headings just above it are not the table's.
std::size_t table_end(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                      std::span<const Phrases* const> all_phrases, bool header_follows);

// Whether line `at` is a group's heading in a cell merged over the columns: bold, its words no further apart than
// words are, at the first column's start, and a plain row of the table stands right below (lines before `end`) or,
// where `page_ends` there, may do so on the next page.
bool heads_group(const PageLayout& layout, std::size_t at, std::size_t end, const ColumnEdges& edges, bool page_ends);

// Where a table has ended before the first of `lines`, an expected accomplishment: the first line below it from which
// on rows stand in the same columns, as where one header serves several accomplishments; lines.end if none do.
std::size_t rows_resume(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                        std::span<const Phrases* const> all_phrases);

}  // namespace outturn::normalize
