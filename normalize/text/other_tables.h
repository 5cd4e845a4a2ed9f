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

// A whole table, its context aside (of indicators, the columns too, which are the kind's), and characters beside its
// cells that make no text: rule lines, signs of bold type.
struct OtherTable {
  RawTable table;
  std::size_t end = 0;  // the line behind it
  std::int64_t rule_characters = 0;
  std::int64_t decoration_characters = 0;
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
