// One made-up report in several languages, each with a misprint of its own, as Word documents (tests/data/versions).
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/archive.h"
#include "support/catch.h"
#include "support/csv.h"
#include "support/paths.h"
#include "support/temporary_folder.h"
#include "support/tiny_docx.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;

// What was planted, in the order of the table: of each language but English and Spanish one misprint.
struct Planted {
  std::string language;
  std::string record_key;
  std::string column;
  std::string value;
};

const std::vector<Planted> kPlanted = {
    {"fr", "A/76/998/A//1.1/1/1", "completed_value", "72"},
    {"zh", "A/76/998/B/a/2.1/1/1", "planned_value", "230"},
    {"ar", "A/76/998/A//1.1/indicator/1.1.1", "planned_value", "6"},
    {"ru", "A/76/998/table/1/3/2", "value", "1520"},
};
// The Spanish version leaves an output out.
const std::vector<std::string> kLeftOut = {"A/76/998/B/a/2.1/3", "A/76/998/B/a/2.1/3/1"};
const std::vector<std::string> kLanguages = {"ar", "en", "es", "fr", "ru", "zh"};

// Lines with tabs are rows of a table; other lines, and an empty one, end it.
std::string word_document(const std::string& text) {
  std::string body;
  std::string rows;
  const auto end_table = [&] {
    if (!rows.empty()) body += word_table(rows);
    rows.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.find('\t') == std::string::npos) {
      end_table();
      if (!line.empty()) body += word_paragraph(line);
      continue;
    }
    std::string cells;
    for (std::size_t cell = 0; cell <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', cell), line.size());
      cells += word_cell(line.substr(cell, tab - cell));
      cell = tab + 1;
    }
    rows += word_row(cells, rows.empty() ? "<w:tblHeader/>" : "");
  }
  end_table();
  return TinyDocx(body).bytes();
}

Rows versions_of(const fs::path& folder, const std::vector<std::string>& languages) {
  for (const std::string& language : languages) {
    const std::string text = read_file(source_dir() / "tests" / "data" / "versions" / ("report." + language + ".txt"));
    write_file(folder / "in" / ("report." + language + ".docx"), word_document(text));
  }
  const Finished result = outturn_run({(folder / "in").string(), "--output", (folder / "out").string()});
  INFO(result.err);
  REQUIRE(result.exit_code == 0);
  return parse_csv(read_file(folder / "out" / "versions.csv"));
}

std::string cell(const Rows& rows, std::size_t row, const std::string& column) {
  return rows[row][static_cast<std::size_t>(std::ranges::find(rows[0], column) - rows[0].begin())];
}

}  // namespace

TEST_CASE("in a report in six languages every record is paired, and the planted misprints are all that differs") {
  const TemporaryFolder folder;
  const Rows rows = versions_of(folder.path(), kLanguages);
  std::vector<std::string> found;
  std::vector<std::string> left_out;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    CAPTURE(cell(rows, row, "version_key"));
    CHECK(cell(rows, row, "paired_by") == "numbering");
    if (const std::string missing = cell(rows, row, "missing_in"); !missing.empty()) {
      CHECK(missing == "es");
      left_out.push_back(cell(rows, row, "version_key"));
    }
    if (cell(rows, row, "status") != "same") found.push_back(cell(rows, row, "version_key"));
  }
  std::vector<std::string> planted;
  for (const Planted& one : kPlanted) planted.push_back(one.record_key + "/" + one.column);
  CHECK(found == planted);
  CHECK(left_out == kLeftOut);
  for (const Planted& one : kPlanted) {
    const auto is_it = [&](const auto& row) { return row[0] == one.record_key + "/" + one.column; };
    const auto row = static_cast<std::size_t>(std::ranges::find_if(rows, is_it) - rows.begin());
    REQUIRE(row < rows.size());
    const std::string values = ";" + cell(rows, row, "values_by_language") + ";";
    CHECK(values.find(";" + one.language + ": " + one.value + ";") != std::string::npos);
    CHECK(cell(rows, row, "differing_languages") == one.language);
    CHECK(cell(rows, row, "checks") == "versions_differ");
    CHECK(std::stod(cell(rows, row, "confidence")) >= 0.8);
  }
}

}  // namespace outturn::test
