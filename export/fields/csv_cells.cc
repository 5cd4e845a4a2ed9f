#include "export/fields/csv_cells.h"

namespace outturn::exporting {
namespace {

// The cell that begins at `at`; `at` goes behind its comma, or to npos where it is the last.
void read_cell(std::string_view line, std::size_t& at, std::string& cell) {
  if (at >= line.size() || line[at] != '"') {
    const std::size_t comma = line.find(',', at);
    cell = line.substr(at, comma == std::string_view::npos ? comma : comma - at);
    at = comma == std::string_view::npos ? comma : comma + 1;
    return;
  }
  cell.clear();
  for (++at;; ++at) {
    const std::size_t quote = line.find('"', at);
    cell += line.substr(at, quote == std::string_view::npos ? quote : quote - at);
    if (quote == std::string_view::npos) {
      at = quote;
      return;
    }
    at = quote + 1;
    if (at >= line.size() || line[at] != '"') break;
    cell += '"';
  }
  at = at < line.size() ? at + 1 : std::string_view::npos;
}

}  // namespace

void csv_cells(std::string_view line, std::vector<std::string>& cells) {
  std::size_t count = 0;
  for (std::size_t at = 0; at != std::string_view::npos; ++count) {
    if (count == cells.size()) cells.emplace_back();
    read_cell(line, at, cells[count]);
  }
  cells.resize(count);
}

std::vector<std::string> csv_cells(std::string_view line) {
  std::vector<std::string> cells;
  csv_cells(line, cells);
  return cells;
}

std::optional<std::string> csv_cell(std::string_view line, std::size_t index) {
  std::size_t at = 0;
  std::string cell;
  for (std::size_t i = 0; at != std::string_view::npos; ++i) {
    read_cell(line, at, cell);
    if (i == index) return cell;
  }
  return std::nullopt;
}

}  // namespace outturn::exporting
