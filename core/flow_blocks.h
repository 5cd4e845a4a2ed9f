// What the pages of a flow hold (Word, HTML): paragraphs, grids and notes, in the order of the document.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/place.h"
#include "core/type_weight.h"

namespace outturn {

// Bytes begin … end - 1 of a text.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

// A paragraph of a flow: of a Word or HTML document, which has no lines before it is printed. One without a place
// stands in the running head.
struct FlowParagraph {
  std::string text;  // UTF-8, trimmed; numbering that the format computes stands in front of it; a line break is U+000A
  float indent = 0;  // points from the left edge of its column, 0 where the format does not say
  TypeWeight weight = TypeWeight::regular;  // bold: all of it is
  bool italic = false;
  int heading_level = 0;          // 1 for a top heading; 0 for none
  std::vector<TextRange> raised;  // superscripts, in their order: they may be marks of notes
  Place place;                    // block, and in a grid row and cell

  [[nodiscard]] bool is_bold() const { return weight == TypeWeight::bold; }

  friend bool operator==(const FlowParagraph&, const FlowParagraph&) = default;
};

struct FlowCell {
  std::vector<FlowParagraph> paragraphs;
  std::int32_t column = 0;  // 0-based, of the grid's columns, in which it begins
  std::int32_t column_span = 1;
  bool continues_above = false;  // the lower part of a cell that is merged over rows; it has no text
  friend bool operator==(const FlowCell&, const FlowCell&) = default;
};

struct FlowRow {
  std::vector<FlowCell> cells;  // left to right in the order of writing
  bool header = false;          // the format says that it is repeated on each page, or made of header cells
  friend bool operator==(const FlowRow&, const FlowRow&) = default;
};

struct FlowGrid {
  std::vector<FlowRow> rows;
  std::vector<float> column_widths;  // points; empty where the format does not say
  bool right_to_left = false;
  Place place;
  friend bool operator==(const FlowGrid&, const FlowGrid&) = default;
};

// A note of a flow, beside its text.
struct FlowNote {
  std::string marker;
  std::string text;
  Place place;  // where it is called
  friend bool operator==(const FlowNote&, const FlowNote&) = default;
};

using FlowBlock = std::variant<FlowParagraph, FlowGrid, FlowNote>;

}  // namespace outturn
