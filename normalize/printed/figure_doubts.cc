#include "normalize/printed/figure_doubts.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "normalize/figures/figure_header.h"
#include "normalize/figures/figure_table.h"
#include "normalize/figures/figure_tokens.h"
#include "normalize/figures/year_header.h"
#include "normalize/language/line_ends.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kHeaderReach = 12;       // lines between a header's first line and the first row
constexpr std::size_t kNextRow = 3;            // lines: a label may take as many
constexpr std::size_t kRowsBehind = 2;         // lines behind a table's end among which its next row stands
constexpr float kRunningText = 0.6F;           // of the page: a longer piece of a line is no header's cell
constexpr float kWidestCell = 0.3F;            // of the page
constexpr std::size_t kFewestHeaderCells = 3;  // of a header's line: a paragraph's number and text are two
constexpr std::size_t kFewestYears = 3;
constexpr float kBelowYears = 2.4F;       // of the type: from their base line to the next one
constexpr std::size_t kMostReadings = 8;  // of a header's cell whose words may be broken between its lines
constexpr std::size_t kFewestBehind = 3;  // figures that a row behind a table's end must have to be told from another's

// Pieces one below the other, as one text.
struct Stack {
  float left = 0;
  float right = 0;
  std::vector<std::string> texts;  // as it may be read: between two lines a word may be broken, or not
  std::size_t lines = 0;
};

// Puts a piece on top of what stands below it.
void put_on_top(std::vector<Stack>& stacks, const Segment& piece, const std::string& text) {
  const auto below = std::find_if(stacks.begin(), stacks.end(), [&](const Stack& stack) {
    return piece.left < stack.right && piece.right > stack.left;
  });
  if (below == stacks.end()) {
    stacks.push_back({piece.left, piece.right, {text}, 1});
    return;
  }
  const std::size_t readings = below->texts.size();
  for (std::size_t at = 0; at < readings; ++at) {
    std::string& reading = below->texts[at];
    const bool broken = may_break_word(text, reading);
    std::string whole = text + reading;
    reading = text + " " + reading;
    if (broken && below->texts.size() < kMostReadings) below->texts.push_back(std::move(whole));
  }
  below->left = std::min(below->left, piece.left);
  below->right = std::max(below->right, piece.right);
  ++below->lines;
}

// The row's label, and each of its figures, however close they stand.
std::vector<Segment> label_and_figures(const PageLayout& layout, const PageLine& line) {
  std::vector<Segment> found;
  for (const Segment& segment : segments_of(layout, line)) {
    const std::vector<FigureToken> tokens =
        found.empty() ? std::vector<FigureToken>() : figure_tokens(layout, line, segment);
    for (const FigureToken& token : tokens) {
      found.push_back({token.first, token.end, token.span.left, token.span.right});
    }
    if (tokens.empty()) found.push_back(segment);
  }
  return found;
}

bool heads_several(const Segment& cell, const std::vector<Segment>& figures) {
  return std::count_if(figures.begin() + 1, figures.end(),
                       [&](const Segment& figure) { return cell.left < figure.right && cell.right > figure.left; }) > 1;
}

// Cells of a header that stand no further apart than words: what stands over each figure, or between it and the one
// before.
void add_glued_cells(const PageLayout& layout, const Segment& glued, const std::vector<Segment>& figures,
                     std::vector<std::string>& cells) {
  for (std::size_t at = 1; at < figures.size(); ++at) {
    std::string cell;
    for (std::uint32_t word = glued.first; word < glued.end; ++word) {
      const float middle = layout.word(word).box.middle_x();
      if (middle < figures[at - 1].right || middle > figures[at].right) continue;
      cell += (cell.empty() ? "" : " ") + layout.word(word).text;
    }
    if (!cell.empty()) cells.push_back(std::move(cell));
  }
}

// The pieces of the lines above a row that may be cells over its figures, up to the running text above, each by itself
// and with those below it.
std::vector<std::string> cells_above(const PageLayout& layout, std::size_t first, std::size_t row) {
  const std::vector<Segment> figures = label_and_figures(layout, layout.lines()[row]);
  const auto heads_figure = [&](const Segment& cell) {
    return std::any_of(figures.begin() + 1, figures.end(),
                       [&](const Segment& figure) { return cell.left < figure.right && cell.right > figure.left; });
  };
  std::vector<std::string> cells;
  std::vector<Stack> stacks;
  for (std::size_t at = row; at-- > first && row - at <= kHeaderReach;) {
    const std::vector<Segment> segments = segments_of(layout, layout.lines()[at]);
    if (segments.size() == 1 && segments.front().width() > kRunningText * layout.page().width) break;
    for (const Segment& segment : segments) {
      if (!heads_figure(segment)) continue;
      const bool wide = segment.width() >= kWidestCell * layout.page().width;
      const bool of_header = segments.size() >= kFewestHeaderCells || segments.front().left > figures.front().right;
      if (of_header && (wide || heads_several(segment, figures))) {
        add_glued_cells(layout, segment, figures, cells);
      }
      if (wide) continue;
      cells.push_back(text_without_marks(layout, layout.lines()[at], segment.first, segment.end));
      put_on_top(stacks, segment, cells.back());
    }
  }
  for (const Stack& stack : stacks) {
    if (stack.lines > 1) cells.insert(cells.end(), stack.texts.begin(), stack.texts.end());
  }
  return cells;
}

// Two rows, of which one's label names what was planned in a period and the other's what is actual.
bool rows_pair(const PageLayout& layout, std::size_t one, std::size_t other, const FigureWordings& wordings) {
  const auto label = [&](std::size_t row) {
    const Segment first = segments_of(layout, layout.lines()[row]).front();
    std::string text = layout.text(first.first, first.end);
    if (row + 1 == layout.lines().size()) return text;
    const std::vector<Segment> below = segments_of(layout, layout.lines()[row + 1]);  // a label may take two lines
    if (below.size() == 1 && below.front().left < first.right) {
      text += " " + layout.text(below.front().first, below.front().end);
    }
    return text;
  };
  const std::string a = label(one);
  const std::string b = label(other);
  const std::vector<std::size_t> actual = wordings.hinted(b);
  return std::any_of(actual.begin(), actual.end(), [&](std::size_t language) {
    const FigureWording& wording = *wordings.all()[language];
    return !wording.period(a).empty() && !wording.period(b).empty() && wording.says(FigureWord::planned, a);
  });
}

// Each of the line's pieces behind its label is a figure, and all stand in different columns.
bool fills(const PageLayout& layout, const PageLine& line, const FigureColumns& columns) {
  const std::vector<Segment> segments = segments_of(layout, line);
  if (segments.size() <= kFewestBehind || segments.size() + 1 < columns.columns()) return false;
  std::size_t last = 0;
  for (auto segment = segments.begin() + 1; segment != segments.end(); ++segment) {
    const std::size_t column = columns.column_of((segment->left + segment->right) / 2);
    if (column <= last || !reads_as_figure(layout.text(segment->first, segment->end))) return false;
    last = column;
  }
  return true;
}

// A line of years, each planned or actual, over a rule and a line that begins and ends with theirs: it heads cells of
// text. Years below a chart have none.
bool heads_texts(const PageLayout& layout, std::size_t at, std::size_t end, const FigureWordings& wordings) {
  if (at + 1 >= end) return false;
  const PageLine& line = layout.lines()[at];
  const PageLine& below = layout.lines()[at + 1];
  const std::vector<Segment> years = segments_of(layout, line);
  if (years.size() < kFewestYears || below.baseline - line.baseline > kBelowYears * line.size) return false;
  if (std::abs(below.box.x0 - line.box.x0) > line.size || below.box.x1 < years.back().left) return false;
  if (!ruled_between(layout, line, below, line.box.width())) return false;
  const std::vector<std::size_t> hinted = wordings.hinted(text_without_marks(layout, line));
  return std::any_of(hinted.begin(), hinted.end(), [&](std::size_t language) {
    const FigureWording& wording = *wordings.all()[language];
    return heads_years(stacked_cells(layout, {at, at + 1, &wording}), wording);
  });
}

}  // namespace

std::optional<std::size_t> unread_figures(const PageLayout& layout, LineRange text, const FigureWordings& wordings) {
  const auto& lines = layout.lines();
  std::size_t looked_at = text.first;  // lines before it lie above rows that showed nothing
  for (std::size_t at = text.first; at < text.end; ++at) {
    if (heads_texts(layout, at, text.end, wordings)) return at;
    if (!is_data_line(layout, lines[at])) continue;
    std::size_t next = at + 1;
    while (next < std::min(text.end, at + 1 + kNextRow) && !is_data_line(layout, lines[next])) ++next;
    if (next >= std::min(text.end, at + 1 + kNextRow)) continue;
    const std::vector<std::string> cells = cells_above(layout, looked_at, at);
    if (wordings.head_pair(cells) || rows_pair(layout, at, next, wordings)) return at;
    looked_at = at;
  }
  return std::nullopt;
}

std::optional<std::size_t> rows_left(const PageLayout& layout, LineRange behind, const FigureColumns& columns) {
  if (!columns.has_label) return std::nullopt;
  for (std::size_t at = behind.first; at < std::min(behind.end, behind.first + kRowsBehind); ++at) {
    if (fills(layout, layout.lines()[at], columns)) return at;
    if (segments_of(layout, layout.lines()[at]).size() > 1) return std::nullopt;  // another table's header
  }
  return std::nullopt;
}

}  // namespace outturn::normalize
