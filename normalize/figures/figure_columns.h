// Where the columns of a table of figures stand on a page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "normalize/figures/figure_header.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

struct FigureColumns {
  struct Span {
    float left = 0;  // points from the page's left edge
    float right = 0;
  };
  std::vector<Span> spans;     // of what stands in each column, the label's first if there is one
  std::vector<float> between;  // boundaries, one less than columns
  bool has_label = true;
  float left = 0;  // of the table
  float right = 0;

  [[nodiscard]] std::size_t columns() const { return spans.size(); }
  [[nodiscard]] std::size_t column_of(float x) const;
  [[nodiscard]] FigureColumns shifted(float by) const;
};

// The columns that the figures of lines [header.end_line, end) show together with the header's cells. No columns where
// they show none. `has_label` is for the header's wording to say: false where its cells are years alone.
[[nodiscard]] FigureColumns find_columns(const PageLayout& layout, const FigureHeader& header, std::size_t end);

// Whether two texts below each other begin, end or have their middle in the same place, as lines of one cell do.
[[nodiscard]] bool are_aligned(const FigureColumns::Span& one, const FigureColumns::Span& other);

struct HeaderCells {
  std::vector<std::vector<std::string>> levels;  // of each column, the outermost first
  bool open = false;  // the page leaves open which columns one of the cells heads: no row below is sure
};

[[nodiscard]] HeaderCells header_cells(const PageLayout& layout, const FigureHeader& header,
                                       const FigureColumns& columns);

}  // namespace outturn::normalize
