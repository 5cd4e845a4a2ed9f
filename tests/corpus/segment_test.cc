// Where single documents' tables are kept, and what is swept.
#include "corpus/output/segment.h"

#include <sys/stat.h>

#include <filesystem>

#include "corpus/output/merged_files.h"
#include "corpus/output/sweep.h"
#include "corpus/store/store.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

struct Folder {
  test::TemporaryFolder temporary;
  OutputFolder folder{temporary.path() / "out"};

  Folder() { folder.create(); }
  std::string bytes_of(const Segment& segment) const { return test::read_file(folder.tables() / segment.name()); }
};

// The sizes of tables of which the first has so many bytes, and all others none.
std::string first_has(std::int64_t bytes) {
  std::string sizes = std::to_string(bytes);
  for (std::size_t i = 2; i < merged_files().size(); ++i) sizes += " 0";
  return sizes;
}

TEST_CASE_METHOD(Folder, "tables of documents follow each other, and those of one that was not kept are void") {
  Segment segment(folder, 7, 0);
  {
    DocumentFiles first(folder, "a", segment);
    first.add_tree("{}\n");
    first.add_tables("one");
    first.add_tables("two");
    CHECK(first.complete(first_has(6)));
    CHECK_FALSE(first.complete(first_has(5)));
    CHECK_FALSE(first.complete(first_has(7)));
    CHECK_FALSE(first.complete("6"));
    CHECK_FALSE(first.complete(""));
    CHECK(first.offset() == 0);
    CHECK(first.keep("a.json", DocumentFiles::Existing::leave));
  }
  {
    DocumentFiles lost(folder, "b", segment);
    lost.add_tree("{");
    lost.add_tables("half of it");
  }
  DocumentFiles last(folder, "c", segment);
  last.add_tables("last");
  CHECK_FALSE(last.complete(first_has(4)));  // no tree yet
  last.add_tree("{}\n");
  CHECK(last.complete(first_has(4)));
  CHECK(last.offset() == 6);
  CHECK(last.size() == 4);
  CHECK_FALSE(last.keep("a.json", DocumentFiles::Existing::leave));
  CHECK(last.keep("c.json", DocumentFiles::Existing::leave));
  CHECK(bytes_of(segment).substr(0, 10) == "onetwolast");
  CHECK(test::read_file(folder.documents() / "a.json") == "{}\n");
  CHECK_FALSE(fs::exists(folder.documents() / "b.json"));
  CHECK(fs::is_empty(folder.work()));
}

TEST_CASE_METHOD(Folder, "a tree takes the place of another one only where it is told to") {
  Segment segment(folder, 1, 0);
  test::write_file(folder.documents() / "a.json", "another's");
  DocumentFiles files(folder, "a", segment);
  files.add_tree("{}");
  files.add_tables("tables");
  CHECK_FALSE(files.keep("a.json", DocumentFiles::Existing::leave));
  CHECK(test::read_file(folder.documents() / "a.json") == "another's");
  CHECK(segment.offset() == 0);
  CHECK(files.keep("a.json", DocumentFiles::Existing::replace));
  CHECK(test::read_file(folder.documents() / "a.json") == "{}");
  CHECK(segment.offset() == 6);
}

TEST_CASE_METHOD(Folder, "a segment ends with what was kept, and is gone where nothing was") {
  {
    Segment nothing_kept(folder, 1, 0);
    nothing_kept.begin();
    nothing_kept.add("void");
    Segment segment(folder, 1, 1);
    segment.begin();
    segment.add("kept");
    segment.keep();
    segment.begin();
    segment.add("void");
  }
  CHECK_FALSE(fs::exists(folder.tables() / "1-0"));
  CHECK(test::read_file(folder.tables() / "1-1") == "kept");
}

TEST_CASE_METHOD(Folder, "a segment never writes into a file that is there") {
  Segment first(folder, 1, 0);
  first.begin();
  first.add("kept");
  Segment second(folder, 1, 0);
  second.begin();
  second.add("more");
  CHECK(first.name() != second.name());
  CHECK(bytes_of(first) == "kept");
  CHECK(bytes_of(second) == "more");
}

TEST_CASE_METHOD(Folder, "what no document has is swept: trees, segments, and the room between tables") {
  constexpr std::int64_t kLarge = std::int64_t{20} << 20;
  Segment segment(folder, 1, 0);
  segment.begin();
  segment.add(std::string(static_cast<std::size_t>(2 * kLarge), 'x'));
  segment.add("tables in use");
  test::write_file(folder.documents() / "kept.json", "{}");
  test::write_file(folder.documents() / "orphan.json", "{}");
  test::write_file(folder.tables() / "0-0", "of an earlier run");
  test::write_file(folder.tables() / "ab" / "abcd", "of an earlier version");

  Store store(folder.store_file());
  store.begin_scan();
  store.saw("a", {1, 2, 3, 4, 5}, "1", 0);
  static_cast<void>(store.plan({"1", "p", "o"}, {}, Store::Commit::yes));
  Outcome outcome;
  outcome.key = "K";
  outcome.file = "kept.json";
  outcome.segment = segment.name();
  outcome.offset = 2 * kLarge;
  outcome.bytes = 13;
  store.finish("1", outcome);
  store.commit();
  sweep(store, folder);

  CHECK(fs::exists(folder.documents() / "kept.json"));
  CHECK_FALSE(fs::exists(folder.documents() / "orphan.json"));
  CHECK_FALSE(fs::exists(folder.tables() / "0-0"));
  CHECK_FALSE(fs::exists(folder.tables() / "ab"));
  CHECK(bytes_of(segment).substr(static_cast<std::size_t>(2 * kLarge)) == "tables in use");
  struct stat status {};
  REQUIRE(::stat((folder.tables() / segment.name()).c_str(), &status) == 0);
  if (status.st_blocks * 512 > kLarge) WARN("no holes on this file system");
}

}  // namespace
}  // namespace outturn::corpus
