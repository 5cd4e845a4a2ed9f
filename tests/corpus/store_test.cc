#include "corpus/store/store.h"

#include "core/error.h"
#include "corpus/store/sqlite.h"
#include "corpus/store_scans.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

std::vector<std::string> order_by_key(Store& store) {
  std::vector<std::string> order;
  store.each_outcome(Store::Order::key, [&](const Document& document, const Outcome& outcome) {
    order.push_back(document.path + "~" + std::to_string(outcome.twin));
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
  options.intact = [](const Outcome& outcome) { return outcome.file != "11"; };
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
  CHECK(number_all(store) == 1);
  CHECK(number_all(store) == 0);
  scan(store, {{"a", "2"}, {"b", "1"}, {"c", "3"}, {"other", "4"}});
  finish_all(store, "K");
  CHECK(number_all(store) == 4);
  CHECK(order_by_key(store) == Order{"a~0", "b~1", "c~2", "other~3"});
  // One that is not among the inputs and kept has its place; one that goes leaves it to those behind it.
  CHECK(scan(store, {{"b", "1"}, {"c", "3"}, {"other", "4"}}).missing == 1);
  CHECK(number_all(store) == 0);
  Store::PlanOptions options = plan_options();
  options.prune = true;
  CHECK(scan(store, {{"b", "1"}, {"c", "3"}, {"other", "4"}}, options).to_do == 0);
  CHECK(number_all(store) == 3);
  CHECK(order_by_key(store) == Order{"b~0", "c~1", "other~2"});
}

TEST_CASE_METHOD(Fixture, "documents that have their key alone are not looked at when numbers are given") {
  scan(store, {{"a", "1"}, {"b", "2"}});
  finish_all(store);
  CHECK(store.find_misnumbered() == 0);
}

TEST_CASE_METHOD(Fixture, "a stamp is trusted only if the file had been at rest when it was read") {
  const FileStamp at_rest{10, kNow - 3'000'000'000, kNow - 3'000'000'000, 4, 5};
  const FileStamp fresh{10, kNow - 3'000'000'000, kNow - 1'000'000, 4, 5};
  store.begin_scan();
  store.saw("old", at_rest, "1", kNow);
  store.saw("new", fresh, "2", kNow);
  store.begin_scan();
  CHECK(store.known("old", at_rest));
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
    database.execute("UPDATE documents SET sync = 0 WHERE id = '2'; UPDATE meta SET value = 'x' WHERE key = 'boot'");
  }
  Store reopened(file);
  CHECK(scan(reopened, {{"a", "1"}, {"b", "2"}}).to_do == 1);
  finish_all(reopened);
  reopened.mark_synced();
  reopened.set_meta("boot", "another boot");
  Store later(file);
  CHECK(scan(later, {{"a", "1"}, {"b", "2"}}).to_do == 0);
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

TEST_CASE("a store whose table of numbers was emptied or changed is refused and says what to do") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "state.sqlite";
  const auto damage = GENERATE(std::string("DELETE FROM meta"), std::string("DELETE FROM meta WHERE key = 'sync'"),
                               std::string("UPDATE meta SET value = 'x' WHERE key = 'sync'"),
                               std::string("UPDATE meta SET value = '1e3' WHERE key = 'scan'"),
                               std::string("UPDATE meta SET value = '9223372036854775807' WHERE key = 'scan'"),
                               std::string("UPDATE meta SET value = '-1' WHERE key = 'sync'"));
  {
    Store store(file);
    scan(store, {{"a", "1"}});
  }
  sqlite::Database(file, sqlite::Database::Mode::create).execute(damage);
  INFO(damage);
  const auto use = [&] {
    Store store(file);
    store.begin_scan();
  };
  CHECK_THROWS_WITH(use(), Catch::Matchers::Contains("--rebuild"));
}

TEST_CASE("a store keeps its salt, and another one has another") {
  const test::TemporaryFolder folder;
  const std::string salt = Store(folder.path() / "a").salt();
  CHECK(salt.size() == 32);
  CHECK(Store(folder.path() / "a").salt() == salt);
  CHECK(Store(folder.path() / "b").salt() != salt);
}

TEST_CASE_METHOD(Fixture, "tables are counted by kind, for each document and over those that are done") {
  scan(store, {{"a", "1"}, {"b", "2"}, {"c", "3"}});
  Outcome outcome;
  outcome.tables = {1, 2, 3, 4, 5, 6, 7};
  store.finish("1", outcome);
  outcome.tables = {10, 0, 0, 0, 0, 0, 70};
  store.finish("2", outcome);
  outcome.failed = true;
  store.finish("3", outcome);
  CHECK(store.totals().tables == TableCounts{11, 2, 3, 4, 5, 6, 77});
  std::vector<TableCounts> counts;
  store.each_outcome(Store::Order::path,
                     [&](const Document&, const Outcome& found) { counts.push_back(found.tables); });
  REQUIRE(counts.size() == 3);
  CHECK(counts[0] == TableCounts{1, 2, 3, 4, 5, 6, 7});
  CHECK(counts[1] == TableCounts{10, 0, 0, 0, 0, 0, 70});
}

TEST_CASE_METHOD(Fixture, "a scan that sees what the last one saw writes nothing; any other one does") {
  const FileStamp stamp{1, 2, 3, 4, 5};
  const std::vector<std::string> paths{"a", "b"};
  const auto look = [&](std::size_t count) {
    store.begin_scan();
    for (std::size_t i = 0; i < count; ++i) CHECK(store.known(paths[i], stamp));
    return store.plan(kVersion, plan_options(), Store::Commit::yes);
  };
  scan(store, {{"a", "1"}, {"b", "2"}});
  finish_all(store);
  CHECK(store.scan() == 1);
  CHECK(look(2).unchanged == 2);
  CHECK(store.scan() == 1);
  CHECK(look(1).missing == 1);  // one path is gone
  CHECK(store.scan() == 2);
  CHECK(look(1).missing == 1);
  CHECK(look(2).missing == 0);  // and there again
  CHECK(store.scan() == 4);
  CHECK(look(2).unchanged == 2);
  CHECK(store.scan() == 4);
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
  CHECK(store.totals().new_failed == 1);
  store.mark_reported();
  CHECK(store.totals().new_failed == 0);
  CHECK(store.totals().failed == 1);
}

}  // namespace
}  // namespace outturn::corpus
