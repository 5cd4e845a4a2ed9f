// Files of one document: complete, repeatable, and as the golden files show them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "core/error.h"
#include "core/interchange.h"
#include "export/export.h"
#include "export/sample_report.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/random_model.h"

using namespace outturn;
using namespace outturn::exporting;
namespace fs = std::filesystem;

namespace {

// Where the schema validation wants it (tests/export/CMakeLists.txt), or a place of these tests' own: both may run at
// the same time.
fs::path fresh_folder(const std::string& name) {
  const char* wanted = std::getenv("OUTTURN_EXPORTED");
  fs::path folder = (wanted != nullptr ? fs::path(wanted) : test::binary_dir() / "test_export_files") / name;
  fs::remove_all(folder);
  return folder;
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

const std::set<std::string> kAllFiles = {
    "comparisons.csv",   "comparisons.ndjson", "figures.csv",          "figures.ndjson",   "indicators.csv",
    "indicators.ndjson", "abbreviations.csv",  "abbreviations.ndjson", "diagnostics.csv",  "diagnostics.ndjson",
    "documents.csv",     "documents.ndjson",   "footnotes.csv",        "footnotes.ndjson", "offices.csv",
    "offices.ndjson",    "provenance.csv",     "provenance.ndjson",    "results.csv",      "results.json",
    "results.ndjson",    "review.ndjson",      "sections.csv",         "sections.ndjson"};

}  // namespace

TEST_CASE("a document's files are what the golden files show", "[files]") {
  const fs::path folder = fresh_folder("sample");
  write_document(test::sample_report(), folder, Options());
  CHECK(names_in(folder) == kAllFiles);
  const fs::path golden = test::source_dir() / "tests" / "golden" / "export";
  const bool update = std::getenv("OUTTURN_UPDATE_GOLDENS") != nullptr;  // set by scripts/update-goldens
  for (const std::string& name : kAllFiles) {
    CAPTURE(name);
    if (update) {
      fs::create_directories(golden);
      fs::copy_file(folder / name, golden / name, fs::copy_options::overwrite_existing);
    }
    CHECK(test::read_file(folder / name) == test::read_file(golden / name));
  }
}

TEST_CASE("an empty report has all its files", "[files]") {
  const fs::path folder = fresh_folder("empty");
  write_document(Report(), folder, Options());
  CHECK(names_in(folder) == kAllFiles);
}

TEST_CASE("files say the same as tables and tree written to a stream") {
  const fs::path folder = fresh_folder("streams");
  const Report report = test::RandomModel(7).report();
  write_document(report, folder, Options());
  for (const Table table : kTables) {
    std::ostringstream out;
    write_table(report, table, Format::ndjson, out, Options());
    CHECK(out.str() == test::read_file(folder / (std::string(to_string(table)) + ".ndjson")));
  }
  std::ostringstream tree;
  write_tree(report, tree, Options());
  CHECK(tree.str() == test::read_file(folder / "results.json"));
}

TEST_CASE("a report that went through the interchange format gives the same files") {
  const Report report = test::sample_report();
  std::stringstream stream;
  interchange::ReportWriter(stream).report(report);
  Report read;
  interchange::read_reports(
      stream, "-", [&](Report&& one) { read = std::move(one); }, [](const interchange::Failure&) {});
  for (const Table table : kTables) {
    CHECK(lines(read, table, Format::ndjson, Options()) == lines(report, table, Format::ndjson, Options()));
  }
}

TEST_CASE("without a review threshold there is no review file, and an old one goes") {
  const fs::path folder = fresh_folder("no_review");
  write_document(test::sample_report(), folder, Options());
  REQUIRE(fs::exists(folder / "review.ndjson"));
  write_document(test::sample_report(), folder, Options{.review_below = 0});
  CHECK_FALSE(fs::exists(folder / "review.ndjson"));
  CHECK(names_in(folder).size() == kAllFiles.size() - 1);
}

TEST_CASE("a folder that cannot be made, or a file that cannot be replaced, is named and leaves nothing behind") {
  const fs::path folder = fresh_folder("blocked");
  fs::create_directories(folder / "results.csv");
  try {
    write_document(test::sample_report(), folder, Options());
    FAIL("a folder was replaced by a file");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::cannot_write);
    CHECK(error.file() == (folder / "results.csv").string());
  }
  CHECK(names_in(folder) == std::set<std::string>{"results.csv"});

  const fs::path file = fresh_folder("a_file");
  std::ofstream(file) << "in the way";
  CHECK_THROWS_AS(write_document(test::sample_report(), file / "out", Options()), Error);
}

TEST_CASE("a full disk is an error that names the file") {
  if (!fs::exists("/dev/full")) {
    WARN("no /dev/full here");
    return;
  }
  const fs::path folder = fresh_folder("full");
  fs::create_directories(folder);
  fs::create_symlink("/dev/full", folder / "results.json");
  try {
    write_document(test::sample_report(), folder, Options());
    FAIL("a full device took the file");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::cannot_write);
    CHECK(std::string(error.what()).find("results.json") != std::string::npos);
  }
}
