#include "normalize/flow/flow_numbers.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/flow/flow_text.h"
#include "normalize/language/header_text.h"
#include "normalize/language/row_number.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestNumberHeader = 200;  // bytes of a header's cell

std::string header_text(const FlowCell& cell) {
  const std::string line = line_of(cell, false);
  return line.size() > kLongestNumberHeader ? std::string() : closed_up(fold_text(utf8::trim(line)));
}

bool may_be_number(const FlowCell& cell) {
  const std::string line = line_of(cell);
  return utf8::trim(line).empty() || is_row_number(line);
}

bool stands_within(const FlowCell& cell, std::int32_t columns) {
  return cell.column + cell.column_span <= columns;
}

}  // namespace

// The grid's columns in front of the planned outputs', if the row is a header that begins with numbers.
std::int32_t FlowNumbers::columns_of_numbers(const FlowRow& row) const {
  const FlowCell* first = nullptr;
  for (const FlowCell& cell : row.cells) {
    if (cell.paragraphs.empty()) continue;
    if (first == nullptr) {
      first = &cell;
      continue;
    }
    const std::string numbers = header_text(*first);
    const std::string planned = header_text(cell);
    const bool heads = std::any_of(all_phrases_.begin(), all_phrases_.end(), [&](const Phrases* phrases) {
      return std::any_of(phrases->forms().begin(), phrases->forms().end(), [&](const TableForm& form) {
        return form.heads_numbers(numbers) && form.reads_as_header(form.label(), planned);
      });
    });
    return heads ? cell.column : 0;
  }
  return 0;
}

bool FlowNumbers::goes_on(const FlowGrid& grid) const {
  bool any = false;
  for (const FlowRow& row : grid.rows) {
    if (row.cells.size() < 2) continue;
    if (row.cells.size() != cells_ || !stands_within(row.cells.front(), columns_) || !may_be_number(row.cells.front()))
      return false;
    any = any || !row.cells.front().paragraphs.empty();
  }
  return any;
}

void FlowNumbers::take_cells(FlowRow& row, bool header) {
  std::erase_if(row.cells, [&](const FlowCell& cell) {
    if (!stands_within(cell, columns_) || (!header && !may_be_number(cell))) return false;
    characters_ += utf8::count_non_space(line_of(cell));
    return true;
  });
}

void FlowNumbers::take(FlowGrid& grid) {
  std::size_t first = 0;
  while (first < grid.rows.size() && columns_of_numbers(grid.rows[first]) == 0) ++first;
  if (first == grid.rows.size()) {
    if (columns_ == 0 || !goes_on(grid)) columns_ = 0;
    if (columns_ == 0) return;
    first = 0;
  }
  for (std::size_t at = first; at < grid.rows.size(); ++at) {
    const std::int32_t columns = columns_of_numbers(grid.rows[at]);
    if (columns > 0) {
      columns_ = columns;
      cells_ = grid.rows[at].cells.size();
    }
    take_cells(grid.rows[at], columns > 0);
  }
}

}  // namespace outturn::normalize
