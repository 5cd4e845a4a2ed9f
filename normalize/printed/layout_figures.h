// Tables of figures in a text that keeps the page's layout.
#pragma once

#include <cstddef>
#include <vector>

#include "core/pages.h"
#include "normalize/figures/figure_columns.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/page/page_layout.h"
#include "normalize/printed/layout_columns.h"

namespace outturn::normalize {

// A page of such a text, its tables of figures laid out.
struct LaidPage {
  struct Line {
    bool in_table = false;
    std::vector<Word> words;
  };
  std::vector<Line> lines;  // those with words, top to bottom; none where the page has no table
  std::vector<Rule> rules;  // below headers, and below header cells that stand over several columns

  [[nodiscard]] bool has_table() const;
};

// Puts what stands in one column of such tables right below each other, as it was printed; then they are read as a
// page's are.
class LayoutFigures {
 public:
  // `cell`: points that a character is wide on the pages.
  LayoutFigures(const FigureWordings& wordings, float cell) : wordings_(wordings), cell_(cell) {}

  // The next page of the text, all characters as wide as a cell, lines with words only.
  [[nodiscard]] LaidPage lay(Page&& page);

  // Whether the next page may go on with a table.
  [[nodiscard]] bool table_is_open() const { return !open_.empty(); }

 private:
  struct Table {
    std::size_t first = 0;  // line of the header; that of the rows where it stands on another page
    std::size_t rows = 0;
    std::size_t end = 0;  // where the next one begins, or the page ends
    const FigureWording* wording = nullptr;
  };

  [[nodiscard]] bool may_have_table(const Page& page) const;
  [[nodiscard]] std::vector<Table> tables_on(const PageLayout& layout) const;
  [[nodiscard]] std::vector<LayoutRow> rows_of(const PageLayout& layout, const Table& table) const;
  void lay_table(const PageLayout& layout, const Table& table, LaidPage& laid);
  void lay_texts(const PageLayout& layout, const Table& table, LaidPage& laid) const;

  const FigureWordings& wordings_;
  float cell_;
  std::vector<FigureColumns::Span> open_;  // columns of the table that the next page may go on with, as laid
};

}  // namespace outturn::normalize
