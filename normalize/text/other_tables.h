// Tables of other kinds than outputs among a text's lines: what TextReader asks for, and does not read itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "core/pages.h"
#include "core/table.h"

namespace outturn::normalize {

// Characters beside the text of cells: code points, white space aside.
struct CellDebris {
  std::int64_t rules = 0;       // lines of nothing else
  std::int64_t decoration = 0;  // signs of bold type
  std::int64_t tags = 0;
  std::int64_t entities = 0;  // what they were longer than the characters that they stand for

  void add(const CellDebris& more) {
    rules += more.rules;
    decoration += more.decoration;
    tags += more.tags;
    entities += more.entities;
  }
};

// A whole table, its context aside (of indicators, the columns too, which are the kind's).
struct OtherTable {
  RawTable table;
  std::size_t end = 0;  // the line behind it
  CellDebris debris;
};

// The table that begins with line `at` of a text, if one does. `pages`: of each line; empty: the text has none. Asked
// for lines in ascending order.
using ReadOtherTable = std::function<std::optional<OtherTable>(std::span<const TextLine> lines,
                                                               std::span<const int> pages, std::size_t at)>;

// Whether the cells are the header row of such a table.
using HeadsOtherTable = std::function<bool(std::span<const std::string> cells)>;

struct OtherTables {
  ReadOtherTable read;
  HeadsOtherTable heads;
};

}  // namespace outturn::normalize
