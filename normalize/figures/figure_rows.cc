#include "normalize/figures/figure_rows.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "normalize/figures/figure_breaks.h"
#include "normalize/page/line_join.h"

namespace outturn::normalize {
namespace {

class Segmenter {
 public:
  Segmenter(const PrintedFigures& table, const HyphenToDrop& to_drop, std::int64_t& hyphens, float paragraph_gap)
      : table_(table), to_drop_(to_drop), hyphens_(hyphens), paragraph_gap_(paragraph_gap) {}

  Grid run() {
    grid_.source = CellSource::geometry;
    grid_.place = table_.place;
    grid_.header = table_.header;
    grid_.has_label = table_.parts.empty() || table_.parts.front().columns.has_label;
    grid_.above = table_.above;
    const FigureRowBreaks breaks = figure_row_breaks(table_, paragraph_gap_);
    std::size_t next = 0;
    for (const FigurePart& part : table_.parts) {
      for (std::size_t at = 0; at < part.lines.size(); ++at) {
        const bool doubted = breaks.doubted[next];
        if (doubted && !grid_.rows.empty()) grid_.rows.back().doubtful = true;
        if (breaks.begins[next++]) begin(part, at);
        if (doubted) grid_.rows.back().doubtful = true;
        take(part, part.lines[at]);
      }
    }
    if (table_.end_doubted && !grid_.rows.empty()) grid_.rows.back().doubtful = true;
    if (table_.open_header) {
      for (GridRow& row : grid_.rows) row.doubtful = true;
    }
    return std::move(grid_);
  }

 private:
  void begin(const FigurePart& part, std::size_t at) {
    const FigureLine& line = part.lines[at];
    GridRow& row = grid_.rows.emplace_back();
    row.cells.resize(part.columns.columns());
    row.bold = line.bold;
    row.indent = line.has(0) ? line.pieces[0].box.x0 - part.columns.left : 0;
    row.narrative = line.narrative;
    row.after_page_break = at == 0 && &part != &table_.parts.front();
  }

  void take(const FigurePart& part, const FigureLine& line) {
    GridRow& row = grid_.rows.back();
    row.narrative = row.narrative || line.narrative;
    for (std::size_t column = 0; column < line.pieces.size(); ++column) {
      if (!line.has(column)) continue;
      Cell& cell = row.cells[column];
      Fragment fragment{line.pieces[column].text, {}, Join::none};
      fragment.place.page = part.page;
      fragment.place.box = line.pieces[column].box;
      if (!cell.fragments.empty()) fragment.join = join(cell.fragments.back().text, fragment.text);
      cell.fragments.push_back(std::move(fragment));
    }
  }

  Join join(std::string& above, const std::string& here) {
    if (const std::size_t bytes = to_drop_(above, here)) {
      above.resize(above.size() - bytes);
      ++hyphens_;
      return Join::none;
    }
    return wrap_join(above, here);
  }

  const PrintedFigures& table_;
  const HyphenToDrop& to_drop_;
  std::int64_t& hyphens_;
  const float paragraph_gap_;
  Grid grid_;
};

}  // namespace

Grid segment_figures(const PrintedFigures& table, const HyphenToDrop& to_drop, std::int64_t& hyphens,
                     float paragraph_gap) {
  return Segmenter(table, to_drop, hyphens, paragraph_gap).run();
}

}  // namespace outturn::normalize
