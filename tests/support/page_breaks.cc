// Pages, and the damage at their breaks.
#include <algorithm>

#include "core/utf8.h"
#include "support/printed_table.h"

namespace outturn::test {
namespace {

constexpr int kPageLines = 46;  // printed lines of a page
constexpr int kCellWidth = 40;  // half-width characters of a planned or remark cell

int lines_of(const std::string& text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += utf8::is_wide(utf8::next(text, at)) ? 2 : 1;
  return width / kCellWidth + 1;
}

// Where a page may cut a text: between two Han characters, or at a space of English; in the given share of
// it, never beside a digit, npos where there is no such place.
std::size_t cut_at(const std::string& text, bool chinese, Random& random) {
  const auto from = static_cast<std::size_t>(static_cast<double>(text.size()) * 0.3);
  const auto range = static_cast<std::size_t>(static_cast<double>(text.size()) * 0.5);
  std::size_t at = from + random.below(range + 1);
  for (; at + 1 < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0U) == 0x80U || at < 2) continue;
    if (!chinese && text[at] == ' ') return at;
    if (!chinese) continue;
    std::size_t after = at;
    const std::size_t before = utf8::previous(text, at);
    std::size_t read = before;
    if (utf8::is_han(utf8::next(text, read)) && utf8::is_han(utf8::next(text, after))) return at;
  }
  return std::string::npos;
}

// Both halves; an English cut drops the space at the line's end.
std::pair<std::string, std::string> cut(const std::string& text, std::size_t at) {
  return {text.substr(0, at), std::string(utf8::trim(text.substr(at)))};
}

PrintedRow remark_only(std::string remark, bool loose) {
  PrintedRow row;
  row.remark = std::move(remark);
  row.loose = loose;
  row.first_of_output = false;
  return row;
}

// Remarks from row `first` on stand a row too low: its own remark's second paragraph (the variance of the
// row above the break) takes the first place, and the last one stands alone in a row of its own.
void shift(std::vector<PrintedRow>& rows, std::size_t first, Random& random) {
  PrintedRow& above = rows[first - 1];
  if (above.variance_at == std::string::npos || above.variance_at == 0) return;
  std::string carried = above.remark.substr(above.variance_at);
  above.remark = std::string(utf8::trim(above.remark.substr(0, above.variance_at)));
  above.variance_at = std::string::npos;
  const std::size_t stretch = static_cast<std::size_t>(random.between(1, 4));
  std::size_t row = first;
  for (; row < rows.size() && row < first + stretch && !rows[row].planned.empty(); ++row) {
    std::swap(rows[row].remark, carried);
    rows[row].variance_at = std::string::npos;
  }
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row), remark_only(std::move(carried), false));
}

// The page's last row goes on in the next page's first one: `row` is cut, what is left of it stands behind.
bool cut_planned(std::vector<PrintedRow>& rows, std::size_t row, bool chinese, Random& random) {
  if (lines_of(rows[row].planned) < 2) return false;
  const std::size_t at = cut_at(rows[row].planned, chinese, random);
  if (at == std::string::npos) return false;
  const auto [head, tail] = cut(rows[row].planned, at);
  PrintedRow rest = remark_only("", false);
  rest.planned = tail;
  rows[row].planned = head;
  const std::size_t remark_at = cut_at(rows[row].remark, chinese, random);
  if (lines_of(rows[row].remark) > 2 && remark_at != std::string::npos && random.chance(0.5)) {
    const auto [remark_head, remark_tail] = cut(rows[row].remark, remark_at);
    rows[row].remark = remark_head;
    rest.remark = remark_tail;
  }
  rows[row].variance_at = std::string::npos;
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row) + 1, rest);
  return true;
}

bool cut_remark(std::vector<PrintedRow>& rows, std::size_t row, const DamageRates& rates, bool chinese,
                Random& random) {
  if (lines_of(rows[row].remark) < 2) return false;
  const std::size_t at = cut_at(rows[row].remark, chinese, random);
  if (at == std::string::npos) return false;
  const auto [head, tail] = cut(rows[row].remark, at);
  rows[row].remark = head;
  rows[row].variance_at = std::string::npos;
  const double how = static_cast<double>(random.below(1000)) / 1000.0;
  const bool next_is_row = row + 1 < rows.size() && !rows[row + 1].remark.empty();
  if (next_is_row && how < rates.remark_cut_in_front + rates.remark_cut_glued) {
    const bool glued = chinese && how >= rates.remark_cut_in_front;
    PrintedRow& next = rows[row + 1];
    next.remark = tail + (glued ? "" : " ") + next.remark;
    next.variance_at = std::string::npos;
  } else {
    const bool loose = how >= 1 - rates.remark_cut_loose;
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row) + 1, remark_only(tail, loose));
  }
  return true;
}

}  // namespace

void break_pages(std::vector<PrintedRow>& rows, const DamageRates& rates, Random& random, bool chinese, int& left) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    left -= std::max(lines_of(rows[row].planned), lines_of(rows[row].remark)) + 1;
    if (rows[row].page_break_before && row > 0) left = kPageLines;
    if (left > 0 || row + 1 >= rows.size()) continue;
    left = kPageLines;
    const bool cut_here = (random.chance(rates.planned_cut) && cut_planned(rows, row, chinese, random)) ||
                          (random.chance(rates.remark_cut) && cut_remark(rows, row, rates, chinese, random));
    if (!cut_here && random.chance(rates.shifted)) shift(rows, row + 1, random);
    if (row + 1 < rows.size()) rows[row + 1].page_break_before = true;
  }
}

}  // namespace outturn::test
