// The tables in a database: types, keys, comments and indexes in the words of PostgreSQL, DuckDB and SQLite, made from
// the lists of fields. Scripts that people run, and what `outturn load` sends, come from here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "export/fields/field.h"
#include "export/schema/tables.h"

namespace outturn::exporting {

enum class Dialect : std::uint8_t { postgresql, duckdb, sqlite };
inline constexpr std::array kDialects = {Dialect::postgresql, Dialect::duckdb, Dialect::sqlite};
std::string_view to_string(Dialect dialect);

struct SqlColumn {
  std::string name;
  FieldType type = FieldType::text;
  bool list = false;
  bool nullable = false;
  int decimals = 0;
  std::string comment;
};

// A table of the archive as a database has it: the columns of its CSV, in order, and last, where these do not name the
// document, a column `document_key`, so that a document's rows are found.
struct SqlTable {
  const TableSchema& schema;
  std::vector<SqlColumn> columns;
  std::vector<ForeignKey> foreign_keys;
  bool adds_document_key = false;  // the last column is not in the CSV
  bool of_documents = true;        // each row belongs to one document; else the table is of the whole archive

  [[nodiscard]] std::string_view name() const { return schema.record.name; }
};

// Those that have a CSV. A table stands behind those that its foreign keys name.
const std::vector<SqlTable>& sql_tables();

// The document's key in a result's: all but the last five parts.
[[nodiscard]] std::string_view document_of(std::string_view result_key);

// "name", with quotation marks inside doubled.
[[nodiscard]] std::string sql_name(std::string_view name);
// 'text', likewise.
[[nodiscard]] std::string sql_text(std::string_view text);
// "schema"."table"; where there are no schemas (SQLite), "table".
[[nodiscard]] std::string sql_name(std::string_view schema, std::string_view table, Dialect dialect);
[[nodiscard]] std::string sql_type(const SqlColumn& column, Dialect dialect);

// Statements that make what is not there yet, each with ";\n" at its end: the schema and every table with its keys; the
// tables in which loads are recorded; a table's indexes; what tables and columns are (in SQLite, the first does it).
[[nodiscard]] std::string create_statements(Dialect dialect, std::string_view schema);
[[nodiscard]] std::string record_statements(Dialect dialect, std::string_view schema);
[[nodiscard]] std::string index_statements(const SqlTable& table, Dialect dialect, std::string_view schema);
[[nodiscard]] std::string comment_statements(Dialect dialect, std::string_view schema);

inline constexpr std::string_view kLoads = "loads";               // a row for each load
inline constexpr std::string_view kLoadedParts = "loaded_parts";  // the hash of every document, as it was loaded
// Names in it that are no document's: the version of the tables, and that a script has filled them.
inline constexpr std::string_view kSchemaPart = "schema";
inline constexpr std::string_view kScriptPart = "script";

// The script DIR/load/DIALECT.sql: makes the tables in the schema `outturn` and fills them from the CSV files of the
// folder in which it is run; what they held before is replaced.
[[nodiscard]] std::string load_script(Dialect dialect);

inline constexpr std::string_view kSqlSchema = "outturn";

}  // namespace outturn::exporting
