#include "align/outputs/cell_text.h"

#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"

namespace outturn::align {

namespace {

// Bytes between a fragment and the one before it.
std::size_t gap(const Fragment& fragment) {
  return fragment.join == Join::none ? 0 : 1;
}

}  // namespace

const Place& CellText::place_at(std::size_t offset) const {
  const std::vector<Fragment>& fragments = cell->fragments;
  std::size_t at = 0;
  std::size_t end = fragments[0].text.size();  // of the fragment `at`
  while (at + 1 < fragments.size() && end + gap(fragments[at + 1]) <= offset) {
    ++at;
    end += gap(fragments[at]) + fragments[at].text.size();
  }
  return fragments[at].place;
}

std::vector<std::size_t> CellText::fragment_begins() const {
  std::vector<std::size_t> begins;
  if (cell == nullptr) return begins;
  std::size_t end = 0;
  for (const Fragment& fragment : cell->fragments) {
    begins.push_back(end + (begins.empty() ? 0 : gap(fragment)));
    end = begins.back() + fragment.text.size();
  }
  return begins;
}

CellText flatten(const Cell& cell) {
  CellText flat;
  flat.cell = &cell;
  if (cell.fragments.size() == 1) {
    flat.text = cell.fragments.front().text;
  } else if (!cell.fragments.empty()) {
    std::string joined = cell.fragments.front().text;
    for (std::size_t i = 1; i < cell.fragments.size(); ++i) {
      const Fragment& fragment = cell.fragments[i];
      joined.append(gap(fragment), fragment.join == Join::paragraph ? '\n' : ' ');
      joined += fragment.text;
    }
    flat.joined = std::make_unique<const std::string>(std::move(joined));
    flat.text = *flat.joined;
  }
  return flat;
}

Piece make_piece(const CellText& cell, std::uint32_t row, std::size_t column, std::size_t begin, std::size_t end) {
  const std::string_view text = cell.text;
  const std::string_view trimmed = utf8::trim(text.substr(begin, end - begin));
  Piece piece;
  piece.row = row;
  piece.column = static_cast<std::uint32_t>(column);
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
