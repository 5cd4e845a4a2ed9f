// Figures of one column overlap in x, whatever their alignment, and those of two never do; so the columns are what the
// union of all figures' extents leaves apart. Header cells add columns that are empty or hold words, and part or join
// what the figures leave open. A table without figures shows its columns by its header alone, and by the white space
// that its lines leave near them.
#include "normalize/figures/figure_columns.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "normalize/figures/figure_tokens.h"
#include "normalize/figures/year_header.h"

namespace outturn::normalize {
namespace {

constexpr float kWordSpace = 0.4F;    // of the type: no wider than between words
constexpr float kBesideLabel = 1.5F;  // points: between a label and the first figures
constexpr float kLabelShare = 0.25F;  // of the table's width: figures stand further right than this
constexpr float kSameCell = 1.5F;  // points: lines of one cell begin, end or have their middle this close to each other
constexpr float kBesideCell = 1;   // points: texts begin this near to the left edge of their header
constexpr float kHalf = 0.5F;
constexpr std::size_t kMostLookedAt = 64;  // of the figures over two columns: bounds the time for a page of such

using Span = FigureColumns::Span;

// What the lines of a table and its header show.
class ColumnFinder {
 public:
  ColumnFinder(const PageLayout& layout, const FigureHeader& header, std::size_t end)
      : layout_(layout), header_(header), end_(end) {
    found_.left = layout.page().width;
    for (std::size_t at = header.first_line; at < end; ++at) {
      found_.left = std::min(found_.left, layout.lines()[at].box.x0);
      found_.right = std::max(found_.right, layout.lines()[at].box.x1);
    }
    for (std::size_t at = header.first_line; at < header.end_line; ++at) {
      for (const Segment& segment : segments_of(layout, layout.lines()[at])) cells_.push_back({segment, at});
    }
  }

  FigureColumns find() {
    const std::vector<StackedCell> stacks = stacked_cells(layout_, header_);
    if (heads_years(stacks, *header_.wording)) return by_header(stacks);
    collect_figures();
    if (spans_.empty()) return {};
    join_split_cells();
    widen_to_headers(stacks);
    add_header_columns();
    found_.spans.push_back({found_.left, spans_.front().left});
    found_.spans.insert(found_.spans.end(), spans_.begin(), spans_.end());
    found_.between.push_back(spans_.front().left - kBesideLabel);
    for (std::size_t at = 1; at < spans_.size(); ++at) {
      found_.between.push_back((spans_[at - 1].right + spans_[at].left) * kHalf);
    }
    return std::move(found_);
  }

 private:
  struct HeaderCell {
    Segment segment;
    std::size_t line = 0;
  };

  struct Figure {
    Span span;
    std::size_t line = 0;
    std::size_t segment = 0;  // of the line
  };

  FigureColumns by_header(const std::vector<StackedCell>& stacks) {
    found_.has_label = false;
    for (const StackedCell& stack : stacks) found_.spans.push_back(stack.span);
    for (std::size_t at = 1; at < found_.spans.size(); ++at) {
      found_.between.push_back(boundary_before(found_.spans[at - 1], found_.spans[at]));
    }
    return std::move(found_);
  }

  // Between two cells of the header, and what stands below them.
  [[nodiscard]] float boundary_before(const Span& left, const Span& cell) const {
    if (const auto rule = ruled_between_cells(left, cell)) return *rule;
    return begins_below(cell.left) ? cell.left - kTouching : white_space_near(left.left, cell.left);
  }

  // Where a rule is drawn down between the cells and beside the first line below them.
  [[nodiscard]] std::optional<float> ruled_between_cells(const Span& left, const Span& cell) const {
    if (header_.end_line >= end_) return std::nullopt;
    const float top = layout_.lines()[header_.end_line - 1].baseline;
    const float bottom = layout_.lines()[header_.end_line].baseline;
    for (const Stroke& rule : layout_.vertical()) {
      if (rule.at > left.right - kTouching && rule.at < cell.left + kTouching && rule.from < top && rule.to > bottom) {
        return rule.at;
      }
    }
    return std::nullopt;
  }

  // A word begins right below the left edge of a header's cell, and none reaches over that: cells may be set without a
  // gap between them.
  [[nodiscard]] bool begins_below(float x) const {
    bool begins = false;
    for (std::size_t at = header_.end_line; at < end_; ++at) {
      const PageLine& line = layout_.lines()[at];
      for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
        const Box& box = layout_.word(word).box;
        if (box.x0 < x - kBesideCell && box.x1 > x + kBesideCell) return false;
        begins = begins || std::abs(box.x0 - x) < kBesideCell;
      }
    }
    return begins;
  }

  // The right end of the white space that all lines leave nearest to `x`, behind `from`; `x` itself where it stands in
  // that space, as over a column whose cells are empty.
  [[nodiscard]] float white_space_near(float from, float x) const {
    std::vector<Span> words;
    for (std::size_t at = header_.end_line; at < end_; ++at) {
      const PageLine& line = layout_.lines()[at];
      for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
        const Box& box = layout_.word(word).box;
        if (word > line.first && box.x0 - words.back().right < kWordSpace * line.size) {
          words.back().right = std::max(words.back().right, box.x1);
        } else {
          words.push_back({box.x0, box.x1});
        }
      }
    }
    std::sort(words.begin(), words.end(), [](const Span& a, const Span& b) { return a.left < b.left; });
    float best = x;
    float distance = x - from;
    float right = from;
    for (const Span& word : words) {
      if (word.left > right + kTouching && word.left > from && std::abs(word.left - x) < distance) {
        distance = std::abs(word.left - x);
        best = right < x ? std::min(x, word.left) : word.left;
      }
      right = std::max(right, word.right);
    }
    return best - kTouching;
  }

  void collect_figures() {
    const float least = found_.left + kLabelShare * (found_.right - found_.left);
    for (std::size_t at = header_.end_line; at < end_; ++at) {
      if (is_mark_line(layout_, at)) continue;
      const PageLine& line = layout_.lines()[at];
      const std::vector<Segment> segments = segments_of(layout_, line);
      for (std::size_t segment = 0; segment < segments.size(); ++segment) {
        if (segment == 0 && segments[segment].left < least) continue;
        const std::vector<FigureToken> tokens = figure_tokens(layout_, line, segments[segment]);
        for (const FigureToken& token : tokens) figures_.push_back({token.span, at, segment});
        for (std::size_t token = 1; token < tokens.size(); ++token) {
          close_.push_back({tokens[token - 1].span, tokens[token].span});
        }
        if (segment > 0 && !tokens.empty()) apart_.push_back(tokens.front().span.left);
      }
    }
    add_figures();
  }

  // Narrow figures show where columns stand; one that reaches from its own column into the next joins none that a row
  // fills both.
  void add_figures() {
    std::vector<Span> narrow_first;
    for (const Figure& figure : figures_) narrow_first.push_back(figure.span);
    std::stable_sort(narrow_first.begin(), narrow_first.end(),
                     [](const Span& a, const Span& b) { return a.right - a.left < b.right - b.left; });
    std::size_t looked_at = 0;
    for (const Span& figure : narrow_first) {
      std::vector<Span> over;
      std::copy_if(spans_.begin(), spans_.end(), std::back_inserter(over),
                   [&](const Span& span) { return overlap(span, figure); });
      bool sticks_out = false;
      for (std::size_t at = 1; at < over.size() && looked_at < kMostLookedAt; ++at, ++looked_at) {
        sticks_out = sticks_out || fill_a_row(over[at - 1], over[at]);
      }
      if (!sticks_out) add(figure);
    }
  }

  // Whether some row has a figure in each of the two columns, with a wide gap between them.
  [[nodiscard]] bool fill_a_row(const Span& left, const Span& right) const {
    const auto within = [](const Figure& figure, const Span& span) {
      return figure.span.left > span.left - kTouching && figure.span.right < span.right + kTouching;
    };
    const Figure* last = nullptr;  // in the left column
    for (const Figure& figure : figures_) {
      if (within(figure, left)) last = &figure;
      if (last == nullptr || !within(figure, right)) continue;
      if (figure.line == last->line && figure.segment != last->segment) return true;
    }
    return false;
  }

  void add(Span span) {
    auto first = std::find_if(spans_.begin(), spans_.end(), [&](const Span& one) { return overlap(one, span); });
    if (first == spans_.end()) {
      spans_.insert(std::upper_bound(spans_.begin(), spans_.end(), span,
                                     [](const Span& a, const Span& b) { return a.left < b.left; }),
                    span);
      return;
    }
    auto last = first;
    for (; last != spans_.end() && overlap(*last, span); ++last) {
      span = {std::min(span.left, last->left), std::max(span.right, last->right)};
    }
    *first = span;
    spans_.erase(first + 1, last);
  }

  // "1.1, 1.2" is one cell, where no row shows the two apart and no header cell ends between them.
  void join_split_cells() {
    for (std::size_t at = 0; at + 1 < spans_.size();) {
      const Span left = spans_[at];
      const Span right = spans_[at + 1];
      const bool together = std::any_of(close_.begin(), close_.end(), [&](const auto& pair) {
        return overlap(pair.first, left) && overlap(pair.second, right);
      });
      const bool begins = std::any_of(apart_.begin(), apart_.end(),
                                      [&](float x) { return x >= right.left - kTouching && x < right.right; });
      const bool headed = headed_by_itself(left, right);
      if (together && !begins && !headed) {
        spans_[at].right = right.right;
        spans_.erase(spans_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
      } else {
        ++at;
      }
    }
  }

  [[nodiscard]] bool headed_by_itself(const Span& left, const Span& right) const {
    return std::any_of(cells_.begin(), cells_.end(), [&](const HeaderCell& cell) {
      const Span span{cell.segment.left, cell.segment.right};
      return overlap(span, right) && !overlap(span, left);
    });
  }

  // Header cells that stand beside their figures, as where these are set to the other side of the column: as many as
  // there are columns of figures without a header, each next to one.
  void widen_to_headers(const std::vector<StackedCell>& stacks) {
    const float least = found_.left + kLabelShare * (found_.right - found_.left);
    std::vector<Span> cells;
    for (const StackedCell& stack : stacks) {
      const bool over_some =
          std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) { return overlap(stack.span, span); });
      if (stack.span.left >= least && !over_some) cells.push_back(stack.span);
    }
    std::vector<std::size_t> headless;
    for (std::size_t at = 0; at < spans_.size(); ++at) {
      const bool headed = std::any_of(stacks.begin(), stacks.end(),
                                      [&](const StackedCell& stack) { return overlap(stack.span, spans_[at]); });
      if (!headed) headless.push_back(at);
    }
    if (cells.size() != headless.size()) return;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      const std::size_t column = headless[at];
      const bool behind = column == 0 || cells[at].left > spans_[column - 1].right;
      const bool before = column + 1 == spans_.size() || cells[at].right < spans_[column + 1].left;
      if (!behind || !before) return;
    }
    for (std::size_t at = 0; at < cells.size(); ++at) {
      Span& span = spans_[headless[at]];
      span = {std::min(span.left, cells[at].left), std::max(span.right, cells[at].right)};
    }
  }

  // Columns without figures: header cells that stand over none, behind the label, and have no other cell below.
  void add_header_columns() {
    const float least = found_.left + kLabelShare * (found_.right - found_.left);
    for (const HeaderCell& cell : cells_) {
      const Span span{cell.segment.left, cell.segment.right};
      if (span.left < least || spans_a_level(cell) || stands_over_another(cell) || is_period_above(cell)) continue;
      if (goes_on_with_headed(cell)) continue;
      const bool over_some =
          std::any_of(spans_.begin(), spans_.end(), [&](const Span& one) { return overlap(one, span); });
      const bool between_figures = span.left > spans_.front().right;
      if (!over_some && (between_figures || stands_alone(cell))) add(span);
    }
  }

  // Nothing of the table's body stands under a header cell left of the first figures but labels.
  [[nodiscard]] bool stands_alone(const HeaderCell& cell) const {
    for (std::size_t at = header_.end_line; at < end_; ++at) {
      for (const Segment& segment : segments_of(layout_, layout_.lines()[at])) {
        if (segment.left < cell.segment.left - kTouching && segment.right > cell.segment.left) return false;
      }
    }
    return true;
  }

  // Below the cell stands another, which heads a column of figures: it is a level above that, or a part of it.
  [[nodiscard]] bool stands_over_another(const HeaderCell& cell) const {
    const Span span{cell.segment.left, cell.segment.right};
    return std::any_of(cells_.begin(), cells_.end(), [&](const HeaderCell& other) {
      const Span below{other.segment.left, other.segment.right};
      return other.line > cell.line && overlap(below, span) &&
             std::any_of(spans_.begin(), spans_.end(), [&](const Span& one) { return overlap(one, below); });
    });
  }

  // The line above has a cell that stands over figures and begins, ends or has its middle where this one does, which is
  // its next line.
  [[nodiscard]] bool goes_on_with_headed(const HeaderCell& cell) const {
    const Span span{cell.segment.left, cell.segment.right};
    return std::any_of(cells_.begin(), cells_.end(), [&](const HeaderCell& other) {
      const Span above{other.segment.left, other.segment.right};
      return other.line + 1 == cell.line && are_aligned(above, span) &&
             std::any_of(spans_.begin(), spans_.end(), [&](const Span& one) { return overlap(one, above); });
    });
  }

  // A period between two cells that stand further down: it heads both.
  [[nodiscard]] bool is_period_above(const HeaderCell& cell) const {
    if (header_.wording->period(layout_.text(cell.segment.first, cell.segment.end)).empty()) return false;
    const float least = found_.left + kLabelShare * (found_.right - found_.left);
    const auto below = [&](auto&& beside) {
      return std::any_of(cells_.begin(), cells_.end(), [&](const HeaderCell& other) {
        return other.line > cell.line && other.segment.left > least && beside(other.segment);
      });
    };
    return below([&](const Segment& other) { return other.right < cell.segment.left; }) &&
           below([&](const Segment& other) { return other.left > cell.segment.right; });
  }

  // The cell holds others that stand below it.
  [[nodiscard]] bool spans_a_level(const HeaderCell& cell) const {
    return cell.line + 1 < header_.end_line &&
           rule_below(layout_, layout_.lines()[cell.line], cell.segment, found_.right - found_.left) != nullptr;
  }

  const PageLayout& layout_;
  const FigureHeader& header_;
  const std::size_t end_;
  FigureColumns found_;
  std::vector<HeaderCell> cells_;
  std::vector<Figure> figures_;               // line by line, left to right
  std::vector<Span> spans_;                   // of figures, left to right, disjoint
  std::vector<std::pair<Span, Span>> close_;  // neighbours in one segment
  std::vector<float> apart_;                  // where figures begin behind a wide gap
};

}  // namespace

bool are_aligned(const FigureColumns::Span& one, const FigureColumns::Span& other) {
  return std::abs(one.left - other.left) < kSameCell || std::abs(one.right - other.right) < kSameCell ||
         std::abs(one.left + one.right - other.left - other.right) * kHalf < kSameCell;
}

std::size_t FigureColumns::column_of(float x) const {
  std::size_t column = 0;
  while (column < between.size() && x >= between[column]) ++column;
  return column;
}

FigureColumns FigureColumns::shifted(float by) const {
  FigureColumns moved = *this;
  for (Span& span : moved.spans) span = {span.left + by, span.right + by};
  for (float& x : moved.between) x += by;
  moved.left += by;
  moved.right += by;
  return moved;
}

FigureColumns find_columns(const PageLayout& layout, const FigureHeader& header, std::size_t end) {
  return ColumnFinder(layout, header, end).find();
}

}  // namespace outturn::normalize
