// Where the columns of a table of figures stand in a text that keeps the page's layout, and where they are laid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "normalize/figures/figure_columns.h"
#include "normalize/figures/figure_tokens.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// A line of figures, with or without a label in front.
struct LayoutRow {
  std::size_t line = 0;
  float label_right = 0;  // points; 0 where it has no label
  std::vector<FigureToken> figures;
};

// PageLayout::word(first) … word(end - 1) stand in columns first_column … last_column.
struct LayoutCell {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::size_t line = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
  FigureColumns::Span span;
};

// A converter moves what has no room, so that figures of one column stand up to a few characters beside each other.
// Nearly all rows of such a table have a figure in each column: they are told by their order.
class LayoutColumns {
 public:
  using Span = FigureColumns::Span;

  // The table's header is on lines [first, rows), none where it stands on another page. `cell`: points that a
  // character is wide.
  LayoutColumns(const PageLayout& layout, std::size_t first, std::size_t rows, float cell)
      : layout_(layout), first_(first), rows_(rows), cell_(cell) {}

  // Finds the columns and what stands in each. False where no row has two figures, or with `columns` > 0 where rows
  // show another number of columns, the label's included.
  [[nodiscard]] bool find(const std::vector<LayoutRow>& rows, std::size_t columns);

  [[nodiscard]] std::size_t first() const { return first_; }                     // the header's first line
  [[nodiscard]] std::size_t rows() const { return rows_; }                       // the line behind the header
  [[nodiscard]] std::size_t end() const { return end_; }                         // line behind the table
  [[nodiscard]] const std::vector<LayoutCell>& cells() const { return cells_; }  // labels aside

  // Columns far enough apart for all cells, the label's first; where the table goes on, as `open`, those of the page
  // before, if these have room.
  [[nodiscard]] std::vector<Span> laid(const std::vector<Span>& open) const;

 private:
  void find_columns(const std::vector<LayoutRow>& rows, std::size_t figures);
  [[nodiscard]] bool over_labels(std::size_t at) const;
  void trim_header();
  void find_end(const std::vector<LayoutRow>& rows);
  void read_header();
  void place_figures(const std::vector<LayoutRow>& rows);

  const PageLayout& layout_;
  std::size_t first_;
  std::size_t rows_;
  float cell_;
  std::size_t end_ = 0;
  std::vector<Span> columns_;  // in the text, the label's first
  std::vector<LayoutCell> cells_;
};

}  // namespace outturn::normalize
