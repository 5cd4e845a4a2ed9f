#include "normalize/figures/centred_cells.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "normalize/figures/column_roles.h"

namespace outturn::normalize {
namespace {

constexpr float kMiddle = 0.5F;     // of a width
constexpr float kCellStep = 1.7F;   // of the type: base lines of one cell's lines stand closer
constexpr float kFarthest = 4;      // of the type: from a cell to those that it heads
constexpr float kOffMiddle = 0.1F;  // of the width of what it heads
constexpr std::size_t kFewestHeaded = 2;

float middle_of(const Segment& segment) {
  return (segment.left + segment.right) * kMiddle;
}

bool overlap(const Segment& one, const Segment& other) {
  return one.left < other.right && one.right > other.left;
}

// The next line of the header that has a cell under this one; the header's end where there is none.
std::size_t line_under(const PageLayout& layout, const FigureHeader& header, std::size_t at, const Segment& cell) {
  for (std::size_t below = at + 1; below < header.end_line; ++below) {
    if (is_mark_line(layout, below)) continue;
    const std::vector<Segment> segments = segments_of(layout, layout.lines()[below]);
    if (std::any_of(segments.begin(), segments.end(), [&](const Segment& one) { return overlap(one, cell); }))
      return below;
  }
  return header.end_line;
}

class Centred {
 public:
  Centred(const PageLayout& layout, const FigureHeader& header, const FigureColumns& columns)
      : layout_(layout), header_(header), columns_(columns) {}

  std::vector<std::size_t> under(std::size_t at, const Segment& cell) const {
    const PageLine& line = layout_.lines()[at];
    const std::size_t below = line_under(layout_, header_, at, cell);
    if (below == header_.end_line || numbers_columns(layout_, layout_.lines()[below])) return {};
    const float step = layout_.lines()[below].baseline - line.baseline;
    if (step < kCellStep * line.size || step > kFarthest * line.size) return {};
    const std::vector<Segment> beside = segments_of(layout_, line);
    std::vector<Segment> inner;  // cells below that are nearer to this one than to others on its line
    for (const Segment& one : segments_of(layout_, layout_.lines()[below])) {
      if (columns_.has_label && columns_.column_of(middle_of(one)) == 0) continue;
      if (std::all_of(beside.begin(), beside.end(), [&](const Segment& other) {
            return other.first == cell.first || distance(one, cell) < distance(one, other);
          })) {
        inner.push_back(one);
      }
    }
    return columns_of(best_run(inner, cell), cell, line, layout_.lines()[below]);
  }

 private:
  static float distance(const Segment& one, const Segment& other) {
    return std::abs(middle_of(one) - middle_of(other));
  }

  // Of the runs of neighbours that hold all cells right under this one, the longest in whose middle it stands.
  static std::vector<Segment> best_run(const std::vector<Segment>& inner, const Segment& cell) {
    std::vector<Segment> best;
    for (std::size_t first = 0; first < inner.size(); ++first) {
      for (std::size_t last = first + kFewestHeaded - 1; last < inner.size(); ++last) {
        const bool holds = std::all_of(inner.begin(), inner.end(), [&](const Segment& one) {
          return !overlap(one, cell) || (one.left >= inner[first].left && one.right <= inner[last].right);
        });
        const float width = inner[last].right - inner[first].left;
        const float off = std::abs((inner[last].right + inner[first].left) * kMiddle - middle_of(cell));
        if (!holds || off > kOffMiddle * width || last + 1 - first <= best.size()) continue;
        best.assign(inner.begin() + static_cast<std::ptrdiff_t>(first),
                    inner.begin() + static_cast<std::ptrdiff_t>(last) + 1);
      }
    }
    return best;
  }

  [[nodiscard]] std::vector<std::size_t> columns_of(const std::vector<Segment>& run, const Segment& cell,
                                                    const PageLine& line, const PageLine& below) const {
    std::vector<std::size_t> headed;
    const ColumnRole own = role(line, cell);
    for (const Segment& one : run) {
      const ColumnRole inner = role(below, one);
      if (own != ColumnRole::other && inner != ColumnRole::other && inner != own) return {};
      const std::size_t column = columns_.column_of(middle_of(one));
      if (!headed.empty() && column <= headed.back()) return {};
      headed.push_back(column);
    }
    if (!headed.empty() && headed.back() + 1 - headed.front() != headed.size()) return {};
    return headed;
  }

  [[nodiscard]] ColumnRole role(const PageLine& line, const Segment& cell) const {
    return role_of_words(text_without_marks(layout_, line, cell.first, cell.end), *header_.wording);
  }

  const PageLayout& layout_;
  const FigureHeader& header_;
  const FigureColumns& columns_;
};

}  // namespace

std::vector<std::size_t> columns_centred(const PageLayout& layout, const FigureHeader& header, std::size_t at,
                                         const Segment& cell, const FigureColumns& columns) {
  return Centred(layout, header, columns).under(at, cell);
}

}  // namespace outturn::normalize
