// Where the columns of a text's tables stand, where these are columns of characters.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "normalize/language/phrases.h"
#include "normalize/text/grid_header.h"
#include "normalize/text/grid_lines.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// The lines of a table on one page. Columns are counted in cells of a character's width, from 0.
struct GridBlock {
  std::size_t first = 0;
  std::size_t end = 0;
  const GridHeader* header = nullptr;  // on this page
  int completed = 0;                   // where the columns begin
  int remark = 0;                      // 0: not found
  bool leading = false;                // values stand in front of their remarks, one space before these
};

// Move-only, as blocks point to headers.
struct GridColumns {
  GridColumns() = default;
  GridColumns(const GridColumns&) = delete;
  GridColumns& operator=(const GridColumns&) = delete;
  GridColumns(GridColumns&&) = default;
  GridColumns& operator=(GridColumns&&) = default;
  ~GridColumns() = default;

  int wide = 1;                                 // cells that a wide character takes
  std::vector<std::vector<Stretch>> stretches;  // of each line from the first header on
  std::vector<GridHeader> headers;
  std::vector<GridBlock> blocks;
  double share = 0;  // of the lines with several stretches, how many have one that begins at the remark column
};

// nullopt where no table has columns.
[[nodiscard]] std::optional<GridColumns> find_grid_columns(std::span<const Phrases* const> all_phrases,
                                                           const TextLines& text, int wide);

// Cells by which a column's lines differ in where they begin.
inline constexpr int kGridSlack = 2;

}  // namespace outturn::normalize
