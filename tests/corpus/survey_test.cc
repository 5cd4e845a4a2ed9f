// What a survey notes, by one thread or several.
#include "corpus/inputs/survey.h"

#include <atomic>
#include <filesystem>

#include "core/error.h"
#include "corpus/system/sha256.h"
#include "corpus/system/task_threads.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

std::vector<std::string> ids_by_path(const test::TemporaryFolder& folder, std::size_t jobs,
                                     const std::function<bool()>& stop = {}) {
  Store store(":memory:");
  store.begin_scan();
  SurveyOptions options;
  options.paths = {(folder.path() / "in").string(), (folder.path() / "missing.txt").string()};
  options.jobs = jobs;
  options.stop = stop;
  static_cast<void>(survey(store, options));
  static_cast<void>(store.plan({"1", "p", "o"}, {}, Store::Commit::yes));
  std::vector<std::string> ids;
  for (const Document& document : store.pending("", 10'000)) ids.push_back(document.id);
  return ids;
}

TEST_CASE("a survey finds the same with any number of threads, in more files than they are given at a time") {
  const test::TemporaryFolder folder;
  constexpr int kFiles = 700;
  for (int i = 0; i < kFiles; ++i) {
    const std::string number = std::to_string(1000 + i);
    test::write_file(folder.path() / "in" / (number + ".txt"),
                     std::string(static_cast<std::size_t>(i) * 300, 'x') + number);
  }
  const std::vector<std::string> ids = ids_by_path(folder, 1);
  REQUIRE(ids.size() == kFiles + 1);
  CHECK(ids.front() == sha256_hex("1000"));
  CHECK(ids.back() == unread_id((folder.path() / "missing.txt").string()));
  for (const std::size_t jobs : {2U, 7U}) CHECK(ids_by_path(folder, jobs) == ids);
}

TEST_CASE("a survey that is stopped notes nothing that it has not read") {
  const test::TemporaryFolder folder;
  for (int i = 0; i < 300; ++i)
    test::write_file(folder.path() / "in" / (std::to_string(i) + ".txt"), std::to_string(i));
  std::atomic<int> asked = 0;
  const std::vector<std::string> ids = ids_by_path(folder, 2, [&] { return ++asked > 350; });
  CHECK(ids.size() < 300);
  for (const std::string& id : ids) CHECK(id.size() == 64);
}

TEST_CASE("what a thread of a threads throws reaches its caller, once") {
  TaskThreads threads;
  std::atomic<std::size_t> sum = 0;
  threads.start(4, [&](std::size_t i) { sum += i; });
  threads.wait();
  CHECK(sum == 6);
  threads.start(3, [](std::size_t i) {
    if (i == 1) throw Error(ErrorCode::cannot_write, "f", "m");
  });
  CHECK_THROWS_AS(threads.wait(), Error);
  CHECK_NOTHROW(threads.wait());
}

}  // namespace
}  // namespace outturn::corpus
