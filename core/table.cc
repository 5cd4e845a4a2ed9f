#include "core/table.h"

#include <algorithm>

namespace outturn {

bool RawRow::empty() const {
  return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.empty(); });
}

RawRow empty_row(std::size_t columns) {
  RawRow row;
  row.cells.resize(columns);
  return row;
}

std::string joined_levels(const std::vector<std::string>& levels) {
  std::string text;
  for (const std::string& level : levels) {
    if (!text.empty()) text += " / ";
    text += level;
  }
  return text;
}

}  // namespace outturn
