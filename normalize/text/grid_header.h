// The header row of an outputs table whose columns are columns of characters.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/table.h"
#include "normalize/language/phrases.h"
#include "normalize/text/grid_lines.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// What a line holds in each of the three columns; outer white space removed.
using GridCells = std::array<std::string_view, kOutputColumns>;

inline constexpr int kNarrowestColumn = 6;  // cells

struct GridHeader {
  std::size_t first = 0;  // lines first … end - 1
  std::size_t end = 0;
  std::size_t at = 0;  // the line with the planned cell
  int completed = 0;   // where its other cells begin, in cells from the line's start
  int remark = 0;
  GridCells cells;  // of line `at`
  const Phrases* phrases = nullptr;
};

// The header row whose planned cell begins line `at`, two spaces or more before its other cells; before the middle one
// alone where two stand before the last. Between these one space is enough: every way to part them is tried. The middle
// cell may be stacked, above and below the line; lines before `from` are none of it. `wide`: as stretches_of() takes
// it.
std::optional<GridHeader> grid_header(const Phrases& phrases, const TextLines& text, std::size_t at, std::size_t from,
                                      int wide);

// Whether the line, cut into stretches, begins something else than outputs: a chapter, an annex, a table of indicators
// or of another kind.
bool begins_other(const Phrases& phrases, const std::vector<Stretch>& line, int wide);

}  // namespace outturn::normalize
