#include "corpus/inputs/inputs.h"

#include <sys/stat.h>

#include <filesystem>

#include "support/archive.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;
using test::write_file;

struct Found {
  std::vector<std::string> paths;  // below the folder
  std::vector<std::string> problems;
  ScanCounts counts;
};

Found find_in(const fs::path& folder, const InputFilter& filter = {}, const std::string& skip = "") {
  Found found;
  found.counts = find_inputs({folder.string()}, filter, skip, [&](Input&& input) {
    found.paths.push_back(input.path.substr(folder.string().size() + 1));
    found.problems.push_back(input.problem);
  });
  return found;
}

using Paths = std::vector<std::string>;

TEST_CASE("folders are walked in the order of their entries' bytes, reports only") {
  const test::TemporaryFolder folder;
  for (const char* name : {"b.pdf", "a.txt", "B.PDF", "sub/z.txt", "sub/deep/a.Pdf", "notes.md", ".hidden.txt",
                           ".git/a.txt", "\xE4\xB8\xAD.txt"}) {
    write_file(folder.path() / name, "x");
  }
  const Found found = find_in(folder.path());
  CHECK(found.paths == Paths{"B.PDF", "a.txt", "b.pdf", "sub/deep/a.Pdf", "sub/z.txt", "\xE4\xB8\xAD.txt"});
  CHECK(found.counts.not_matching == 1);
  CHECK(found.counts.hidden == 2);
}

TEST_CASE("patterns with a slash are matched against the path below the folder, others against the name") {
  const test::TemporaryFolder folder;
  for (const char* name : {"2016/a.txt", "2016/b.txt", "2017/a.txt", "2017/drafts/c.txt"}) {
    write_file(folder.path() / name, "x");
  }
  CHECK(find_in(folder.path(), {{"a.*"}, {}}).paths == Paths{"2016/a.txt", "2017/a.txt"});
  CHECK(find_in(folder.path(), {{"2017/*"}, {}}).paths == Paths{"2017/a.txt", "2017/drafts/c.txt"});
  CHECK(find_in(folder.path(), {{"2017/*"}, {"drafts"}}).paths == Paths{"2017/a.txt"});
  CHECK(find_in(folder.path(), {{}, {"2016/b*", "2017"}}).paths == Paths{"2016/a.txt"});
}

TEST_CASE("loops of symbolic links end, and every folder is walked once") {
  const test::TemporaryFolder folder;
  write_file(folder.path() / "a" / "r.txt", "x");
  write_file(folder.path() / "b" / "s.txt", "x");
  fs::create_directory_symlink("..", folder.path() / "a" / "up");
  fs::create_directory_symlink(folder.path() / "b", folder.path() / "a" / "to_b");
  fs::create_directory_symlink(folder.path() / "a", folder.path() / "b" / "to_a");
  fs::create_symlink("self", folder.path() / "self.txt");
  fs::create_symlink("self.txt", folder.path() / "self");
  const Found found = find_in(folder.path());
  CHECK(found.paths == Paths{"a/r.txt", "a/to_b/s.txt", "self.txt"});
  CHECK_FALSE(found.problems.back().empty());
}

TEST_CASE("what is not there is an input with a problem") {
  const test::TemporaryFolder folder;
  fs::create_symlink("nowhere", folder.path() / "broken.pdf");
  const Found found = find_in(folder.path());
  REQUIRE(found.paths == Paths{"broken.pdf"});
  CHECK(found.problems[0] == "No such file or directory");
  std::string problem;
  const std::string missing = (folder.path() / "missing.pdf").string();
  find_inputs({missing}, {}, "", [&](Input&& input) { problem = input.problem; });
  CHECK(problem == "No such file or directory");
}

TEST_CASE("the output folder is not an input, and files that are named are always taken") {
  const test::TemporaryFolder folder;
  write_file(folder.path() / "out" / "documents" / "a.txt", "x");
  write_file(folder.path() / "r.txt", "x");
  CHECK(find_in(folder.path(), {}, (folder.path() / "out").string()).paths == Paths{"r.txt"});
  write_file(folder.path() / "odd.name", "x");
  Paths named;
  find_inputs({(folder.path() / "odd.name").string()}, {{"*.pdf"}, {"odd*"}}, "",
              [&](Input&& input) { named.push_back(input.path); });
  CHECK(named.size() == 1);
}

TEST_CASE("names are bytes") {
  const test::TemporaryFolder folder;
  write_file(folder.path() / "two\nlines.txt", "x");
  write_file(folder.path() / "latin\xE9.txt", "x");
  write_file(folder.path() / " spaces .txt", "x");
  CHECK(find_in(folder.path()).paths == Paths{" spaces .txt", "latin\xE9.txt", "two\nlines.txt"});
}

}  // namespace
}  // namespace outturn::corpus
