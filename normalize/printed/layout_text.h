// Texts that keep the page's layout, read as printed pages.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/rows.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/printed/layout_figures.h"
#include "normalize/structure/report_builder.h"
#include "normalize/text/text_grid.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// Whether a table of figures stands in the text, its columns as columns of characters. Its lines, and what stands right
// above them, are none of the grid's any more.
bool lays_out_figures(const FigureWordings& wordings, const TextLines& text, TextGrid& grid);

// Makes pages of such a text: its lines at one pitch, cells at their columns' starts, words as wide as type is. They go
// through the code that reads a PDF's pages; places come back as lines of the text. Rows of figures are all doubtful:
// neither type nor rules, which tell rows and headers apart in print, are seen.
class LayoutTextReader {
 public:
  // `language`: as PdfReader takes it. `text` must outlive the call of read().
  LayoutTextReader(std::string language, const TextLines& text, const TextGrid& grid, const FigureWordings& wordings);

  void read(ReportBuilder& builder);  // the builder has begun the document

  // Puts lines for the boxes on those pages, everywhere in what the builder made.
  void place_in_lines(RawReport& report) const;

 private:
  [[nodiscard]] std::vector<LaidPage::Line> lay_figures(std::size_t first, std::size_t end, Page& page);
  [[nodiscard]] Page make_page(std::size_t first, std::size_t end, int number);
  [[nodiscard]] std::optional<std::size_t> line_at(const Place& place) const;
  void put_back(Place& place) const;

  std::string language_;
  const TextLines& text_;
  const TextGrid& grid_;
  std::array<float, kOutputColumns> starts_{};  // points from the page's left edge
  std::vector<std::size_t> first_lines_;        // of each page, by its number from 1 on
  LayoutFigures figures_;
  bool one_page_ = true;
};

}  // namespace outturn::normalize
