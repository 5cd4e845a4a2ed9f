#include "normalize/figures/framed_rows.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestFrames = 3;         // rows between rules that show them to be drawn below each
constexpr std::size_t kMostLinesOfRow = 3;       // on average; where more stand between two rules, these part groups
constexpr float kMostOfTheWay = 0.6F;            // of the rows' height
constexpr std::size_t kMostTextLinesOfRow = 40;  // the same for cells of text

// Whether rules run between the columns on both sides of boundary `at` most of the way down; cells of some rows may be
// merged.
bool ruled_down(const PageLayout& layout, const FigurePart& part, std::size_t at) {
  const FigureLine& first = part.lines.front();
  const FigureLine& last = part.lines.back();
  const float left = (part.columns.spans[at].left + part.columns.spans[at].right) / 2;
  const float right = (part.columns.spans[at + 1].left + part.columns.spans[at + 1].right) / 2;
  const float top = first.baseline - first.size;
  float drawn = 0;
  for (const Stroke& rule : layout.vertical()) {
    if (rule.at < left || rule.at > right) continue;
    drawn = std::max(drawn, std::min(rule.to, last.baseline) - std::max(rule.from, top));
  }
  return drawn > kMostOfTheWay * (last.baseline - top);
}

bool columns_framed(const PageLayout& layout, const FigurePart& part) {
  for (std::size_t at = 0; at + 1 < part.columns.columns(); ++at) {
    if (!ruled_down(layout, part, at)) return false;
  }
  return part.columns.columns() > 1;
}

// Whether lines [first, end) hold no more than one row: few columns have more than one piece there.
bool is_one_row(const FigurePart& part, std::size_t first, std::size_t end) {
  std::size_t filled = 0;
  std::size_t stacked = 0;
  for (std::size_t column = part.columns.has_label ? 1 : 0; column < part.columns.columns(); ++column) {
    const auto pieces = std::count_if(part.lines.begin() + static_cast<std::ptrdiff_t>(first),
                                      part.lines.begin() + static_cast<std::ptrdiff_t>(end),
                                      [&](const FigureLine& line) { return !line.narrative && line.has(column); });
    filled += pieces > 0 ? 1 : 0;
    stacked += pieces > 1 ? 1 : 0;
  }
  return !part.columns.has_label || 2 * stacked <= filled;
}

}  // namespace

void find_framed_rows(const PageLayout& layout, FigurePart& part) {
  const auto rules = static_cast<std::size_t>(
      std::count_if(part.lines.begin(), part.lines.end(), [](const FigureLine& line) { return line.ruled_above; }));
  const std::size_t most = part.columns.has_label ? kMostLinesOfRow : kMostTextLinesOfRow;
  if (rules < kFewestFrames || part.lines.size() > most * rules || !columns_framed(layout, part)) return;
  std::int32_t row = 0;
  for (std::size_t first = 0; first < part.lines.size(); ++row) {
    std::size_t end = first + 1;
    while (end < part.lines.size() && !part.lines[end].ruled_above) ++end;
    const bool one = is_one_row(part, first, end);
    for (; first < end; ++first) part.lines[first].framed_row = one ? row : -1;
  }
}

}  // namespace outturn::normalize
