// Tables whose rows stand as close as the lines of a cell, or nearly so.

#include <string>
#include <vector>

#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

// Columns are as wide as these lines.
constexpr const char* kFullLabel = "Planned words that fill a line";
constexpr const char* kFullRemark = "remark words that fill their whole line";

// Rows of two lines, `gap` points between one's last line and the next one's first; the pitch is ten.
float close_rows(PrintedPage& page, float y, int count, float gap) {
  for (int row = 0; row < count; ++row, y += 20 + gap) {
    page.text(kPlanned, y, kFullLabel)
        .text(kPlanned, y + 10, "and an end")
        .text(kCompleted, y, std::to_string(row + 3))
        .text(kRemark, y, kFullRemark)
        .text(kRemark, y + 10, "and its end");
  }
  return y;
}

std::vector<RawRow> raw_rows_of(const PrintedDocument& document) {
  const auto gauges = gauge_tables(document.tables);
  std::int64_t hyphens = 0;
  return segment_rows(document.tables.at(0), gauges.at(0), LineHyphens(document), hyphens);
}

TEST_CASE("where rows stand a little further apart than lines, that tells a wrapped label from a new one") {
  PrintedPage page(1);
  header(page, 100);
  float y = close_rows(page, 130, 8, 1);
  page.text(kPlanned, y, "12 courses and, in the regions,")
      .text(kPlanned, y + 10, "Seminars of three days for 600")
      .text(kPlanned, y + 21, "9 further studies")
      .text(kCompleted, y, "12")
      .text(kCompleted, y + 11, "583")
      .text(kCompleted, y + 21, "8")
      .text(kRemark, y, "Courses")
      .text(kRemark, y + 11, "Persons in seminars")
      .text(kRemark, y + 21, "Studies");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 11);
  CHECK(rows[8] == "12 courses and, in the regions, Seminars of three days for 600 | 12 | Courses");
  CHECK(rows[9] == "S:  | 583 | Persons in seminars");
  CHECK(rows[10] == "9 further studies | 8 | Studies");
}

TEST_CASE("a remark's lines at the pitch of lines are one paragraph, even if one leaves room") {
  PrintedPage page(1);
  header(page, 100);
  float y = close_rows(page, 130, 26, 1);
  page.text(kPlanned, y, "7 items")
      .text(kCompleted, y, "7")
      .text(kRemark, y, "Items, of which")
      .text(kRemark, y + 10, "12 are new");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 27);
  CHECK(rows[26] == "7 items | 7 | Items, of which 12 are new");
}

TEST_CASE("without any gap a label's line in small letters beside a second value is said to be likely to go on") {
  PrintedPage page(1);
  header(page, 100);
  float y = close_rows(page, 130, 24, 0);  // as many labels show how they begin
  page.text(kPlanned, y, "Services of demobilization for")
      .text(kPlanned, y + 10, "combatants, among them women")
      .text(kCompleted, y, "1,846")
      .text(kCompleted, y + 10, "231")
      .text(kRemark, y, "Combatants")
      .text(kRemark, y + 10, "Women");
  const std::vector<RawRow> rows = raw_rows_of(read({page}));
  REQUIRE(rows.size() == 26);
  CHECK(show(rows[25].cells[0]) == "combatants, among them women");
  CHECK(rows[25].label_goes_on > 0.5F);
  CHECK(rows[24].label_goes_on < 0.5F);
}

TEST_CASE("a capital below a full line beside a value is an open question, and is handed on as one") {
  PrintedPage page(1);
  header(page, 100);
  float y = close_rows(page, 130, 4, 0);
  for (int row = 0; row < 4; ++row, y += 20) {
    page.text(kPlanned, y, kFullLabel)
        .text(kPlanned, y + 10, "Organizations of women")
        .text(kCompleted, y, "5")
        .text(kCompleted, y + 10, "6")
        .text(kRemark, y, "Things")
        .text(kRemark, y + 10, "Women");
  }
  const std::vector<RawRow> rows = raw_rows_of(read({page}));
  REQUIRE(rows.size() == 12);
  CHECK(rows[5].label_goes_on > 0);
  CHECK(rows[5].label_goes_on < 1);
  CHECK(show(rows[5].cells[0]) == "Organizations of women");
  CHECK(rows[2].label_goes_on == 0);  // the line above left room
}

TEST_CASE("an indicator's number begins a row below a line that is full, however close it stands") {
  PrintedPage page(1);
  page.text(kPlanned, 100, "Planned indicators of achievement").text(kRemark, 100, "Actual indicators of achievement");
  page.across(104, kPlanned, 540);
  float y = 120;
  for (int number = 1; number <= 6; ++number, y += 20) {
    page.text(kPlanned, y, "1.1." + std::to_string(number) + " Increase in the share of courts (2022/23: 9)");
    page.text(kPlanned, y + 10, "(2022/23: 90; 2023/24: 90; 2024/25: 90 all)").text(kRemark, y, "87");
  }
  CHECK(raw_rows_of(read({page})).size() == 6);
}

TEST_CASE("a group's heading in bold begins a row, however close it stands below a full line") {
  PrintedPage page(1);
  header(page, 100);
  float y = close_rows(page, 130, 8, 1);
  page.text(kPlanned, y, kFullLabel).text(kCompleted, y, "9").text(kRemark, y, kFullRemark);
  page.text(kPlanned, y + 10, "Procurement of the regions", 10, true);
  y = close_rows(page, y + 20, 2, 1);
  const std::vector<std::string> rows = rows_of(read({page}));
  REQUIRE(rows.size() == 12);
  CHECK(rows[9] == "G: Procurement of the regions |  | ");
}

TEST_CASE("indicators that go on below a line without a gap between its cells are said to be cut off") {
  PrintedPage page(1);
  page.text(kPlanned, 100, "Planned indicators of achievement").text(kRemark, 100, "Actual indicators of achievement");
  const auto indicator = [&](float y, const char* number) {
    page.text(kPlanned, y, std::string(number) + " Increase in the number of projects").text(kRemark, y, "14 projects");
    page.text(kPlanned, y + 10, "of all kinds (2022/23: 9; 2023/24: 12)");
  };
  indicator(120, "1.1.1");
  indicator(150, "1.1.2");
  page.text(kPlanned, 180,
            "1.1.3 Reduction in the number of casualties in the 300. The target was not met, as armed groups");
  page.text(kPlanned, 190, "areas of conflict").text(kRemark, 190, "clashed in the north");
  indicator(210, "1.1.4");
  const PrintedDocument document = read({page});
  CHECK(told(document.diagnostics, "table_cut_off"));
}

TEST_CASE("an indicator whose next line has no gap between its cells is said to be cut off, and not sure") {
  PrintedPage page(1);
  page.text(kPlanned, 100, "Planned indicators of achievement").text(kRemark, 100, "Actual indicators of achievement");
  page.text(kPlanned, 120, "1.1.1 Increase in the number of projects").text(kRemark, 120, "14 projects");
  page.text(kPlanned, 130, "of all kinds (2022/23: 9; 2023/24: 12)");
  page.text(kPlanned, 150, "1.1.2 Reduction in the number of people").text(kRemark, 150, "30.8 per cent");
  page.text(kPlanned, 160, "who have left the areas of conflict (2022/23: 70; 2023/24: 75) of those who were there");
  const PrintedDocument document = read({page});
  CHECK(told(document.diagnostics, "table_cut_off"));
  CHECK(raw_rows_of(document).back().doubtful);
}

}  // namespace
}  // namespace outturn::normalize
