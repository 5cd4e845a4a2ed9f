#include "normalize/text/text_reader.h"

#include <optional>
#include <utility>

#include "core/utf8.h"
#include "normalize/language/line_ends.h"
#include "normalize/structure/group_title.h"
#include "normalize/text/markdown.h"
#include "normalize/text/markup.h"
#include "normalize/text/mirrored_rows.h"
#include "normalize/text/notes_and_labels.h"
#include "normalize/text/row_conservation.h"
#include "normalize/text/row_number_cells.h"
#include "normalize/text/text_columns.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestTitleLine = 400;        // bytes of a heading's further line
constexpr std::size_t kLongestOtherCell = 80;         // bytes, of a table of another kind
constexpr std::size_t kRowsSeen = 3;                  // before a table's separators are looked at
constexpr std::size_t kLongestAccomplishment = 4000;  // bytes
constexpr std::string_view kDebrisRule = "rule_line";
constexpr std::string_view kDebrisLabel = "page_label";
constexpr std::string_view kDebrisCell = "surplus_cell";
constexpr std::string_view kDebrisSeparator = "separator";
constexpr std::string_view kDebrisNumbers = "row_number";

}  // namespace

TextReader::TextReader(const Phrases& phrases, ReportBuilder& builder, bool paragraphs, OtherTables other)
    : phrases_(phrases),
      builder_(builder),
      structure_(phrases, builder),
      unmarked_(builder, paragraphs),
      other_(std::move(other)) {}

Place TextReader::place(std::size_t at) const {
  return {pages_.empty() ? 0 : pages_[at], lines_[at].number, std::nullopt};
}

// The first line with text behind line `at`.
std::string_view TextReader::next_text(std::size_t at) {
  for (++at; at < lines_.size(); ++at) {
    const std::string_view line = utf8::trim(lines_[at].text);
    if (line.empty() || is_rule_line(line)) continue;
    if (!has_markup(line) && !may_be_decorated(line)) return line;
    std::string text;
    for (const std::string& paragraph : strip_markup(line).paragraphs) join_line(text, paragraph);
    next_text_ = without_decoration(text).text;
    if (!next_text_.empty()) return next_text_;
  }
  return {};
}

// Puts tabs between the cells of a table that begins at line `begin` and has other separators. Nearly all tables show
// by one of their first rows that they have tabs.
void TextReader::find_columns(std::size_t begin) {
  std::size_t seen = 0;
  for (std::size_t at = begin; at < lines_.size() && seen < kRowsSeen; ++at) {
    if (utf8::trim(lines_[at].text).empty() || is_rule_line(lines_[at].text)) continue;
    if (is_whole_line(lines_[at].text)) return;
    ++seen;
  }
  const auto begins_other = [&](std::size_t at) {
    const std::string_view line = lines_[at].text;
    return (line.size() <= kLongestAccomplishment && phrases_.heading(Wording::heading_accomplishment, line)) ||
           find_header(phrases_, lines_.subspan(at));
  };
  std::size_t end = begin;
  while (end < lines_.size() && !begins_other(end)) ++end;
  builder_.debris(kDebrisSeparator, put_tabs(phrases_, lines_.subspan(begin, end - begin)));
}

void TextReader::read(std::span<TextLine> lines, std::span<const int> pages) {
  lines_ = lines;
  pages_ = pages;
  builder_.debris(kDebrisSeparator, put_tabs_for_bars(lines));
  builder_.debris(kDebrisNumbers, take_row_numbers(phrases_, other_.heads, lines));
  for (std::size_t at = 0; at < lines.size();) {
    if (at > 0 && !pages.empty() && pages[at] != pages[at - 1]) {
      block_begins_ = true;
      builder_.page_break();
    }
    at = read_line(at);
  }
  structure_.finish();
}

std::size_t TextReader::read_line(std::size_t at) {
  const std::string_view line = lines_[at].text;
  const std::string_view text = utf8::trim(line);
  if (text.empty()) {
    if (!has_tab(line)) {  // a row of empty cells breaks nothing
      block_begins_ = true;
      builder_.page_break();
    }
    return at + 1;
  }
  if (is_rule_line(text)) {
    builder_.debris(kDebrisRule, utf8::count_non_space(text));
    return at + 1;
  }
  if (const auto header = find_header(phrases_, lines_.subspan(at))) return open_table(at, *header);
  if (!has_tab(line)) return plain_line(at);
  if (mode_ == Mode::expecting && is_indicators_header(phrases_, line)) mode_ = Mode::other_table;
  if (mode_ == Mode::expecting && is_whole_line(line)) {
    builder_.open_table({}, place(at), CellSource::line);
    mode_ = Mode::text;
  }
  if (!in_outputs() && turn_mirrored_rows(phrases_, lines_.subspan(at))) return read_line(at);
  if ((!in_outputs() || heads_other(line)) && other_table(at)) return at;
  if (!in_outputs() || heading_with_tabs(at)) return plain_line(at);
  row_line(at, line);
  block_begins_ = false;
  return at + 1;
}

std::size_t TextReader::open_table(std::size_t at, const TextHeader& header) {
  if (!header.before.empty()) structure_.line(header.before, place(at), {block_begins_, false, header.text});
  bool bold = false;
  for (std::size_t line = at; line < at + header.lines; ++line) {  // counts debris
    static_cast<void>(unmarked_.line(lines_[line].text, bold));
    const std::string with_tabs = header_with_tabs(lines_[line].text);
    builder_.debris(kDebrisSeparator, utf8::count_non_space(lines_[line].text) - utf8::count_non_space(with_tabs));
    if (!has_tab(with_tabs)) continue;
    for (const std::string_view cell : split_cells(with_tabs)) {
      builder_.debris(kDebrisDecoration, without_decoration(cell).characters);
    }
  }
  structure_.table_begins();
  builder_.open_table(header.text, place(at), CellSource::line);
  mode_ = Mode::text;
  find_columns(at + header.lines);
  if (!header.first_row.empty()) row_line(at, header.first_row);
  block_begins_ = false;
  return at + header.lines;
}

// Whether the row of a table of outputs is none: the header of another table right below it.
bool TextReader::heads_other(std::string_view line) const {
  std::vector<std::string> cells;
  for (const std::string_view cell : split_cells(line)) {
    if (cell.size() > kLongestOtherCell || is_value_cell(phrases_, cell)) return false;
    cells.emplace_back(cell);
  }
  return other_.heads(cells);
}

// Reads the table of another kind that begins with the line; then `at` is the line behind it.
bool TextReader::other_table(std::size_t& at) {
  std::optional<OtherTable> other = other_.read(lines_, pages_, at);
  if (!other) return false;
  structure_.table_begins();
  RawTable& table = other->table;
  if (table.kind == TableKind::indicators) {
    builder_.open_table(std::move(table.header_text), table.header_place, table.source, table.kind);
    for (RawRow& row : table.rows) builder_.row(std::move(row));
    builder_.close_table();
  } else {
    builder_.add_table(std::move(table));
  }
  builder_.debris(kDebrisRule, other->debris.rules);
  builder_.debris(kDebrisDecoration, other->debris.decoration);
  builder_.debris(kDebrisTag, other->debris.tags);
  builder_.debris(kDebrisEntity, other->debris.entities);
  mode_ = Mode::other_table;
  block_begins_ = true;
  at = other->end;
  return true;
}

// Whether the line is a heading behind which only empty cells stand, or whose code and title a tab parts.
bool TextReader::heading_with_tabs(std::size_t at) {
  const std::string_view line = lines_[at].text;
  if (line.front() == '\t') return false;
  const std::string undecorated = may_be_decorated(line) ? without_decoration(line).text : std::string();
  const std::string_view plain = undecorated.empty() ? utf8::trim(line) : std::string_view(undecorated);
  const std::size_t tab = plain.find('\t');
  std::string text(plain.substr(0, tab));
  if (tab != std::string_view::npos) {
    const std::string_view title = utf8::trim(plain.substr(tab));
    if (has_tab(title) || !structure_.is_code(utf8::trim(text)) || is_value_cell(phrases_, title)) return false;
    text += ' ';
    text += title;
  }
  return structure_.ends_table(text, hints(at, false, false));
}

// Whether tabs make three cells of the line, the middle one a value.
bool TextReader::is_whole_line(std::string_view line) const {
  std::vector<std::string_view> cells = split_cells(line);
  std::erase(cells, std::string_view());
  return is_whole_row(phrases_, cells);
}

void TextReader::row_line(std::size_t at, std::string_view line) {
  const bool marked_up = has_markup(line);
  const std::vector<std::string_view> cells = split_cells(line);
  AssignedCells assigned = assign_columns(phrases_, cells);
  builder_.debris(kDebrisCell, static_cast<std::int64_t>(assigned.empty_surplus));
  if (assigned.text_surplus) {
    builder_.diagnostic(
        {Severity::warning, "surplus_cells", "a row with more than three cells of text", place(at), -1});
  }
  if (assigned.value_cut_off) {
    builder_.diagnostic({Severity::warning, "value_without_cell",
                         "a completed value with no tab between it and the text beside it", place(at), -1});
  }
  std::vector<RawRow> rows;
  rows.reserve(assigned.rows.size());
  for (const ColumnCells& cells_of : assigned.rows) rows.push_back(make_row(at, cells_of, marked_up));
  if (!conserves(line, rows, unmarked_.take_removed())) {
    builder_.diagnostic(
        {Severity::error, "characters_not_in_rows", "a row's cells and debris are not its line", place(at), -1});
  }
  for (RawRow& row : rows) {
    builder_.row(std::move(row));
    mark_group_heading();
  }
}

RawRow TextReader::make_row(std::size_t at, const ColumnCells& cells, bool marked_up) {
  RawRow row = empty_row(kOutputColumns);
  for (std::size_t column = 0; column < kOutputColumns; ++column) {
    row.cells[column] = unmarked_.cell(cells.columns[column], place(at), marked_up);
  }
  return row;
}

void TextReader::mark_group_heading() {
  const RawRow* row = builder_.last_row();
  RawRow* before = builder_.row_before_last();
  if (row == nullptr || before == nullptr) return;
  if (is_group_title(phrases_, *before, *row)) before->kind = RowKind::group;
}

// Whether the last row's text ends where no sentence can.
bool TextReader::ends_in_sentence() {
  const RawRow* row = builder_.last_row();
  if (row == nullptr) return false;
  const Cell& remark = row->cell(OutputColumn::remark);
  return !remark.empty() && ends_inside(remark.fragments.back().text);
}

LineHints TextReader::hints(std::size_t at, bool begins_block, bool bold) {
  const bool ends_block = at + 1 == lines_.size() || utf8::trim(lines_[at + 1].text).empty();
  return {begins_block, bold, next_text(at), ends_block, ends_in_sentence()};
}

// A line that is no row: without tabs, or outside of tables.
std::size_t TextReader::plain_line(std::size_t at) {
  bool bold = false;
  const std::string text = unmarked_.line(lines_[at].text, bold);
  if (text.empty()) return at + 1;
  const LineHints hints = this->hints(at, std::exchange(block_begins_, false), bold);
  if (is_page_label(text) && (in_outputs() || mode_ != Mode::text || structure_.in_body())) {
    builder_.debris(kDebrisLabel, utf8::count_non_space(text));
    block_begins_ = hints.begins_block;
    return at + 1;
  }
  if (footnote(at, text)) return at + 1;
  const bool in_table = in_outputs();
  if (in_table && !structure_.ends_table(text, hints)) {
    if (structure_.is_doubtful(text, hints)) {
      builder_.diagnostic({Severity::warning, "text_before_heading",
                           "text between a table and a heading, read as a remark's rest", place(at), -1});
    }
    loose_line(at, text);
    return at + 1;
  }
  std::size_t next = at + 1;
  if (structure_.line(text, place(at), hints) == LineKind::heading) {
    heading_found(at, next);
  } else if (in_table) {
    builder_.close_table();
  }
  unmarked_.note_mark(text);
  return next;
}

// An accomplishment's title may go on below it; then its table is expected.
void TextReader::heading_found(std::size_t at, std::size_t& next) {
  const auto& headings = builder_.report().headings;
  const bool accomplishment =
      !headings.empty() && headings.back().kind == HeadingKind::accomplishment && headings.back().place == place(at);
  mode_ = accomplishment ? Mode::expecting : Mode::text;
  if (!accomplishment) return;
  find_columns(next);
  bool bold = false;
  for (; next < lines_.size(); ++next) {
    const std::string_view line = utf8::trim(lines_[next].text);
    if (line.empty() || line.size() > kLongestTitleLine || has_tab(line) || is_rule_line(line) || has_markup(line))
      return;
    if (is_page_label(line) || leading_mark(line) || find_header(phrases_, lines_.subspan(next))) return;
    if (is_indicators_header(phrases_, line) || structure_.ends_table(line, {false, bold, next_text(next)})) return;
    structure_.continue_accomplishment(line);
  }
}

void TextReader::loose_line(std::size_t at, std::string_view text) {
  RawRow row = empty_row(kOutputColumns);
  row.kind = RowKind::narrative;
  row.cell(OutputColumn::remark).fragments.push_back({std::string(text), place(at), Join::none});
  unmarked_.note_mark(text);
  builder_.row(std::move(row));
}

bool TextReader::footnote(std::size_t at, std::string_view text) {
  const auto note = note_of(text, unmarked_.marks());
  if (note) builder_.footnote({note->marker, std::string(note->text), place(at)});
  return note.has_value();
}

}  // namespace outturn::normalize
