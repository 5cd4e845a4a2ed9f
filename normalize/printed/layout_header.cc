// Words go to columns so that the order is kept and what they stand beside, and what they part or join, costs least.
#include "normalize/printed/layout_header.h"

#include <algorithm>
#include <cmath>

namespace outturn::normalize {
namespace {

using Span = FigureColumns::Span;

// Costs in characters.
constexpr float kOffMiddle = 0.25F;      // for each by which a word stands off its column's middle
constexpr float kPartedWords = 0.75F;    // a single space lies between two columns' words
constexpr float kEmptyColumn = 14;       // for each that no word of the header's last line heads
constexpr float kJoinedCells = 14;       // several spaces inside one column's
constexpr float kCellAligned = 2.6F;     // characters: a cell's edge or middle is not further from its column's
constexpr float kSpanAligned = 2.1F;     // the same for the middle of a cell over several columns
constexpr float kWidestSpan = 6;         // of the cell's own width: over columns that take more it heads one
constexpr std::size_t kMostWords = 120;  // of a line: more make no header

float middle(const Span& span) {
  return (span.left + span.right) / 2;
}

class LineCells {
 public:
  LineCells(const PageLayout& layout, const PageLine& line, const std::vector<Span>& columns, float cell, bool last)
      : layout_(layout), line_(line), columns_(columns), cell_(cell), last_(last) {}

  std::vector<LayoutHeaderCell> find() const {
    std::vector<LayoutHeaderCell> cells;
    if (line_.count > kMostWords) return cells;
    const std::vector<std::size_t> of = columns_of_words();
    for (std::uint32_t at = 0; at < line_.count; ++at) {
      if (at == 0 || of[at] != of[at - 1]) cells.push_back({line_.first + at, line_.first + at, of[at], of[at]});
      cells.back().end = line_.first + at + 1;
    }
    join_parted(cells);
    for (std::size_t at = 0; at < cells.size(); ++at) settle(cells, at);
    return cells;
  }

 private:
  [[nodiscard]] Span span_of(std::uint32_t first, std::uint32_t end) const {
    return {layout_.word(first).box.x0, layout_.word(end - 1).box.x1};
  }

  [[nodiscard]] float cost(std::uint32_t word, std::size_t column) const {
    const Span span = span_of(word, word + 1);
    const Span& other = columns_[column];
    const float apart = std::max({0.0F, other.left - span.right, span.left - other.right});
    const float off = column == 0 ? 0 : std::abs(middle(span) - middle(other));
    return (apart + kOffMiddle * off) / cell_;
  }

  // What it costs that no word heads the columns between two.
  [[nodiscard]] float left_empty(std::size_t before, std::size_t column) const {
    return last_ && column > before ? kEmptyColumn * static_cast<float>(column - before - 1) : 0;
  }

  // Of each word of the line; non-decreasing.
  [[nodiscard]] std::vector<std::size_t> columns_of_words() const {
    const std::size_t count = columns_.size();
    std::vector<std::vector<float>> least(line_.count, std::vector<float>(count));
    std::vector<std::vector<std::size_t>> from(line_.count, std::vector<std::size_t>(count));
    for (std::uint32_t at = 0; at < line_.count; ++at) {
      const bool wide = at > 0 && !layout_.word(line_.first + at).space_before;
      for (std::size_t column = 0; column < count; ++column) {
        const float here = cost(line_.first + at, column);
        if (at == 0) {
          least[at][column] = here + left_empty(0, column);
          continue;
        }
        float best = least[at - 1][column] + (wide ? kJoinedCells : 0);
        from[at][column] = column;
        for (std::size_t before = 0; before < column; ++before) {
          const float other = least[at - 1][before] + (wide ? 0 : kPartedWords) + left_empty(before, column);
          if (other >= best) continue;
          best = other;
          from[at][column] = before;
        }
        least[at][column] = best + here;
      }
    }
    std::vector<std::size_t> of(line_.count);
    auto& last = least.back();
    for (std::size_t column = 0; column < count; ++column) last[column] += left_empty(column, count);
    of.back() = static_cast<std::size_t>(std::min_element(last.begin(), last.end()) - last.begin());
    for (std::size_t at = line_.count - 1; at > 0; --at) of[at - 1] = from[at][of[at]];
    return of;
  }

  // How far the extent is from standing as a cell of the column does, by its left or right edge or by its middle.
  [[nodiscard]] float off(const Span& span, std::size_t column) const {
    const Span& other = columns_[column];
    return std::min(
        {std::abs(span.right - other.right), std::abs(span.left - other.left), std::abs(middle(span) - middle(other))});
  }
  [[nodiscard]] bool aligned(const Span& span, std::size_t column) const {
    return off(span, column) < kCellAligned * cell_;
  }

  // How far the extent's middle is from that of columns first … last.
  [[nodiscard]] float off_middle(const Span& span, std::size_t first, std::size_t last) const {
    return std::abs(middle(span) - middle({columns_[first].left, columns_[last].right}));
  }

  // A cell over several columns has words near each of them, which are one cell if a single space parts them, both
  // stand off their columns towards each other, and they stand in the middle together. What a converter has moved
  // stands off to one side.
  void join_parted(std::vector<LayoutHeaderCell>& cells) const {
    for (std::size_t at = 0; at + 1 < cells.size();) {
      LayoutHeaderCell& left = cells[at];
      const LayoutHeaderCell& right = cells[at + 1];
      if (left.first_column == 0 || !layout_.word(right.first).space_before || !lean_together(left, right)) {
        ++at;
        continue;
      }
      left.end = right.end;
      left.last_column = right.last_column;
      cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
  }

  [[nodiscard]] bool lean_together(const LayoutHeaderCell& left, const LayoutHeaderCell& right) const {
    const Span one = span_of(left.first, left.end);
    const Span two = span_of(right.first, right.end);
    return !aligned(one, left.last_column) && middle(one) > middle(columns_[left.last_column]) &&
           !aligned(two, right.first_column) && middle(two) < middle(columns_[right.first_column]) &&
           off_middle({one.left, two.right}, left.first_column, right.last_column) < kSpanAligned * cell_;
  }

  // Whether the cell stands in the middle of two columns rather than over one.
  void settle(std::vector<LayoutHeaderCell>& cells, std::size_t at) const {
    LayoutHeaderCell& cell = cells[at];
    const Span span = span_of(cell.first, cell.end);
    const std::size_t column = cell.first_column;
    if (column == 0 || cell.last_column > column) return;
    const std::size_t least = at == 0 ? 1 : std::max<std::size_t>(1, cells[at - 1].last_column + 1);
    const std::size_t most = at + 1 == cells.size() ? columns_.size() - 1 : cells[at + 1].first_column - 1;
    float best = std::min(off(span, column), kSpanAligned * cell_);
    // In the middle of three columns or more stands nearly anything.
    for (std::size_t first = std::max(least, column - 1); first <= column && first + 1 <= most; ++first) {
      const float apart = off_middle(span, first, first + 1);
      const float over = columns_[first + 1].right - columns_[first].left;
      if (apart >= best || over > kWidestSpan * (span.right - span.left)) continue;
      best = apart;
      cell = {cell.first, cell.end, first, first + 1};
    }
  }

  const PageLayout& layout_;
  const PageLine& line_;
  const std::vector<Span>& columns_;
  float cell_;
  bool last_;
};

}  // namespace

std::vector<LayoutHeaderCell> layout_header_cells(const PageLayout& layout, const PageLine& line,
                                                  const std::vector<FigureColumns::Span>& columns, float cell,
                                                  bool last) {
  return LineCells(layout, line, columns, cell, last).find();
}

}  // namespace outturn::normalize
