// Stores that earlier versions of the program have made.
#include "corpus/store/sqlite.h"
#include "corpus/store/store.h"
#include "corpus/store_scans.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

// Two documents that are done, one of them under two paths, in the tables of an earlier version.
void write_former_store(const std::filesystem::path& file, const std::string& version) {
  sqlite::Database database(file, sqlite::Database::Mode::create);
  database.execute(
      "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE documents(id TEXT PRIMARY KEY, path BLOB NOT NULL, size INTEGER NOT NULL, state TEXT NOT NULL,"
      " error_code TEXT, message TEXT, page INTEGER, line INTEGER, byte INTEGER, pages INTEGER, outputs INTEGER,"
      " results INTEGER, doubtful INTEGER, key TEXT, twin INTEGER NOT NULL DEFAULT 0, file TEXT, parts TEXT,"
      " output_hash TEXT, attempts INTEGER, seconds REAL, tool_version TEXT, profile_version TEXT, options_hash TEXT,"
      " unsynced_boot TEXT, reported INTEGER NOT NULL DEFAULT 0, scan INTEGER NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE paths(path BLOB PRIMARY KEY, document TEXT NOT NULL, size INTEGER, modified_ns INTEGER,"
      " changed_ns INTEGER, inode INTEGER, device INTEGER, read_at_ns INTEGER, scan INTEGER NOT NULL) WITHOUT ROWID;"
      "CREATE INDEX paths_by_document ON paths(document, path);"
      "INSERT INTO meta VALUES ('schema', '" +
      version +
      "'), ('scan', '7');"
      "INSERT INTO documents(id, path, size, state, key, file, tool_version, profile_version, options_hash, scan) "
      "VALUES "
      "('1', x'61', 1, 'done', 'K', '10', '1', 'p', 'o', 7), ('2', x'62', 1, 'done', 'L', '20', '1', 'p', 'o', 7);"
      "INSERT INTO paths VALUES (x'61', '1', 1, 2, 3, 4, 5, 9000000000, 7), (x'62', '2', 1, 2, 3, 4, 5, 9000000000, 7),"
      " (x'63', '2', 1, 2, 3, 4, 5, 9000000000, 7);");
  if (version == "1") {
    database.execute(
        "CREATE INDEX documents_by_state ON documents(state, path); CREATE INDEX documents_by_key ON documents(key, "
        "path);"
        "CREATE INDEX documents_by_file ON documents(file);");
  } else {
    database.execute(
        "ALTER TABLE documents ADD COLUMN segment TEXT; ALTER TABLE documents ADD COLUMN \"offset\" INTEGER;"
        "ALTER TABLE documents ADD COLUMN bytes INTEGER; UPDATE documents SET segment = 's';"
        "CREATE INDEX documents_by_path ON documents(path);"
        "CREATE INDEX documents_done_by_file ON documents(file) WHERE state = 'done';");
  }
}

TEST_CASE("the rows of a store of an earlier version are taken over") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "state.sqlite";
  const auto version = GENERATE(std::string("1"), std::string("2"));
  write_former_store(file, version);
  Store store(file);
  CHECK(store.meta("schema") == "5");
  store.begin_scan();
  for (const std::string path : {"a", "b", "c"}) CHECK(store.known(path, {1, 2, 3, 4, 5}));
  Store::PlanOptions options;
  options.intact = [](const Outcome& outcome) { return !outcome.segment.empty(); };
  const PlanCounts counts = store.plan(kVersion, options, Store::Commit::yes);
  CHECK(counts.documents == 2);
  CHECK(counts.duplicates == 1);
  CHECK(counts.to_do == (version == "1" ? 2 : 0));  // version 1 kept tables elsewhere
}

// Takes the columns away that version 5 brought.
void forget_table_counts(sqlite::Database& database) {
  for (const std::string_view name : kTableCountNames)
    database.execute("ALTER TABLE documents DROP COLUMN " + std::string(name));
}

TEST_CASE("a store that did not count tables keeps its rows, and counts from then on") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "state.sqlite";
  {
    Store store(file);
    scan(store, {{"a", "1"}});
    finish_all(store);
    store.set_meta("schema", "4");
  }
  {
    sqlite::Database database(file, sqlite::Database::Mode::create);
    forget_table_counts(database);
  }
  Store store(file);
  CHECK(store.totals().done == 1);
  CHECK(store.totals().tables == TableCounts{});
  Outcome outcome;
  outcome.tables[2] = 3;
  store.finish("1", outcome);
  CHECK(store.totals().tables[2] == 3);
}

TEST_CASE("a store whose tables were numbered when they were made says so of them") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "state.sqlite";
  {
    Store store(file);
    scan(store, {{"a", "1"}, {"b", "2"}});
    finish_all(store, "K");
    number_all(store);
  }
  {
    sqlite::Database database(file, sqlite::Database::Mode::create);
    forget_table_counts(database);
    database.execute(
        "ALTER TABLE documents DROP COLUMN tables_twin; ALTER TABLE documents DROP COLUMN doubts; UPDATE meta SET "
        "value = '3' WHERE key = 'schema'");
  }
  Store store(file);
  std::vector<std::int64_t> numbers;
  store.each_outcome(Store::Order::key,
                     [&](const Document&, const Outcome& outcome) { numbers.push_back(outcome.tables_twin); });
  CHECK(numbers == std::vector<std::int64_t>{0, 1});
}

TEST_CASE("a store that knew no doubts keeps its rows, and can note doubts from then on") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "state.sqlite";
  {
    Store store(file);
    scan(store, {{"a", "1"}});
    finish_all(store);
    store.set_meta("schema", "3");
  }
  {
    sqlite::Database database(file, sqlite::Database::Mode::create);
    forget_table_counts(database);
    database.execute("ALTER TABLE documents DROP COLUMN doubts; ALTER TABLE documents DROP COLUMN tables_twin");
  }
  Store store(file);
  CHECK(store.meta("schema") == "5");
  CHECK(store.totals().done == 1);
  CHECK(store.totals().in_doubt == 0);
  Outcome outcome;
  outcome.doubts = 2;
  store.finish("1", outcome);
  CHECK(store.totals().in_doubt == 1);
}

}  // namespace
}  // namespace outturn::corpus
