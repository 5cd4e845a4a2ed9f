// Tables of figures on printed pages: what stands above them, and what cells of several lines hold.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/figures/figure_rows.h"
#include "normalize/printed_figures.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

TEST_CASE("caption and unit that end the page before a table are the table's") {
  PrintedPage first(1);
  first.text(kLeft, 600, "Text of the report before the table, which is of no use.");
  first.text(kLeft, 680, "Requirements of the year", kTypeSize, true);
  first.text(kLeft, 696, "(Thousands of United States dollars)");
  PrintedPage second(2);
  second.text(452, 100, "Variance").across(104, 410, 544);
  header_line(second, 116);
  second.across(120, kLeft - 4, 544);
  rows_of_figures(second, 132, 14);
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].above == Texts{"Requirements of the year", "(Thousands of United States dollars)"});
}

TEST_CASE("a line in italics above a table is its caption, without the mark of a note behind it") {
  PrintedPage page(1);
  page.text(kLeft, 60, "Text of the report before the table, which is of no use.");
  page.text(kLeft, 80, "Requirements of the year").in_italics(4).text(194, 77, "a", 6);
  page.text(kLeft, 92, "(Thousands of United States dollars)");
  page.text(452, 108, "Variance").across(112, 410, 544);
  header_line(page, 124);
  page.across(128, kLeft - 4, 544);
  rows_of_figures(page, 140, 14);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].above == Texts{"Requirements of the year", "(Thousands of United States dollars)"});
}

TEST_CASE("a second header right below a table's rows stands under the same caption, and under no unit") {
  const float step = GENERATE(20.0F, 60.0F);
  PrintedPage page(1);
  page.text(kLeft, 80, "Requirements of the year", kTypeSize, true);
  page.text(kLeft, 92, "(Thousands of United States dollars)");
  page.text(452, 108, "Variance").across(112, 410, 544);
  header_line(page, 124);
  page.across(128, kLeft - 4, 544);
  rows_of_figures(page, 140, 14);
  page.text(452, 168 + step, "Variance").across(172 + step, 410, 544);
  header_line(page, 184 + step);
  page.across(188 + step, kLeft - 4, 544);
  rows_of_figures(page, 200 + step, 14);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 2);
  CHECK(document.figures[1].above == (step < 30 ? Texts{"Requirements of the year"} : Texts{}));
}

TEST_CASE("a header printed again goes on with its table, though text below it looks like further columns") {
  const bool other = GENERATE(false, true);  // not the same header
  const auto header = [](PrintedPage& page, float y, const char* planned) {
    page.text(kLeft, y, "Category").text(284, y, planned).text(366, y, "Actual").text(418, y, "Vacancies");
    page.across(y + 4, kLeft, 544);
  };
  const auto rows = [](PrintedPage& page, float y, const std::string& label) {
    page.text(kLeft, y, label);
    figure(page, 0, y, "742");
    figure(page, 1, y, "681");
    figure(page, 2, y, "8.2");
  };
  PrintedPage first(1);
  first.text(kLeft, 600, "Text of the report before the table, which is of no use.");
  header(first, 680, "Approved");
  rows(first, 696, "Drivers");
  rows(first, 710, "Guards");
  PrintedPage second(2);
  header(second, 114, other ? "Budgeted" : "Approved");
  rows(second, 130, "Pilots");
  for (float y = 160; y < 220; y += 12) {
    second.text(kLeft, y, "The budget, which came to")
        .text(210, y, "639")
        .text(234, y, "boats for")
        .text(282, y, "168");
    second.text(306, y, "crews and")
        .text(356, y, "742")
        .text(380, y, "men of")
        .text(418, y, "434")
        .text(440, y, "ports");
  }
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == (other ? 2 : 1));
  CHECK(document.figures[0].parts.size() == (other ? 1 : 2));
}

TEST_CASE("a title of several lines hangs behind its code, in the contents and in the body") {
  PrintedPage page(1);
  page.text(kLeft, 80, "V.").text(92, 80, "Action taken to implement the requests").text(92, 92, "of the Assembly");
  page.text(200, 92, ".......... 42");
  page.text(92, 104, "Annex .......... 44");
  page.text(kLeft, 130, "A.", 14, true).text(100, 130, "Plan for the year and", 14, true);
  page.text(100, 145, "performance in 2025", 14, true).text(100, 170, "Orientation", 14, true);
  const PrintedDocument document = read({page});
  std::vector<bool> begins;
  for (const PrintedItem& item : document.items) {
    if (const auto* text = std::get_if<PrintedText>(&item)) begins.push_back(text->join == Join::paragraph);
  }
  CHECK(begins == std::vector<bool>{true, false, true, true, false, true});
}

TEST_CASE("the last line of a total's label in bold is no caption of the table below") {
  PrintedPage page(1);
  page.text(452, 100, "Variance").across(104, 410, 544);
  header_line(page, 116);
  page.across(120, kLeft - 4, 544);
  rows_of_figures(page, 132, 14);
  row(page, 174, "Total of what is", {"4 000.0", "4 120.0", "(120.0)", "(3.0)"});
  page.text(kLeft, 187.5F, "required", kTypeSize, true);
  page.text(kLeft, 212, "Requirements of the year", kTypeSize, true);
  header_line(page, 226);
  page.across(230, kLeft - 4, 544);
  rows_of_figures(page, 242, 14);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 2);
  CHECK(document.figures[0].parts.at(0).lines.size() == 5);
  CHECK(document.figures[1].above == Texts{"Requirements of the year"});
}

TEST_CASE("a figure that its column tears in two is one, above the row's line or below it") {
  const bool above = GENERATE(true, false);
  PrintedPage page(1);
  page.text(452, 100, "Variance").across(104, 410, 544);
  header_line(page, 116);
  page.across(120, kLeft - 4, 544);
  row(page, 132, "Boats", {"1 200.0", "1 100.0", "100.0", "8.3"});
  if (above) figure(page, 1, 152, "117");
  row(page, 164, "Bridges", {"119 500.0", above ? "294.6" : "117", "2 205.4", "1.8"});
  if (!above) figure(page, 1, 176, "294.6");
  row(page, 196, "Wells", {"300.0", "270.0", "30.0", "10.0"});
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  const auto& lines = document.figures[0].parts.at(0).lines;
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].pieces[2].text == "117 294.6");
}

TEST_CASE("in a drawn grid a row is what stands between two rules, however its cells are wrapped") {
  PrintedPage page(1);
  page.text(452, 92, "Variance").across(96, 404, 544);
  header_line(page, 108);
  row(page, 132, "Boats and", {"", "", "", ""});
  figure(page, 1, 138, "27 287.4");
  row(page, 144, "other crafts", {"34 478.0", "", "7 190.6", "20.9"});
  row(page, 164, "Bridges", {"2 500.0", "2 750.0", "(250.0)", "(10.0)"});
  row(page, 184, "Wells", {"300.0", "270.0", "30.0", "10.0"});
  for (const float y : {80.0F, 114.0F, 150.0F, 170.0F, 190.0F}) page.across(y, kLeft - 4, 544);
  for (const float x : {kLeft - 4, 264.0F, 334.0F, 404.0F, 474.0F, 544.0F}) page.down(x, 80, 190);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  std::int64_t hyphens = 0;
  const Grid grid = segment_figures(
      document.figures[0], [](std::string_view, std::string_view) { return std::size_t{0}; }, hyphens, 0);
  REQUIRE(grid.rows.size() == 3);
  CHECK(show(grid.rows[0].cells[0]) == "Boats and other crafts");
  CHECK(show(grid.rows[0].cells[1]) == "34 478.0");
  CHECK(show(grid.rows[0].cells[2]) == "27 287.4");
}

TEST_CASE("cells of texts go on overleaf without a header, and headings there are none of them") {
  const auto table = [](PrintedPage& page) {
    page.text(kLeft, 640, "Table 1").text(kLeft, 652, "Performance measure", kTypeSize, true);
    page.across(660, kLeft, 540).text(kLeft, 670, "2023 (actual)", 8).text(232, 670, "2024 (actual)", 8);
    page.text(392, 670, "2025 (planned)", 8).across(676, kLeft, 540);
    page.text(kLeft, 690, "Plans are drawn up and are")
        .text(232, 690, "Plans are in use in four")
        .text(392, 690, "More plans");
  };
  PrintedPage first(1);
  table(first);
  PrintedPage second(2);
  second.text(kLeft, 80, "widely published").text(232, 80, "of the regions");
  second.text(123, 130, "Planned results for the year", 14, true);
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 2);
  CHECK(document.figures[0].parts[1].lines.size() == 1);
  CHECK_FALSE(document.figures[0].end_doubted);
  PrintedPage heading(2);
  heading.text(123, 80, "Planned results for the year", 14, true).text(123, 110, "They are planned for the year.");
  CHECK(read({first, heading}).figures.at(0).parts.size() == 1);
  CHECK_FALSE(read({first, heading}).figures.at(0).end_doubted);
  PrintedPage tail(2);
  tail.text(100, 80, "widely published").text(123, 110, "They are planned for the year.");
  CHECK(read({first, tail}).figures.at(0).parts.size() == 1);
  CHECK(read({first, tail}).figures.at(0).end_doubted);
}

}  // namespace
}  // namespace outturn::normalize
