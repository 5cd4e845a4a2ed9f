// The tables that a structure tree names, and whether the page bears them out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/place.h"
#include "normalize/page/page_layout.h"
#include "normalize/tags/page_tags.h"

namespace outturn::normalize {

// What one page shows of a cell.
struct TaggedPiece {
  int page = 0;                      // 1-based
  Box box;                           // around its words
  std::vector<std::uint32_t> words;  // indices into that page's Page::words: lines downwards, each from left to right
};

struct TaggedCell {
  std::int32_t id = -1;  // StructureElement::id
  bool header = false;
  std::int32_t column = 0;  // 0-based, spans of the cells before it and of rows above counted
  std::int32_t column_span = 1;
  std::int32_t row_span = 1;
  std::vector<TaggedPiece> pieces;  // in order of pages; none: the cell shows no text
};

struct TaggedRow {
  std::int32_t id = -1;
  std::vector<TaggedCell> cells;  // in the tree's order
};

// Whether tree and page agree; if not, the first thing found that speaks against the tree.
enum class TagTrust {
  trusted,
  no_cells,            // its text stands in no cells: the tree says nothing of rows and columns
  words_outside,       // words that belong to no cell of the table stand inside its rows
  cells_out_of_order,  // a cell stands on the wrong side of the one before it in its row
  rows_out_of_order,   // a row stands above the one before it
  rows_overlap,        // two rows take the same height
  rows_merged,         // cells of one row hold several rows of figures
  columns_interleave   // cells of one column stand in another's
};

// "rows_overlap"; for diagnostics.
[[nodiscard]] std::string_view to_string(TagTrust trust);

struct TaggedTable {
  std::int32_t id = -1;
  std::int32_t inside = -1;  // id of the cell that this table stands in; -1 outermost
  std::int32_t columns = 0;
  std::vector<TaggedRow> rows;  // in the tree's order; a row without any text is left out
  TagTrust trust = TagTrust::trusted;
  int doubted_page = 0;  // where `trust` is not `trusted`: the page that shows why
};

// The tables of one page, in the tree's order, at most 64. A cell, row or table that goes on over pages comes with
// each, with the same id. `tags` are those of the layout's page. Costs about the page's words, sorted.
[[nodiscard]] std::vector<TaggedTable> tagged_tables(const PageLayout& layout, const PageTags& tags);

// The tables of a document from those of its pages: tables, rows and cells of the same id become one, columns are
// counted again over the whole table, and a table is trusted where each of its pages is.
class TaggedDocument {
 public:
  void add(std::vector<TaggedTable>&& page);        // in the order of pages
  [[nodiscard]] std::vector<TaggedTable> finish();  // in the tree's order; as new afterwards

 private:
  struct Spot {
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t cell = 0;
  };

  void add_row(std::size_t table, TaggedRow&& row);

  std::vector<TaggedTable> tables_;
  std::unordered_map<std::int32_t, Spot> table_spots_;  // by id
  std::unordered_map<std::int32_t, Spot> row_spots_;
  std::unordered_map<std::int32_t, Spot> cell_spots_;
};

}  // namespace outturn::normalize
