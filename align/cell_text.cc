#include "align/cell_text.h"

#include <string_view>

#include "core/utf8.h"

namespace outturn::align {

const Place& CellText::place_at(std::size_t offset) const {
  std::size_t at = 0;
  while (at + 1 < starts.size() && starts[at + 1].offset <= offset) ++at;
  return starts[at].place;
}

CellText flatten(const Cell& cell) {
  CellText flat;
  flat.starts.reserve(cell.fragments.size());
  for (const Fragment& fragment : cell.fragments) {
    if (!flat.starts.empty() && fragment.join != Join::none) {
      flat.text.push_back(fragment.join == Join::paragraph ? '\n' : ' ');
    }
    flat.starts.push_back({static_cast<std::uint32_t>(flat.text.size()), fragment.place});
    flat.text += fragment.text;
  }
  return flat;
}

Piece make_piece(const CellText& cell, std::uint32_t row, Column column, std::size_t begin, std::size_t end) {
  const std::string_view text = cell.text;
  const std::string_view trimmed = utf8::trim(text.substr(begin, end - begin));
  Piece piece;
  piece.row = row;
  piece.column = column;
  if (!trimmed.empty()) {
    begin = static_cast<std::size_t>(trimmed.data() - text.data());
    end = begin + trimmed.size();
  }
  piece.begin = static_cast<std::uint32_t>(begin);
  piece.end = static_cast<std::uint32_t>(end);
  piece.place = cell.place_at(begin);
  piece.last_page = cell.place_at(end > begin ? end - 1 : begin).page;
  return piece;
}

}  // namespace outturn::align
