#include "normalize/table/header_row.h"

#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

std::vector<HeaderRow> find(const PrintedPage& page) {
  return HeaderFinder({&phrases_for("zh"), &phrases_for("en")}).find(PageLayout(page.page()));
}

TEST_CASE("a header row on one line is found with its cells' places", "[header_row]") {
  const auto headers = find(PrintedPage(1)
                                .text(72, 90, "预期成绩 1.1: 工作得到改进")
                                .text(72, 120, "计划产出", 7)
                                .text(260, 120, "已完成 (数目或是/否)", 7)
                                .text(345, 120, "说明", 7)
                                .text(72, 135, "编写 3 份报告")
                                .text(260, 135, "3")
                                .text(345, 135, "编写了 3 份报告"));
  REQUIRE(headers.size() == 1);
  CHECK(headers[0].language == "zh");
  CHECK(headers[0].first_line == 1);
  CHECK(headers[0].end_line == 2);
  CHECK(headers[0].cells[1].x0 == Approx(260));
  CHECK(headers[0].text == "计划产出 | 已完成 (数目或是/否) | 说明");
}

TEST_CASE("a header cell stacked over three lines belongs to one row, its neighbours at the top or at the bottom",
          "[header_row]") {
  const float beside = GENERATE(100.0F, 109.0F, 118.0F);
  const auto headers = find(PrintedPage(1)
                                .text(72, beside, "Planned outputs", 8)
                                .text(280, 100, "Completed", 8)
                                .text(280, 109, "(number or", 8)
                                .text(280, 118, "yes/no)", 8)
                                .text(345, beside, "Remarks", 8)
                                .text(72, 135, "3 reports to the Security Council")
                                .text(345, 135, "Remarks"));
  REQUIRE(headers.size() == 1);
  CHECK(headers[0].language == "en");
  CHECK(headers[0].end_line == 3);
  CHECK(headers[0].text == "Planned outputs | Completed (number or yes/no) | Remarks");
}

TEST_CASE("header cells with a misread letter are found, those behind another column not", "[header_row]") {
  const auto headers_of = [](const char* planned, const char* completed, const char* remarks) {
    return find(PrintedPage(1).text(72, 100, planned, 8).text(260, 100, completed, 8).text(400, 100, remarks, 8));
  };
  CHECK(headers_of("P1anned outputs", "Completed (nurnber)", "Rernarks").size() == 1);
  CHECK(headers_of("计划产山", "己完成(数日或是/否)", "备注").size() == 1);
  CHECK(headers_of("计划产出①", "已完成", "备注②").size() == 1);
  CHECK(headers_of("Unit Planned outputs", "Completed", "Rernarks").empty());
  CHECK(headers_of("Planned activities", "Completed", "Rernarks").empty());
}

TEST_CASE("header cells whose characters are spread over their width are found", "[header_row]") {
  const auto headers = find(PrintedPage(1)
                                .text(72, 109, "计 划 产 出", 8)
                                .text(260, 100, "已 完 成", 8)
                                .text(260, 109, "(数 目 或", 8)
                                .text(260, 118, "是 / 否)", 8)
                                .text(345, 109, "说　　明", 8)
                                .text(72, 135, "编写 3 份报告"));
  REQUIRE(headers.size() == 1);
  CHECK(headers[0].first_line == 0);
  CHECK(headers[0].end_line == 3);
  CHECK(headers[0].cells[2].x0 == Approx(345));
}

TEST_CASE("a header word that a narrow column cuts is read as one", "[header_row]") {
  const auto headers = find(PrintedPage(1)
                                .text(72, 100, "Planned outputs", 8)
                                .text(280, 100, "Complete", 8)
                                .text(280, 109, "d", 8)
                                .text(280, 118, "(number", 8)
                                .text(280, 127, "or", 8)
                                .text(280, 136, "yes/no)", 8)
                                .text(325, 100, "Remarks", 8));
  REQUIRE(headers.size() == 1);
  CHECK(headers[0].end_line == 5);
  CHECK(headers[0].text == "Planned outputs | Completed (number or yes/no) | Remarks");
}

TEST_CASE("columns that stand closer than words are still told apart", "[header_row]") {
  const auto headers = find(PrintedPage(1)
                                .text(72, 100, "Planned outputs")
                                .text(150, 100, "Completed (number or yes/no)")
                                .text(288, 100, "Remarks"));
  REQUIRE(headers.size() == 1);
  CHECK(headers[0].cells[1].x0 == Approx(150));
  CHECK(headers[0].cells[2].x0 == Approx(288));
}

TEST_CASE("the words of a header inside running text make no header", "[header_row]") {
  CHECK(find(PrintedPage(1)
                 .text(72, 100, "The planned outputs were completed, see the Remarks")
                 .text(72, 112, "Planned outputs Remarks"))
            .empty());
}

TEST_CASE("a header row cut by the page's end is put together from both pages", "[header_row]") {
  const PageLayout first(
      PrintedPage(1).text(72, 700, "计划产出").text(260, 700, "已完成 (数").text(345, 700, "说明").page());
  const PageLayout second(
      PrintedPage(2).text(72, 40, "A/72/701").text(260, 80, "目或是/否)").text(72, 100, "编写").page());
  const auto cut = HeaderFinder({&phrases_for("zh"), &phrases_for("en")}).find_cut(first, first.lines().size(), second);
  REQUIRE(cut);
  CHECK(cut->row.text == "计划产出 | 已完成 (数目或是/否) | 说明");
  CHECK(cut->next_end == 2);
}

}  // namespace
}  // namespace outturn::normalize
