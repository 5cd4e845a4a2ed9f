// Tables of figures on printed pages whose planned and actual figures stand in rows, and what else UN staffing tables
// do.

#include <array>
#include <string>
#include <vector>

#include "normalize/printed_figures.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

constexpr std::array kEnds = {300.0F, 360.0F, 420.0F};  // of the columns of figures
constexpr float kLabels = 72;
constexpr float kIndented = 84;
constexpr float kEdge = 424;

// A row, its figures at the ends of their columns; empty ones are left out.
void staff(PrintedPage& page, float y, const std::string& label, const std::array<const char*, 3>& figures) {
  page.text(kIndented, y, label);
  for (std::size_t column = 0; column < figures.size(); ++column) {
    if (*figures[column] != '\0') ending_at(page, kEnds[column], y, figures[column]);
  }
}

void ruled_header(PrintedPage& page, float y) {
  page.across(y - 12, kLabels, kEdge);
  page.text(kLabels, y, "Category").text(270, y, "Senior").text(335, y, "Field").text(395, y, "Total");
  page.across(y + 4, kLabels, kEdge);
}

Texts labels_of(const FigurePart& part) {
  Texts labels;
  for (const FigureLine& line : part.lines) labels.push_back(line.has(0) ? line.pieces[0].text : std::string());
  return labels;
}

const FigurePart& only_part(const PrintedDocument& document) {
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 1);
  return document.figures[0].parts[0];
}

TEST_CASE("a heading of rows reaches over columns that are empty beside it, and is no running text", "[staffing]") {
  PrintedPage page(1);
  ruled_header(page, 100);
  page.text(kLabels, 118, "Executive direction and management of the mission", kTypeSize, true);
  staff(page, 132, "Approved 2024/25", {"1", "2", "3"});
  staff(page, 146, "Actual 2024/25", {"1", "1", "2"});
  page.text(kLabels, 160, "Offices for political and civil affairs of all");
  staff(page, 174, "Approved 2024/25", {"4", "5", "9"});
  staff(page, 188, "Actual 2024/25", {"4", "4", "8"});
  const PrintedDocument document = read({page});
  const FigurePart& part = only_part(document);
  REQUIRE(part.lines.size() == 6);
  CHECK_FALSE(part.lines[0].narrative);
  CHECK(part.lines[0].pieces[0].text == "Executive direction and management of the mission");
  CHECK_FALSE(part.lines[0].has_figures());
  CHECK_FALSE(part.lines[3].narrative);
}

TEST_CASE("running text below a table is no heading of its rows", "[staffing]") {
  PrintedPage page(1);
  ruled_header(page, 100);
  staff(page, 118, "Approved 2024/25", {"1", "2", "3"});
  staff(page, 132, "Actual 2024/25", {"1", "1", "2"});
  page.text(kLabels, 146, "The number of staff is lower than approved because of the time that it takes to recruit.");
  page.text(kLabels, 158, "More staff is expected.");
  const PrintedDocument document = read({page});
  CHECK(only_part(document).lines.size() == 2);
}

TEST_CASE("rows with one figure each stand under a header of two cells between rules", "[staffing]") {
  PrintedPage page(1);
  page.across(88, kLabels, kEdge);
  page.text(kLabels, 100, "Category").text(395, 100, "Total");
  page.across(104, kLabels, kEdge);
  page.text(kLabels, 118, "Contingents");
  staff(page, 132, "Approved 2024/25", {"", "", "834"});
  staff(page, 146, "Actual 2024/25", {"", "", "785"});
  page.across(150, kLabels, kEdge);
  staff(page, 162, "Net change", {"", "", "(49)"});
  page.across(166, kLabels, kEdge);
  const PrintedDocument document = read({page});
  CHECK(labels_of(only_part(document)) == Texts{"Contingents", "Approved 2024/25", "Actual 2024/25", "Net change"});
  CHECK(document.figures[0].header == std::vector<Texts>{{"Category"}, {"Total"}});
}

TEST_CASE("a label over two lines that says actual is a row and no header", "[staffing]") {
  PrintedPage page(1);
  ruled_header(page, 100);
  page.text(kIndented, 118, "Approved temporary");
  staff(page, 128, "positions 2024/25", {"1", "2", "3"});
  page.text(kIndented, 146, "Actual temporary");
  staff(page, 156, "positions 2024/25", {"1", "1", "2"});
  const PrintedDocument document = read({page});
  CHECK(only_part(document).lines.size() == 4);
  CHECK(document.figures[0].header[1] == Texts{"Senior"});
}

TEST_CASE("a unit in small type between rows belongs to the table", "[staffing]") {
  PrintedPage page(1);
  ruled_header(page, 100);
  staff(page, 118, "Approved 2024/25", {"1", "2", "3"});
  staff(page, 132, "Actual 2024/25", {"1", "1", "2"});
  page.across(136, kLabels, kEdge);
  page.text(kLabels, 148, "Estimated amount", kTypeSize, true).text(kLabels, 158, "(Thousands of dollars)", 8);
  staff(page, 174, "Approved 2024/25", {"", "", "903.1"});
  const PrintedDocument document = read({page});
  CHECK(only_part(document).lines.size() == 5);
}

TEST_CASE("a figure that reaches into the column beside it is one figure of its own column", "[staffing]") {
  PrintedPage page(1);
  ruled_header(page, 100);
  staff(page, 118, "Approved 2024/25", {"1", "2", "3"});
  staff(page, 132, "Actual 2024/25", {"1", "1", "2"});
  page.text(kIndented, 146, "Approved 2025/26");
  page.text(kEnds[2] - 69, 146, "1 234 567 890.5");
  const PrintedDocument document = read({page});
  const FigurePart& part = only_part(document);
  REQUIRE(part.columns.columns() == 4);
  REQUIRE(part.lines.size() == 3);
  CHECK_FALSE(part.lines[2].has(2));
  CHECK(part.lines[2].pieces[3].text == "1 234 567 890.5");
}

TEST_CASE("a mark of a note behind a header's word is none of its words", "[staffing]") {
  PrintedPage page(1);
  page.across(88, kLabels, kEdge);
  page.text(kLabels, 100, "Category").text(225, 100, "Approved 2024/25").text(306, 97, "a", 6);
  page.text(320, 100, "Actual 2024/25");
  page.across(104, kLabels, kEdge);
  for (const float y : {118.0F, 132.0F}) {
    page.text(kLabels, y, "Posts");
    ending_at(page, 300, y, "12");
    ending_at(page, 380, y, "11");
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header[1] == Texts{"Approved 2024/25"});
}

TEST_CASE("where a cell over others parts two levels of a header, what stands beside it has two cells, too",
          "[staffing]") {
  PrintedPage page(1);
  page.across(74, kLabels, kEdge);
  page.text(264, 86, "Approved").text(355, 86, "Actual");
  page.across(90, 320, kEdge);
  page.text(kLabels, 102, "Hours").text(267, 102, "2026/27").text(326, 102, "2023/24").text(386, 102, "2024/25");
  page.across(106, kLabels, kEdge);
  staff(page, 118, "Helicopters", {"10", "20", "30"});
  staff(page, 132, "Fixed wings", {"11", "21", "31"});
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header[1] == Texts{"Approved", "2026/27"});
  CHECK(document.figures[0].header[3] == Texts{"Actual", "2024/25"});
}

TEST_CASE("text between rows goes on overleaf below the header printed again", "[staffing]") {
  const auto header = [](PrintedPage& page, float y) {
    page.across(y - 12, kLabels, kEdge);
    page.text(kLabels, y, "Category and subcategory").text(255, y, "2025 planned").text(335, y, "2025 actual");
    page.across(y + 4, kLabels, kEdge);
  };
  PrintedPage first(1);
  header(first, 600);
  first.text(kLabels, 618, "Seminars (number of days)");
  ending_at(first, 300, 618, "10");
  ending_at(first, 380, 618, "12");
  first.text(kLabels, 632, "C. Substantive deliverables", kTypeSize, true);
  first.text(kLabels, 646, "Advice: technical advice to members on the rules of trade, on request.");
  PrintedPage second(2);
  header(second, 86);
  second.text(kLabels, 104, "D. Communication deliverables", kTypeSize, true);
  second.text(kLabels, 118, "Outreach: special events and exhibitions for members on the rules of trade.");
  second.across(122, kLabels, kEdge);
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 2);
  CHECK(document.figures[0].parts[1].lines.size() == 2);
}

TEST_CASE("a row of a table above is no caption of the table below it", "[staffing]") {
  PrintedPage page(1);
  page.text(kLabels, 86, "Net change", kTypeSize, true);
  ending_at(page, kEnds[2], 86, "(49)", true);
  ruled_header(page, 106);
  staff(page, 124, "Approved 2024/25", {"1", "2", "3"});
  staff(page, 138, "Actual 2024/25", {"1", "1", "2"});
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].above.empty());
}

}  // namespace
}  // namespace outturn::normalize
