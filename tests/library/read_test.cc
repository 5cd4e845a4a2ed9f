#include "library/outturn.h"

#include <limits>

#include "support/catch.h"
#include "support/paths.h"

namespace outturn::library {
namespace {

std::filesystem::path sample() {
  return test::source_dir() / "corpus" / "reports" / "made_up_groups.en.pdf";
}

TEST_CASE("a report is the same by its path and from memory, but for its name") {
  StageSeconds seconds;
  const Report by_path = read(sample(), {}, &seconds);
  CHECK(by_path.info.name == sample().string());
  CHECK(by_path.tables.size() > 1);
  CHECK(seconds.extract > 0);
  CHECK(seconds.normalize > 0);
  CHECK(seconds.align > 0);
  const std::string bytes = test::read_file(sample());
  Report from_memory = read(Bytes{bytes});
  CHECK(from_memory.info.name == "-");
  from_memory.info.name = by_path.info.name;
  CHECK(from_memory == by_path);
}

ErrorCode error_of(const Options& options) {
  try {
    static_cast<void>(read(Bytes{"text"}, options));
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("no error");
  return ErrorCode::internal;
}

TEST_CASE("options that no command line has looked at are refused all the same") {
  Options options;
  options.normalize.language = "xx";
  CHECK(error_of(options) == ErrorCode::usage);
  options = {};
  options.extract.max_seconds_per_page = std::numeric_limits<double>::infinity();
  CHECK(error_of(options) == ErrorCode::usage);
  options = {};
  options.align.review_below = 2;
  CHECK(error_of(options) == ErrorCode::usage);
  options = {};
  options.exporting.review_below = std::numeric_limits<double>::quiet_NaN();
  CHECK(error_of(options) == ErrorCode::usage);
}

TEST_CASE("what cannot be read is an error that names the document") {
  CHECK_THROWS_WITH(static_cast<void>(read(std::filesystem::path("not/there.pdf"))),
                    Catch::Matchers::Contains("not/there.pdf"));
  CHECK_THROWS_WITH(static_cast<void>(read(Bytes{"", "memory.pdf"})), Catch::Matchers::Contains("memory.pdf"));
}

}  // namespace
}  // namespace outturn::library
