#include "normalize/figures/figure_header.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "core/brackets.h"
#include "core/folding.h"
#include "core/plain_digits.h"
#include "core/utf8.h"
#include "normalize/figures/column_roles.h"
#include "normalize/figures/figure_table.h"
#include "normalize/figures/row_lines.h"
#include "normalize/figures/year_header.h"
#include "normalize/language/line_ends.h"

namespace outturn::normalize {
namespace {

constexpr float kStackedLines = 2.4F;            // of the type: base lines further apart are not one header
constexpr float kRuledLines = 3.6F;              // the same where a rule parts columns from their numbers
constexpr float kWiderGap = 1.15F;               // of another: a gap between two cells
constexpr float kTallRows = 1.1F;                // of the distance between two rows: as far apart a header's may stand
constexpr float kTallestStep = 4.5F;             // of the type
constexpr float kHeaderSameType = 0.7F;          // points
constexpr float kAboveLine = 0.5F;               // of the type
constexpr float kLongestCell = 0.46F;            // of the page's text width: a header cell is narrower
constexpr float kBesideLabels = 0.3F;            // of the block's width: labels take more
constexpr float kHeaderRule = 0.9F;              // of the block's width: parts the header from the rows
constexpr std::size_t kMostLines = 12;           // of a header
constexpr std::uint32_t kMostHeaderWords = 400;  // of a header's line: its cells are held against each other
constexpr std::size_t kFewestFigures = 2;
constexpr std::size_t kFewestCells = 3;  // of a header over rows of planned and actual figures
constexpr std::size_t kFewestRuled = 2;  // the same where a rule closes it above, too
constexpr std::size_t kReachUp = 24;     // rows between a label that tells actual figures and the header above

float text_left(const PageLayout& layout) {
  float left = layout.page().width;
  for (const PageLine& line : layout.lines()) left = std::min(left, line.box.x0);
  return left;
}

float text_width(const PageLayout& layout) {
  float right = 0;
  for (const PageLine& line : layout.lines()) right = std::max(right, line.box.x1);
  return std::max(1.0F, right - text_left(layout));
}

std::string text_of(const PageLayout& layout, const Segment& segment) {
  return layout.text(segment.first, segment.end);
}

class HeaderBlock {
 public:
  HeaderBlock(const PageLayout& layout, const FigureWording& wording, const std::vector<bool>& taken)
      : layout_(layout), wording_(wording), taken_(taken), left_(text_left(layout)), width_(text_width(layout)) {}

  // A line of short pieces that may stand in a header.
  [[nodiscard]] bool header_like(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    if (taken_[at] || line.count > kMostHeaderWords) return false;
    const std::vector<Segment> segments = segments_of(layout_, line);
    // Cells may stand so close to each other that they read as one, right of the labels.
    const bool is_short = std::all_of(segments.begin(), segments.end(), [&](const Segment& one) {
      if (one.width() < kLongestCell * width_) return true;
      return one.left > left_ + kBesideLabels * width_ && shows_gaps(one) && !ends_like_text(text_of(layout_, one));
    });
    return is_short && !is_data_line(layout_, line);
  }

  // Some of its words stand further apart than others do.
  [[nodiscard]] bool shows_gaps(const Segment& segment) const {
    std::vector<float> gaps;
    for (std::uint32_t word = segment.first + 1; word < segment.end; ++word)
      gaps.push_back(layout_.word(word).box.x0 - layout_.word(word - 1).box.x1);
    std::sort(gaps.begin(), gaps.end());
    return !gaps.empty() && gaps.back() > kWiderGap * gaps[gaps.size() / 4];
  }

  [[nodiscard]] bool close(std::size_t upper, float most = kStackedLines) const {
    const PageLine& one = layout_.lines()[upper];
    const PageLine& two = layout_.lines()[upper + 1];
    if (is_mark_line(layout_, upper) || is_mark_line(layout_, upper + 1)) {
      return two.baseline - one.baseline < most * std::max(one.size, two.size);
    }
    return two.baseline - one.baseline < most * std::max(one.size, two.size) && same_type(one, two);
  }

  // A number before the label ("II.") may be of larger type than the rest of its line.
  [[nodiscard]] bool same_type(const PageLine& one, const PageLine& two) const {
    const auto words_like = [&](const PageLine& line, float size) {
      std::uint32_t like = 0;
      for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
        if (std::abs(layout_.word(word).font_size - size) < kHeaderSameType) ++like;
      }
      return 2 * like > line.count;
    };
    return words_like(one, two.size) || words_like(two, one.size);
  }

  // A rule as wide as the table stands between line `upper` and the next. One that leaves out the labels' column, where
  // either line has a cell, parts two rows of a header.
  [[nodiscard]] bool closed_below(std::size_t upper, float left, float right) const {
    left = std::min({left, layout_.lines()[upper].box.x0, layout_.lines()[upper + 1].box.x0});
    return ruled_between(layout_, layout_.lines()[upper], layout_.lines()[upper + 1], kHeaderRule * (right - left));
  }

  // A rule at least so long stands between line `lower` and what is above it.
  [[nodiscard]] bool closed_above(std::size_t lower, float length) const {
    const PageLine& line = layout_.lines()[lower];
    if (lower > 0) return ruled_between(layout_, layout_.lines()[lower - 1], line, length);
    return std::any_of(layout_.horizontal().begin(), layout_.horizontal().end(), [&](const Stroke& rule) {
      return rule.at < line.baseline - kAboveLine * line.size && rule.length() >= length;
    });
  }

  // The header around a line that says it has actual figures.
  [[nodiscard]] FigureHeader around(std::size_t at) const {
    const auto& lines = layout_.lines();
    float left = lines[at].box.x0;
    float right = lines[at].box.x1;
    const float tall = tall_step(at);
    std::size_t end = at + 1;
    while (end < lines.size() && end - at < kMostLines && header_like(end) &&
           (close(end - 1) || (shows_cells(end) && close(end - 1, tall)) ||
            (numbers_columns(end) && close(end - 1, kRuledLines)))) {
      const bool closed = closed_below(end - 1, left, right) && !between_rows(end) && !between_rows(end - 1);
      if ((closed && !numbers_columns(end)) || begins_rows(at, end)) break;
      left = std::min(left, lines[end].box.x0);
      right = std::max(right, lines[end].box.x1);
      ++end;
      if (closed) break;
    }
    std::size_t first = at;
    while (first > 0 && at - first < kMostLines && header_like(first - 1) &&
           (((close(first - 1) || (shows_cells(first - 1) && close(first - 1, tall))) &&
             !closed_below(first - 1, left, right)) ||
            heads_grid(first - 1, left, right) || heads_group(first - 1, left, right) || labels_grid(first - 1)) &&
           !is_above(first - 1, left, right)) {
      --first;
      left = std::min(left, lines[first].box.x0);
      right = std::max(right, lines[first].box.x1);
    }
    return {first, end, nullptr};
  }

  // The header of the table that row `at` belongs to: the lines above the nearest wide rule over the row.
  [[nodiscard]] FigureHeader over(std::size_t at) const {
    const auto& lines = layout_.lines();
    const float wide = kHeaderRule * lines[at].box.width();
    for (std::size_t row = at; row > 0 && at - row < kReachUp; --row) {
      if (taken_[row - 1]) return {};
      if (!ruled_between(layout_, lines[row - 1], lines[row], wide)) continue;
      if (!header_like(row - 1) || begins_row(layout_, row - 1)) continue;
      FigureHeader header = around(row - 1);
      header.end_line = row;
      const std::size_t fewest = closed_above(header.first_line, wide) ? kFewestRuled : kFewestCells;
      if (most_cells(header) >= fewest) return header;
    }
    return {};
  }

 private:
  // How far apart two rows of the header may stand, in type sizes: no further than the first rows of figures below
  // line `at`, where those stand far apart.
  [[nodiscard]] float tall_step(std::size_t at) const {
    const auto& lines = layout_.lines();
    const std::size_t end = std::min(lines.size(), at + kMostLines);
    const auto is_data = [&](std::size_t line) { return is_data_line(layout_, lines[line]); };
    std::size_t first = at + 1;
    while (first < end && !is_data(first)) ++first;
    std::size_t next = first + 1;
    while (next < end && !is_data(next)) ++next;
    if (next >= end || next > first + 1) return kStackedLines;
    const float step = (lines[next].baseline - lines[first].baseline) / std::max(1.0F, lines[first].size);
    return std::clamp(kTallRows * step, kStackedLines, kTallestStep);
  }

  // Two cells or more, and no figure that is none of a header; or one that says what is actual, planned …
  [[nodiscard]] bool shows_cells(std::size_t at) const {
    const std::vector<Segment> segments = segments_of(layout_, layout_.lines()[at]);
    if (segments.size() == 1 && role_of_words(text_of(layout_, segments.front()), wording_) == ColumnRole::other)
      return false;
    return std::none_of(segments.begin(), segments.end(), [&](const Segment& one) {
      const std::string text = text_of(layout_, one);
      return reads_as_figure(text) && !heads_column(text);
    });
  }

  // A label alone in its column, below the header's own label or in other type, heads a group of rows.
  [[nodiscard]] bool begins_rows(std::size_t first, std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    const std::vector<Segment> segments = segments_of(layout_, line);
    if (segments.size() != 1 || at == first) return false;
    float left = line.box.x0;
    float beside = layout_.page().width;  // where what stands beside the labels begins
    const PageLine* label = nullptr;
    for (std::size_t above = first; above < at; ++above) left = std::min(left, layout_.lines()[above].box.x0);
    for (std::size_t above = first; above < at; ++above) {
      const PageLine& header = layout_.lines()[above];
      for (const Segment& segment : segments_of(layout_, header)) {
        if (segment.left < left + kSameLabelEdge) {
          label = &header;
        } else {
          beside = std::min(beside, segment.left);
        }
      }
    }
    if (label == nullptr || segments.front().left > left + kSameLabelEdge || segments.front().right > beside)
      return false;
    return line.bold != layout_.bold(layout_.word(label->first)) || begins_capital(text_of(layout_, segments.front()));
  }

  [[nodiscard]] bool numbers_columns(std::size_t at) const {
    return outturn::normalize::numbers_columns(layout_, layout_.lines()[at]);
  }

  // A line that heads columns on the right of a table whose cells are all framed, the empty ones beside it too.
  [[nodiscard]] bool heads_grid(std::size_t at, float left, float right) const {
    return close(at, kRuledLines) && closed_below(at, left, right) && closed_above(at, kHeaderRule * (right - left)) &&
           layout_.lines()[at].box.x0 > left + kBesideLabels * (right - left);
  }

  // Cells with a rule of its own below each, over some of the columns, in whatever type.
  [[nodiscard]] bool heads_group(std::size_t at, float left, float right) const {
    const std::vector<Segment> segments = segments_of(layout_, layout_.lines()[at]);
    const PageLine& below = layout_.lines()[at + 1];
    return below.baseline - layout_.lines()[at].baseline < kRuledLines * below.size &&
           std::all_of(segments.begin(), segments.end(), [&](const Segment& segment) {
             return rule_below(layout_, layout_.lines()[at], segment, right - left) != nullptr;
           });
  }

  // Of its lines; a cell's words may be stacked where others have one line.
  [[nodiscard]] std::size_t most_cells(const FigureHeader& header) const {
    std::size_t most = 0;
    for (std::size_t at = header.first_line; at < header.end_line; ++at)
      most = std::max(most, segments_of(layout_, layout_.lines()[at]).size());
    return most;
  }

  // One text over the left of the table, as a unit or a caption is, or the end of one: what closes a bracket of it.
  [[nodiscard]] bool is_above(std::size_t at, float left, float right) const {
    const std::vector<Segment> segments = segments_of(layout_, layout_.lines()[at]);
    if (segments.size() != 1 || segments.front().left >= left + (right - left) * 0.12F) return false;
    if (segments.front().right > left + (right - left) * 0.35F) return true;
    if (wording_.says(FigureWord::unit, text_of(layout_, segments.front()))) return true;
    if (layout_.lines()[at].bold && !stands_beside_group(at)) return true;
    return at > 0 && leaves_bracket_open(at - 1) && text_of(layout_, segments.front()).ends_with(')') &&
           is_above(at - 1, left, right);
  }

  // The labels' header, halfway between two lines of the others: cells over several columns stand right above it.
  [[nodiscard]] bool stands_beside_group(std::size_t at) const {
    const std::vector<Segment> own = segments_of(layout_, layout_.lines()[at]);
    if (own.size() != 1 || at == 0 || !header_like(at - 1) || !close(at - 1)) return false;
    const std::vector<Segment> above = segments_of(layout_, layout_.lines()[at - 1]);
    return std::all_of(above.begin(), above.end(), [&](const Segment& one) { return one.left > own.front().right; });
  }

  // The same with cells below that stand right of it, too.
  [[nodiscard]] bool between_rows(std::size_t at) const {
    if (!stands_beside_group(at) || at + 1 == layout_.lines().size() || !header_like(at + 1)) return false;
    return layout_.lines()[at + 1].box.x0 > layout_.lines()[at].box.x1;
  }

  // The same in a table whose cells are framed: the rule below those cells ends where the labels' column does.
  [[nodiscard]] bool labels_grid(std::size_t at) const {
    const PageLine& label = layout_.lines()[at];
    const PageLine& below = layout_.lines()[at + 1];
    return stands_beside_group(at) && close(at, kRuledLines) && below.box.x0 > label.box.x1 &&
           !ruled_between(layout_, layout_.lines()[at - 1], label, kHeaderRule * below.box.width());
  }

  [[nodiscard]] bool leaves_bracket_open(std::size_t at) const {
    return open_brackets(layout_.text(layout_.lines()[at])) > 0;
  }

  const PageLayout& layout_;
  const FigureWording& wording_;
  const std::vector<bool>& taken_;
  float left_;   // of the page's text
  float width_;  // of it
};

}  // namespace

bool heads_column(const std::string& text) {
  std::string folded = fold_text(text);
  if (folded.find('(') == 0 && folded.find(')') <= 3)
    return folded.find('.') == std::string::npos && folded.size() < 24;
  if (folded.size() > 2 && folded.front() == '(' && folded.back() == ')') folded = folded.substr(1, folded.size() - 2);
  std::size_t digits = 0;
  std::size_t others = 0;
  for (const char c : folded) (c >= '0' && c <= '9' ? digits : others) += 1;
  const bool year = folded.starts_with("19") || folded.starts_with("20");
  return year && ((digits == 4 && others == 0) || (others == 1 && (digits == 6 || digits == 8)));
}

bool numbers_columns(const PageLayout& layout, const PageLine& line) {
  if (is_data_line(layout, line)) return false;
  const std::vector<Segment> segments = segments_of(layout, line);
  return std::count_if(segments.begin(), segments.end(),
                       [&](const Segment& one) { return heads_column(text_of(layout, one)); }) >= 2;
}

namespace {

// "(1)", "(2)", "(5)": columns are numbered so, and the others' numbers may be part of a formula; "(2)", "(1)", "(1)"
// are figures in brackets.
bool counts_up(const std::vector<std::string>& numbers) {
  int last = 0;
  for (const std::string& number : numbers) {
    const std::string digits = plain_digits(number);
    int value = 0;
    std::from_chars(digits.data() + 1, digits.data() + digits.size(), value);  // behind the bracket
    if (last == 0 ? value != 1 : value <= last) return false;
    last = value;
  }
  return true;
}

}  // namespace

bool is_data_line(const PageLayout& layout, const PageLine& line) {
  std::size_t figures = 0;
  std::vector<std::string> numbers;  // what may number columns
  const std::vector<Segment> segments = segments_of(layout, line);
  for (std::size_t at = 0; at < segments.size() && figures < kFewestFigures; ++at) {
    std::string text = text_of(layout, segments[at]);
    if (!reads_as_figure(text)) continue;
    if (!heads_column(text)) {
      if (at > 0) ++figures;
    } else if (text.front() == '(') {
      numbers.push_back(std::move(text));
    }
  }
  return figures + (counts_up(numbers) ? 0 : numbers.size()) >= kFewestFigures;
}

std::vector<FigureHeader> find_figure_headers(const PageLayout& layout, const FigureWording& wording,
                                              const std::vector<std::size_t>& hinted, const std::vector<bool>& taken) {
  std::vector<FigureHeader> found;
  const HeaderBlock block(layout, wording, taken);
  std::size_t from = 0;
  for (const std::size_t at : hinted) {
    if (at < from) continue;
    const bool row = is_data_line(layout, layout.lines()[at]) || begins_row(layout, at);
    if (!row && !block.header_like(at)) continue;
    FigureHeader header = row ? block.over(at) : block.around(at);
    // Words above a table may read as a header's, together with its first line.
    const bool over = !found.empty() && header.first_line < from && header.first_line <= found.back().first_line &&
                      header.end_line > from;
    if (header.end_line == 0 || (header.first_line < from && !over)) continue;
    if (over) found.pop_back();
    header.wording = &wording;
    header = without_rows(layout, header);
    from = header.end_line;
    found.push_back(header);
  }
  return found;
}

}  // namespace outturn::normalize
