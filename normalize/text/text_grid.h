// Tables in a text that keeps the page's layout: columns are columns of characters (pdftotext -layout).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "normalize/language/phrases.h"
#include "normalize/text/grid_header.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

struct TextGrid {
  // For each of the text's lines. nullopt: outside of tables, or the line runs across the columns.
  std::vector<std::optional<GridCells>> lines;
  std::vector<bool> titles;  // whether each line is the title of a group of outputs
  // Whether a line's value may belong to its planned text or the other way round, or the line may be a title.
  std::vector<bool> doubtful;
};

// That of a text of so many lines in which no table of outputs stands.
inline TextGrid no_grid(std::size_t lines) {
  return {std::vector<std::optional<GridCells>>(lines), std::vector<bool>(lines), std::vector<bool>(lines)};
}

// The grid, where a header row of an outputs table stands in columns that most lines below it keep: their last cells
// begin at one column of characters, under the header's. A page that goes on with a table may have its columns
// elsewhere than the page before. nullopt where the text has no such tables: cells that only spaces part, wherever
// these stand, are text_columns.h's.
//
// The texts viewed are those of `text`.
std::optional<TextGrid> find_grid(std::span<const Phrases* const> all_phrases, const TextLines& text);

}  // namespace outturn::normalize
