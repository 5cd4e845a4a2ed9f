// Where the header of a table of figures stands on a printed page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "normalize/figures/figure_wording.h"
#include "normalize/figures/segments.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// "2025", "2024/25", "(1)", "(3)=(1)-(2)": figures that stand in a header.
[[nodiscard]] bool heads_column(const std::string& text);

// A row with a label on the left and figures behind it, none of them a year or a column's number.
[[nodiscard]] bool is_data_line(const PageLayout& layout, const PageLine& line);

// A line of a header that numbers columns or names their years: "(1)  (2)  (3)=(1)-(2)".
[[nodiscard]] bool numbers_columns(const PageLayout& layout, const PageLine& line);

// Lines [first_line, end_line) of the page, its columns' numbers included.
struct FigureHeader {
  std::size_t first_line = 0;
  std::size_t end_line = 0;
  const FigureWording* wording = nullptr;
};

// Headers with a column of actual figures, or those of tables with rows of such, around `hinted` lines: those of one
// wording; top to bottom, not overlapping each other. Lines for which `taken` says so are left alone.
[[nodiscard]] std::vector<FigureHeader> find_figure_headers(const PageLayout& layout, const FigureWording& wording,
                                                            const std::vector<std::size_t>& hinted,
                                                            const std::vector<bool>& taken);

}  // namespace outturn::normalize
