// Tables of figures on printed pages: what drawn frames, marks of notes and the places of header cells show.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "normalize/figures/figure_rows.h"
#include "normalize/printed_figures.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

constexpr std::array kSides = {kLeft - 4, 264.0F, 334.0F, 404.0F, 474.0F, 544.0F};  // of the cells

Grid grid_of(const PrintedFigures& table) {
  std::int64_t hyphens = 0;
  return segment_figures(
      table, [](std::string_view, std::string_view) { return std::size_t{0}; }, hyphens, 0);
}

TEST_CASE("a rule drawn down parts header cells that stand as close as words") {
  PrintedPage page(1);
  page.text(kLeft, 100, "Category").text(168, 100, "Approved posts").text(250, 100, "Actual posts");
  page.text(315, 100, "Vacancy rate (percentage)");
  for (const float y : {88.0F, 106.0F, 122.0F, 138.0F, 154.0F}) page.across(y, kLeft - 4, 446);
  for (const float x : {kLeft - 4, 160.0F, 246.0F, 312.5F, 446.0F}) page.down(x, 88, 154);
  float y = 118;
  for (const char* label : {"Observers", "Contingents", "Police"}) {
    page.text(kLeft, y, label).text(200, y, "120").text(270, y, "90").text(370, y, "25.0");
    y += 16;
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].header.size() == 4);
  CHECK(document.figures[0].header[2] == Texts{"Actual posts"});
  CHECK(document.figures[0].header[3] == Texts{"Vacancy rate (percentage)"});
}

TEST_CASE("a mark raised over a label alone is no column's figure") {
  PrintedPage page(1);
  page.text(452, 100, "Variance").across(104, 410, 544);
  header_line(page, 116);
  page.across(120, kLeft - 4, 544);
  rows_of_figures(page, 132, 14);
  page.text(225, 169.4F, "a", 6).text(kLeft, 174, "Buildings of the second year");
  row(page, 188, "Towers", {"10.0", "10.0", "–", "–"});
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header.size() == 5);
}

TEST_CASE("a bracketed mark raised over a label ends no table, and hides no rule") {
  PrintedPage page(1);
  page.text(452, 92, "Variance").across(96, 404, 544);
  header_line(page, 108);
  row(page, 126, "Boats", {"1 200.0", "1 100.0", "100.0", "8.3"});
  page.text(kLeft, 142, "Bridges of all kinds");
  page.text(150, 153.4F, "(ب)", 6);
  row(page, 158, "Over rivers", {"2 500.0", "2 750.0", "(250.0)", "(10.0)"});
  row(page, 174, "Wells", {"300.0", "270.0", "30.0", "10.0"});
  for (const float y : {80.0F, 114.0F, 130.0F, 146.0F, 162.0F, 178.0F}) page.across(y, kLeft - 4, 544);
  for (const float x : kSides) page.down(x, 80, 178);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  const Grid grid = grid_of(document.figures[0]);
  REQUIRE(grid.rows.size() == 4);
  CHECK(show(grid.rows[1].cells[0]) == "Bridges of all kinds");
  CHECK(show(grid.rows[2].cells[1]) == "2 500.0");
}

TEST_CASE("rows of long text end no table whose frame goes on") {
  PrintedPage page(1);
  page.text(kLeft, 70, "Table 1").text(kLeft, 82, "Deliverables of the year", kTypeSize, true);
  page.text(kLeft, 108, "Category and subcategory").text(278, 108, "2024 planned").text(348, 108, "2024 actual");
  page.text(418, 108, "2025 planned").text(484, 108, "2026 planned");
  row(page, 126, "Papers", {"4", "5", "6", "7"});
  page.text(kLeft, 142, "C. Substantive deliverables", kTypeSize, true);
  float y = 146;
  for (int text = 0; text < 4; ++text) {
    page.across(y, kLeft - 4, 544);
    for (int line = 0; line < 3; ++line)
      page.text(kLeft, y + 12 + 12 * static_cast<float>(line), "on all the roads of");
    y += 44;
  }
  row(page, y + 12, "Guides", {"1", "2", "3", "4"});
  for (const float rule : {96.0F, 114.0F, 130.0F, y, y + 16}) page.across(rule, kLeft - 4, 544);
  for (const float x : kSides) page.down(x, 96, y + 16);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(show(grid_of(document.figures[0]).rows.back().cells[1]) == "1");
}

TEST_CASE("the second line of a header cell heads no column of its own, however little it stands over the figures") {
  PrintedPage page(1);
  page.text(278, 92, "Actual nos.").text(420, 92, "Vacancy");
  page.text(kLeft, 104, "Category").text(190, 104, "Approved").text(278, 104, "(average)").text(420, 104, "rate");
  page.across(110, kLeft, 460);
  float y = 122;
  for (const char* label : {"Observers", "Contingents", "Police"}) {
    page.text(kLeft, y, label).text(210, y, "120").text(324, y, "90").text(425, y, "25.0");
    y += 16;
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].header.size() == 4);
  CHECK(document.figures[0].header[2] == Texts{"Actual nos. (average)"});
}

TEST_CASE("header cells set to the other side of their columns than the figures head them") {
  PrintedPage page(1);
  page.text(kLeft, 100, "Category");
  ending_at(page, 330, 100, "Approved");
  ending_at(page, 430, 100, "Actual");
  ending_at(page, 540, 100, "Vacancy rate");
  page.across(106, kLeft, 540);
  float y = 118;
  for (const char* label : {"Observers", "Contingents", "Police"}) {
    page.text(kLeft, y, label).text(240, y, "120").text(340, y, "90").text(440, y, "25.0");
    y += 16;
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].header.size() == 4);
  CHECK(document.figures[0].header[1] == Texts{"Approved"});
  CHECK(document.figures[0].header[2] == Texts{"Actual"});
  CHECK(document.figures[0].header[3] == Texts{"Vacancy rate"});
}

TEST_CASE("rows of long text end no table whose rows are ruled off, as long as a rule follows") {
  PrintedPage page(1);
  page.text(kLeft, 70, "Table 1").text(kLeft, 82, "Deliverables of the year", kTypeSize, true);
  page.text(kLeft, 108, "Category and subcategory").text(278, 108, "2024 planned").text(348, 108, "2024 actual");
  page.text(418, 108, "2025 planned").text(484, 108, "2026 planned");
  for (const float rule : {96.0F, 114.0F, 130.0F, 146.0F, 162.0F, 178.0F, 194.0F}) page.across(rule, kLeft - 4, 544);
  row(page, 126, "Papers", {"4", "5", "6", "7"});
  row(page, 142, "Reports", {"4", "5", "6", "7"});
  row(page, 158, "Seminars", {"4", "5", "6", "7"});
  row(page, 174, "Courses", {"4", "5", "6", "7"});
  page.text(kLeft, 190, "C. Substantive deliverables", kTypeSize, true);
  float y = 194;
  for (int line = 0; line < 10; ++line, y += 12) page.text(kLeft, y + 12, "on all the roads of");
  page.across(y + 4, kLeft - 4, 544);
  row(page, y + 16, "Guides", {"1", "2", "3", "4"});
  page.across(y + 20, kLeft - 4, 544);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(show(grid_of(document.figures[0]).rows.back().cells[1]) == "1");
}

TEST_CASE("cells of texts are parted by rules drawn down, and by the edges at which they begin") {
  PrintedPage ruled(1);
  ruled.text(kLeft, 100, "2023 (actual)").text(285, 100, "2024 (planned)").text(430, 100, "2024 (actual)");
  ruled.text(kLeft, 118, "The findings were reported to the men.").text(262, 118, "–").text(420, 118, "More was done");
  for (const float y : {90.0F, 106.0F, 124.0F}) ruled.across(y, kLeft - 4, 544);
  for (const float x : {kLeft - 4, 262.0F, 417.0F, 544.0F}) ruled.down(x, 90, 124);
  const PrintedDocument framed = read({ruled});
  REQUIRE(framed.figures.size() == 1);
  CHECK(show(grid_of(framed.figures[0]).rows.at(0).cells.at(1)) == "–");
  PrintedPage flush(1);
  flush.text(kLeft, 100, "2023 (actual)").text(172, 100, "2024 (planned)").text(272, 100, "2024 (actual)");
  flush.text(kLeft, 116, "Some representatives").text(172, 116, "Four were sent out").text(272, 116, "Five were sent");
  flush.text(kLeft, 128, "Some representations").text(172, 128, "to the coast").text(272, 128, "to the south");
  const PrintedDocument close = read({flush});
  REQUIRE(close.figures.size() == 1);
  CHECK(show(grid_of(close.figures[0]).rows.at(0).cells.at(1)) == "Four were sent out to the coast");
}

TEST_CASE("a mark raised over the figures below a heading closes no table") {
  PrintedPage page(1);
  page.text(452, 100, "Variance").across(104, 410, 544);
  header_line(page, 116);
  page.across(120, kLeft - 4, 544);
  rows_of_figures(page, 132, 14);
  page.across(164, kLeft - 4, 544).text(kLeft, 176, "Buildings of the second year").across(180, kLeft - 4, 544);
  page.text(334, 187.4F, "a", 6);
  row(page, 192, "Towers", {"10.0", "10.0", "–", "–"});
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(show(grid_of(document.figures[0]).rows.back().cells[0]) == "Towers");
}

TEST_CASE("rows go on overleaf whose figures stand between their labels' lines") {
  PrintedPage first(1);
  first.text(kLeft, 600, "Category").text(268, 600, "Allotted").text(342, 600, "Expenditure").across(604, kLeft, 410);
  for (const float y : {616.0F, 640.0F}) {
    first.text(kLeft, y, "Papers of").text(310, y + 6, "120").text(380, y + 6, "90").text(kLeft, y + 12, "the year");
  }
  PrintedPage second(2);
  for (const float y : {100.0F, 124.0F}) {
    second.text(kLeft, y, "Guides of").text(310, y + 6, "120").text(380, y + 6, "90").text(kLeft, y + 12, "the year");
  }
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].parts.size() == 2);
}

}  // namespace
}  // namespace outturn::normalize
