// Where the columns of a table of text stand on a page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/rows.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/header_row.h"

namespace outturn::normalize {

// A range of PageLayout::lines().
struct LineRange {
  std::size_t first = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return first >= end; }
};

// Points from the page's left edge. A word belongs to the column in which its middle lies.
struct ColumnEdges {
  const TableForm* form = nullptr;  // whose columns they are; of its Phrases, which outlive it
  std::vector<float> starts;        // where the columns' lines begin
  std::vector<float> between;       // the boundaries, one less than columns
  float left = 0;                   // of the table
  float right = 0;

  [[nodiscard]] std::size_t columns() const { return starts.size(); }
  [[nodiscard]] std::size_t column_of(const Box& word) const;
  // The right end of a column whose lines do not show it.
  [[nodiscard]] float end_of(std::size_t column) const { return column < between.size() ? between[column] : right; }
  // Whether a word stands across a boundary by more than `slack` points on both sides: no table line has one.
  [[nodiscard]] bool crossed_by(const Box& word, float slack) const;
  [[nodiscard]] ColumnEdges shifted(float by) const;
};

// First guess from the header's cells and the vertical rules beside them.
ColumnEdges edges_from_header(const PageLayout& layout, const HeaderRow& header);

// The same edges after a look at the first lines below the header, whose cells may be centred over wider columns:
// where no rule is drawn, a boundary goes to where most of these lines have a gap between its two header cells; or
// where it is known to stand under such a header.
ColumnEdges settle(const ColumnEdges& guess, const PageLayout& layout, const HeaderRow& header, LineRange lines,
                   const std::optional<ColumnEdges>& known);

// The same edges after a look at the lines between them: boundaries move into the white space nearest to
// them, starts to where most lines begin. `foreign`: words that do not count, in order.
ColumnEdges refine(const ColumnEdges& guess, const PageLayout& layout, LineRange lines,
                   std::span<const std::uint32_t> foreign = {});

// How far the columns stand to the right of where they stood on the page before (odd and even pages have
// different margins): the shift, at most 72 points, under which most lines begin at a column's start.
float page_shift(const ColumnEdges& before, const PageLayout& layout, LineRange lines);

}  // namespace outturn::normalize
