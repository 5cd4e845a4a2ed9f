#include "normalize/table_lines.h"

#include <algorithm>
#include <utility>

#include "normalize/table_region.h"

namespace outturn::normalize {

TablePart table_part(const PageLayout& layout, LineRange region, const ColumnEdges& edges) {
  TablePart part;
  part.page = layout.page().number;
  part.edges = edges;
  if (region.empty()) return part;
  std::array<std::vector<std::uint32_t>, kColumns> members;
  float top = layout.page().height;
  float bottom = 0;
  for (std::size_t at = region.first; at < region.end; ++at) {
    const PageLine& line = layout.lines()[at];
    top = std::min(top, line.baseline - line.size);
    bottom = std::max(bottom, line.baseline);
    const bool merged = line.bold && heads_group(layout, at, region.end, edges);
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const Column column = merged ? Column::planned : edges.column_of(layout.word(word).box);
      members[static_cast<std::size_t>(column)].push_back(layout.index(word));
    }
  }
  for (std::size_t column = 0; column < kColumns; ++column) {
    std::sort(members[column].begin(), members[column].end());
    std::vector<std::uint32_t> order;
    for (const PageLine& line : PageLayout::group(layout.page(), members[column], order)) {
      part.columns[column].push_back({text_of(layout.page(), order, line.first, line.first + line.count), line.box,
                                      line.baseline, line.size, line.bold});
    }
  }
  for (const Stroke& rule : layout.horizontal()) {
    if (rule.at > top && rule.at < bottom) part.rules.push_back(rule);
  }
  return part;
}

}  // namespace outturn::normalize
