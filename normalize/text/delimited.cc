#include "normalize/text/delimited.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/rows.h"
#include "core/utf8.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_header.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kHeaderStart = 240;        // bytes of a line in which a header's words are looked for
constexpr std::size_t kMostCellLines = 200;      // that a quoted cell takes
constexpr std::size_t kLongestHeaderLine = 600;  // bytes of a header's line, of a table of another kind
constexpr std::size_t kMostBefore = 8;  // cells in front of a header's own that are tried: a line may have any number
constexpr std::size_t kLongestHeaderCell = 80;  // bytes
constexpr std::size_t kShortCell = 60;          // bytes: a cell without paragraphs

struct Record {
  std::vector<std::string> cells;
  std::size_t lines = 0;  // that it takes
  bool quoted = false;    // a cell stood in quotation marks
};

// One file's way of parting cells.
struct Dialect {
  char separator = ',';
  bool before_space = false;  // a separator with a space behind it parts cells, too
  std::size_t columns = 0;    // of the header's record
  bool outputs = true;        // it heads a table of outputs
};

class RecordReader {
 public:
  RecordReader(const TextLines& text, Dialect dialect) : text_(text), dialect_(dialect) {}

  [[nodiscard]] Record read(std::size_t line) {
    record_ = Record();
    line_ = first_ = line;
    at_ = 0;
    for (;;) {
      if (!quoted_cell()) plain_cell();
      if (at_ >= current().size()) break;
      ++at_;  // the separator
    }
    record_.lines = line_ - first_ + 1;
    return std::move(record_);
  }

 private:
  [[nodiscard]] const std::string& current() const { return text_.lines[line_].text; }

  [[nodiscard]] bool parts(const std::string& line, std::size_t at) const {
    if (line[at] != dialect_.separator) return false;
    return dialect_.before_space || at + 1 >= line.size() || line[at + 1] != ' ';
  }

  void plain_cell() {
    const std::string& line = current();
    std::size_t end = at_;
    while (end < line.size() && !parts(line, end)) ++end;
    record_.cells.push_back(line.substr(at_, end - at_));
    at_ = end;
  }

  // A cell in quotation marks, which must end at a separator or a line's end.
  bool quoted_cell() {
    if (at_ >= current().size() || current()[at_] != '"') return false;
    std::string cell;
    std::size_t line = line_;
    std::size_t at = at_ + 1;
    for (;;) {
      const std::string& text = text_.lines[line].text;
      const std::size_t quote = text.find('"', at);
      cell.append(text, at, quote - at);
      if (quote == std::string::npos) {
        if (++line == text_.size() || line - first_ >= kMostCellLines) return false;
        cell += '\n';
        at = 0;
        continue;
      }
      at = quote + 1;
      if (at < text.size() && text[at] == '"') {
        cell += '"';
        ++at;
        continue;
      }
      if (at < text.size() && text[at] != dialect_.separator) return false;
      break;
    }
    record_.cells.push_back(std::move(cell));
    record_.quoted = true;
    line_ = line;
    at_ = at;
    return true;
  }

  const TextLines& text_;
  Dialect dialect_;
  Record record_;
  std::size_t first_ = 0;
  std::size_t line_ = 0;
  std::size_t at_ = 0;
};

// A cell as it stands between tabs: its lines are paragraphs, in a short cell parts of one.
std::string cell_line(std::string_view cell) {
  const bool is_short = cell.size() <= kShortCell;
  std::string line;
  while (true) {
    const std::size_t end = cell.find('\n');
    const std::string_view part = utf8::trim(cell.substr(0, end));
    if (!line.empty() && !part.empty()) line += is_short ? " " : kParagraphMark;
    line += part;
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
  }
  std::replace(line.begin(), line.end(), '\t', ' ');
  return line;
}

std::string with_tabs(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += '\t';
    line += cell_line(cell);
  }
  return line;
}

class Delimited {
 public:
  Delimited(const Phrases& phrases, const HeadsOtherTable& heads_other, TextLines& text)
      : phrases_(phrases), heads_other_(heads_other), text_(text) {}

  std::int64_t run() {
    const auto dialect = find_dialect();
    if (!dialect) return 0;
    dialect_ = *dialect;
    RecordReader reader(text_, dialect_);
    TextLines tabbed;
    std::int64_t removed = 0;
    for (std::size_t at = 0; at < text_.size();) {
      Record record = reader.read(at);
      std::optional<std::string> line = line_of(record);
      if (!line) record.lines = 1;
      for (std::size_t more = 0; more < record.lines; ++more) removed += characters(text_.lines[at + more].text);
      TextLine out = std::move(text_.lines[at]);
      // A record of its own is a block, which is evidence of a heading.
      if (line && !has_tab(*line) && phrases_.is_outline_heading(*line)) tabbed.add({out.number, {}}, text_.pages[at]);
      if (line) out.text = *std::move(line);
      removed -= characters(out.text);
      tabbed.add(std::move(out), text_.pages[at]);
      at += record.lines;
    }
    text_ = std::move(tabbed);
    return removed;
  }

 private:
  static std::int64_t characters(std::string_view text) { return utf8::count_non_space(text); }

  [[nodiscard]] std::optional<Dialect> find_dialect() const {
    const bool tabs = has_tab_rows(text_);
    const bool quoted = runs_over_lines() || all_are_quoted();
    if (tabs && !quoted) return std::nullopt;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const std::string_view line = text_.lines[at].text;
      const bool planned = phrases_.mentions_planned(line.substr(0, kHeaderStart));
      if (!planned && (tabs || line.size() > kLongestHeaderLine)) continue;
      for (const char separator : {';', ',', '\t'}) {
        const bool possible = separator == '\t' ? quoted : !tabs;
        if (!possible || line.find(separator) == std::string_view::npos) continue;
        for (const bool before_space : {false, true}) {
          const Dialect tried{separator, before_space, 0, true};
          if (planned) {
            if (const auto dialect = dialect_of_header(at, tried)) return dialect;
          }
          if (const auto dialect = tabs ? std::nullopt : dialect_of_other(at, tried)) return dialect;
        }
      }
    }
    return std::nullopt;
  }

  // The dialect, if the record that begins at line `at` is a header row in it.
  [[nodiscard]] std::optional<Dialect> dialect_of_header(std::size_t at, Dialect dialect) const {
    const Record record = RecordReader(text_, dialect).read(at);
    if (record.cells.size() < kOutputColumns) return std::nullopt;
    std::vector<std::string> cells = record.cells;
    while (cells.back().empty()) cells.pop_back();
    for (std::string& cell : cells) std::replace(cell.begin(), cell.end(), '\n', ' ');
    if (!ends_in_header(std::move(cells))) return std::nullopt;
    dialect.columns = record.cells.size();
    return dialect;
  }

  // Whether the cells are a header row, or are one behind others: numbers of rows, a section for each of them.
  [[nodiscard]] bool ends_in_header(std::vector<std::string> cells) const {
    for (std::size_t before = 0; before <= kMostBefore && cells.size() >= kOutputColumns; ++before) {
      const TextLine line{1, with_tabs(cells)};
      if (find_header(phrases_, std::span(&line, 1))) return true;
      cells.erase(cells.begin());
    }
    return false;
  }

  // The same of the header of a table of another kind: short cells, none of them empty but the first or where a wider
  // one goes on, and another record below with as many.
  [[nodiscard]] std::optional<Dialect> dialect_of_other(std::size_t at, Dialect dialect) const {
    RecordReader reader(text_, dialect);
    const Record record = reader.read(at);
    const bool is_short = std::all_of(record.cells.begin(), record.cells.end(),
                                      [](const std::string& cell) { return cell.size() <= kLongestHeaderCell; });
    if (record.cells.size() < 2 || !is_short || at + record.lines >= text_.size()) return std::nullopt;
    if (reader.read(at + record.lines).cells.size() != record.cells.size()) return std::nullopt;
    if (!heads_other_(record.cells)) return std::nullopt;
    dialect.columns = record.cells.size();
    dialect.outputs = false;
    return dialect;
  }

  // Whether a cell in quotation marks between tabs runs over a line's end.
  [[nodiscard]] bool runs_over_lines() const {
    RecordReader reader(text_, {'\t', true, 0});
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const std::string& line = text_.lines[at].text;
      const bool opens = line.starts_with('"') || line.find("\t\"") != std::string::npos;
      if (!opens || std::count(line.begin(), line.end(), '"') % 2 == 0) continue;
      if (reader.read(at).lines > 1) return true;
    }
    return false;
  }

  // Whether all cells between tabs stand in quotation marks.
  [[nodiscard]] bool all_are_quoted() const {
    bool any = false;
    for (const TextLine& line : text_.lines) {
      if (!has_tab(line.text)) continue;
      for (const std::string_view cell : split_cells(line.text)) {
        if (!cell.empty() && !(cell.size() > 1 && cell.front() == '"' && cell.back() == '"')) return false;
        any = any || !cell.empty();
      }
    }
    return any;
  }

  // The record as a line with tabs; nullopt where the line is no record, and stays.
  [[nodiscard]] std::optional<std::string> line_of(const Record& record) const {
    const std::vector<std::string>& cells = record.cells;
    const bool alone = std::all_of(cells.begin() + 1, cells.end(), [](const auto& cell) { return cell.empty(); });
    if (alone && (record.quoted || cells.size() > 1)) return cell_line(cells.front());
    if (dialect_.separator == '\t') return with_tabs(cells);
    if (!dialect_.outputs && cells.size() == dialect_.columns) return with_tabs(cells);
    if (cells.size() < kOutputColumns) return std::nullopt;
    const auto value = std::find_if(cells.begin() + 1, cells.end(),
                                    [&](const auto& cell) { return is_value_cell(phrases_, cell_line(cell)); });
    if (cells.size() == dialect_.columns) {
      const bool row = value != cells.end() || record.quoted || cells.front().empty();
      return row || !phrases_.is_outline_heading(cells.front()) ? std::optional(with_tabs(cells)) : std::nullopt;
    }
    if (cells.size() < dialect_.columns || value == cells.end() || value + 1 == cells.end()) return std::nullopt;
    return with_tabs({joined(cells.begin(), value), *value, joined(value + 1, cells.end())});
  }

  // Cells that are one: somebody wrote separators without quotation marks.
  [[nodiscard]] std::string joined(auto begin, auto end) const {
    std::string text = *begin;
    for (auto cell = begin + 1; cell != end; ++cell) text.append(1, dialect_.separator).append(*cell);
    return text;
  }

  const Phrases& phrases_;
  const HeadsOtherTable& heads_other_;
  TextLines& text_;
  Dialect dialect_;
};

}  // namespace

std::int64_t put_tabs_for_delimiters(const Phrases& phrases, const HeadsOtherTable& heads_other, TextLines& text) {
  return Delimited(phrases, heads_other, text).run();
}

}  // namespace outturn::normalize
