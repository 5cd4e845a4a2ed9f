// Where on a page a table ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "normalize/table/across_lines.h"
#include "normalize/table/region_lines.h"

namespace outturn::normalize {

struct TableExtent {
  std::size_t end = 0;                 // the first line that is no longer the table's
  std::vector<WordPlace> places;       // of words in its lines that do not belong where their middle is
  std::optional<std::size_t> cut_off;  // a row in its columns below its end

  // The words that are no part of the table.
  [[nodiscard]] std::vector<std::uint32_t> foreign() const;
};

// How far a table reaches in `lines`; to lines.end at most. It ends before a line that reads as an expected
// accomplishment, and before one that stands across its columns and heads no group, unless rows go on below it
// (read_across()). Headings and the paragraph which such a line belongs to are not the table's either.
// `header_follows`: lines.end is the next table's header row, so headings just above it are not the table's.
TableExtent table_extent(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases,
                         bool header_follows);

// Whether line `at` is a group's heading in a cell merged over the columns: bold, its words no further apart than
// words are, at the first column's start, and a plain row of the table stands right below (lines before `end`) or,
// where `page_ends` there, may do so on the next page.
bool heads_group(const PageLayout& layout, std::size_t at, std::size_t end, const ColumnEdges& edges, bool page_ends);

// Where a table has ended before the first of `lines`, an expected accomplishment: the first line below it from which
// on rows stand in the same columns, as where one header serves several accomplishments; lines.end if none do.
std::size_t rows_resume(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases);

}  // namespace outturn::normalize
