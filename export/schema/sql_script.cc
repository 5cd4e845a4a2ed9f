// Scripts that people run by hand. Each CSV goes as text into a table beside its own, and from there with types, but
// where the database takes the file as it is.
#include <string>

#include "export/schema/sql.h"

namespace outturn::exporting {
namespace {

constexpr std::string_view kAbove = "key_4";  // the last of the names in document_steps()

std::string file_of(const SqlTable& table) {
  return std::string(table.name()) + ".csv";
}

std::string stage_of(const SqlTable& table) {
  return sql_name(std::string(table.name()) + "_csv");
}

std::size_t csv_columns(const SqlTable& table) {
  return table.columns.size() - (table.adds_document_key ? 1U : 0U);
}

// "begin", the columns' names with something behind each, "end".
std::string each_column(const SqlTable& table, std::size_t count, std::string_view behind) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text.append(i == 0 ? "" : ", ").append(sql_name(table.columns[i].name)).append(behind);
  return text;
}

bool needs_stage(const SqlTable& table) {
  for (const SqlColumn& column : table.columns) {
    if (column.list) return true;
  }
  return table.adds_document_key;
}

// A column of the table from the text of the CSV's.
std::string value_of(const SqlColumn& column, Dialect dialect) {
  const std::string name = sql_name(column.name);
  if (dialect == Dialect::sqlite) {
    if (!column.list) return "nullif(" + name + ", '')";
    return "case when " + name + " = '' then '[]' else '[\"' || replace(replace(replace(" + name +
           R"(, '\', '\\'), '"', '\"'), ';', '","') || '"]' end)";
  }
  const std::string split = dialect == Dialect::duckdb ? "string_split(" : "string_to_array(";
  const std::string nothing = dialect == Dialect::duckdb ? "[]" : "'{}'";
  if (column.list) return "case when " + name + " is null then " + nothing + " else " + split + name + ", ';') end";
  return "cast(" + name + " as " + sql_type(column, dialect) + ")";
}

// SQLite has no regular expressions: a row with its key shorter by one part after the other.
std::string document_steps(const std::string& stage) {
  std::string from = stage;
  std::string key = "\"result_key\"";
  for (int i = 0; i < 5; ++i) {
    const std::string cut = "rtrim(" + key + ", replace(" + key + ", '/', ''))";
    const std::string name = "key_" + std::to_string(i);
    from = "(select *, substr(" + cut + ", 1, length(" + cut + ") - 1) as " + name + "\n    from " + from + ")";
    key = name;
  }
  return from;
}

std::string insert_from_stage(const SqlTable& table, Dialect dialect) {
  std::string text = "insert into " + sql_name(kSqlSchema, table.name(), dialect) + " (" +
                     each_column(table, table.columns.size(), "") + ")\n  select ";
  for (std::size_t i = 0; i < csv_columns(table); ++i)
    text.append(i == 0 ? "" : ",\n    ").append(value_of(table.columns[i], dialect));
  const bool sqlite = dialect == Dialect::sqlite;
  if (table.adds_document_key)
    text.append(",\n    ").append(sqlite ? kAbove : "regexp_replace(\"result_key\", '(/[^/]*){5}$', '')");
  return text + "\n  from " + (sqlite && table.adds_document_key ? document_steps(stage_of(table)) : stage_of(table)) +
         ";\n";
}

std::string fill_postgresql(const SqlTable& table) {
  const std::string with = " from '" + file_of(table) + "' with (format csv, header true)\n";
  if (!needs_stage(table)) {
    return "\\copy " + sql_name(kSqlSchema, table.name(), Dialect::postgresql) + " (" +
           each_column(table, table.columns.size(), "") + ")" + with;
  }
  return "create temporary table " + stage_of(table) + " (" + each_column(table, csv_columns(table), " text") +
         ") on commit drop;\n\\copy " + stage_of(table) + with + insert_from_stage(table, Dialect::postgresql);
}

std::string fill_duckdb(const SqlTable& table) {
  std::string columns;
  for (std::size_t i = 0; i < csv_columns(table); ++i)
    columns.append(i == 0 ? "" : ", ").append(sql_text(table.columns[i].name)).append(": 'varchar'");
  return "create temporary table " + stage_of(table) + " as select * from read_csv(" + sql_text(file_of(table)) +
         ", header = true, auto_detect = false,\n  delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = "
         "{" +
         columns + "});\n" + insert_from_stage(table, Dialect::duckdb) + "drop table " + stage_of(table) + ";\n";
}

std::string fill_sqlite(const SqlTable& table) {
  return "create temporary table " + stage_of(table) + " (" + each_column(table, csv_columns(table), " text") +
         ");\n.import --csv --skip 1 --schema temp " + file_of(table) + " " + std::string(table.name()) + "_csv\n" +
         insert_from_stage(table, Dialect::sqlite) + "drop table " + stage_of(table) + ";\n";
}

std::string fill(const SqlTable& table, Dialect dialect) {
  switch (dialect) {
    case Dialect::postgresql:
      return fill_postgresql(table);
    case Dialect::duckdb:
      return fill_duckdb(table);
    case Dialect::sqlite:
      break;
  }
  return fill_sqlite(table);
}

// What the tables held goes, those first that name others.
std::string empty(Dialect dialect) {
  const std::vector<SqlTable>& tables = sql_tables();
  std::string text = dialect == Dialect::postgresql ? "truncate " : "";
  for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
    const std::string name = sql_name(kSqlSchema, table->name(), dialect);
    if (dialect == Dialect::postgresql) {
      text.append(name).append(", ");
    } else {
      text.append(dialect == Dialect::duckdb ? "drop table if exists " : "delete from ").append(name).append(";\n");
    }
  }
  if (dialect == Dialect::duckdb) return text;
  const std::string parts = sql_name(kSqlSchema, kLoadedParts, dialect);
  text.append(dialect == Dialect::sqlite ? "delete from " : "").append(parts).append(";\n");
  return text + "insert into " + parts + " values (" + sql_text(kSchemaPart) + ", " + sql_text(kSchemaVersion) +
         "), (" + sql_text(kScriptPart) + ", '');\n";
}

std::string head(Dialect dialect) {
  switch (dialect) {
    case Dialect::postgresql:
      return "-- psql -f load/postgresql.sql DATABASE, in the folder of the tables: fills the schema outturn.\n"
             "\\set ON_ERROR_STOP on\nset client_encoding to 'UTF8';\nset client_min_messages to warning;\nbegin;\n";
    case Dialect::duckdb:
      return "-- duckdb DATABASE < load/duckdb.sql, in the folder of the tables: fills the schema outturn.\n"
             "begin transaction;\n";
    case Dialect::sqlite:
      break;
  }
  return "-- sqlite3 DATABASE < load/sqlite.sql, in the folder of the tables. Dates are text; lists are JSON.\n"
         ".bail on\nbegin;\n";
}

}  // namespace

std::string load_script(Dialect dialect) {
  std::string text = head(dialect);
  if (dialect == Dialect::duckdb) text += empty(dialect);
  text += create_statements(dialect, kSqlSchema);
  if (dialect != Dialect::duckdb) text += record_statements(dialect, kSqlSchema) + empty(dialect);
  for (const SqlTable& table : sql_tables()) text += fill(table, dialect);
  // Tables whose rows are still to be checked take no index.
  if (dialect == Dialect::postgresql) text += "set constraints all immediate;\n";
  for (const SqlTable& table : sql_tables()) text += index_statements(table, dialect, kSqlSchema);
  return text + comment_statements(dialect, kSqlSchema) + "commit;\n";
}

}  // namespace outturn::exporting
