#include "corpus/load/load.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/version.h"
#include "corpus/load/archive_rows.h"
#include "corpus/load/target.h"

namespace outturn::corpus {
namespace {

using exporting::Dialect;
using exporting::kLoadedParts;
using exporting::kLoads;
using exporting::kSchemaPart;
using exporting::kSchemaVersion;
using exporting::kScriptPart;
using exporting::sql_name;
using exporting::sql_text;
using exporting::SqlTable;

constexpr std::string_view kDocumentPart = "document ";

bool is_postgresql(const std::string& target) {
  return target.starts_with("postgresql://") || target.starts_with("postgres://");
}

std::unique_ptr<Target> open_target(const LoadOptions& options) {
  if (is_postgresql(options.target)) return open_postgresql(options.target, options.schema);
  if (options.target.find("://") != std::string::npos) {
    throw Error(ErrorCode::usage, "", "a target is postgresql://… or the file of a SQLite database");
  }
  if (options.target.ends_with(".duckdb")) {
    throw Error(ErrorCode::usage, "",
                "a DuckDB database is filled by load/duckdb.sql of the folder or by the Python package: "
                "outturn.to_duckdb()");
  }
  if (options.schema != exporting::kSqlSchema) throw Error(ErrorCode::usage, "", "SQLite has no schemas: --schema");
  return open_sqlite(options.target, options.dry_run);
}

// "1.4" → 1, 4.
std::pair<int, int> version_of(std::string_view text) {
  std::pair<int, int> version;
  const char* const end = text.data() + text.size();
  const auto [dot, error] = std::from_chars(text.data(), end, version.first);
  if (error == std::errc() && dot != end) std::from_chars(dot + 1, end, version.second);
  return version;
}

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

class Loader {
 public:
  explicit Loader(const LoadOptions& options)
      : options_(options), rows_(options.folder), target_(open_target(options)) {}

  LoadCounts load() {
    if (target_ != nullptr) prepare();
    rows_.each([this](const ArchivePart& part, const std::vector<RowBlock>& blocks) { bring(part, blocks); });
    if (target_ != nullptr) {
      remove_others();
      if (by_script_ && !options_.dry_run) remove_left_by_script();
      finish();
    }
    return counts_;
  }

 private:
  [[nodiscard]] std::string name_of(std::string_view table) const {
    return sql_name(target_->schema(), table, target_->dialect());
  }

  // --- the schema

  void prepare() {
    if (target_->columns_of(kLoadedParts).empty()) {
      refuse_tables_of_others();
      if (!options_.dry_run) make_tables();
      return;
    }
    std::string version;
    target_->query("select hash, part from " + name_of(kLoadedParts) + " where part = " + sql_text(kSchemaPart),
                   [&](std::string_view hash, std::string_view) { version = hash; });
    if (version == kSchemaVersion) return read_parts();
    const auto [major, minor] = version_of(version);
    const auto [own_major, own_minor] = version_of(kSchemaVersion);
    if (major != own_major || minor > own_minor) {
      throw Error(ErrorCode::cannot_write, "",
                  "the tables there are of version " + version + " of the schema, this program's of version " +
                      std::string(kSchemaVersion) + ": load into another database or schema");
    }
    if (!options_.dry_run) return migrate();
    read_parts();
    for (auto& [part, hash] : loaded_) hash.clear();
  }

  void refuse_tables_of_others() {
    for (const SqlTable& table : exporting::sql_tables()) {
      if (target_->columns_of(table.name()).empty()) continue;
      throw Error(ErrorCode::cannot_write, "",
                  "a table " + std::string(table.name()) + " is there that outturn load has not made");
    }
  }

  void make_tables() {
    const Dialect dialect = target_->dialect();
    target_->begin();
    target_->execute(exporting::create_statements(dialect, target_->schema()));
    target_->execute(exporting::record_statements(dialect, target_->schema()));
    for (const SqlTable& table : exporting::sql_tables())
      target_->execute(exporting::index_statements(table, dialect, target_->schema()));
    target_->execute(exporting::comment_statements(dialect, target_->schema()));
    set_part(kSchemaPart, kSchemaVersion);
    target_->commit();
  }

  // New columns stand behind the others and may be empty, as they are until the document is loaded again.
  void migrate() {
    const Dialect dialect = target_->dialect();
    target_->begin();
    for (const SqlTable& table : exporting::sql_tables()) {
      const std::vector<std::string> there = target_->columns_of(table.name());
      for (const exporting::SqlColumn& column : table.columns) {
        if (there.empty() || std::ranges::find(there, column.name) != there.end()) continue;
        target_->execute("alter table " + name_of(table.name()) + " add column " + sql_name(column.name) + " " +
                         exporting::sql_type(column, dialect));
      }
    }
    target_->execute("update " + name_of(kLoadedParts) +
                     " set hash = '' where part like 'document %' or part like 'table %'");
    target_->execute("delete from " + name_of(kLoadedParts) + " where part = " + sql_text(kSchemaPart));
    make_what_is_new();
    set_part(kSchemaPart, kSchemaVersion);
    target_->commit();
    read_parts();
  }

  void make_what_is_new() {
    const Dialect dialect = target_->dialect();
    target_->execute(exporting::create_statements(dialect, target_->schema()));
    for (const SqlTable& table : exporting::sql_tables())
      target_->execute(exporting::index_statements(table, dialect, target_->schema()));
    target_->execute(exporting::comment_statements(dialect, target_->schema()));
  }

  // Where a script has filled the tables, any document may be there already.
  void read_parts() {
    target_->query("select part, hash from " + name_of(kLoadedParts),
                   [this](std::string_view part, std::string_view hash) {
                     if (part == kScriptPart) by_script_ = true;
                     if (part != kSchemaPart && part != kScriptPart) loaded_.emplace(part, hash);
                   });
  }

  // --- parts

  void set_part(std::string_view part, std::string_view hash) {
    target_->execute("delete from " + name_of(kLoadedParts) + " where part = " + sql_text(part) + "; insert into " +
                     name_of(kLoadedParts) + " values (" + sql_text(part) + ", " + sql_text(hash) + ")");
  }

  void bring(const ArchivePart& part, const std::vector<RowBlock>& blocks) {
    const auto before = loaded_.find(part.name);
    const bool known = before != loaded_.end();
    const bool same = known && before->second == part.hash;
    if (!part.document.empty()) ++(same ? counts_.unchanged : known ? counts_.replaced : counts_.added);
    if (known) loaded_.erase(before);
    if (same) return;
    const SqlTable* const table = part.document.empty() ? table_of(part) : nullptr;
    if (options_.dry_run) return;
    target_->begin();
    if (known || by_script_) remove_rows(part.name);
    if (table != nullptr) {
      rows_.each_block(*table, [this](const RowBlock& block) { add(block, {}); });
    } else {
      for (const RowBlock& block : blocks) add(block, part.document);
    }
    set_part(part.name, part.hash);
    target_->commit();
    changed_ = true;
  }

  void add(const RowBlock& block, const std::string& document) {
    target_->add_rows(block, document);
    counts_.rows += block.count;
  }

  static const SqlTable* table_of(const ArchivePart& part) {
    const std::string_view name = std::string_view(part.name).substr(part.name.find(' ') + 1);
    const auto is_it = [&](const SqlTable& table) { return table.name() == name; };
    const auto found = std::ranges::find_if(exporting::sql_tables(), is_it);
    return found == exporting::sql_tables().end() ? nullptr : &*found;
  }

  // Rows that name others go first.
  void remove_rows(const std::string& part) {
    const bool document = part.starts_with(kDocumentPart);
    const std::string key = part.substr(part.find(' ') + 1);
    std::string statements;
    const std::vector<SqlTable>& tables = exporting::sql_tables();
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
      if (document ? !table->of_documents : table->name() != key) continue;
      statements += "delete from " + name_of(table->name());
      statements += document ? " where document_key = " + sql_text(key) + ";" : ";";
    }
    if (!statements.empty()) target_->execute(statements);
  }

  // What the folder has no more.
  void remove_others() {
    for (const auto& [part, hash] : loaded_) {
      if (part.starts_with(kDocumentPart)) ++counts_.removed;
      if (options_.dry_run) continue;
      target_->begin();
      remove_rows(part);
      target_->execute("delete from " + name_of(kLoadedParts) + " where part = " + sql_text(part));
      target_->commit();
      changed_ = true;
    }
  }

  // What a script brought and this load has not met.
  void remove_left_by_script() {
    const std::string others = " where document_key not in (select substr(part, " +
                               std::to_string(kDocumentPart.size() + 1) + ") from " + name_of(kLoadedParts) + ")";
    target_->query("select count(*), '' from " + name_of("documents") + others,
                   [this](std::string_view count, std::string_view) {
                     std::int64_t found = 0;
                     std::from_chars(count.data(), count.data() + count.size(), found);
                     counts_.removed += found;
                   });
    target_->begin();
    const std::vector<SqlTable>& tables = exporting::sql_tables();
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
      if (table->of_documents) target_->execute("delete from " + name_of(table->name()) + others);
    }
    target_->execute("delete from " + name_of(kLoadedParts) + " where part = " + sql_text(kScriptPart));
    target_->commit();
    changed_ = true;
  }

  void finish() {
    if (!changed_) return;
    target_->begin();
    const auto number = [](std::int64_t count) { return ", " + std::to_string(count); };
    target_->execute("insert into " + name_of(kLoads) + " select coalesce(max(load_number), 0) + 1, " +
                     sql_text(utc_now()) + (target_->dialect() == Dialect::sqlite ? "" : "::timestamptz") + ", " +
                     sql_text("outturn " + std::string(version())) + ", " + sql_text(kSchemaVersion) +
                     number(counts_.added) + number(counts_.replaced) + number(counts_.removed) +
                     number(counts_.unchanged) + number(counts_.rows) + " from " + name_of(kLoads));
    target_->flush();
    target_->commit();
  }

  const LoadOptions& options_;
  ArchiveRows rows_;
  std::unique_ptr<Target> target_;                       // null: a dry run, and no database yet
  std::unordered_map<std::string, std::string> loaded_;  // parts of the database and their hashes; what is met goes
  LoadCounts counts_;
  bool by_script_ = false;
  bool changed_ = false;
};

}  // namespace

LoadCounts load(const LoadOptions& options) {
  return Loader(options).load();
}

}  // namespace outturn::corpus
