// Lines that stand across a table's columns and do not end it: a stamp, a watermark, a word too long for its cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "normalize/table/region_lines.h"

namespace outturn::normalize {

// Where a word of the page belongs, other than by its middle.
struct WordPlace {
  std::uint32_t word = 0;             // in the order of PageLayout::word()
  std::optional<std::size_t> column;  // nullopt: it is no part of the table
  bool stamped = false;               // it lies over the table's text (stamped_words())

  friend bool operator==(const WordPlace&, const WordPlace&) = default;
};

// What the words of line `at`, which stands across the columns, are to a table of values; nullopt where the line ends
// it. The line's words are told apart by the runs in which they were set. A run that begins where a column does and
// sticks out a little, has no place to break, or is a value, is that column's. Another run over several columns is no
// part of the table, if rows go on in its columns right below (`below`: the lines behind `at` that may be the table's).
std::optional<std::vector<WordPlace>> read_across(const PageLayout& layout, std::size_t at, LineRange below,
                                                  const ColumnEdges& edges, AllPhrases all_phrases);

// The words of a line that does not stand across the columns, but sticks out of one so far that their middles are in
// the next.
void add_overhangs(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges, AllPhrases all_phrases,
                   std::vector<WordPlace>& places);

// Whether rows stand in the columns among the first of these lines: a value with text beside it, before any heading.
bool rows_go_on(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases);

}  // namespace outturn::normalize
