#include "align/indicators/indicators.h"

#include <string>
#include <string_view>

#include "align/outputs/cell_text.h"
#include "core/brackets.h"
#include "core/folding.h"
#include "core/number_path.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t kPlanned = 0;
constexpr std::size_t kActual = 1;

bool begins_numbered(const RawRow& row) {
  return !row.cell(kPlanned).empty() && !leading_number_path(row.cell(kPlanned).fragments.front().text).empty();
}

// Most of the table's indicators begin with a number, so that what does not is the rest of one.
bool is_numbered(const RawTable& table) {
  std::size_t numbered = 0;
  std::size_t others = 0;
  for (const RawRow& row : table.rows) {
    if (row.kind != RowKind::item || row.after_page_break || row.cell(kPlanned).empty()) continue;
    ++(begins_numbered(row) ? numbered : others);
  }
  return numbered > others;
}

// Whether the row goes on with the indicator above.
bool continues(const RawRow& row, const Indicator& above, bool numbered) {
  if (row.cell(kPlanned).empty()) return true;
  if (numbered) return !begins_numbered(row);
  if (!row.after_page_break) return false;
  const std::string& planned = row.cell(kPlanned).fragments.front().text;
  const bool actual_begins_small = !row.cell(kActual).empty() && begins_small(row.cell(kActual).fragments.front().text);
  return open_brackets(above.planned_text) > 0 || begins_small(planned) || actual_begins_small;
}

void append(std::string& text, const CellText& more, bool glue) {
  if (!text.empty() && !glue && !more.empty()) text.push_back(' ');
  text += more.text;
}

void take(const RawRow& row, std::uint32_t index, bool joined, Indicator& indicator) {
  const auto add = [&](std::size_t column, std::string& text, std::vector<Piece>& pieces) {
    const CellText cell = flatten(row.cell(column));
    if (cell.empty()) return;
    // What a page's end cut between two Han characters has nothing between.
    std::size_t last = utf8::previous(text, text.size());
    std::size_t first = 0;
    const bool glue =
        !text.empty() && utf8::is_han(utf8::next(text, last)) && utf8::is_han(utf8::next(cell.text, first));
    append(text, cell, glue);
    pieces.push_back(make_piece(cell, index, column, 0, cell.text.size()));
    if (joined) pieces.back().move = Move::joined;
  };
  add(kPlanned, indicator.planned_text, indicator.planned_pieces);
  add(kActual, indicator.actual_text, indicator.actual_pieces);
}

}  // namespace

std::vector<Indicator> read_indicators(const RawTable& table) {
  std::vector<Indicator> indicators;
  const bool numbered = is_numbered(table);
  for (std::uint32_t index = 0; index < table.rows.size(); ++index) {
    const RawRow& row = table.rows[index];
    const bool joins = !indicators.empty() && continues(row, indicators.back(), numbered);
    if (!joins) indicators.emplace_back();
    take(row, index, joins, indicators.back());
  }
  for (Indicator& indicator : indicators) {
    utf8::collapse_spaces_of(indicator.planned_text);
    utf8::collapse_spaces_of(indicator.actual_text);
    indicator.number = leading_number_path(indicator.planned_text);
  }
  return indicators;
}

}  // namespace outturn::align
