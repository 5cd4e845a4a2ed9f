// Tables of figures on printed pages: which words head which columns, and what goes on overleaf.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/printed_figures.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

void check_header(const PrintedFigures& table) {
  REQUIRE(table.header.size() == 5);
  CHECK(table.header[1].front() == "Allotted");
  CHECK(table.header[2].front() == "Expenditure");
  CHECK(table.header[3] == Texts{"Variance", "Amount"});
  CHECK(table.header[4] == Texts{"Variance", "Percentage"});
}

TEST_CASE("in a grid a header cell heads the columns of its frame, however far from their figures it stands") {
  PrintedPage page(1);
  page.text(kLeft, 80, "Requirements of the year").text(452, 100, "Variance");
  header_line(page, 116);
  rows_of_figures(page, 132, 16);
  for (const float y : {88.0F, 104.0F, 120.0F, 136.0F, 152.0F, 168.0F}) page.across(y, kLeft - 4, 544);
  page.down(kLeft - 4, 88, 168).down(544, 88, 168);
  for (const float x : {264.0F, 334.0F, 404.0F}) page.down(x, 88, 168);
  page.down(474, 104, 168);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  check_header(document.figures[0]);
}

TEST_CASE("a box around a table frames none of its columns") {
  PrintedPage page(1);
  page.text(452, 100, "Variance");
  page.across(104, 410, 544);
  header_line(page, 116);
  page.across(120, kLeft - 4, 544);
  rows_of_figures(page, 132, 14);
  page.down(kLeft - 20, 80, 180).down(560, 80, 180);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  check_header(document.figures[0]);
}

TEST_CASE("a header that a page's end cuts from its rows is one with its last lines overleaf") {
  PrintedPage first(1);
  first.text(kLeft, 600, "Text of the report before the table, which is of no use.");
  first.text(452, 684, "Variance").across(688, 410, 544);
  header_line(first, 700);
  PrintedPage second(2);
  row(second, 100, "", {"(1)", "(2)", "(3)=(1)-(2)", "(4)=(3)/(1)"});
  rows_of_figures(second, 116, 14);
  second.text(kLeft, 300, "Text of the report behind the table, which is of no use either.");
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  const PrintedFigures& table = document.figures[0];
  REQUIRE(table.header.size() == 5);
  CHECK(table.header[2] == Texts{"Expenditure", "(2)"});
  CHECK(table.header[4] == Texts{"Variance", "Percentage", "(4)=(3)/(1)"});
  REQUIRE(table.parts.size() == 1);
  CHECK(table.parts[0].page == 2);
  CHECK(table.parts[0].lines.size() == 3);
}

TEST_CASE("a header is read that stands above a page's end with nothing below it but the heading of rows overleaf") {
  PrintedPage first(1);
  first.text(kLeft, 600, "Text of the report before the table, which is of no use.");
  first.text(452, 660, "Variance").across(664, 410, 544);
  header_line(first, 676);
  first.across(680, kLeft - 4, 544);
  first.text(kLeft, 692, "Buildings and");
  PrintedPage second(2);
  second.text(kLeft, 100, "roads");
  rows_of_figures(second, 114, 14);
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  check_header(document.figures[0]);
  REQUIRE(document.figures[0].parts.size() == 2);
  CHECK(document.figures[0].parts[0].lines.size() == 1);
  CHECK(document.figures[0].parts[1].lines.size() == 4);
}

TEST_CASE("rows go on overleaf where something stands out of the last column on the page before") {
  PrintedPage first(1);
  first.text(452, 584, "Variance").across(588, 410, 544);
  header_line(first, 600);
  first.across(604, kLeft, 544);
  rows_of_figures(first, 616, 14);
  row(first, 658, "Roads", {"40.0", "40.0", "–", "–"});
  first.text(541, 630, "a", 6);  // a mark behind a figure
  PrintedPage second(2);
  row(second, 100, "Schools", {"80.0", "60.0", "20.0", "25.0"});
  row(second, 114, "Towers", {"10.0", "10.0", "–", "–"});
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 2);
  CHECK(document.figures[0].parts[1].lines.size() == 2);
}

TEST_CASE("a row of texts that uses a header's words ends no table") {
  PrintedPage page(1);
  page.text(kLeft, 80, "Performance measure", kTypeSize, true);
  page.text(kLeft, 100, "2023 (actual)").text(240, 100, "2024 (actual)").text(400, 100, "2025 (planned)");
  page.across(104, kLeft, 544);
  page.text(kLeft, 120, "Two sites were open").text(240, 120, "Actual expenditures").text(400, 120, "Four sites open");
  page.text(kLeft, 132, "and were in use").text(240, 132, "were published").text(400, 132, "and in use");
  page.text(kLeft, 144, "by all").text(400, 144, "by all staff");
  page.across(150, kLeft, 544);
  page.text(kLeft, 220, "Text of the report behind the table, which is of no use for it at all.");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header.size() == 3);
  REQUIRE(document.figures[0].parts.size() == 1);
  CHECK(document.figures[0].parts[0].lines.size() == 3);
}

TEST_CASE("under a column's header that has nothing below it stands no part of the cells beside it") {
  PrintedPage page(1);
  page.text(kLeft, 100, "2023 (actual)").text(190, 100, "2024 (actual)").text(330, 100, "2025 (planned)");
  page.across(104, kLeft, 544);
  page.text(kLeft, 120, "roads and").text(330, 120, "bridges are built by");
  page.text(kLeft, 132, "services").text(330, 132, "governments");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 1);
  const FigureLine& line = document.figures[0].parts[0].lines.at(0);
  CHECK(line.pieces[0].text == "roads and");
  CHECK_FALSE(line.has(1));
}

TEST_CASE("figures in the middle of their columns go on overleaf, however long they are") {
  const auto centred = [](PrintedPage& page, float y, const std::string& label,
                          const std::array<const char*, 3>& texts) {
    page.text(kLeft, y, label);
    for (std::size_t column = 0; column < texts.size(); ++column) {
      const std::string text = texts[column];
      page.text(300 + 100 * static_cast<float>(column) - static_cast<float>(text.size()) * kTypeSize / 4, y, text);
    }
  };
  PrintedPage first(1);
  first.text(kLeft, 700, "Category")
      .text(277, 700, "Allotted")
      .text(370, 700, "Expenditure")
      .text(477, 700, "Variance");
  first.across(704, kLeft, 544);
  centred(first, 716, "Boats", {"12", "11", "1"});
  centred(first, 730, "Bridges", {"25", "28", "(3)"});
  PrintedPage second(2);
  centred(second, 100, "Wells", {"24,307", "18,256", "6,051"});
  centred(second, 114, "Roads", {"300", "270", "30"});
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 2);
  CHECK(document.figures[0].parts[1].lines.size() == 2);
}

TEST_CASE("a header that tops several pages is a header on each of them, and no running head") {
  std::vector<PrintedPage> pages;
  for (int number = 1; number <= 3; ++number) {
    PrintedPage& page = pages.emplace_back(number);
    page.text(kLeft, 90, "Table " + std::to_string(number) + ". Requirements", kTypeSize, true);
    page.text(452, 104, "Variance").across(108, 410, 544);
    header_line(page, 120);
    rows_of_figures(page, 148, 14);
    page.text(kLeft, 300, "Text of the report behind the table, number " + std::to_string(number) + ".");
  }
  const PrintedDocument document = read(pages);
  REQUIRE(document.figures.size() == 3);
  for (const PrintedFigures& table : document.figures) {
    check_header(table);
    REQUIRE(table.parts.size() == 1);
    CHECK(table.parts[0].lines.size() == 3);
  }
}

TEST_CASE("a group's heading right below a header without rules heads rows, not labels") {
  PrintedPage page(1);
  header_line(page, 116);
  page.text(kLeft, 132, "Northern sector", kTypeSize, true);
  rows_of_figures(page, 148, 14);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header[0] == Texts{"Category"});
  REQUIRE(document.figures[0].parts.size() == 1);
  CHECK(document.figures[0].parts[0].lines.size() == 4);
}

TEST_CASE("caption and unit in small type stand above the table though its header keeps some distance") {
  PrintedPage page(1);
  page.text(kLeft, 40, "The Committee recommends approval.", kTypeSize, true);
  page.text(kLeft, 64, "Financial resources", kTypeSize, true);
  page.text(kLeft, 74.4F, "(Thousands of United States dollars)", 7);
  page.text(kLeft, 99.4F, "Category", 7).text(300, 99.4F, "Approved", 7).text(370, 99.4F, "Expenditure", 7);
  page.text(450, 99.4F, "Variance", 7).across(104, kLeft, 544);
  for (int line = 0; line < 3; ++line) {
    row(page, 118 + 14 * static_cast<float>(line), "Boats " + std::to_string(line),
        {"1 200.0", "1 100.0", "100.0", "8.3"});
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].above == Texts{"Financial resources", "(Thousands of United States dollars)"});
}

TEST_CASE(
    "a numbered paragraph or heading below the rows is none of them, however far its number stands from its words") {
  PrintedPage page(1);
  header_line(page, 116);
  page.across(120, kLeft, 544);
  rows_of_figures(page, 132, 14);
  page.text(kLeft, 178, "IV.").text(100, 178, "Analysis of the variances of which the Assembly is informed");
  page.text(kLeft, 196, "3.").text(100, 196, "The reduced requirements were due primarily to fewer hours of flight");
  page.text(kLeft, 208, "and to the late deployment of staff in the north of the mission's area.");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 1);
  CHECK(document.figures[0].parts[0].lines.size() == 3);
}

TEST_CASE("a page's foot close below the rows shows no column") {
  PrintedPage page(1);
  header_line(page, 690);
  page.across(694, kLeft, 544);
  rows_of_figures(page, 706, 14);
  page.text(kLeft, 764, "22-04711").text(292, 764, "7/19");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header.size() == 5);
  REQUIRE(document.figures[0].parts.size() == 1);
  REQUIRE(document.figures[0].parts[0].lines.size() == 3);
  CHECK(document.figures[0].parts[0].lines[0].pieces[1].text == "1 200.0");
}

TEST_CASE("a unit in brackets may take two lines") {
  PrintedPage page(1);
  page.text(kLeft, 68, "Financial resources", kTypeSize, true);
  page.text(kLeft, 84, "(Thousands of United States dollars; budget year is from 1 July 2021 to 30 June");
  page.text(kLeft, 96, "2022)");
  header_line(page, 116);
  page.across(120, kLeft, 544);
  rows_of_figures(page, 132, 14);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].above ==
        Texts{"Financial resources",
              "(Thousands of United States dollars; budget year is from 1 July 2021 to 30 June 2022)"});
}

TEST_CASE("the rest of a label below a header printed again is the table's, though no figures stand there") {
  PrintedPage first(1);
  first.text(452, 584, "Variance").across(588, 410, 544);
  header_line(first, 600);
  first.across(604, kLeft, 544);
  rows_of_figures(first, 616, 14);
  row(first, 658, "Personnel provided by", {"40.0", "40.0", "–", "–"});
  PrintedPage second(2);
  second.text(452, 84, "Variance").across(88, 410, 544);
  header_line(second, 100);
  second.across(104, kLeft, 544).text(kLeft + 6, 116, "Governments");
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].parts.size() == 2);
}

}  // namespace
}  // namespace outturn::normalize
