// A raw cell as one text, with the way back to the place of every byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// The fragments of a cell joined: nothing, one space, or one line feed (a paragraph) between them. The cell must
// outlive the object.
struct CellText {
  const Cell* cell = nullptr;
  std::string_view text;
  std::unique_ptr<const std::string> joined;  // what `text` views where the cell has several fragments

  [[nodiscard]] bool empty() const { return text.empty(); }
  // The place of the fragment that holds byte `offset`, or of the one before the gap that does.
  [[nodiscard]] const Place& place_at(std::size_t offset) const;
  // Where each fragment begins in `text`.
  [[nodiscard]] std::vector<std::size_t> fragment_begins() const;
};

CellText flatten(const Cell& cell);
CellText flatten(Cell&&) = delete;

// The piece [begin, end) of a cell, with its places; the byte range is trimmed of white space.
Piece make_piece(const CellText& cell, std::uint32_t row, std::size_t column, std::size_t begin, std::size_t end);
inline Piece make_piece(const CellText& cell, std::uint32_t row, OutputColumn column, std::size_t begin,
                        std::size_t end) {
  return make_piece(cell, row, static_cast<std::size_t>(column), begin, end);
}

}  // namespace outturn::align
