#include "normalize/flow/line_tables.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "normalize/figures/figure_table.h"
#include "normalize/flow/flow_grid.h"
#include "normalize/flow/flow_rows.h"
#include "normalize/flow/flow_text.h"
#include "normalize/language/line_ends.h"
#include "normalize/text/markdown.h"
#include "normalize/text/markup.h"
#include "normalize/text/notes_and_labels.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_header.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFarthestAbove = 10;  // lines, empty ones among them
constexpr std::size_t kLongestLabel = 120;  // bytes of a line without tabs that is a row's label
constexpr std::size_t kWidestGap = 4;       // empty lines between two rows
constexpr std::size_t kLongestLevel = 24;   // bytes of a header cell by itself above the header

bool is_blank(std::string_view line) {
  return utf8::trim(line).empty();
}

bool has_text(const FlowRow& row, std::size_t cell) {
  return cell < row.cells.size() && !row.cells[cell].paragraphs.empty();
}

void spread_cells(FlowRow& row, const FlowRow& below) {
  const auto heads = [&](std::size_t column) { return !has_text(row, column) && has_text(below, column); };
  std::vector<FlowCell> cells;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const bool around = column > 1 && has_text(row, column) && !has_text(below, column) && heads(column - 1) &&
                        heads(column + 1) && cells.back().paragraphs.empty();
    if (around) cells.pop_back();
    cells.push_back(row.cells[column]);
    FlowCell& cell = cells.back();
    if (around) {
      --cell.column;
      cell.column_span += 2;
      ++column;
    } else if (column > 0 && has_text(row, column) && has_text(below, column)) {
      for (; column + 1 < row.cells.size() && heads(column + 1); ++column) ++cell.column_span;
    }
  }
  row.cells = std::move(cells);
}

// The cell's paragraphs, without tags, entities and signs of bold type, which are counted.
FlowCell cell_of_text(std::string_view text, const Place& place, CellDebris& debris) {
  FlowCell cell;
  const auto add = [&](std::string_view paragraph, bool bold) {
    Undecorated plain{std::string(utf8::trim(paragraph)), 0, false};
    if (may_be_decorated(plain.text)) plain = without_decoration(plain.text);
    debris.decoration += plain.characters;
    if (plain.text.empty()) return;
    FlowParagraph& made = cell.paragraphs.emplace_back();
    made.text = std::move(plain.text);
    made.weight = bold || plain.bold ? TypeWeight::bold : TypeWeight::unknown;
    made.place = place;
  };
  while (!text.empty()) {
    const std::size_t mark = text.find(kParagraphMark);
    const std::string_view part = text.substr(0, mark);
    if (has_markup(part)) {
      const CleanText clean = strip_markup(part);
      debris.tags += clean.tag_characters;
      debris.entities += clean.entity_characters;
      for (const std::string& paragraph : clean.paragraphs) add(paragraph, clean.bold);
    } else {
      add(part, false);
    }
    if (mark == std::string_view::npos) break;
    text.remove_prefix(mark + kParagraphMark.size());
  }
  return cell;
}

// "Variance" by itself above "Amount" and "Percentage": whoever took the text left out the empty cells in front of it.
void take_level_above(Grid& grid, const FigureWording& wording) {
  if (grid.above.empty() || grid.above.back().size() > kLongestLevel) return;
  if (!wording.says(FigureWord::variance, grid.above.back())) return;
  const auto stands_below = [&](const std::vector<std::string>& levels) {
    return !levels.empty() && std::all_of(levels.begin(), levels.end(), [&](const std::string& level) {
      return !wording.says(FigureWord::variance, level) &&
             (wording.says(FigureWord::amount, level) || wording.says(FigureWord::percent, level));
    });
  };
  bool found = false;
  for (std::vector<std::string>& levels : grid.header) {
    if (&levels == &grid.header.front() || !stands_below(levels)) continue;
    levels.insert(levels.begin(), grid.above.back());
    found = true;
  }
  if (found) grid.above.pop_back();
}

}  // namespace

bool heads_line_table(std::span<const std::string> cells, const Phrases& phrases, const FigureWordings& wordings) {
  if (cells.size() == 2 && is_indicators_header(phrases, cells.front())) return true;
  return !cells.empty() && wordings.head_pair(cells.subspan(1));
}

LineTables::LineTables(const Phrases& phrases, const FigureWordings& wordings)
    : phrases_(phrases), wordings_(wordings), wording_(&figure_wording_for(phrases.language())), languages_{&phrases} {}

Place LineTables::place(std::size_t at) const {
  return {pages_.empty() ? 0 : pages_[at], lines_[at].number, std::nullopt};
}

std::optional<OtherTable> LineTables::read(std::span<const TextLine> lines, std::span<const int> pages,
                                           std::size_t at) {
  lines_ = lines;
  pages_ = pages;
  if (at < block_begin_ || at >= block_end_) take_block(at);
  const auto line = std::lower_bound(row_lines_.begin(), row_lines_.end(), at);
  const auto row = static_cast<std::size_t>(line - row_lines_.begin());
  if (line == row_lines_.end() || *line != at || row < looked_at_) return std::nullopt;
  const auto header =
      std::find_if(headers_.begin(), headers_.end(), [&](const FlowHeader& known) { return known.first_row >= row; });
  if (header == headers_.end()) return read_figures(row, grid_.rows.size());
  if (header->first_row > row) return read_figures(row, header->first_row);
  const std::size_t end = std::next(header) == headers_.end() ? grid_.rows.size() : std::next(header)->first_row;
  looked_at_ = end;
  if (header->form->kind() != TableKind::indicators) return std::nullopt;
  return read_indicators(*header, end);
}

// The first line behind `at` that may be a row; the number of lines where there is none, or too many are empty.
std::size_t LineTables::next_row_line(std::size_t at) const {
  const std::size_t last = std::min(lines_.size(), at + 2 + kWidestGap);
  for (++at; at < last; ++at) {
    if (!is_blank(lines_[at].text) || has_tab(lines_[at].text)) return at;
  }
  return lines_.size();
}

// Behind empty lines a table goes on with a row of figures, or with its header again.
bool LineTables::goes_on_behind_gap(std::size_t at) const {
  if (lines_[at].text == lines_[block_begin_].text) return true;
  const std::vector<std::string_view> cells = split_cells(lines_[at].text);
  return std::any_of(cells.begin() + 1, cells.end(), [](std::string_view cell) { return reads_as_figure(cell); });
}

// A line without tabs that names the rows below it.
bool LineTables::is_label(std::size_t at) const {
  const std::string_view text = utf8::trim(lines_[at].text);
  return text.size() <= kLongestLabel && !ends_like_text(text) && !is_page_label(text) && !is_rule_line(text) &&
         !wording_->says(FigureWord::caption, text) && at + 1 < lines_.size() && has_tab(lines_[at + 1].text) &&
         goes_on_behind_gap(at + 1);
}

void LineTables::take_block(std::size_t at) {
  grid_ = FlowGrid();
  row_lines_.clear();
  debris_.clear();
  block_begin_ = at;
  looked_at_ = 0;
  std::size_t last = at;
  for (std::size_t line = at; line < lines_.size(); line = next_row_line(line)) {
    const std::string_view text = lines_[line].text;
    if (line > at) {
      if (find_header(phrases_, lines_.subspan(line))) break;
      const bool gap = line > last + 1;
      if (has_tab(text) ? gap && !goes_on_behind_gap(line) : !is_rule_line(text) && (gap || !is_label(line))) break;
    }
    last = line;
    if (has_tab(text) || !is_rule_line(text)) row_lines_.push_back(line);
  }
  block_end_ = last + 1;
  if (!may_be_tables()) {
    row_lines_.clear();
    return;
  }
  for (const std::size_t line : row_lines_) add_row(line);
  spread_header_cells();
  headers_ = find_flow_headers(grid_, languages_);
}

// Contents and lists say nothing of what is actual.
bool LineTables::may_be_tables() {
  wording_ = &figure_wording_for(phrases_.language());
  const auto any_line = [&](const auto& says) {
    return std::any_of(row_lines_.begin(), row_lines_.end(), [&](std::size_t at) { return says(lines_[at].text); });
  };
  if (any_line([&](std::string_view text) {
        return wording_->says(FigureWord::hint, text) || is_indicators_header(phrases_, text);
      })) {
    return true;
  }
  return any_line([&](std::string_view text) {
    const std::vector<std::size_t> languages = wordings_.hinted(text);
    if (!languages.empty()) wording_ = wordings_.all()[languages.front()];
    return !languages.empty();
  });
}

void LineTables::add_row(std::size_t at) {
  FlowRow& row = grid_.rows.emplace_back();
  CellDebris& debris = debris_.emplace_back();
  const std::vector<std::string_view> cells = split_cells(lines_[at].text);
  for (std::size_t column = 0; column < cells.size(); ++column) {
    row.cells.push_back(cell_of_text(cells[column], place(at), debris));
    row.cells.back().column = static_cast<std::int32_t>(column);
  }
}

// A text cannot say that a cell stands over several columns: it does where it has cells below itself and below the
// empty ones behind it, or none below itself and some on either side; and none of them is a figure.
void LineTables::spread_header_cells() {
  std::size_t tall = 0;
  for (std::size_t at = 0; at + 1 < grid_.rows.size(); ++at) {
    FlowRow& row = grid_.rows[at];
    tall = has_figure(row, *wording_) ? 0 : tall + 1;
    if (tall == 0 || tall > kTallestHeader || has_figure(grid_.rows[at + 1], *wording_)) continue;
    spread_cells(row, grid_.rows[at + 1]);
  }
}

// Lines right above that may be the table's caption and unit, the nearest last.
std::vector<std::string> LineTables::lines_above(std::size_t at) const {
  std::vector<std::string> above;
  const std::size_t first = at - std::min(at, kFarthestAbove);
  while (at-- > first && above.size() < kMostAbove) {
    if (is_blank(lines_[at].text) || is_rule_line(lines_[at].text) || is_page_label(lines_[at].text)) continue;
    const std::string text = without_decoration(utf8::trim(lines_[at].text)).text;
    if (has_tab(lines_[at].text) || text.size() > kLongestAbove || ends_like_text(text)) break;
    above.push_back(text);
    if (wording_->says(FigureWord::caption, text)) break;
  }
  std::reverse(above.begin(), above.end());
  return above;
}

// A text shows neither type nor, mostly, indents: where none of the rows is bold, a label without figures heads those
// below it, as a bold one does.
void LineTables::mark_group_labels(std::size_t row, std::size_t end) {
  const auto rows = std::span(grid_.rows).subspan(row, end - row);
  const auto bold_label = [](const FlowRow& one) { return has_text(one, 0) && is_bold(one.cells.front()); };
  if (std::any_of(rows.begin(), rows.end(), bold_label)) return;
  for (FlowRow& one : rows) {
    const bool alone = has_text(one, 0) && std::none_of(one.cells.begin() + 1, one.cells.end(),
                                                        [](const FlowCell& cell) { return !cell.paragraphs.empty(); });
    if (!alone) continue;
    for (FlowParagraph& paragraph : one.cells.front().paragraphs) paragraph.weight = TypeWeight::bold;
  }
}

std::optional<OtherTable> LineTables::read_figures(std::size_t row, std::size_t end) {
  const std::size_t part = figure_part_end(grid_, row, end, *wording_);
  looked_at_ = part;
  mark_group_labels(row, part);
  std::int64_t marks = 0;
  Grid grid = figure_grid(grid_, row, part, lines_above(row_lines_[row]), {}, *wording_, marks);
  take_level_above(grid, *wording_);
  std::optional<RawTable> table = read_figure_table(std::move(grid), *wording_);
  if (!table) return std::nullopt;
  return finished(*std::move(table), row, part);
}

OtherTable LineTables::read_indicators(const FlowHeader& header, std::size_t end) const {
  RawTable table;
  table.kind = header.form->kind();
  table.header_text = header.text;
  std::int64_t marks = 0;
  for (std::size_t row = header.end_row; row < end; ++row) {
    RawRow read = flow_row(grid_.rows[row], header, {}, marks);
    if (!read.empty()) table.rows.push_back(std::move(read));
  }
  return finished(std::move(table), header.first_row, end);
}

// A line of cells is evidence of a row, and no proof.
OtherTable LineTables::finished(RawTable&& table, std::size_t row, std::size_t end) const {
  OtherTable made;
  made.table = std::move(table);
  made.table.source = CellSource::line;
  made.table.header_place = place(row_lines_[row]);
  if (made.table.kind == TableKind::indicators) {
    for (RawRow& read : made.table.rows) read.separated_by_layout = false;
  }
  made.end = end < row_lines_.size() ? row_lines_[end] : block_end_;
  for (std::size_t at = row_lines_[row]; at < made.end; ++at) {
    if (!has_tab(lines_[at].text) && is_rule_line(lines_[at].text)) {
      made.debris.rules += utf8::count_non_space(lines_[at].text);
    }
  }
  for (std::size_t at = row; at < end; ++at) made.debris.add(debris_[at]);
  return made;
}

}  // namespace outturn::normalize
