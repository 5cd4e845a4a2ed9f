#include "corpus/load/made_tables.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/error.h"
#include "corpus/load/loaded_parts.h"

namespace outturn::corpus {
namespace {

using exporting::Dialect;
using exporting::kLoadedParts;
using exporting::kSchemaPart;
using exporting::kSchemaVersion;
using exporting::sql_name;
using exporting::SqlColumn;
using exporting::SqlTable;

// "1.4" → 1, 4.
std::pair<int, int> version_of(std::string_view text) {
  std::pair<int, int> version;
  const char* const end = text.data() + text.size();
  const auto [dot, error] = std::from_chars(text.data(), end, version.first);
  if (error == std::errc() && dot != end) std::from_chars(dot + 1, end, version.second);
  return version;
}

void refuse_tables_of_others(Target& target) {
  for (const SqlTable& table : exporting::sql_tables()) {
    if (target.columns_of(table.name()).empty()) continue;
    throw Error(ErrorCode::cannot_write, "",
                "a table " + std::string(table.name()) + " is there that outturn load has not made");
  }
}

// Tables, indexes and comments that are not there yet.
void make_what_is_missing(Target& target) {
  const Dialect dialect = target.dialect();
  target.execute(exporting::create_statements(dialect, target.schema()));
  target.execute(exporting::record_statements(dialect, target.schema()));
  for (const SqlTable& table : exporting::sql_tables())
    target.execute(exporting::index_statements(table, dialect, target.schema()));
  target.execute(exporting::comment_statements(dialect, target.schema()));
  set_parts(target, {{kSchemaPart, kSchemaVersion}});
}

void add_new_columns(Target& target, const SqlTable& table) {
  const std::vector<std::string> there = target.columns_of(table.name());
  for (const SqlColumn& column : table.columns) {
    if (there.empty() || std::ranges::find(there, column.name) != there.end()) continue;
    target.execute("alter table " + name_in(target, table.name()) + " add column " + sql_name(column.name) + " " +
                   exporting::sql_type(column, target.dialect()));
  }
}

}  // namespace

TablesThere look_for_tables(Target& target) {
  if (target.columns_of(kLoadedParts).empty()) {
    refuse_tables_of_others(target);
    return TablesThere::none;
  }
  const std::string version = loaded_version(target);
  if (version == kSchemaVersion) return TablesThere::current;
  const auto [major, minor] = version_of(version);
  const auto [own_major, own_minor] = version_of(kSchemaVersion);
  if (major == own_major && minor <= own_minor) return TablesThere::older;
  throw Error(ErrorCode::cannot_write, "",
              "the tables there are of version " + version + " of the schema, this program's of version " +
                  std::string(kSchemaVersion) + ": load into another database or schema");
}

void make_tables(Target& target) {
  target.begin();
  make_what_is_missing(target);
  target.commit();
}

void migrate_tables(Target& target) {
  target.begin();
  for (const SqlTable& table : exporting::sql_tables()) add_new_columns(target, table);
  target.execute("update " + name_in(target, kLoadedParts) +
                 " set hash = '' where part like 'document %' or part like 'table %'");
  make_what_is_missing(target);
  target.commit();
}

}  // namespace outturn::corpus
