// Pages that do not follow each other as printed, that are printed in another size, or that end within a row.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/normalize.h"
#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

// A page of rows under a header, whose margins show `label`; its first row is named after the sheet.
PrintedPage sheet(int number, const std::string& label, int rows = 6) {
  PrintedPage page(number);
  page.text(kPlanned, 40, "A/98/77", 9);
  header(page, 80);
  page.text(kPlanned, 110, "7 surveys of sheet " + std::to_string(number)).text(kCompleted, 110, "7");
  page.text(kRemark, 110, "7 surveys were made");
  spaced_rows(page, 142, rows);
  if (!label.empty()) page.text(500, 760, label, 9);
  return page;
}

TEST_CASE("rows beside a page whose number does not count on are doubtful, others are not", "[page_order]") {
  std::vector<std::string> labels{"1", "3", "2", "4"};
  bool in_order = false;
  SECTION("swapped") {}
  SECTION("of all pages") {
    labels = {"1/4", "3/4", "2/4", "4/4"};
  }
  SECTION("in order") {
    labels = {"1", "2", "3", "4"};
    in_order = true;
  }
  SECTION("in order, between dashes") {
    labels = {"- 1 -", "- 2 -", "- 3 -", "- 4 -"};
    in_order = true;
  }
  std::vector<Page> pages;
  for (std::size_t at = 0; at < labels.size(); ++at) {
    pages.push_back(sheet(static_cast<int>(at) + 1, labels[at]).page());
  }
  const RawReport report = report_of(pages);
  REQUIRE(report.tables.size() == 1);
  const std::vector<RawRow>& rows = report.tables[0].rows;
  REQUIRE(rows.size() == 28);
  CHECK(told(report.diagnostics, "pages_out_of_order") != in_order);
  CHECK(rows[6].doubtful != in_order);
  CHECK(rows[7].doubtful != in_order);
  CHECK_FALSE(rows[0].doubtful);
  CHECK_FALSE(rows[5].doubtful);
  CHECK_FALSE(rows[8].doubtful);
}

TEST_CASE("a document that begins with rows and has its first page later is not sure where pages meet",
          "[page_order]") {
  PrintedPage first_sheet(2);
  first_sheet.text(kPlanned, 160, "Ninety-eighth session").text(kPlanned, 172, "Agenda item 149");
  first_sheet.text(kPlanned, 184, "Report of the Secretary-General");
  first_sheet.text(kPlanned, 210, "Expected accomplishment 1.1: Improved planning");
  header(first_sheet, 240);
  spaced_rows(first_sheet, 270, 3);
  PrintedPage rows_only(1);
  header(rows_only, 80);
  spaced_rows(rows_only, 110, 3);
  const RawReport turned = report_of({rows_only.page(), first_sheet.page()});
  CHECK(told(turned.diagnostics, "pages_out_of_order"));
  REQUIRE(turned.tables.size() == 2);
  CHECK(turned.tables[0].rows.front().doubtful);
  CHECK(turned.tables[0].rows.back().doubtful);
  CHECK_FALSE(turned.tables[0].rows[1].doubtful);
  CHECK(turned.tables[1].rows.back().doubtful);
  CHECK_FALSE(turned.tables[1].rows[1].doubtful);
  const RawReport straight = report_of({first_sheet.page(), rows_only.page()});
  CHECK_FALSE(told(straight.diagnostics, "pages_out_of_order"));
}

TEST_CASE("a page that is smaller, type and all, goes on with the table", "[page_order]") {
  std::vector<Page> pages{sheet(1, "1").page(), sheet(2, "2").page(), sheet(3, "3").page()};
  const RawReport alike = report_of(pages);
  const float by = GENERATE(0.7F, 1.41F);
  Page& page = pages[1];
  page.width *= by;
  page.height *= by;
  for (Word& word : page.words) {
    word.box = {word.box.x0 * by, word.box.y0 * by, word.box.x1 * by, word.box.y1 * by};
    word.baseline *= by;
    word.font_size *= by;
  }
  const RawReport report = report_of(pages);
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == alike.tables[0].rows.size());
  for (std::size_t at = 0; at < alike.tables[0].rows.size(); ++at) {
    CHECK(show(report.tables[0].rows[at]) == show(alike.tables[0].rows[at]));
  }
  const Box& here = *report.tables[0].rows[9].cells[0].fragments[0].place.box;
  const Box& there = *alike.tables[0].rows[9].cells[0].fragments[0].place.box;
  CHECK(here.x0 == Approx(there.x0 * by).margin(0.05));
  CHECK(here.y1 == Approx(there.y1 * by).margin(0.05));
}

TEST_CASE("a page printed smaller on the same sheet, symbol and all, goes on with the table", "[page_order]") {
  const auto labelled = [](int number) {
    return sheet(number, std::to_string(number).c_str()).text(72, 30, "A/98/763").page();
  };
  std::vector<Page> pages{labelled(1), labelled(2), labelled(3)};
  const RawReport alike = report_of(pages);
  const bool symbol_too = GENERATE(true, false);
  constexpr float kBy = 0.8F;
  for (Word& word : pages[1].words) {
    if (word.text == "A/98/763" && !symbol_too) continue;
    word.box = {word.box.x0 * kBy + 40, word.box.y0 * kBy + 60, word.box.x1 * kBy + 40, word.box.y1 * kBy + 60};
    word.baseline = word.baseline * kBy + 60;
    word.font_size *= kBy;
  }
  const RawReport report = report_of(pages);
  REQUIRE(report.tables.size() == 1);
  const std::vector<RawRow>& rows = report.tables[0].rows;
  CHECK(std::any_of(rows.begin(), rows.end(), [](const RawRow& row) { return row.doubtful; }) != symbol_too);
  if (!symbol_too) return;
  REQUIRE(rows.size() == alike.tables[0].rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) CHECK(show(rows[at]) == show(alike.tables[0].rows[at]));
}

TEST_CASE("a larger sheet with type of the usual size is no larger page", "[page_order]") {
  std::vector<Page> pages{sheet(1, "1").page(), sheet(2, "2").page()};
  const RawReport alike = report_of(pages);
  pages[1].width *= 1.41F;
  pages[1].height *= 1.41F;
  const RawReport report = report_of(pages);
  const Box& here = *report.tables.at(0).rows.at(9).cells[0].fragments[0].place.box;
  CHECK(here == *alike.tables.at(0).rows.at(9).cells[0].fragments[0].place.box);
}

TEST_CASE("the last row above a place where rows go on is doubtful", "[page_order]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 3);
  for (int line = 0; line < 5; ++line, y += 12) {
    page.text(kPlanned, y + 10, "The expenditure for the period amounted to more than had been apportioned before.");
  }
  spaced_rows(page, y + 30, 2);
  const RawReport report = report_of({page.page()});
  CHECK(told(report.diagnostics, "table_cut_off"));
  REQUIRE(report.tables.at(0).rows.size() == 3);
  CHECK(report.tables[0].rows[2].doubtful);
  CHECK_FALSE(report.tables[0].rows[1].doubtful);
}

TEST_CASE("a row of few letters at the top of a page, beside a value, is doubtful, and the one above it",
          "[page_order]") {
  PrintedPage first = sheet(1, "1", 4);
  PrintedPage second(2);
  header(second, 80);
  const std::string rest = GENERATE(as<std::string>{}, "tion", "on the river");
  second.text(kPlanned, 110, rest).text(kCompleted, 110, "5").text(kRemark, 110, "5 patrols were made");
  spaced_rows(second, 142, 3);
  const bool stray = rest == "tion";
  const RawReport report = report_of({first.page(), second.page()});
  const std::vector<RawRow>& rows = report.tables.at(0).rows;
  REQUIRE(rows.size() == 9);
  CHECK(show(rows[5].cells[0]) == rest);
  CHECK(rows[4].doubtful == stray);
  CHECK(rows[5].doubtful == stray);
  CHECK_FALSE(rows[6].doubtful);
}

TEST_CASE("a few further results beside labels hide no gap between rows", "[page_order]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 6);
  // A line above that seems to have room, as its next word would not have fitted in another font.
  page.text(kPlanned, y, "5 visits to the camps and to")
      .text(kCompleted, y, "5")
      .text(kRemark, y, "5 visits were made");
  page.text(kPlanned, y + 12, "3 towns").text(kCompleted, y + 12, "3").text(kRemark, y + 12, "3 towns were visited");
  spaced_rows(page, y + 44, 6);
  const RawReport report = report_of({page.page()});
  for (const RawRow& row : report.tables.at(0).rows) {
    const bool here = show(row.cells[0]).starts_with("5 visits") || show(row.cells[0]).starts_with("3 towns");
    CHECK(row.doubtful == here);
  }
}

TEST_CASE("what is set in another type among a table's rows makes its row uncertain, a raised mark does not",
          "[page_order]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 6);
  page.text(kPlanned, y, "9 visits").text(kCompleted, y, "9").text(kRemark, y, "9 visits were made");
  const bool written = GENERATE(true, false);
  if (written) {
    page.text(kRemark + 100, y, "SCANNED", 8);
  } else {
    page.text(kRemark + 91, y - 4, "x", 6);
  }
  const RawReport report = report_of({page.page()});
  const std::vector<RawRow>& rows = report.tables.at(0).rows;
  REQUIRE(rows.size() == 7);
  CHECK((rows[6].cells[2].fragments[0].certainty < 1) == written);
  CHECK(rows[5].cells[2].fragments[0].certainty == 1);
}

TEST_CASE("a value that stands alone at a page's end is doubtful", "[page_order]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 6);
  page.text(kCompleted, y - 8, "12");
  const RawReport report = report_of({page.page()});
  const std::vector<RawRow>& rows = report.tables.at(0).rows;
  CHECK(show(rows.back().cells[1]) == "7/12");
  CHECK(rows.back().doubtful);
  CHECK_FALSE(rows[4].doubtful);
}

TEST_CASE("rows that go on in another type on the next page are doubtful where the pages meet", "[page_order]") {
  PrintedPage second(2);
  second.text(kPlanned, 100, "8 talks on the river", 8).text(kCompleted, 100, "8", 8);
  second.text(kRemark, 100, "8 talks were held", 8);
  second.text(kPlanned, 132, "9 walks on the river", 8).text(kCompleted, 132, "9", 8);
  second.text(kRemark, 132, "9 walks were made", 8);
  const RawReport report = report_of({sheet(1, "1").page(), second.page()});
  const std::vector<RawRow>& rows = report.tables.at(0).rows;
  REQUIRE(rows.size() == 9);
  CHECK_FALSE(rows[5].doubtful);
  CHECK(rows[6].doubtful);
  CHECK(rows[7].doubtful);
  CHECK_FALSE(rows[8].doubtful);
}

}  // namespace
}  // namespace outturn::normalize
