// Reads lines of CSV as CsvFields writes them (sinks.h): one line a row.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::exporting {

// The cells of a line, which has no line end; quotation marks taken off.
[[nodiscard]] std::vector<std::string> csv_cells(std::string_view line);
// The same into a vector whose strings are used again.
void csv_cells(std::string_view line, std::vector<std::string>& cells);

// The cell at an index; nullopt where the line has too few.
[[nodiscard]] std::optional<std::string> csv_cell(std::string_view line, std::size_t index);

}  // namespace outturn::exporting
