// The tables that outturn writes: what each is called, its fields, how its rows hang together. Whatever has to know a
// table asks here; a new one is a row in tables.cc.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "export/fields/field.h"
#include "export/fields/field_sink.h"
#include "export/options.h"

namespace outturn::exporting {

// Of one document each, one file each, named by to_string(): results.csv, results.ndjson, …
enum class Table : std::uint8_t {
  results,        // one line per result: the table users load
  indicators,     // one line per indicator of achievement
  figures,        // one line per figure of any other table of planned against actual
  comparisons,    // one line per planned/actual pair of whatever kind of table
  documents,      // one line: front matter, source and totals
  sections,       // in document order
  offices,        // in document order; a section without offices has none
  abbreviations,  // the report's own list
  footnotes,
  diagnostics,  // what the stages found doubtful
  provenance,   // one line per piece of the source
  review        // doubtful results with what else was considered; NDJSON only
};
inline constexpr std::array kTables = {Table::results,   Table::indicators,  Table::figures,    Table::comparisons,
                                       Table::documents, Table::sections,    Table::offices,    Table::abbreviations,
                                       Table::footnotes, Table::diagnostics, Table::provenance, Table::review};

enum class Format : std::uint8_t {
  csv,    // RFC 4180, UTF-8 without byte order mark, line feeds, header line
  ndjson  // one JSON object a line; its schema is schema(table)
};

inline constexpr std::array kFormats = {Format::csv, Format::ndjson};

std::string_view to_string(Table table);    // "results"
std::string_view to_string(Format format);  // "csv", which is the file's extension too
std::optional<Table> table_from_string(std::string_view name);
std::optional<Format> format_from_string(std::string_view name);

// False only for CSV of a table whose lines nest.
bool has_format(Table table, Format format);

// Column names, in the order of CSV columns and of NDJSON keys.
const std::vector<std::string>& columns(Table table);

// Every row of the table, in document order.
void write_rows(const Report& report, Table table, const Options& options, FieldSink& fields);

// Rows of one table that name a row of another.
struct ForeignKey {
  std::vector<std::string_view> columns;
  std::string_view table;
  std::vector<std::string_view> its_columns;
};

// A table as databases and data packages know it.
struct TableSchema {
  const Record& record;  // name, what a row is, fields
  std::vector<std::string_view> primary_key;
  std::vector<ForeignKey> foreign_keys;
  std::vector<std::string_view> looked_up;  // columns by which people look for rows
  bool nests = false;                       // no CSV
  bool of_archive = false;                  // its rows belong to no single document
};

// Of every table in the order of kTables, then those of an archive: `versions`, the language versions of its reports
// held against each other, and `manifest`, the list of its inputs.
const std::vector<TableSchema>& table_schemas();
const TableSchema* find_schema(std::string_view table);  // nullptr where there is none

// The table's CSV header with its line end; with a byte order mark before it if `bom`.
[[nodiscard]] std::string csv_header(const TableSchema& table, bool bom);
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The version of all schemas together: the first number changes where a column is gone or means something else, the
// second where tables or columns are added. 1.0 was that of tables without a data package.
inline constexpr std::string_view kSchemaVersion = "1.2";

}  // namespace outturn::exporting
