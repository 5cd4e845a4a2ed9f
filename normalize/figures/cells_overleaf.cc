#include "normalize/figures/cells_overleaf.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/folding.h"
#include "normalize/figures/figure_header.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFirstLines = 12;  // that show whether cells go on
constexpr float kCellEdge = 3;           // points: cells' lines begin this close to each other
constexpr float kMostShift = 72;         // points: pages are shifted against each other by no more
constexpr float kFarBelowCells = 2.4F;   // of the type: base lines of what is no more of the cells stand further apart

// The segments of the page's first lines, down to a gap.
std::vector<std::vector<Segment>> first_lines(const PageLayout& layout, std::size_t first, std::size_t end) {
  std::vector<std::vector<Segment>> found;
  const auto& lines = layout.lines();
  for (std::size_t at = first; at < std::min(end, first + kFirstLines); ++at) {
    if (at > first && lines[at].baseline - lines[at - 1].baseline > kFarBelowCells * lines[at].size) break;
    found.push_back(segments_of(layout, lines[at]));
  }
  return found;
}

// Where the last column may end: its lines so far need not have filled it.
float right_end(const FigureColumns& columns) {
  float widest = columns.right - columns.spans.back().left;
  for (std::size_t at = 1; at < columns.columns(); ++at) {
    widest = std::max(widest, columns.spans[at].left - columns.spans[at - 1].left);
  }
  return columns.spans.back().left + widest;
}

bool fits(const Segment& segment, const FigureColumns& columns, bool at_edge) {
  const std::size_t column = columns.column_of(segment.left + kCellEdge);
  const float right = column + 1 < columns.columns() ? columns.between[column] : right_end(columns);
  const float from_edge = segment.left - columns.spans[column].left;
  if (at_edge && from_edge > kCellEdge) return false;
  return from_edge > -kCellEdge && segment.right < right + kCellEdge;
}

// How many of the first lines keep to the columns.
std::size_t lines_that_fit(const std::vector<std::vector<Segment>>& lines, const FigureColumns& columns, bool at_edge) {
  const auto misfit = std::find_if(lines.begin(), lines.end(), [&](const std::vector<Segment>& line) {
    return !std::all_of(line.begin(), line.end(), [&](const Segment& one) { return fits(one, columns, at_edge); });
  });
  return static_cast<std::size_t>(misfit - lines.begin());
}

// `side_by_side`: two cells must stand beside each other.
bool shows_cells(const std::vector<std::vector<Segment>>& lines, std::size_t count, const FigureColumns& columns,
                 bool side_by_side) {
  return std::any_of(
      lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count), [&](const std::vector<Segment>& line) {
        return line.size() > 1 || (!side_by_side && columns.column_of(line.front().left + kCellEdge) > 0);
      });
}

// By how much the page may be shifted, the least first.
std::vector<float> shifts(const std::vector<Segment>& line, const FigureColumns& columns) {
  std::vector<float> found = {0};
  for (const Segment& segment : line) {
    for (const FigureColumns::Span& span : columns.spans) {
      const float shift = segment.left - span.left;
      if (std::abs(shift) <= kMostShift) found.push_back(shift);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](float one, float two) { return std::abs(one) < std::abs(two); });
  return found;
}

}  // namespace

CellsOverleaf cells_overleaf(const PageLayout& layout, std::size_t first, std::size_t end,
                             const FigureColumns& before) {
  const std::vector<std::vector<Segment>> lines = first_lines(layout, first, end);
  if (lines.empty()) return {};
  for (const float shift : shifts(lines.front(), before)) {
    const FigureColumns moved = before.shifted(shift);
    std::size_t count = lines_that_fit(lines, moved, shift != 0);
    if (!shows_cells(lines, count, moved, true)) count = lines_that_fit(lines, moved, true);
    // In which column a single cell's lines stand is not to be told where the page may be shifted.
    if (count > 0 && shows_cells(lines, count, moved, shift != 0)) return {moved, false};
  }
  const bool goes_on = begins_small(layout.text(layout.lines()[first]));
  return {std::nullopt, lines.front().size() > 1 || goes_on || lines_that_fit(lines, before, true) > 0};
}

}  // namespace outturn::normalize
