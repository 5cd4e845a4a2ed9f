#include "core/output_file.h"

#include <sys/mount.h>
#include <sys/stat.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

using namespace outturn;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  return names;
}

// The message of the Error(cannot_write) that `call` throws.
template <typename Call>
std::string refusal_of_file(Call call) {
  try {
    call();
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::cannot_write);
    return error.what();
  }
  FAIL("nothing was thrown");
  return {};
}

}  // namespace

TEST_CASE("an output file appears under its name with commit and not before") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "results.csv";
  OutputFile file(path);
  file.write("a,b\n");
  file.stream() << 1 << ',' << 2 << '\n';
  CHECK_FALSE(fs::exists(path));
  file.commit();
  CHECK(test::read_file(path) == "a,b\n1,2\n");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"results.csv"});
}

TEST_CASE("an output file that is not committed leaves nothing behind, and the old one as it was") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "results.csv";
  {
    OutputFile file(path);
    file.write("old");
    file.commit();
  }
  {
    OutputFile file(path);
    file.write(std::string(1'000'000, 'x'));
  }
  CHECK(test::read_file(path) == "old");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"results.csv"});
}

TEST_CASE("what is written in pieces of any size comes out in order") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "pieces";
  std::string expected;
  OutputFile file(path);
  for (std::size_t size = 1; size < 300'000; size = size * 3 + 1) {
    const std::string piece(size, static_cast<char>('a' + size % 26));
    expected += piece;
    if (size % 2 == 0) {
      file.write(piece);
    } else {
      file.stream() << piece;
    }
  }
  file.commit();
  CHECK(test::read_file(path) == expected);
}

TEST_CASE("a finished file is whole but appears only with its commit") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "results.csv";
  OutputFile file(path);
  file.write("whole");
  file.finish();
  CHECK_FALSE(fs::exists(path));
  file.finish();
  file.commit();
  CHECK(test::read_file(path) == "whole");
  {
    OutputFile other(folder.path() / "other");
    other.write("whole, but given up");
    other.finish();
  }
  CHECK(names_in(folder.path()) == std::vector<std::string>{"results.csv"});
  OutputFile full("/dev/full");
  full.write("x");
  CHECK_THROWS_AS(full.finish(), Error);
}

TEST_CASE("two output files of one name do not disturb each other") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "same";
  OutputFile first(path);
  OutputFile second(path);
  first.write("first");
  second.write("second");
  second.commit();
  first.commit();
  CHECK(test::read_file(path) == "first");
  CHECK(names_in(folder.path()).size() == 1);
}

TEST_CASE("an output file in a missing folder, or named as a folder, is refused at once") {
  const test::TemporaryFolder folder;
  const fs::path missing = folder.path() / "missing" / "results.csv";
  CHECK(refusal_of_file([&] { OutputFile file(missing); }) ==
        missing.string() + ": cannot write: No such file or directory");
  CHECK(refusal_of_file([&] { OutputFile file(folder.path()); }) ==
        folder.path().string() + ": cannot write: Is a directory");
  CHECK(names_in(folder.path()).empty());
}

TEST_CASE("a device is written to, not replaced") {
  OutputFile null("/dev/null");
  null.write("gone");
  null.commit();
  struct stat status = {};
  REQUIRE(stat("/dev/null", &status) == 0);
  CHECK(S_ISCHR(status.st_mode));
}

TEST_CASE("a full device shows at the commit of a short file and at the write of a long one") {
  OutputFile small("/dev/full");
  small.write("does not fit");
  CHECK(refusal_of_file([&] { small.commit(); }) == "/dev/full: cannot write: No space left on device");
  OutputFile large("/dev/full");
  CHECK(refusal_of_file([&] { large.write(std::string(1'000'000, 'x')); }) ==
        "/dev/full: cannot write: No space left on device");
  OutputFile streamed("/dev/full");
  streamed.stream() << std::string(1'000'000, 'x');
  CHECK(refusal_of_file([&] { streamed.commit(); }) == "/dev/full: cannot write: No space left on device");
}

TEST_CASE("a symbolic link stays a link and its target is written") {
  const test::TemporaryFolder folder;
  fs::create_symlink("target", folder.path() / "link");
  OutputFile file(folder.path() / "link");
  file.write("through");
  file.commit();
  CHECK(fs::is_symlink(folder.path() / "link"));
  CHECK(test::read_file(folder.path() / "target") == "through");
}

TEST_CASE("a disk that runs full costs the file only: nothing half-written stays") {
  const test::TemporaryFolder folder;
  if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
    WARN("skipped: a small file system cannot be mounted here (needs root)");
    return;
  }
  const std::string message = refusal_of_file([&] {
    OutputFile file(folder.path() / "results.csv");
    for (int i = 0; i < 100; ++i) file.write(std::string(4096, 'x'));
    file.commit();
  });
  CHECK(message == (folder.path() / "results.csv").string() + ": cannot write: No space left on device");
  CHECK(names_in(folder.path()).empty());
  CHECK(umount(folder.path().c_str()) == 0);
}
