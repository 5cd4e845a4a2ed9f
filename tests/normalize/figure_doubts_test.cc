// What is said of tables of figures on printed pages that are not read, or not to their end.

#include <algorithm>
#include <string>

#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

constexpr float kRowsLeft = 72;

std::ptrdiff_t said(const PrintedDocument& document, const std::string& code, int page) {
  return std::count_if(document.diagnostics.begin(), document.diagnostics.end(),
                       [&](const Diagnostic& one) { return one.code == code && one.place.page == page; });
}

void line_of_figures(PrintedPage& page, float y, const std::string& label) {
  page.text(kRowsLeft, y, label).text(300, y, "1 200").text(380, y, "1 100").text(460, y, "100");
}

void table(PrintedPage& page, float y) {
  page.text(kRowsLeft, y, "Category").text(292, y, "Approved").text(376, y, "Actual").text(440, y, "Variance");
  page.across(y + 4, kRowsLeft, 490);
  line_of_figures(page, y + 18, "Boats");
  line_of_figures(page, y + 32, "Wells");
}

// A table whose header words are broken between two lines, the first of them `planned` and its rest.
PrintedPage broken_header(const std::string& planned, const std::string& rest) {
  PrintedPage page(1);
  page.text(300, 100, "2024").text(380, 100, "2024");
  page.text(kRowsLeft, 112, "Things").text(300, 112, planned).text(380, 112, "actua");
  page.text(300, 124, rest).text(380, 124, "l");
  line_of_figures(page, 142, "Boats");
  line_of_figures(page, 156, "Wells");
  return page;
}

TEST_CASE("header words that narrow columns break between two lines are a sign of a table, if not read", "[doubts]") {
  CHECK(read({broken_header("planne", "d")}).figures.size() == 1);
  CHECK(said(read({broken_header("pla", "nned")}), "possible_table_not_read", 1) == 1);
  CHECK(said(read({broken_header("bough", "t")}), "possible_table_not_read", 1) == 0);
}

TEST_CASE("words of a header whose cells stand without gaps are a sign of a table, if not read", "[doubts]") {
  PrintedPage page(1);
  page.text(kRowsLeft, 112, "Things").text(232, 112, "Planned posts");
  page.text(312, 112, "Actual posts").text(372, 112, "share of all vacant posts in years");
  for (const float y : {130.0F, 144.0F}) {
    page.text(kRowsLeft, y, "Boats").text(270, y, "12").text(360, y, "9").text(500, y, "25.0");
  }
  const PrintedDocument document = read({page});
  CHECK(document.figures.empty());
  CHECK(said(document, "possible_table_not_read", 1) == 1);
}

TEST_CASE("years over a rule and cells of text that stand without gaps are a sign of a table, if not read",
          "[doubts]") {
  const auto page = [](bool ruled) {
    PrintedPage made(1);
    made.text(kRowsLeft, 100, "2023 (actual)").text(252, 100, "2024 (planned)").text(412, 100, "2024 (actual)");
    if (ruled) made.across(106, kRowsLeft, 560);
    made.text(kRowsLeft, 118,
              "Forty questions were answered in allLiaison with organizations was kept upMore was done");
    made.text(kRowsLeft, 130, "the regions and in the capital of oneland and in all of its provinces, ofin the north");
    return made;
  };
  CHECK(said(read({page(true)}), "possible_table_not_read", 1) == 1);
  CHECK(said(read({page(false)}), "possible_table_not_read", 1) == 0);
}

TEST_CASE("words in Han characters that narrow columns break are a sign of a table, if not read", "[doubts]") {
  PrintedPage page(1);
  page.text(300, 112, "2022年(计").text(380, 112, "2022年(实").text(kRowsLeft, 124, "类别").text(318, 124, "划)");
  page.text(398, 124, "际)");
  line_of_figures(page, 142, "报告");
  line_of_figures(page, 156, "会议");
  const PrintedDocument document = read({page});
  CHECK(document.figures.size() == 1);
}

TEST_CASE("words of a header without gaps over figures without gaps are a sign of a table, if not read", "[doubts]") {
  PrintedPage page(1);
  page.text(200, 112, "分配数").text(230, 112, "(2022/").text(260, 112, "支出").text(280, 112, "(2022/");
  page.text(310, 112, "费用估计数").text(kRowsLeft, 124, "类别").text(225, 124, "23)").text(285, 124, "23)");
  page.text(335, 124, "24)").across(128, kRowsLeft, 360);
  for (const float y : {142.0F, 156.0F}) {
    page.text(kRowsLeft, y, "军事人员").text(205, y, "151 419.7").text(255, y, "124 185.9").text(305, y, "175 847.1");
    page.text(400, y, "31.8");
  }
  const PrintedDocument document = read({page});
  CHECK((!document.figures.empty() || said(document, "possible_table_not_read", 1) == 1));
}

TEST_CASE("a header's cell of three lines may break its last word only", "[doubts]") {
  PrintedPage page(1);
  page.text(300, 88, "Final").text(380, 100, "Expendi");
  page.text(kRowsLeft, 112, "Things").text(300, 100, "appropri").text(300, 112, "ation").text(380, 112, "ture");
  line_of_figures(page, 130, "Boats");
  line_of_figures(page, 144, "Wells");
  CHECK(said(read({page}), "possible_table_not_read", 1) == 1);
}

TEST_CASE("rows overleaf that do not stand in the table's columns are said to be left out", "[doubts]") {
  PrintedPage first(1);
  table(first, 700);
  PrintedPage second(2);
  for (const float y : {100.0F, 114.0F}) {
    second.text(kRowsLeft, y, "Roads").text(240, y, "40").text(330, y, "35").text(420, y, "5");
  }
  second.text(kRowsLeft, 160, "Text of the report that stands below these rows and is as long as the lines are.");
  const PrintedDocument document = read({first, second});
  REQUIRE(document.figures.size() == 1);
  const bool joined = document.figures[0].parts.size() == 2;
  CHECK((joined ? 0 : 1) == said(document, "table_cut_off", 2));
}

TEST_CASE("rows overleaf below a header that ends the page are said, where no table is made of them", "[doubts]") {
  const auto doubts = [](const std::string& planned, const std::string& actual) {
    PrintedPage first(1);
    for (float y = 600; y < 690; y += 12) {
      first.text(kRowsLeft, y, "Text of the report that stands above all of this and is as long as the lines are.");
    }
    first.text(kRowsLeft, 702, "Things").text(300, 702, planned).text(380, 702, actual);
    PrintedPage second(2);
    second.text(kRowsLeft, 100,
                "A text of the next page that runs over all of the columns, and that is no row of theirs.");
    for (const float y : {114.0F, 128.0F, 142.0F}) line_of_figures(second, y, "Boats");
    return said(read({first, second}), "possible_table_not_read", 1);
  };
  CHECK(doubts("Planned", "Actual") == 1);
  CHECK(doubts("Refunds", "Actual") == 0);
}

TEST_CASE("years that end the page, each planned or actual, are said to head cells overleaf", "[doubts]") {
  const auto doubts = [](const std::string& planned) {
    PrintedPage first(1);
    for (float y = 600; y < 690; y += 12) {
      first.text(kRowsLeft, y, "Text of the report that stands above all of this and is as long as the lines are.");
    }
    first.text(kRowsLeft, 702, "2024 (actual)").text(250, 702, "2025 (actual)").text(430, 702, planned);
    PrintedPage second(2);
    second.text(kRowsLeft, 100, "One site").text(250, 100, "Two sites").text(430, 100, "All sites");
    return said(read({first, second}), "possible_table_not_read", 1);
  };
  CHECK(doubts("2026 (planned)") == 1);
  CHECK(doubts("2026 (recorded)") == 0);
}

TEST_CASE("rows closely below a table's end are said to be left out", "[doubts]") {
  PrintedPage page(1);
  table(page, 100);
  page.across(136, kRowsLeft, 490);
  page.text(kRowsLeft, 148,
            "The mission reports that what follows was added after the table above was closed, at last.");
  line_of_figures(page, 160, "Roads");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  CHECK(document.figures[0].parts[0].lines.size() == 2);
  CHECK(said(document, "table_cut_off", 1) == 1);
}

TEST_CASE("rows of figures below words for planned and actual that give no table are said", "[doubts]") {
  PrintedPage page(1);
  page.text(kRowsLeft, 100,
            "What was approved for the year, and what was actually spent, stands side by side below here.");
  page.text(kRowsLeft, 114, "Kind")
      .text(296, 114, "Approved funds")
      .text(376, 114, "Actual funds of the year that is over now");
  for (const float y : {128.0F, 142.0F}) line_of_figures(page, y, "Boats");
  const PrintedDocument document = read({page});
  const std::ptrdiff_t tables = static_cast<std::ptrdiff_t>(document.figures.size());
  CHECK(tables + said(document, "possible_table_not_read", 1) == 1);
}

TEST_CASE("rows of planned and actual figures without a header that is found are said", "[doubts]") {
  PrintedPage page(1);
  page.text(kRowsLeft, 100,
            "The staff of the mission is shown below, in posts that were approved for the years named.");
  line_of_figures(page, 120, "Approved 2024/25");
  line_of_figures(page, 134, "Actual 2024/25");
  const PrintedDocument document = read({page});
  CHECK(document.figures.empty());
  CHECK(said(document, "possible_table_not_read", 1) == 1);
}

TEST_CASE("rows of planned and actual figures are said, though their labels take two lines", "[doubts]") {
  const auto doubts = [](const std::string& below) {
    PrintedPage page(1);
    line_of_figures(page, 100, "Approved");
    page.text(kRowsLeft, 112, below);
    line_of_figures(page, 126, "Actual");
    page.text(kRowsLeft, 138, below);
    return said(read({page}), "possible_table_not_read", 1);
  };
  CHECK(doubts("2024/25") == 1);
  CHECK(doubts("posts") == 0);
}

TEST_CASE("tables without an actual side, and text behind a table, raise no doubt", "[doubts]") {
  PrintedPage page(1);
  table(page, 100);
  page.text(kRowsLeft, 180,
            "The table above shows what was approved for the year beside what was actually spent then.");
  page.text(kRowsLeft, 220, "Category").text(284, 220, "2024/25").text(364, 220, "2025/26").text(440, 220, "2026/27");
  page.across(224, kRowsLeft, 490);
  line_of_figures(page, 238, "Boats");
  line_of_figures(page, 252, "Wells");
  const PrintedDocument document = read({page});
  CHECK(document.figures.size() == 1);
  CHECK(document.diagnostics.empty());
}

}  // namespace
}  // namespace outturn::normalize
