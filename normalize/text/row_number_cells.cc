#include "normalize/text/row_number_cells.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/rows.h"
#include "core/utf8.h"
#include "normalize/language/header_text.h"
#include "normalize/language/row_number.h"
#include "normalize/text/markdown.h"
#include "normalize/text/markup.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_header.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kNumberedHeader = 240;    // bytes of its line
constexpr std::size_t kLongestNumberHead = 48;  // bytes, with what decorates it and the separator behind it

// The first cell of a line that has others behind it: `rest` is where these begin, 0 where there are none.
struct FirstCell {
  std::string_view text;
  std::size_t rest = 0;
};

FirstCell first_cell(std::string_view line) {
  const bool tabs = has_tab(line);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(line, at);
    if (c == U'\t' || (!tabs && is_bar(c))) return {utf8::trim(line.substr(0, begin)), at};
  }
  return {utf8::trim(line), 0};
}

// Whether the cell heads a column of the rows' numbers: "No.".
bool heads_row_numbers(const Phrases& phrases, std::string_view cell) {
  const std::string folded = closed_up(fold_text(utf8::trim(without_decoration(cell).text)));
  return std::any_of(phrases.forms().begin(), phrases.forms().end(),
                     [&](const TableForm& form) { return form.heads_numbers(folded); });
}

class Taker {
 public:
  Taker(const Phrases& phrases, const HeadsOtherTable& heads_other, std::span<TextLine> lines)
      : phrases_(phrases), heads_other_(heads_other), lines_(lines) {}

  std::int64_t run() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const std::string_view line = lines_[at].text;
      if (begins_short(line) && mentions_planned(line) && heads_numbered(at)) {
        named_ = !first_cell(line).text.empty();
        in_table_ = true;
        take(at);
        continue;
      }
      if (!in_table_) continue;
      if (mentions_planned(line) && find_header(phrases_, lines_.subspan(at))) {
        in_table_ = false;
      } else if (!is_rule_line(line) && begins_with_number(line)) {
        take(at);
      } else if (heads_other(line)) {
        in_table_ = false;
      }
    }
    return removed_;
  }

 private:
  // Whether the first cell ends early, as one that heads numbers does: most lines need no further look.
  static bool begins_short(std::string_view line) { return first_cell(line.substr(0, kLongestNumberHead)).rest > 0; }

  [[nodiscard]] bool mentions_planned(std::string_view line) const {
    return phrases_.mentions_planned(line.substr(0, kNumberedHeader));
  }

  // Whether the line without its first cell is a header row, or begins one.
  [[nodiscard]] bool heads_numbered(std::size_t at) const {
    const std::string& line = lines_[at].text;
    if (line.size() > kNumberedHeader) return false;
    const FirstCell first = first_cell(line);
    if (first.rest == 0 || !(first.text.empty() || heads_row_numbers(phrases_, first.text))) return false;
    std::vector<TextLine> rest(lines_.begin() + static_cast<std::ptrdiff_t>(at),
                               lines_.begin() + static_cast<std::ptrdiff_t>(std::min(lines_.size(), at + 2)));
    rest.front().text.erase(0, first.rest);
    return find_header(phrases_, rest).has_value();
  }

  // An empty cell in front may be the planned one's: below an empty header cell it is none where four stand on the
  // line.
  [[nodiscard]] bool begins_with_number(std::string_view line) const {
    const FirstCell first = first_cell(line);
    if (first.rest == 0) return false;
    if (!first.text.empty()) return named_ && is_row_number(first.text);
    return named_ || split_cells(line).size() > kOutputColumns;
  }

  void take(std::size_t at) {
    std::string& line = lines_[at].text;
    const FirstCell first = first_cell(line);
    removed_ += utf8::count_non_space(std::string_view(line).substr(0, first.rest));
    line.erase(0, first.rest);
  }

  // Whether a table of another kind begins: its rows may begin with figures of their own.
  [[nodiscard]] bool heads_other(std::string_view line) const {
    if (line.size() > kNumberedHeader || first_cell(line).rest == 0) return false;
    std::vector<std::string> cells;
    for (const std::string_view cell : split_cells(line)) cells.emplace_back(cell);
    return heads_other_(cells);
  }

  const Phrases& phrases_;
  const HeadsOtherTable& heads_other_;
  std::span<TextLine> lines_;
  bool in_table_ = false;  // one with such a column
  bool named_ = false;     // its header cell says so
  std::int64_t removed_ = 0;
};

}  // namespace

std::int64_t take_row_numbers(const Phrases& phrases, const HeadsOtherTable& heads_other, std::span<TextLine> lines) {
  return Taker(phrases, heads_other, lines).run();
}

}  // namespace outturn::normalize
