#include "export/schema/sql.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace outturn::exporting {
namespace {

constexpr std::string_view kDocumentKey = "document_key";
constexpr int kPartsBehindDocument = 5;  // section, office, accomplishment, output, result

bool has_column(const SqlTable& table, std::string_view name) {
  return std::ranges::any_of(table.columns, [&](const SqlColumn& column) { return column.name == name; });
}

SqlTable sql_table(const TableSchema& schema) {
  SqlTable table{schema, {}, schema.foreign_keys, false, !schema.of_archive};
  for (const Field& field : schema.record.fields) {
    std::string comment(field.description);
    if (!field.unit.empty()) comment.append(" In ").append(field.unit).append(".");
    table.columns.push_back(
        {std::string(field.name.name()), field.type, field.list, field.nullable, field.decimals, std::move(comment)});
  }
  if (table.of_documents && !has_column(table, kDocumentKey)) {
    table.adds_document_key = true;
    table.columns.push_back({std::string(kDocumentKey), FieldType::text, false, false, 0,
                             "The document: result_key without its last five parts. Not in the CSV."});
    table.foreign_keys.push_back({{kDocumentKey}, "documents", {kDocumentKey}});
  }
  return table;
}

bool is_among(const std::vector<SqlTable>& tables, std::string_view name) {
  return std::ranges::any_of(tables, [&](const SqlTable& table) { return table.name() == name; });
}

// Behind the tables that its foreign keys name. Such keys go round in no circle: the first round that adds nothing
// ends.
std::vector<SqlTable> make_tables() {
  std::vector<SqlTable> tables;
  for (bool more = true; more;) {
    more = false;
    for (const TableSchema& schema : table_schemas()) {
      const auto is_there = [&](const ForeignKey& key) { return is_among(tables, key.table); };
      if (schema.nests || is_among(tables, schema.record.name)) continue;
      SqlTable table = sql_table(schema);
      if (!std::ranges::all_of(table.foreign_keys, is_there)) continue;
      tables.push_back(std::move(table));
      more = true;
    }
  }
  return tables;
}

std::string sql_names(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(sql_name(name));
  return "(" + list + ")";
}

std::string foreign_key(const ForeignKey& key, Dialect dialect, std::string_view schema) {
  std::string text = "  foreign key " + sql_names(key.columns) + " references " + sql_name(schema, key.table, dialect) +
                     " " + sql_names(key.its_columns);
  if (dialect != Dialect::duckdb) text += " deferrable initially deferred";
  return text;
}

// Between quotation marks; one inside is doubled.
std::string quoted(std::string_view text, char mark) {
  std::string all(1, mark);
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark)) {
    all.append(text.substr(0, at + 1)).push_back(mark);
    text.remove_prefix(at + 1);
  }
  return all.append(text).append(1, mark);
}

// What stands between the brackets of "create table", a line each.
std::vector<std::string> table_lines(const SqlTable& table, Dialect dialect, std::string_view schema) {
  std::vector<std::string> lines;
  for (const SqlColumn& column : table.columns) {
    lines.push_back("  " + sql_name(column.name) + " " + sql_type(column, dialect) +
                    (column.nullable ? "" : " not null"));
  }
  if (!table.schema.primary_key.empty()) lines.push_back("  primary key " + sql_names(table.schema.primary_key));
  for (const ForeignKey& key : table.foreign_keys) lines.push_back(foreign_key(key, dialect, schema));
  return lines;
}

// SQLite keeps comments as they stand in the statement.
std::string create_table(const SqlTable& table, Dialect dialect, std::string_view schema) {
  const std::vector<std::string> lines = table_lines(table, dialect, schema);
  const bool inside = dialect == Dialect::sqlite;
  std::string text = "create table if not exists " + sql_name(schema, table.name(), dialect) + " (";
  if (inside) text.append(" -- ").append(table.schema.record.description);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text.append("\n").append(lines[i]).append(i + 1 < lines.size() ? "," : "");
    if (inside && i < table.columns.size()) text.append(" -- ").append(table.columns[i].comment);
  }
  return text + "\n);\n";
}

std::string comments(const SqlTable& table, Dialect dialect, std::string_view schema) {
  if (dialect == Dialect::sqlite) return {};
  const std::string name = sql_name(schema, table.name(), dialect);
  std::string text = "comment on table " + name + " is " + sql_text(table.schema.record.description) + ";\n";
  for (const SqlColumn& column : table.columns) {
    text += "comment on column " + name + "." + sql_name(column.name) + " is " + sql_text(column.comment) + ";\n";
  }
  return text;
}

}  // namespace

std::string_view to_string(Dialect dialect) {
  constexpr std::array<std::string_view, kDialects.size()> kNames = {"postgresql", "duckdb", "sqlite"};
  return kNames[static_cast<std::size_t>(dialect)];
}

const std::vector<SqlTable>& sql_tables() {
  static const std::vector<SqlTable> kAll = make_tables();
  return kAll;
}

std::string_view document_of(std::string_view result_key) {
  for (int i = 0; i < kPartsBehindDocument; ++i) {
    const std::size_t slash = result_key.rfind('/');
    result_key = result_key.substr(0, slash == std::string_view::npos ? 0 : slash);
  }
  return result_key;
}

std::string sql_name(std::string_view name) {
  return quoted(name, '"');
}

std::string sql_text(std::string_view text) {
  return quoted(text, '\'');
}

std::string sql_name(std::string_view schema, std::string_view table, Dialect dialect) {
  return dialect == Dialect::sqlite ? sql_name(table) : sql_name(schema) + "." + sql_name(table);
}

std::string sql_type(const SqlColumn& column, Dialect dialect) {
  // Of a figure whose decimals are not known; what is left of 38 digits stands before the point.
  constexpr int kDecimals = 18;
  if (column.list) return dialect == Dialect::sqlite ? "text" : "text[]";
  switch (column.type) {
    case FieldType::integer:
      return dialect == Dialect::sqlite ? "integer" : "bigint";
    case FieldType::date:
      return dialect == Dialect::sqlite ? "text" : "date";
    case FieldType::number:
      if (dialect != Dialect::duckdb) return "numeric";
      return "decimal(38, " + std::to_string(column.decimals > 0 ? column.decimals : kDecimals) + ")";
    case FieldType::text:
    case FieldType::record:
    case FieldType::counts:
      break;
  }
  return "text";
}

std::string index_statements(const SqlTable& table, Dialect dialect, std::string_view schema) {
  if (dialect == Dialect::duckdb) return {};  // it reads columns, and finds rows by their least and greatest values
  std::vector<std::string_view> columns = table.schema.looked_up;
  for (const ForeignKey& key : table.foreign_keys) columns.push_back(key.columns.front());
  std::string text;
  for (const std::string_view column : columns) {
    if (!table.schema.primary_key.empty() && table.schema.primary_key.front() == column) continue;
    const std::string index = std::string(table.name()) + "_" + std::string(column) + "_index";
    text += "create index if not exists " + sql_name(index) + " on " + sql_name(schema, table.name(), dialect) + " (" +
            sql_name(column) + ");\n";
  }
  return text;
}

std::string create_statements(Dialect dialect, std::string_view schema) {
  std::string text;
  if (dialect != Dialect::sqlite) text += "create schema if not exists " + sql_name(schema) + ";\n";
  for (const SqlTable& table : sql_tables()) text += create_table(table, dialect, schema);
  return text;
}

std::string comment_statements(Dialect dialect, std::string_view schema) {
  std::string text;
  for (const SqlTable& table : sql_tables()) text += comments(table, dialect, schema);
  return text;
}

std::string record_statements(Dialect dialect, std::string_view schema) {
  const bool sqlite = dialect == Dialect::sqlite;
  const std::string integer = sqlite ? "integer" : "bigint";
  return "create table if not exists " + sql_name(schema, kLoads, dialect) + " (\n  \"load_number\" " + integer +
         " primary key,\n  \"loaded_at\" " + (sqlite ? "text" : "timestamp with time zone") +
         " not null,\n  \"program\" text not null,\n" + "  \"schema_version\" text not null,\n  \"documents_added\" " +
         integer + " not null,\n  \"documents_replaced\" " + integer + " not null,\n  \"documents_removed\" " +
         integer + " not null,\n  \"documents_unchanged\" " + integer + " not null,\n  \"rows_written\" " + integer +
         " not null\n);\n" + "create table if not exists " + sql_name(schema, kLoadedParts, dialect) +
         " (\n  \"part\" text " + (dialect == Dialect::postgresql ? "collate \"C\" " : "") +
         "primary key,\n  \"hash\" text not null\n);\n";
}

}  // namespace outturn::exporting
