#include "normalize/figures/row_lines.h"

#include <algorithm>
#include <vector>

#include "normalize/figures/figure_table.h"

namespace outturn::normalize {
namespace {

constexpr float kOverBoundary = 3;        // points: how far a word may reach over a boundary
constexpr float kLabelStep = 1.5F;        // of the type: base lines of one label's lines stand closer
constexpr float kSameType = 0.7F;         // points
constexpr float kLongestHeading = 0.75F;  // of the table's width, but for bold type: running text takes more
constexpr std::size_t kHeadings = 2;      // lines of headings one below the other: "Components", "Military"

}  // namespace

bool begins_row(const PageLayout& layout, std::size_t at) {
  const PageLine& line = layout.lines()[at];
  const std::vector<Segment> segments = segments_of(layout, line);
  if (segments.size() == 2) {
    const std::string figure = layout.text(segments[1].first, segments[1].end);
    return reads_as_figure(figure) && !heads_column(figure);
  }
  if (segments.size() != 1 || at + 1 == layout.lines().size()) return false;
  const PageLine& below = layout.lines()[at + 1];
  return is_data_line(layout, below) && std::abs(below.box.x0 - line.box.x0) < kSameLabelEdge &&
         below.baseline - line.baseline < kLabelStep * line.size && std::abs(below.size - line.size) < kSameType;
}

bool is_row(const PageLayout& layout, const PageLine& line, const FigureColumns& columns) {
  if (!columns.has_label || columns.between.empty()) return false;
  const std::vector<Segment> segments = segments_of(layout, line);
  if (segments.size() < 2 || segments.front().right > columns.between.front() + kOverBoundary) return false;
  return std::all_of(segments.begin() + 1, segments.end(), [&](const Segment& segment) {
    const std::string text = layout.text(segment.first, segment.end);
    const FigureColumns::Span& span = columns.spans[columns.column_of((segment.left + segment.right) / 2)];
    return reads_as_figure(text) && segment.left < span.right && segment.right > span.left;
  });
}

bool is_group_heading(const PageLayout& layout, std::size_t at, std::size_t end, const FigureColumns& columns,
                      bool narrative_rows) {
  const auto& lines = layout.lines();
  const float most = columns.left + kLongestHeading * (columns.right - columns.left);
  for (std::size_t below = at; below < std::min(end, at + kHeadings); ++below) {
    const PageLine& line = lines[below];
    const std::vector<Segment> segments = segments_of(layout, line);
    const bool heading =
        segments.size() == 1 && line.box.x0 < columns.between.front() && (line.bold || line.box.x1 < most);
    if (!heading || (narrative_rows && !line.bold)) return false;
    if (below + 1 == end || lines[below + 1].baseline - line.baseline > kGroupStep * line.size) return false;
    if (is_data_line(layout, lines[below + 1]) || is_row(layout, lines[below + 1], columns)) return true;
  }
  return false;
}

}  // namespace outturn::normalize
