// The tables that stage 4 writes, and the formats they come in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::exporting {

// One file each, named by to_string(): results.csv, results.ndjson, …
enum class Table : std::uint8_t {
  results,        // one line per result: the table users load
  documents,      // one line: front matter, source and totals
  sections,       // in document order
  offices,        // in document order; a section without offices has none
  abbreviations,  // the report's own list
  footnotes,
  diagnostics,  // what the stages found doubtful
  provenance,   // one line per piece of the source
  review        // doubtful results with what else was considered; NDJSON only
};
inline constexpr std::array kTables = {Table::results,     Table::documents,     Table::sections,
                                       Table::offices,     Table::abbreviations, Table::footnotes,
                                       Table::diagnostics, Table::provenance,    Table::review};

enum class Format : std::uint8_t {
  csv,    // RFC 4180, UTF-8 without byte order mark, line feeds, header line
  ndjson  // one JSON object a line; its schema is schema(table)
};

std::string_view to_string(Table table);    // "results"
std::string_view to_string(Format format);  // "csv", which is the file's extension too
std::optional<Table> table_from_string(std::string_view name);
std::optional<Format> format_from_string(std::string_view name);

// False only for Table::review as CSV: its lines nest.
bool has_format(Table table, Format format);

// Column names, in the order of CSV columns and of NDJSON keys.
const std::vector<std::string>& columns(Table table);

// JSON Schema (2020-12) of one NDJSON record of the table; `tree_schema` that of results.json.
std::string_view schema(Table table);
std::string_view tree_schema();

}  // namespace outturn::exporting
