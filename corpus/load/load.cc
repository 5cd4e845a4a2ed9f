#include "corpus/load/load.h"

#include <charconv>
#include <ctime>
#include <memory>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/version.h"
#include "corpus/load/archive_rows.h"
#include "corpus/load/document_batch.h"
#include "corpus/load/loaded_parts.h"
#include "corpus/load/made_tables.h"
#include "corpus/load/target.h"

namespace outturn::corpus {
namespace {

using exporting::Dialect;
using exporting::kLoadedParts;
using exporting::kLoads;
using exporting::kSchemaVersion;
using exporting::kScriptPart;
using exporting::sql_text;
using exporting::SqlTable;

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
    rows_.each([this](const ArchivePart& part, std::vector<RowBlock> blocks) { bring(part, std::move(blocks)); });
    if (target_ != nullptr) {
      write_batch();
      remove_others();
      if (loaded_.by_script && !options_.dry_run) remove_left_by_script();
      finish();
    }
    return counts_;
  }

 private:
  void prepare() {
    const TablesThere there = look_for_tables(*target_);
    if (there == TablesThere::none && options_.dry_run) return;
    if (there == TablesThere::none) make_tables(*target_);
    if (there == TablesThere::older && !options_.dry_run) migrate_tables(*target_);
    loaded_ = read_parts(*target_);
    if (there != TablesThere::older) return;
    for (auto& [part, hash] : loaded_.hashes) hash.clear();  // a dry run counts what a migration would bring
  }

  void bring(const ArchivePart& part, std::vector<RowBlock> blocks) {
    const auto before = loaded_.hashes.find(part.name);
    const bool known = before != loaded_.hashes.end();
    const bool same = known && before->second == part.hash;
    if (!part.document.empty()) ++(same ? counts_.unchanged : known ? counts_.replaced : counts_.added);
    if (known) loaded_.hashes.erase(before);
    if (same || options_.dry_run) return;
    if (part.document.empty()) return replace_table(part);
    batch_.add(part, std::move(blocks), known || loaded_.by_script);
    if (batch_.full()) write_batch();
  }

  void write_batch() {
    if (batch_.empty()) return;
    target_->begin();
    remove_documents(batch_.replaced());
    for (const std::vector<RowBlock>& blocks : batch_.tables()) add(blocks);
    set_parts(*target_, batch_.parts());
    target_->commit();
    batch_.clear();
    changed_ = true;
  }

  // A table of the whole archive.
  void replace_table(const ArchivePart& part) {
    write_batch();  // its rows may name documents
    target_->begin();
    for (const SqlTable& table : exporting::sql_tables()) {
      if (table_part(table) != part.name) continue;
      target_->execute("delete from " + name_in(*target_, table.name()));
      rows_.each_block(table, [this](const RowBlock& block) { add({block}); });
    }
    set_parts(*target_, {{part.name, part.hash}});
    target_->commit();
    changed_ = true;
  }

  void add(const std::vector<RowBlock>& blocks) {
    if (blocks.empty()) return;
    target_->add_rows(blocks);
    for (const RowBlock& block : blocks) counts_.rows += block.count;
  }

  // From the tables of documents; rows that name others go first.
  void remove_rows(const std::string& where) {
    std::string statements;
    for (const SqlTable& table : std::views::reverse(exporting::sql_tables())) {
      if (table.of_documents) statements += "delete from " + name_in(*target_, table.name()) + where + ";";
    }
    target_->execute(statements);
  }

  void remove_documents(const std::vector<std::string_view>& keys) {
    if (!keys.empty()) remove_rows(" where document_key in " + sql_list(keys));
  }

  // What the folder has no more.
  void remove_others() {
    for (const auto& [part, hash] : loaded_.hashes) {
      const bool document = part.starts_with(kDocumentPart);
      if (document) ++counts_.removed;
      if (options_.dry_run) continue;
      target_->begin();
      if (document) remove_documents({std::string_view(part).substr(kDocumentPart.size())});
      forget_part(*target_, part);
      target_->commit();
      changed_ = true;
    }
  }

  // What a script brought and this load has not met.
  void remove_left_by_script() {
    const std::string others = " where document_key not in (select substr(part, " +
                               std::to_string(kDocumentPart.size() + 1) + ") from " + name_in(*target_, kLoadedParts) +
                               ")";
    target_->query("select count(*), '' from " + name_in(*target_, "documents") + others,
                   [this](std::string_view count, std::string_view) {
                     std::int64_t found = 0;
                     std::from_chars(count.data(), count.data() + count.size(), found);
                     counts_.removed += found;
                   });
    target_->begin();
    remove_rows(others);
    forget_part(*target_, kScriptPart);
    target_->commit();
    changed_ = true;
  }

  void finish() {
    if (!changed_) return;
    target_->begin();
    const auto number = [](std::int64_t count) { return ", " + std::to_string(count); };
    target_->execute("insert into " + name_in(*target_, kLoads) + " select coalesce(max(load_number), 0) + 1, " +
                     sql_text(utc_now()) + (target_->dialect() == Dialect::sqlite ? "" : "::timestamptz") + ", " +
                     sql_text("outturn " + std::string(version())) + ", " + sql_text(kSchemaVersion) +
                     number(counts_.added) + number(counts_.replaced) + number(counts_.removed) +
                     number(counts_.unchanged) + number(counts_.rows) + " from " + name_in(*target_, kLoads));
    target_->flush();
    target_->commit();
  }

  const LoadOptions& options_;
  ArchiveRows rows_;
  std::unique_ptr<Target> target_;  // null: a dry run, and no database yet
  LoadedParts loaded_;              // of the database; what is met goes
  DocumentBatch batch_;
  LoadCounts counts_;
  bool changed_ = false;
};

}  // namespace

LoadCounts load(const LoadOptions& options) {
  return Loader(options).load();
}

}  // namespace outturn::corpus
