// Where the header of a table of figures stands on a printed page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "normalize/figures/figure_wording.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// A stretch of a line without a gap wider than a space between words: PageLayout::word(first) … word(end - 1).
struct Segment {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  float left = 0;   // points
  float right = 0;  // points

  [[nodiscard]] float width() const { return right - left; }
};

[[nodiscard]] std::vector<Segment> segments_of(const PageLayout& layout, const PageLine& line);

// Whether a line is nothing but raised marks of notes, which belong to the line below.
[[nodiscard]] bool is_mark_line(const PageLayout& layout, std::size_t at);

// Whether rules of at least this length in all are drawn side by side between two neighbouring lines.
[[nodiscard]] bool ruled_between(const PageLayout& layout, const PageLine& above, const PageLine& below, float length);

// The rule drawn below a header cell alone, over the cells that it holds together; nullptr where there is none, or one
// that other cells of the line share.
[[nodiscard]] const Stroke* rule_below(const PageLayout& layout, const PageLine& line, const Segment& segment,
                                       float table_width);

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

// For each of the wordings: the page's lines that its hint stands in, top to bottom. None for which `taken` says so.
[[nodiscard]] std::vector<std::vector<std::size_t>> hinted_lines(const PageLayout& layout,
                                                                 const FigureWordings& wordings,
                                                                 const std::vector<bool>& taken);

// Headers with a column of actual figures, or those of tables with rows of such, around `hinted` lines: those of one
// wording; top to bottom, not overlapping each other. Lines for which `taken` says so are left alone.
[[nodiscard]] std::vector<FigureHeader> find_figure_headers(const PageLayout& layout, const FigureWording& wording,
                                                            const std::vector<std::size_t>& hinted,
                                                            const std::vector<bool>& taken);

}  // namespace outturn::normalize
