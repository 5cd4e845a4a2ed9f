// Header rows of tables of outputs and indicators among the rows of a document's own grid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/pages.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

struct FlowHeader {
  std::size_t first_row = 0;  // of the grid; the header takes rows first_row … end_row - 1
  std::size_t end_row = 0;
  const TableForm* form = nullptr;   // of a Phrases, which outlives it
  std::string language;              // of that Phrases
  std::vector<std::int32_t> begins;  // the grid's column in which each of the form's begins, ascending
  std::string text;                  // the cells joined by " | "
  Place place;

  // The form's column that the grid's column belongs to.
  [[nodiscard]] std::size_t column_of(std::int32_t grid_column) const;
};

// Top to bottom, not overlapping. A header may take several rows, whose cells are stacked; columns that are empty in
// all of them belong to the column on their left. The tallest reading counts.
[[nodiscard]] std::vector<FlowHeader> find_flow_headers(const FlowGrid& grid,
                                                        const std::vector<const Phrases*>& all_phrases);

}  // namespace outturn::normalize
