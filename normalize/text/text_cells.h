// The cells of a text's line, and which of the three columns each belongs to.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/rows.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

// The parts between tabs, outer white space removed.
std::vector<std::string_view> split_cells(std::string_view line);

// Whether the cell reads as a completed value.
bool is_value_cell(const Phrases& phrases, std::string_view cell);

// Whether the cells are three, and the middle one alone is a value.
bool is_whole_row(const Phrases& phrases, const std::vector<std::string_view>& cells);

// One row's cells; a cell of more than one part holds what stood in surplus cells with text.
struct ColumnCells {
  std::array<std::vector<std::string_view>, kOutputColumns> columns;
  std::vector<std::string_view>& at(OutputColumn column) { return columns[static_cast<std::size_t>(column)]; }
};

struct AssignedCells {
  std::vector<ColumnCells> rows;  // more than one where a line end between rows is lost
  std::size_t empty_surplus = 0;  // empty cells beyond three
  bool text_surplus = false;      // cells with text beyond three
  bool value_cut_off = false;     // a value was part of the cell beside it: a tab is lost
};

// Finds the columns by content: an empty cell may be too many or too few anywhere; the completed column is the one
// that holds a value, or what run_together_value.h finds where a tab is lost. Every cell's text ends in one column.
AssignedCells assign_columns(const Phrases& phrases, const std::vector<std::string_view>& cells);

}  // namespace outturn::normalize
