#include "normalize/text/text_columns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "core/rows.h"
#include "core/utf8.h"
#include "normalize/text/markdown.h"
#include "normalize/text/markup.h"
#include "normalize/text/text_cells.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kRowsAmong = 3;  // one line in so many is a row of three cells, at least

enum class Separator { bar, ideographic_space, three_spaces, two_spaces };

constexpr std::array kSeparators = {Separator::bar, Separator::ideographic_space, Separator::three_spaces,
                                    Separator::two_spaces};

// A stretch of white space and bars.
struct Gap {
  std::size_t end = 0;  // in bytes
  std::size_t spaces = 0;
  std::size_t bars = 0;
  bool ideographic = false;

  [[nodiscard]] std::size_t cuts(Separator separator) const {
    switch (separator) {
      case Separator::bar:
        return bars;
      case Separator::ideographic_space:
        return ideographic ? 1 : 0;
      case Separator::three_spaces:
        return spaces >= 3 ? 1 : 0;
      case Separator::two_spaces:
        return spaces >= 2 ? 1 : 0;
    }
    return 0;
  }
};

Gap gap_at(std::string_view line, std::size_t begin, bool with_bars) {
  Gap gap;
  gap.end = begin;
  for (std::size_t at = begin; at < line.size(); gap.end = at) {
    const char32_t c = utf8::next(line, at);
    const bool bar = with_bars && is_bar(c);
    if (!bar && !utf8::is_space(c)) break;
    ++(bar ? gap.bars : gap.spaces);
    gap.ideographic = gap.ideographic || c == U'\u3000';
  }
  return gap;
}

// The cells, an empty one where the line begins or ends with a separator.
std::vector<std::string_view> cut(std::string_view line, Separator separator) {
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Gap gap = gap_at(line, at, separator == Separator::bar);
    if (const std::size_t cuts = gap.cuts(separator); cuts > 0) {
      cells.push_back(utf8::trim(line.substr(begin, at - begin)));
      cells.resize(cells.size() + cuts - 1);
      begin = gap.end;
    }
    if (gap.end > at) {
      at = gap.end;
    } else {
      utf8::next(line, at);
    }
  }
  cells.push_back(utf8::trim(line.substr(begin)));
  return cells;
}

class Tabulator {
 public:
  Tabulator(const Phrases& phrases, std::span<TextLine> lines) : phrases_(phrases), lines_(lines) {}

  std::int64_t run() {
    const auto with_text = static_cast<std::size_t>(
        std::count_if(lines_.begin(), lines_.end(), [](const TextLine& line) { return is_row_text(line.text); }));
    const std::size_t by_tabs = whole_rows([](std::string_view line) { return split_cells(line); });
    std::size_t most = by_tabs;
    Separator best = Separator::bar;
    for (const Separator separator : kSeparators) {
      const std::size_t rows = whole_rows([&](std::string_view line) { return cut(line, separator); });
      if (rows > most) best = separator;
      most = std::max(most, rows);
    }
    if (most == by_tabs || most * kRowsAmong < with_text) return 0;
    const bool framed = best == Separator::bar && all_framed();
    std::int64_t removed = 0;
    for (TextLine& line : lines_) removed += rewrite(line.text, best, framed);
    return removed;
  }

 private:
  // Whether every line with bars begins with one: then it is no separator ("| a | 5 | b").
  [[nodiscard]] bool all_framed() const {
    return std::all_of(lines_.begin(), lines_.end(), [](const TextLine& line) {
      return cut(line.text, Separator::bar).size() == 1 || cut(line.text, Separator::bar).front().empty();
    });
  }

  static bool is_row_text(std::string_view line) { return !utf8::trim(line).empty() && !is_rule_line(line); }

  template <typename Split>
  [[nodiscard]] std::size_t whole_rows(Split split) const {
    return static_cast<std::size_t>(std::count_if(lines_.begin(), lines_.end(), [&](const TextLine& line) {
      if (!is_row_text(line.text)) return false;
      std::vector<std::string_view> cells = split(line.text);
      std::erase(cells, std::string_view());
      return is_whole_row(phrases_, cells);
    }));
  }

  std::int64_t rewrite(std::string& line, Separator separator, bool framed) const {
    if (!is_row_text(line)) return 0;
    std::vector<std::string_view> cells = cut(line, separator);
    if (cells.size() == 1) return 0;
    if (framed) cells.erase(cells.begin());
    if (framed && cells.size() > kOutputColumns && cells.back().empty()) cells.pop_back();
    const bool with_value = std::any_of(cells.begin(), cells.end(), [&](std::string_view cell) {
      return !cell.empty() && is_value_cell(phrases_, cell);
    });
    // Gaps and bars stand in numbered paragraphs, too.
    if (!with_value && phrases_.is_outline_heading(line, Wording::heading_numbered)) return 0;
    // An indent alone is no empty cell: text between the rows may begin so.
    if (!with_value && separator != Separator::bar && cells.size() == 2 && cells.front().empty()) return 0;
    const std::int64_t characters = utf8::count_non_space(line);
    std::string with_tabs;
    for (const std::string_view cell : cells) {
      with_tabs += cell;
      with_tabs += '\t';
    }
    with_tabs.pop_back();
    line = std::move(with_tabs);
    return characters - utf8::count_non_space(line);
  }

  const Phrases& phrases_;
  std::span<TextLine> lines_;
};

}  // namespace

std::int64_t put_tabs(const Phrases& phrases, std::span<TextLine> lines) {
  return Tabulator(phrases, lines).run();
}

std::string header_with_tabs(std::string_view line) {
  std::string with_tabs(line);
  if (line.find('\t') != std::string_view::npos) return with_tabs;
  with_tabs.clear();
  for (const std::string_view cell : cut(line, Separator::bar)) {
    with_tabs += cell;
    with_tabs += '\t';
  }
  with_tabs.pop_back();
  return with_tabs;
}

}  // namespace outturn::normalize
