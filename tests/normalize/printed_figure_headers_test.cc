// Headers of printed tables of figures: cells over several lines, and cells over several columns without a rule of
// their own.

#include <string>
#include <vector>

#include "normalize/printed_figures.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

constexpr std::array kSixRights = {260.0F, 315.0F, 370.0F, 425.0F, 480.0F, 535.0F};

// Rows of six figures, under cells over three columns each: `upper` in the middle of each three, `lower` of each
// column.
PrintedPage two_periods(const Texts& upper, const Texts& lower) {
  PrintedPage page(1);
  page.across(88, kLeft, 540);
  for (std::size_t at = 0; at < upper.size(); ++at) {
    const float middle = kSixRights[1 + 3 * at] - 15;
    page.text(middle - static_cast<float>(upper[at].size()) * kTypeSize / 4, 100, upper[at]);
  }
  page.text(kLeft, 114, "Category");
  for (std::size_t at = 0; at < lower.size(); ++at) ending_at(page, kSixRights[at], 114, lower[at]);
  page.across(118, kLeft, 540);
  for (const float y : {132.0F, 146.0F, 160.0F}) {
    page.text(kLeft, y, "Boats");
    for (const float right : kSixRights) ending_at(page, right, y, "1 250.5");
  }
  return page;
}

TEST_CASE("cells in the middle of columns under which the same words stand again head all of them") {
  const PrintedDocument document =
      read({two_periods({"2022/23", "2023/24"}, {"Budgeted", "Actual", "Variance", "Budgeted", "Actual", "Variance"})});
  REQUIRE(document.figures.size() == 1);
  const auto& header = document.figures[0].header;
  REQUIRE(header.size() == 7);
  CHECK(header[1] == Texts{"2022/23", "Budgeted"});
  CHECK(header[2] == Texts{"2022/23", "Actual"});
  CHECK(header[3] == Texts{"2022/23", "Variance"});
  CHECK(header[4] == Texts{"2023/24", "Budgeted"});
  CHECK(header[6] == Texts{"2023/24", "Variance"});
}

TEST_CASE("the upper lines of repeated cells head their own column, where they go on below") {
  PrintedPage page = two_periods({"2022/23", "2023/24"}, {"sums", "Actual", "Variance", "sums", "Actual", "Variance"});
  for (const std::size_t column : {0U, 3U}) ending_at(page, kSixRights[column], 107, "Budgeted");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  const auto& header = document.figures[0].header;
  CHECK(header[1] == Texts{"2022/23", "Budgeted sums"});
  CHECK(header[2] == Texts{"2022/23", "Actual"});
}

TEST_CASE("a cell between two columns' figures, over another cell, shows no column of its own") {
  PrintedPage page(1);
  page.text(335, 100, "2024/25").text(kLeft, 114, "Category").text(250, 114, "Budgeted sums");
  page.text(325, 114, "Actual expenditure").text(440, 114, "Variance");
  page.across(118, kLeft, 480);
  for (const float y : {132.0F, 146.0F}) {
    page.text(kLeft, y, "Boats").text(295, y, "76.8").text(395, y, "70.2").text(465, y, "6.6");
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header.size() == 4);
}

TEST_CASE("a period between the cells below it heads no column of its own") {
  const auto columns = [](const std::string& upper) {
    PrintedPage made(1);
    made.text(318, 100, upper).text(kLeft, 114, "Category").text(250, 114, "Budgeted").text(380, 114, "Actual");
    made.across(118, kLeft, 420);
    for (const float y : {132.0F, 146.0F}) made.text(kLeft, y, "Boats").text(270, y, "76.8").text(390, y, "70.2");
    const PrintedDocument document = read({made});
    return document.figures.empty() ? 0 : document.figures[0].header.size();
  };
  CHECK(columns("2024/25") == 3);
  CHECK(columns("Balance") == 4);
}

TEST_CASE("words of a header that its next line only makes known show a table") {
  const auto tables = [](const std::string& upper, const std::string& lower = "2021") {
    PrintedPage page(1);
    page.text(296, 100, "Products").text(366, 100, "Products");
    page.text(300, 112, "planned").text(366, 112, upper);
    page.text(kLeft, 124, "Kind").text(306, 124, "2021").text(372, 124, lower);
    page.across(128, kLeft, 400);
    for (const float y : {142.0F, 156.0F, 170.0F}) {
      page.text(kLeft, y, "Reports to the council").text(310, y, "12").text(380, y, "11");
    }
    return read({page}).figures.size();
  };
  CHECK(tables("delivered") == 1);
  CHECK(tables("ordered") == 0);
  CHECK(tables("delivere", "d 2021") == 1);
}

TEST_CASE("a header's word with the mark of a note right behind it is the header's") {
  PrintedPage page(1);
  page.text(kLeft, 100, "Category")
      .text(276, 100, "Allotted")
      .text(332, 100, "Expenditure")
      .text(387, 96.5F, "b", 5.8F);
  page.text(440, 100, "Balance").across(106, kLeft, 480);
  float y = 118;
  for (const char* label : {"Boats", "Bridges", "Wells"}) {
    page.text(kLeft, y, label).text(290, y, "120").text(360, y, "90").text(450, y, "30");
    y += 14;
  }
  CHECK(read({page}).figures.size() == 1);
}

TEST_CASE("years over the figures of categories head no texts, though a line of them says so alone") {
  PrintedPage page(1);
  page.text(278, 90, "2024 planned").text(348, 90, "2024 actual").text(418, 90, "2025 planned");
  page.text(kLeft, 102, "Category and subcategory").text(290, 102, "number").text(360, 102, "number");
  page.text(430, 102, "number").across(108, kLeft, 490);
  float y = 120;
  for (const char* label : {"Papers", "Reports", "Guides"}) {
    page.text(kLeft, y, label).text(300, y, "12").text(370, y, "9").text(440, y, "30");
    y += 14;
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].parts.at(0).columns.has_label);
  CHECK(document.figures[0].header.size() == 4);
}

TEST_CASE("words of a caption that stand over a header's first line do not hide the header") {
  PrintedPage page(1);
  page.text(kLeft, 74, "Table 1. Incumbency of posts and positions of the whole mission in the years", kTypeSize, true);
  page.across(78, kLeft, 540)
      .text(290, 88, "2023/24")
      .text(430, 88, "2024/25")
      .across(92, 260, 380)
      .across(92, 400, 540);
  page.text(kLeft, 104, "Category").text(262, 104, "Approved").text(332, 104, "Actual").text(402, 104, "Approved");
  page.text(472, 104, "Actual").across(108, kLeft, 540);
  float y = 120;
  for (const char* label : {"Observers", "Contingents", "Police"}) {
    row(page, y, label, {"12", "9", "30", "28"});
    y += 14;
  }
  CHECK(read({page}).figures.size() == 1);
}

TEST_CASE("the second line of a cell beside its figures goes on with the first, whatever figures it is nearest to") {
  PrintedPage page(1);
  page.text(200, 92, "Planned for the").text(300, 92, "Actual for the").text(400, 92, "Planned for the");
  page.text(kLeft, 104, "Category").text(200, 104, "2024").text(300, 104, "2024").text(400, 104, "2025");
  page.across(110, kLeft, 480);
  float y = 122;
  for (const char* label : {"Papers", "Reports", "Guides"}) {
    page.text(kLeft, y, label).text(265, y, "12").text(365, y, "9").text(465, y, "30");
    y += 14;
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].header.size() == 4);
  CHECK(document.figures[0].header[1] == Texts{"Planned for the 2024"});
  CHECK(document.figures[0].header[2] == Texts{"Actual for the 2024"});
  CHECK(document.figures[0].header[3] == Texts{"Planned for the 2025"});
}

TEST_CASE("a header is read above a page's end, below which the heading of rows in bold runs over the columns") {
  PrintedPage first(1);
  first.text(kLeft, 600, "Text of the report before the table, which is of no use.");
  first.text(kLeft, 676, "Category").text(268, 676, "Allotted").text(342, 676, "Expenditure").text(418, 676, "Balance");
  first.across(680, kLeft - 4, 474);
  first.text(kLeft, 692, "A. Facilitation of the work of intergovernmental and expert bodies of all", kTypeSize, true);
  PrintedPage second(2);
  float y = 100;
  for (const char* label : {"Papers", "Reports", "Guides"}) {
    second.text(kLeft, y, label).text(310, y, "120").text(380, y, "90").text(450, y, "30");
    y += 14;
  }
  CHECK(read({first, second}).figures.size() == 1);
}

TEST_CASE("header cells that stand no further apart than words are parted where each begins with a year") {
  PrintedPage page(1);
  page.text(kLeft, 100, "类别和次类别").text(300, 100, "2022").text(323, 100, "年计划").text(357, 100, "2022");
  page.text(380, 100, "年实际").text(414, 100, "2023").text(437, 100, "年计划").across(106, kLeft, 480);
  float y = 118;
  for (const char* label : {"报告", "会议", "准则"}) {
    page.text(kLeft, y, label).text(300, y, "28").text(357, y, "26").text(414, y, "30");
    y += 14;
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].header.size() == 4);
  CHECK(document.figures[0].header[1] == Texts{"2022年计划"});
  CHECK(document.figures[0].header[3] == Texts{"2023年计划"});
}

TEST_CASE("figures in brackets that do not count up number no columns") {
  PrintedPage page(1);
  page.across(88, kLeft, 420);
  page.text(kLeft, 100, "Category").text(280, 100, "Approved").text(370, 100, "Actual");
  page.across(104, kLeft, 420);
  page.text(kLeft, 118, "Boats").text(290, 118, "12").text(375, 118, "11");
  page.text(kLeft, 132, "Net change").text(290, 132, "(1)").text(375, 132, "(1)");
  page.text(kLeft, 146, "Expenditure of the offices", 10, true);
  page.text(kLeft, 160, "Boats").text(290, 160, "24").text(375, 160, "20");
  page.text(kLeft, 174, "Net change").text(290, 174, "(2)").text(375, 174, "(1)");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 1);
  CHECK(document.figures[0].parts[0].lines.size() == 5);
}

TEST_CASE("a cell over columns of a framed header is the header's on a page's first line, too") {
  PrintedPage page(1);
  page.text(452, 40, "Variance");
  header_line(page, 56);
  rows_of_figures(page, 72, 16);
  for (const float y : {28.0F, 44.0F, 60.0F, 76.0F, 92.0F, 108.0F}) page.across(y, kLeft - 4, 544);
  page.down(kLeft - 4, 28, 108).down(544, 28, 108);
  for (const float x : {264.0F, 334.0F, 404.0F}) page.down(x, 28, 108);
  page.down(474, 44, 108);
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header[3] == Texts{"Variance", "Amount"});
}

TEST_CASE("below a header printed again stands the rest of a label that the page cuts, and none of the header's") {
  const auto head = [](PrintedPage& page, float y) {
    page.text(kLeft, y, "Category").text(280, y, "Approved").text(370, y, "Actual");
  };
  PrintedPage first(1);
  head(first, 672);
  first.text(kLeft, 686, "Boats").text(290, 686, "12").text(375, 686, "11");
  first.text(kLeft, 700, "Workshops for the officials").text(290, 700, "24").text(375, 700, "20");
  PrintedPage second(2);
  head(second, 100);
  second.text(kLeft, 112, "of all offices");
  for (const float y : {126.0F, 140.0F}) second.text(kLeft, y, "Wells").text(290, y, "2").text(375, y, "1");
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 2);
  REQUIRE(document.figures[0].parts[1].lines.size() == 3);
  CHECK(document.figures[0].parts[1].lines[0].pieces[0].text == "of all offices");
}

TEST_CASE("rows of short texts below years are rows, though neither a rule nor a gap parts them from the header") {
  PrintedPage page(1);
  page.text(kLeft, 100, "2024 (actual)").text(250, 100, "2025 (actual)").text(430, 100, "2026 (planned)");
  page.text(kLeft, 114, "One site has").text(250, 114, "Two sites have").text(430, 114, "All sites have");
  page.text(kLeft, 126, "a well").text(250, 126, "wells").text(430, 126, "wells");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].header[2] == Texts{"2026 (planned)"});
  REQUIRE(document.figures[0].parts.size() == 1);
  CHECK(document.figures[0].parts[0].lines.size() == 2);
}

TEST_CASE("a figure overleaf that is wider than those above makes no running text of its row") {
  PrintedPage first(1);
  first.text(kLeft, 672, "Category and subcategory").text(280, 672, "2024 planned").text(370, 672, "2024 actual");
  first.text(kLeft, 686, "Reports").text(330, 686, "5").text(415, 686, "7");
  first.text(kLeft, 700, "Meetings").text(330, 700, "4").text(415, 700, "3");
  PrintedPage second(2);
  second.text(kLeft, 100, "Courses").text(330, 100, "2").text(415, 100, "2");
  second.text(kLeft, 114, "Publications").text(313, 114, "1").text(320, 114, "250").text(410, 114, "27");
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].parts.size() == 2);
  const FigureLine& line = document.figures[0].parts[1].lines.at(1);
  CHECK_FALSE(line.narrative);
  CHECK(line.pieces[1].text.ends_with("250"));
}

TEST_CASE("groups of digits in any script make one figure, in one column") {
  PrintedPage page(1);
  page.across(88, kLeft, 420);
  page.text(kLeft, 100, "Category").text(280, 100, "Approved").text(370, 100, "Actual");
  page.across(104, kLeft, 420);
  for (const float y : {118.0F, 132.0F, 146.0F}) {
    page.text(kLeft, y, "Boats").text(285, y, "٣").text(292, y, "٥٨٥٫٩").text(362, y, "٤").text(369, y, "٩٦٩٫٥");
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].parts[0].columns.columns() == 3);
}

}  // namespace
}  // namespace outturn::normalize
