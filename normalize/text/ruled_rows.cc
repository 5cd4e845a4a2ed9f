#include "normalize/text/ruled_rows.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/structure/front_matter.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestColumns = 2;
constexpr std::size_t kMostRowLines = 200;

// The columns of "+---+:==:+"; 0 for any other line.
std::size_t ruled_columns(std::string_view line) {
  line = utf8::trim(line);
  if (!line.starts_with('+') || !line.ends_with('+') || line.size() < 5) return 0;
  if (line.find_first_not_of("+-=:") != std::string_view::npos || line.find("++") != std::string_view::npos) return 0;
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '+')) - 1;
}

// The cells of "| a | b |"; none where they are not `columns`.
std::vector<std::string_view> barred_cells(std::string_view line, std::size_t columns) {
  line = utf8::trim(line);
  std::vector<std::string_view> cells;
  if (!line.starts_with('|') || !line.ends_with('|') || line.size() < 2) return cells;
  line.remove_prefix(1);
  while (!line.empty()) {
    const std::size_t bar = line.find('|');
    cells.push_back(utf8::trim(line.substr(0, bar)));
    line.remove_prefix(bar + 1);
  }
  if (cells.size() != columns) cells.clear();
  return cells;
}

// One row while its lines are read.
class Row {
 public:
  explicit Row(std::size_t columns) : cells_(columns), ended_(columns) {}

  void add(const std::vector<std::string_view>& cells) {
    for (std::size_t column = 0; column < cells_.size(); ++column) {
      std::string& cell = cells_[column];
      if (cells[column].empty()) {
        ended_[column] = !cell.empty();
        continue;
      }
      if (!cell.empty() && ended_[column]) {
        cell += kParagraphMark;
        cell += cells[column];
      } else if (wrap_join(cell, cells[column]) == Join::none) {
        cell += cells[column];
      } else {
        join_line(cell, cells[column]);
      }
      ended_[column] = false;
    }
  }

  [[nodiscard]] std::string text() const {
    std::string line;
    for (const std::string& cell : cells_) {
      if (&cell != &cells_.front()) line += '\t';
      line += cell;
    }
    return line;
  }

 private:
  std::vector<std::string> cells_;
  std::vector<bool> ended_;  // an empty line stood below the cell's last
};

}  // namespace

std::int64_t join_ruled_rows(TextLines& text) {
  TextLines joined;
  std::int64_t removed = 0;
  const auto keep = [&](std::size_t at) { joined.add(std::move(text.lines[at]), text.pages[at]); };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t columns = ruled_columns(text.lines[at].text);
    keep(at++);
    if (columns < kFewestColumns) continue;
    Row row(columns);
    std::int64_t characters = 0;
    std::size_t end = at;
    for (; end < text.size() && end - at < kMostRowLines; ++end) {
      const std::vector<std::string_view> cells = barred_cells(text.lines[end].text, columns);
      if (cells.empty()) break;
      row.add(cells);
      characters += utf8::count_non_space(text.lines[end].text);
    }
    if (end == at || end == text.size() || ruled_columns(text.lines[end].text) != columns) continue;
    joined.add({text.lines[at].number, row.text()}, text.pages[at]);
    removed += characters - utf8::count_non_space(joined.lines.back().text);
    at = end;
  }
  text = std::move(joined);
  return removed;
}

}  // namespace outturn::normalize
