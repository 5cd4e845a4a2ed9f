// A table of figures as printed: for each page that it stands on, its lines with what stands in each column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/place.h"
#include "normalize/figures/figure_columns.h"
#include "normalize/tags/page_tags.h"

namespace outturn::normalize {

struct FigureLine {
  // What the structure tree says of a piece's words, by StructureElement::id; -1: nothing, or not the same of all.
  struct Tags {
    std::int32_t paragraph = -1;
    std::int32_t last_element = -1;  // the last one in the paragraph that holds words here
  };
  struct Piece {
    std::string text;  // empty where the column shows nothing on this line
    Box box;
    Tags tags;
  };
  std::vector<Piece> pieces;     // of each column
  float baseline = 0;            // points from the page's top
  float size = 0;                // points
  bool bold = false;             // its label; all of it where it has none
  bool ruled_above = false;      // a rule over the table's width parts it from the line above
  bool narrative = false;        // running text over the columns; it stands in the first piece
  std::int32_t framed_row = -1;  // lines of one row in a drawn grid of cells have the same; -1: nothing is drawn
  std::int32_t tagged_row = -1;  // that the structure tree has all its words in, see WordTags::row; -1: it does not say

  [[nodiscard]] bool has(std::size_t column) const { return !pieces[column].text.empty(); }
  [[nodiscard]] bool has_figures() const;
};

struct FigurePart {
  int page = 0;
  FigureColumns columns;
  std::vector<FigureLine> lines;  // top to bottom
};

struct PrintedFigures {
  const FigureWording* wording = nullptr;
  Place place;                                   // of the header
  std::vector<std::vector<std::string>> header;  // see Grid
  std::vector<std::string> above;                // see Grid
  std::vector<FigurePart> parts;
  bool open_header = false;  // see HeaderCells
  bool end_doubted = false;  // the last row may go on overleaf
  bool fixed_pitch = false;  // lines stand at one pitch, whatever they belong to
};

// Line `at` of a page, told apart by column; of `tags` nothing is kept. `narrative_rows`: text may run over the
// columns.
[[nodiscard]] FigureLine figure_line(const PageLayout& layout, std::size_t at, const FigureColumns& columns,
                                     const PageTags& tags, bool narrative_rows);

// The first of lines [first, end) that is no longer the table's: of larger type, a heading or caption, text across the
// columns where the table has no narrative rows, or what stands below its closing rule. `table_follows`: another table
// stands at line `end`, whose headings may be the last lines.
[[nodiscard]] std::size_t figures_end(const PageLayout& layout, std::size_t first, std::size_t end,
                                      const FigureColumns& columns, const FigureWording& wording, bool narrative_rows,
                                      bool table_follows = false);

}  // namespace outturn::normalize
