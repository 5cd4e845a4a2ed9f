#include "corpus/overlay/overlay.h"

#include <fstream>
#include <sstream>

#include "align/align.h"
#include "core/error.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/printed_page.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

Cell cell(const char* text, float x) {
  return {{Fragment{text, {3, 0, Box{x, 90, x + 60, 102}}, Join::none}}};
}

TEST_CASE("the picture of a page shows its words, its rows and its results' keys", "[overlay]") {
  RawReport rows;
  rows.front.symbol = "A/1/2";
  rows.front.language = "en";
  RawTable table;
  table.context.section_code = "A";
  table.context.accomplishment_number = "1.1";
  table.columns.resize(kOutputColumns);
  table.rows.push_back(empty_row(kOutputColumns));
  table.rows.back().cells = {cell("3 reports <draft>", 72), cell("3", 262), cell("3 reports were written", 330)};
  rows.tables.push_back(table);
  const Page page = test::PrintedPage(3).text(72, 100, "3 reports <draft>").page();
  std::ostringstream out;
  draw_overlay(page, "", rows, align::align_report(RawReport(rows), {}), out);
  const std::string svg = out.str();
  CHECK(svg.find(">&lt;draft></text>") != std::string::npos);
  CHECK(svg.find("class=\"r\"") != std::string::npos);
  CHECK(svg.find("A//1.1/1/1") != std::string::npos);
  CHECK(svg.find(" remark stayed ") != std::string::npos);
}

TEST_CASE("rows of other pages are not drawn", "[overlay]") {
  RawReport rows;
  RawTable table;
  table.columns.resize(kOutputColumns);
  table.rows.push_back(empty_row(kOutputColumns));
  table.rows.back().cells = {cell("3 reports", 72), cell("3", 262), cell("done", 330)};
  rows.tables.push_back(table);
  std::ostringstream out;
  draw_overlay(test::PrintedPage(4).page(), "", rows, align::align_report(RawReport(rows), {}), out);
  CHECK(out.str().find("class=\"r\"") == std::string::npos);
}

TEST_CASE("the picture has the printed page below what was read", "[overlay]") {
  const test::TemporaryFolder folder;
  const auto picture = folder.path() / "page.svg";
  write_overlay(test::source_dir() / "corpus" / "reports" / "made_up_grid.en.pdf", 2, picture, {});
  const std::string svg = test::read_file(picture);
  const std::size_t image = svg.find("data:image/png;base64,iVBOR");
  REQUIRE(image != std::string::npos);
  CHECK(image < svg.find("class=\"r\""));
}

TEST_CASE("a text or a page that is not there gives no picture and no file", "[overlay]") {
  const test::TemporaryFolder folder;
  const auto text = folder.path() / "report.txt";
  std::ofstream(text) << "A. Department\n";
  const auto picture = folder.path() / "page.svg";
  CHECK_THROWS_AS(write_overlay(text, 1, picture, {}), Error);
  CHECK_FALSE(std::filesystem::exists(picture));
  const auto pdf = test::source_dir() / "corpus" / "reports" / "made_up_grid.en.pdf";
  CHECK_THROWS_AS(write_overlay(pdf, 999, picture, {}), Error);
  CHECK_FALSE(std::filesystem::exists(picture));
}

}  // namespace
}  // namespace outturn::corpus
