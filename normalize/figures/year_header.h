// Headers of tables of texts whose columns are years, each planned or actual: performance measures.
#pragma once

#include <string>
#include <vector>

#include "normalize/figures/figure_columns.h"

namespace outturn::normalize {

// Cells of a header that stand above each other, as one text.
struct StackedCell {
  FigureColumns::Span span;
  std::string text;
};

// Those of the header's lines, left to right.
[[nodiscard]] std::vector<StackedCell> stacked_cells(const PageLayout& layout, const FigureHeader& header);

// Every cell names a year, and whether it is planned or actual.
[[nodiscard]] bool heads_years(const std::vector<StackedCell>& cells, const FigureWording& wording);

// The header without the lines below its years: where no rule parts them, rows of short texts look like header lines.
[[nodiscard]] FigureHeader without_rows(const PageLayout& layout, FigureHeader header);

}  // namespace outturn::normalize
