// A raw cell as one string, with the way back to the place of every byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// The fragments of a cell joined: nothing, one space, or one line feed (a paragraph) between them.
struct CellText {
  struct Start {
    std::uint32_t offset = 0;  // byte of `text` where the fragment begins
    Place place;
  };
  std::string text;
  std::vector<Start> starts;  // one per fragment, ascending

  [[nodiscard]] bool empty() const { return text.empty(); }
  // The fragment that holds byte `offset`.
  [[nodiscard]] const Place& place_at(std::size_t offset) const;
};

CellText flatten(const Cell& cell);

// The piece [begin, end) of a cell, with its places; the byte range is trimmed of white space.
Piece make_piece(const CellText& cell, std::uint32_t row, Column column, std::size_t begin, std::size_t end);

}  // namespace outturn::align
