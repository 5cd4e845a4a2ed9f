#include "normalize/text/text_header.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/rows.h"
#include "core/utf8.h"
#include "normalize/structure/front_matter.h"
#include "normalize/text/markdown.h"
#include "normalize/text/markup.h"
#include "normalize/text/notes_and_labels.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_columns.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestHeader = 240;  // bytes of one of its lines
constexpr std::size_t kMostLines = 6;        // with text, that a header is stacked over

bool begins_bracket(std::string_view cell) {
  return cell.starts_with("(") || cell.starts_with("（");
}

std::string joined(const std::array<std::string, kOutputColumns>& cells) {
  return cells[0] + " | " + cells[1] + " | " + cells[2];
}

// The cells between tabs, without tags, signs of bold type and bars.
std::string plain_cells(std::string_view line) {
  const std::string with_tabs = header_with_tabs(line);
  std::string plain;
  for (const std::string_view cell : split_cells(with_tabs)) {
    std::string text;
    if (has_markup(cell)) {
      for (const std::string& paragraph : strip_markup(cell).paragraphs) join_line(text, paragraph);
    } else {
      text = cell;
    }
    text = without_decoration(text).text;
    text.resize(text.size() - trailing_mark(text).size());
    plain += text;
    plain += '\t';
  }
  plain.pop_back();
  return plain;
}

bool reads_as_completed(const Phrases& phrases, std::string_view cell) {
  const FoldedLine folded(cell);
  return phrases.matches(Wording::header_completed_short, folded) || phrases.matches(Wording::header_completed, folded);
}

// Whether the line's cells may be a header that other text runs into: told by the middle one.
bool may_run_together(const Phrases& phrases, const std::vector<std::string_view>& cells) {
  return cells.size() >= kOutputColumns && cells[1].size() <= kLongestHeader && reads_as_completed(phrases, cells[1]);
}

// A header's cells gathered line by line.
class Stack {
 public:
  explicit Stack(const Phrases& phrases) : phrases_(phrases) {}

  void add(std::string_view line) {
    const std::string plain = plain_cells(line);
    line = plain;
    join_line(flat_, utf8::collapse_spaces(line));
    std::vector<std::string_view> cells = split_cells(line);
    while (cells.size() > kOutputColumns) {  // empty cells that are too many
      const auto empty = std::find(cells.begin(), cells.end(), std::string_view());
      if (empty == cells.end()) break;
      cells.erase(empty);
    }
    if (cells.size() == 1) {
      add_cell(column_of(cells.front()), cells.front());
    } else if (cells.size() <= kOutputColumns) {
      for (std::size_t column = 0; column < cells.size(); ++column) add_cell(column, cells[column]);
    } else {
      columns_hold_ = false;
    }
  }

  [[nodiscard]] std::optional<std::string> header() const {
    if (columns_hold_ && is_planned(cells_[0]) && is_completed(cells_[1]) && is_remark(cells_[2]))
      return joined(cells_);
    if (phrases_.header_row(flat_)) return cells_[1].empty() || !columns_hold_ ? flat_ : joined(cells_);
    return std::nullopt;
  }

  [[nodiscard]] bool is_planned(std::string_view cell) const { return phrases_.matches(Wording::header_planned, cell); }
  [[nodiscard]] bool is_remark(std::string_view cell) const { return phrases_.matches(Wording::header_remark, cell); }
  [[nodiscard]] bool is_completed(std::string_view cell) const { return reads_as_completed(phrases_, cell); }

 private:
  [[nodiscard]] std::size_t column_of(std::string_view cell) const {
    if (is_planned(cell)) return 0;
    return is_remark(cell) ? 2 : 1;
  }

  void add_cell(std::size_t column, std::string_view cell) { join_line(cells_[column], cell); }

  const Phrases& phrases_;
  std::array<std::string, kOutputColumns> cells_;
  std::string flat_;
  bool columns_hold_ = true;
};

// A header on one line, run together with an accomplishment before it or a row behind it.
std::optional<TextHeader> run_together(const Phrases& phrases, std::string_view line) {
  const std::vector<std::string_view> cells = split_cells(line);
  if (!may_run_together(phrases, cells)) return std::nullopt;
  const std::string_view before = phrases.before_planned(cells[0]);
  const std::string_view after = phrases.behind_remark(cells[2]);
  if (before.size() == cells[0].size() || after.size() == cells[2].size()) return std::nullopt;
  if (!before.empty() && !phrases.heading(Wording::heading_accomplishment, before)) return std::nullopt;
  if (after.empty() != (cells.size() == kOutputColumns)) return std::nullopt;
  TextHeader header;
  header.before = utf8::trim(before);
  if (!after.empty()) header.first_row = line.substr(static_cast<std::size_t>(after.data() - line.data()));
  header.text = joined({std::string(utf8::trim(cells[0].substr(before.size()))), std::string(cells[1]),
                        std::string(utf8::trim(cells[2].substr(0, cells[2].size() - after.size())))});
  return header;
}

}  // namespace

std::optional<TextHeader> find_header(const Phrases& phrases, std::span<const TextLine> lines) {
  const std::string_view first = lines.front().text;
  const std::string_view start = first.substr(0, kLongestHeader);
  const bool small = first.size() <= kLongestHeader;
  if (!small && !may_run_together(phrases, split_cells(first))) return std::nullopt;
  const bool planned = phrases.mentions_planned(start);
  if (!planned && !small) return std::nullopt;
  if (!planned) {  // a stacked header may begin with the upper line of its middle cell
    const std::string_view cell = utf8::trim(start);
    if (cell.size() > kLongestHeader / 4 || !reads_as_completed(phrases, cell)) return std::nullopt;
  }
  Stack stack(phrases);
  std::optional<TextHeader> best;
  std::size_t with_text = 0;
  for (std::size_t at = 0; at < lines.size() && with_text < kMostLines; ++at) {
    const std::string_view line = lines[at].text;
    if (line.size() > kLongestHeader) break;
    if (utf8::trim(line).empty()) continue;
    if (at > 0 && phrases.heading(Wording::heading_accomplishment, line)) break;
    if (best && !begins_bracket(utf8::trim(line))) break;
    stack.add(line);
    ++with_text;
    if (auto text = stack.header()) best = TextHeader{at + 1, *std::move(text), {}, {}};
  }
  if (!best && planned) return run_together(phrases, first);
  return best;
}

bool is_indicators_header(const Phrases& phrases, std::string_view line) {
  if (line.size() > kLongestHeader) return false;
  const std::vector<std::string_view> cells = split_cells(line);
  return phrases.matches(Wording::header_indicators, cells.front());
}

}  // namespace outturn::normalize
