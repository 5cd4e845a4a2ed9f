#include "corpus/store.h"

#include "core/error.h"
#include "corpus/sqlite.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

const Fingerprint kVersion{"1", "p", "o"};
constexpr std::int64_t kNow = 1'000'000'000'000;

Store::PlanOptions plan_options() {
  Store::PlanOptions options;
  options.intact = [](const Outcome&) { return true; };
  return options;
}

// A scan that sees these paths with these contents.
PlanCounts scan(Store& store, const std::vector<std::pair<std::string, std::string>>& files,
                const Store::PlanOptions& options = plan_options(), const Fingerprint& fingerprint = kVersion) {
  store.begin_scan();
  for (const auto& [path, id] : files) store.saw(path, {1, 2, 3, 4, 5}, id, kNow);
  return store.plan(fingerprint, options, Store::Commit::yes);
}

void finish_all(Store& store, const std::string& key = "") {
  for (const Document& document : store.pending("", 100)) {
    Outcome outcome;
    outcome.key = key.empty() ? document.id : key;
    outcome.file = outcome.key + std::to_string(document.twin);
    store.finish(document.id, outcome);
  }
  store.commit();
}

std::vector<std::string> order_by_key(Store& store) {
  std::vector<std::string> order;
  store.each_outcome(Store::Order::key, [&](const Document& document, const Outcome&) {
    order.push_back(document.path + "~" + std::to_string(document.twin));
  });
  return order;
}

using Order = std::vector<std::string>;

struct Fixture {
  test::TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "state.sqlite";
  Store store{file};
};

TEST_CASE_METHOD(Fixture, "what is done and has not changed is not done again") {
  CHECK(scan(store, {{"a", "1"}, {"b", "2"}}).to_do == 2);
  finish_all(store);
  const PlanCounts again = scan(store, {{"a", "1"}, {"b", "2"}});
  CHECK(again.to_do == 0);
  CHECK(again.unchanged == 2);
}

TEST_CASE_METHOD(Fixture, "another version, profile, option, --force or a missing file does a document again") {
  scan(store, {{"a", "1"}});
  finish_all(store);
  CHECK(scan(store, {{"a", "1"}}, plan_options(), {"2", "p", "o"}).to_do == 1);
  finish_all(store);
  CHECK(scan(store, {{"a", "1"}}, plan_options(), {"2", "q", "o"}).to_do == 1);
  finish_all(store);
  CHECK(scan(store, {{"a", "1"}}, plan_options(), {"2", "q", "n"}).to_do == 1);
  finish_all(store);
  Store::PlanOptions options = plan_options();
  options.force = true;
  CHECK(scan(store, {{"a", "1"}}, options, {"2", "q", "n"}).to_do == 1);
  finish_all(store);
  options = plan_options();
  options.intact = [](const Outcome& outcome) { return outcome.file != "10"; };
  CHECK(scan(store, {{"a", "1"}}, options, {"2", "q", "n"}).to_do == 1);
}

TEST_CASE_METHOD(Fixture, "a changed document takes the place of the old one") {
  scan(store, {{"a", "1"}});
  finish_all(store);
  const PlanCounts counts = scan(store, {{"a", "2"}});
  CHECK(counts.to_do == 1);
  CHECK(counts.replaced == 1);
  finish_all(store);
  CHECK(store.count("id = '1'") == 0);
}

TEST_CASE_METHOD(Fixture, "a document that is no longer there is kept until it is pruned") {
  scan(store, {{"a", "1"}, {"b", "2"}});
  finish_all(store);
  CHECK(scan(store, {{"a", "1"}}).missing == 1);
  CHECK(store.count("state = 'done'") == 2);
  Store::PlanOptions options = plan_options();
  options.prune = true;
  CHECK(scan(store, {{"a", "1"}}, options).pruned == 1);
  CHECK(store.count("state = 'done'") == 1);
}

TEST_CASE_METHOD(Fixture, "the same content under several paths is one document, named by the first") {
  const PlanCounts counts = scan(store, {{"z", "1"}, {"b", "1"}, {"m", "1"}});
  CHECK(counts.documents == 1);
  CHECK(counts.duplicates == 2);
  CHECK(store.pending("", 10).front().path == "b");
  finish_all(store);
  // A new first path changes the name in the tables: done again.
  CHECK(scan(store, {{"a", "1"}, {"b", "1"}}).to_do == 1);
  CHECK(store.pending("", 10).front().path == "a");
}

TEST_CASE_METHOD(Fixture, "failures are not tried again unless asked for, files that could not be read always are") {
  scan(store, {{"a", "1"}, {"b", "unread:2"}});
  for (const Document& document : store.pending("", 10)) {
    Outcome outcome;
    outcome.failed = true;
    store.finish(document.id, outcome);
  }
  CHECK(scan(store, {{"a", "1"}, {"b", "unread:2"}}).to_do == 1);
  CHECK(store.pending("", 10).front().path == "b");
  Store::PlanOptions options = plan_options();
  options.retry_failed = true;
  CHECK(scan(store, {{"a", "1"}, {"b", "unread:2"}}, options).to_do == 2);
}

TEST_CASE_METHOD(Fixture, "documents of one key are numbered by their paths, in whatever order they were done") {
  scan(store, {{"b", "1"}});
  finish_all(store, "K");
  CHECK(store.number_twins() == 0);
  scan(store, {{"a", "2"}, {"b", "1"}, {"c", "3"}});
  for (const Document& document : store.pending("", 10)) store.set_aside(document.id, "K");
  finish_all(store, "K");
  while (store.number_twins() > 0) finish_all(store, "K");
  CHECK(order_by_key(store) == Order{"a~0", "b~1", "c~2"});
  // One of them goes: the ones behind it move up.
  Store::PlanOptions options = plan_options();
  options.prune = true;
  scan(store, {{"b", "1"}, {"c", "3"}}, options);
  while (store.number_twins() > 0) finish_all(store, "K");
  CHECK(order_by_key(store) == Order{"b~0", "c~1"});
}

TEST_CASE_METHOD(Fixture, "a stamp is trusted only if the file had been at rest when it was read") {
  const FileStamp at_rest{10, kNow - 3'000'000'000, kNow - 3'000'000'000, 4, 5};
  const FileStamp fresh{10, kNow - 3'000'000'000, kNow - 1'000'000, 4, 5};
  store.begin_scan();
  store.saw("old", at_rest, "1", kNow);
  store.saw("new", fresh, "2", kNow);
  CHECK(store.known("old", at_rest) == "1");
  CHECK_FALSE(store.known("new", fresh));
  FileStamp touched = at_rest;
  touched.changed_ns += 1;  // same size and mtime: somebody set the time back
  CHECK_FALSE(store.known("old", touched));
  CHECK_FALSE(store.known("other", at_rest));
}

TEST_CASE_METHOD(Fixture, "rows of an earlier boot that no sync has followed are done again") {
  scan(store, {{"a", "1"}, {"b", "2"}});
  finish_all(store);
  {
    sqlite::Database database(file, sqlite::Database::Mode::create);
    database.execute("UPDATE documents SET unsynced_boot = 'another boot' WHERE id = '1'");
  }
  Store reopened(file);
  CHECK(scan(reopened, {{"a", "1"}, {"b", "2"}}).to_do == 1);
  finish_all(reopened);
  reopened.mark_synced();
  CHECK(reopened.count("unsynced_boot IS NOT NULL") == 0);
}

TEST_CASE("a store that is none, or of another version, is refused and says what to do") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "state.sqlite";
  test::write_file(file, std::string(5000, 'x'));
  CHECK_THROWS_WITH(Store(file), Catch::Matchers::Contains("--rebuild"));
  std::filesystem::remove(file);
  { Store(file).set_meta("schema", "99"); }
  CHECK_THROWS_WITH(Store(file), Catch::Matchers::Contains("another version"));
}

TEST_CASE_METHOD(Fixture, "a store of version 1, whose documents had files of their own, is taken over") {
  scan(store, {{"a", "1"}, {"b", "2"}});
  finish_all(store);
  {
    sqlite::Database database(file, sqlite::Database::Mode::create);
    database.execute(
        "DROP INDEX documents_by_path; DROP INDEX documents_pending; DROP INDEX documents_done; "
        "DROP INDEX documents_done_by_file; ALTER TABLE documents DROP COLUMN segment; "
        "ALTER TABLE documents DROP COLUMN \"offset\"; ALTER TABLE documents DROP COLUMN bytes; "
        "CREATE INDEX documents_by_state ON documents(state, path); "
        "CREATE INDEX documents_by_key ON documents(key, path); CREATE INDEX documents_by_file ON documents(file); "
        "UPDATE meta SET value = '1' WHERE key = 'schema';");
  }
  Store reopened(file);
  CHECK(reopened.meta("schema") == "2");
  Store::PlanOptions options;
  options.intact = [](const Outcome& outcome) { return !outcome.segment.empty(); };
  CHECK(scan(reopened, {{"a", "1"}, {"b", "2"}}, options).to_do == 2);
}

TEST_CASE_METHOD(Fixture, "the store knows which tables lie where") {
  scan(store, {{"a", "1"}, {"b", "2"}, {"c", "3"}});
  std::int64_t at = 100;
  for (const Document& document : store.pending("", 10)) {
    Outcome outcome;
    outcome.key = outcome.file = document.id;
    outcome.segment = document.id == "3" ? "other" : "one";
    outcome.offset = at -= 10;
    outcome.bytes = 7;
    store.finish(document.id, outcome);
  }
  store.commit();
  CHECK(store.segments() == std::map<std::string, std::int64_t>{{"one", 14}, {"other", 7}});
  std::vector<std::int64_t> offsets;
  store.each_stretch("one", [&](std::int64_t offset, std::int64_t) { offsets.push_back(offset); });
  CHECK(offsets == std::vector<std::int64_t>{80, 90});
}

TEST_CASE("findings are told once") {
  const test::TemporaryFolder folder;
  Store store(folder.path() / "state.sqlite");
  scan(store, {{"a", "1"}});
  Outcome outcome;
  outcome.failed = true;
  store.finish("1", outcome);
  store.commit();
  CHECK(store.take_findings().failed == 1);
  CHECK(store.take_findings().failed == 0);
}

}  // namespace
}  // namespace outturn::corpus
