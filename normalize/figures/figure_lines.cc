#include "normalize/figures/figure_lines.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "normalize/figures/figure_table.h"
#include "normalize/figures/figure_tokens.h"
#include "normalize/figures/row_lines.h"
#include "normalize/page/raised_mark.h"
#include "normalize/page/written_rule.h"

namespace outturn::normalize {
namespace {

constexpr float kLineSameType = 0.7F;    // points
constexpr float kOutside = 4;            // points: how far a row may stick out of the table
constexpr float kFarBelow = 3.6F;        // of the type: base lines of one table's rows stand closer
constexpr float kIntoRow = 0.3F;         // of the type: a frame's side stands beside a row's letters
constexpr std::size_t kFewestRules = 3;  // between rows, that show them to be parted so
constexpr float kWideRule = 0.85F;       // of the table's width
constexpr std::size_t kLookAhead = 8;    // lines below a rule among which a row with figures must stand
constexpr std::size_t kMostLabels = 3;   // lines of a group's heading at a page's end
constexpr float kAcross = 3;             // points: a word of running text reaches over a boundary by more

// Running text that begins in the label's column and goes on over the first figures. What numbers a paragraph may stand
// apart in front of it.
bool runs_over(const PageLayout& layout, const PageLine& line, const FigureColumns& columns) {
  if (!columns.has_label || columns.between.empty()) return false;
  const float edge = columns.between.front();
  for (const Segment& segment : segments_of(layout, line)) {
    if (segment.left > edge) break;
    // A figure may be wider than those that show where its column begins.
    if (segment.first > line.first && reads_as_figure(layout.text(segment.first, segment.end))) continue;
    for (std::uint32_t word = segment.first; word < segment.end; ++word) {
      const Box& box = layout.word(word).box;
      if (box.x1 < edge + kAcross) continue;
      // A label may end right beside its figures.
      if (!reads_as_figure(layout.word(word).text) || box.x0 < edge - kAcross) return true;
    }
  }
  return false;
}

// The line above line `at` > 0, marks raised over that aside.
const PageLine& line_above(const PageLayout& layout, std::size_t at) {
  return layout.lines()[at > 1 && is_mark_line(layout, at - 1) ? at - 2 : at - 1];
}

class RegionEnd {
 public:
  RegionEnd(const PageLayout& layout, std::size_t first, std::size_t end, const FigureColumns& columns,
            const FigureWording& wording, bool narrative_rows, bool table_follows)
      : layout_(layout),
        first_(first),
        end_(end),
        columns_(columns),
        wording_(wording),
        narrative_(narrative_rows),
        table_follows_(table_follows) {
    for (std::size_t at = first; at < end && size_ == 0; ++at) {
      if (!columns.has_label || is_data_line(layout, layout.lines()[at])) size_ = layout.lines()[at].size;
    }
    if (size_ == 0 && first < end) size_ = layout.lines()[first].size;
  }

  [[nodiscard]] std::size_t find() const {
    std::size_t at = first_;
    while (at < end_ && !ends_before(at)) ++at;
    // Labels alone at the end are headings of what follows, unless the page ends with them.
    if ((at < end_ || table_follows_) && columns_.has_label) {
      while (at > first_ && heads_what_follows(at - 1)) --at;
    }
    return at;
  }

 private:
  [[nodiscard]] bool ends_before(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    if (is_mark_line(layout_, at)) return false;
    if (is_written_rule(layout_, line)) return true;
    const bool data = is_data(at);
    // A dash in larger type is no other text.
    if ((!data && line.size > size_ + kLineSameType) || line.box.x0 < columns_.left - kOutside) return true;
    if (!data && line.size < size_ - kLineSameType && !is_unit_of_rows(at)) return true;
    if (at > first_) {
      const PageLine& above = line_above(layout_, at);
      if (!data && line.baseline - above.baseline > kFarBelow * line.size) return true;
      if (!data && below_closing_rule(at)) return true;
    }
    if (data) return false;
    const std::string text = layout_.text(line);
    if (wording_.says(FigureWord::caption, text)) return true;
    if (!columns_.has_label) return line.bold || crosses_text(line);
    return !narrative_ && runs_over(layout_, line, columns_) && !is_group_heading(layout_, at, end_, columns_, false);
  }

  // A row with figures.
  [[nodiscard]] bool is_data(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    return columns_.has_label && (is_data_line(layout_, line) || is_row(layout_, line, columns_));
  }

  // The unit of the rows that follow, below their heading and in smaller type.
  [[nodiscard]] bool is_unit_of_rows(std::size_t at) const {
    return at > first_ && wording_.says(FigureWord::unit, layout_.text(layout_.lines()[at])) &&
           is_group_heading(layout_, at - 1, end_, columns_, false);
  }

  // The rule above is the table's last, as no row with figures follows it closely.
  [[nodiscard]] bool below_closing_rule(std::size_t at) const {
    const auto& lines = layout_.lines();
    if (!ruled_above(at)) return false;
    if (frame_goes_on(at)) return false;
    if (!columns_.has_label) return !ruled_further_down(at);
    if (rules_part_rows(at) && ruled_again(at)) return false;
    for (std::size_t next = at + 1; next < std::min(end_, at + kLookAhead); ++next) {
      if (is_mark_line(layout_, next)) continue;
      if (is_data(next)) return false;
      if (lines[next].size > size_ + kLineSameType) return true;
      if (lines[next].size < size_ - kLineSameType && !is_unit_of_rows(next)) return true;
    }
    return !labels_end_page(at);
  }

  [[nodiscard]] bool ruled_above(std::size_t at) const {
    return ruled_between(layout_, line_above(layout_, at), layout_.lines()[at],
                         kWideRule * (columns_.right - columns_.left));
  }

  // Rules stand between the rows above, too.
  [[nodiscard]] bool rules_part_rows(std::size_t at) const {
    std::size_t rules = 0;
    for (std::size_t above = at; --above > first_ && rules < kFewestRules;) rules += ruled_above(above) ? 1U : 0U;
    return rules == kFewestRules;
  }

  // Another rule closes what stands below, which is of the table's type, and begins no other table.
  [[nodiscard]] bool ruled_again(std::size_t at) const {
    const auto& lines = layout_.lines();
    for (std::size_t next = at + 1; next < end_; ++next) {
      if (is_mark_line(layout_, next)) continue;
      const PageLine& line = lines[next];
      if (std::abs(line.size - size_) > kLineSameType || line.box.x0 < columns_.left - kOutside ||
          line.baseline - lines[next - 1].baseline > kFarBelow * line.size ||
          wording_.says(FigureWord::caption, layout_.text(line))) {
        return false;
      }
      if (ruled_above(next)) return true;
    }
    return false;
  }

  // A frame's side is drawn past the rule above the line: what stands below is a row of the frame.
  [[nodiscard]] bool frame_goes_on(std::size_t at) const {
    const PageLine& above = line_above(layout_, at);
    const PageLine& line = layout_.lines()[at];
    const auto& sides = layout_.vertical();
    return std::any_of(sides.begin(), sides.end(), [&](const Stroke& side) {
      return side.at > columns_.left - kOutside && side.at < columns_.right + kOutside &&
             side.from < above.baseline - kIntoRow * above.size && side.to > line.baseline;
    });
  }

  // Below rows of figures, from this line on nothing stands on the page but labels: the heading of rows overleaf.
  [[nodiscard]] bool labels_end_page(std::size_t at) const {
    const auto& lines = layout_.lines();
    if (columns_.between.empty() || end_ > at + kMostLabels) return false;
    const auto is_label = [&](const PageLine& line) { return line.box.x1 < columns_.between.front(); };
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(at);  // a line stands above it: the rule's row
    const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end_);
    if (!std::all_of(first, last, is_label) || !is_data_line(layout_, *(first - 1))) return false;
    return last == lines.end() || last->baseline - (last - 1)->baseline > kFarBelow * last->size;
  }

  // Another rule closes what stands below, as in a table that rules off every row.
  [[nodiscard]] bool ruled_further_down(std::size_t at) const {
    const auto& lines = layout_.lines();
    for (std::size_t next = at; next + 1 < end_ && !crosses_text(lines[next]); ++next) {
      if (ruled_between(layout_, lines[next], lines[next + 1], kWideRule * (columns_.right - columns_.left)))
        return true;
    }
    return false;
  }

  // A line of words across the boundaries of text columns.
  [[nodiscard]] bool crosses_text(const PageLine& line) const {
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const Box& box = layout_.word(word).box;
      for (const float x : columns_.between) {
        if (box.x0 < x - kAcross && box.x1 > x + kAcross) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool heads_what_follows(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    if (is_data(at)) return false;
    const FigureLine parts = figure_line(layout_, at, columns_, PageTags(), narrative_);
    if (parts.has_figures() || parts.narrative) return false;
    return at > first_ && line.bold && line.baseline - layout_.lines()[at - 1].baseline > kFarBelow * 0.5F * line.size;
  }

  const PageLayout& layout_;
  const std::size_t first_;
  const std::size_t end_;
  const FigureColumns& columns_;
  const FigureWording& wording_;
  const bool narrative_;
  const bool table_follows_;
  float size_ = 0;  // of the rows' type
};

}  // namespace

bool FigureLine::has_figures() const {
  return !narrative &&
         std::any_of(pieces.begin() + 1, pieces.end(), [](const Piece& piece) { return !piece.text.empty(); });
}

namespace {

// The words of a line, and of marks raised over it, from left to right.
std::vector<std::uint32_t> words_of(const PageLayout& layout, std::size_t at) {
  std::vector<std::uint32_t> words;
  const auto add = [&](const PageLine& line) {
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) words.push_back(word);
  };
  add(layout.lines()[at]);
  if (at == 0 || !is_mark_line(layout, at - 1)) return words;
  add(layout.lines()[at - 1]);
  std::stable_sort(words.begin(), words.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return layout.word(a).box.x0 < layout.word(b).box.x0; });
  return words;
}

// The columns of the line's words that are figures; columns.columns() for the other words. By PageLine::first.
std::vector<std::size_t> figure_places(const PageLayout& layout, const PageLine& line, const FigureColumns& columns) {
  std::vector<std::size_t> places(line.count, columns.columns());
  if (!columns.has_label || columns.between.empty()) return places;
  for (const Segment& segment : segments_of(layout, line)) {
    if (segment.left < columns.between.front()) continue;
    for (const FigureToken& token : figure_tokens(layout, line, segment)) {
      const std::size_t column = column_of(token, columns);
      for (std::uint32_t word = token.first; word < token.end; ++word) places[word - line.first] = column;
    }
  }
  return places;
}

// The row of the structure tree that all words of the line are in; -1 where there is none.
std::int32_t row_of(const PageLayout& layout, const PageLine& line, const PageTags& tags) {
  if (!tags.known()) return -1;
  const std::int32_t row = tags.of(layout.index(line.first)).row;
  for (std::uint32_t word = line.first + 1; word < line.first + line.count; ++word) {
    if (tags.of(layout.index(word)).row != row) return -1;
  }
  return row;
}

}  // namespace

FigureLine figure_line(const PageLayout& layout, std::size_t at, const FigureColumns& columns, const PageTags& tags,
                       bool narrative_rows) {
  const PageLine& line = layout.lines()[at];
  FigureLine result;
  result.pieces.resize(columns.columns());
  result.baseline = line.baseline;
  result.size = line.size;
  result.bold = line.bold;
  const bool heading =
      columns.has_label && is_group_heading(layout, at, layout.lines().size(), columns, narrative_rows);
  result.narrative = !heading && runs_over(layout, line, columns);
  result.tagged_row = row_of(layout, line, tags);
  if (at > 0) {
    result.ruled_above =
        ruled_between(layout, line_above(layout, at), line, kWideRule * (columns.right - columns.left));
  }
  const std::vector<std::size_t> places = figure_places(layout, line, columns);
  bool bold = true;
  for (const std::uint32_t index : words_of(layout, at)) {
    const Word& word = layout.word(index);
    const bool of_line = index >= line.first && index < line.first + line.count;
    const std::size_t place = of_line ? places[index - line.first] : columns.columns();
    const std::size_t column = result.narrative || heading ? 0
                               : place < columns.columns() ? place
                                                           : columns.column_of(word.box.middle_x());
    FigureLine::Piece& piece = result.pieces[column];
    const std::int32_t paragraph = tags.of(layout.index(index)).paragraph;
    if (piece.text.empty()) {
      piece = {word.text, word.box, {paragraph, word.element}};
    } else {
      if (paragraph != piece.tags.paragraph) piece.tags.paragraph = -1;
      piece.tags.last_element = std::max(piece.tags.last_element, word.element);
      if (word.space_before && !(of_line && stands_raised(word, line))) piece.text += ' ';
      piece.text += word.text;
      piece.box.include(word.box);
    }
    if (column == 0) bold = bold && layout.bold(word);
  }
  if (columns.has_label && result.has(0)) result.bold = bold;
  return result;
}

std::size_t figures_end(const PageLayout& layout, std::size_t first, std::size_t end, const FigureColumns& columns,
                        const FigureWording& wording, bool narrative_rows, bool table_follows) {
  return RegionEnd(layout, first, end, columns, wording, narrative_rows, table_follows).find();
}

}  // namespace outturn::normalize
