// Header rows with more than their words: a column of rows' numbers in front, a second language in the cells, a stacked
// cell that the page's end cuts; on hand-made pages.

#include <string>
#include <vector>

#include "core/utf8.h"
#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

constexpr float kNumber = 40;

// Rows of two lines, numbered from `first` on.
float numbered_rows(PrintedPage& page, float y, int first, int count, const std::string& stop = "") {
  for (int row = first; row < first + count; ++row, y += 32) {
    const std::string value = std::to_string(row + 10);
    page.text(kNumber, y, std::to_string(row) + stop)
        .text(kPlanned, y, value + " reports to the council")
        .text(kPlanned, y + 12, value + " of them on missions")
        .text(kCompleted, y, value)
        .text(kRemark, y, value + " reports were made");
  }
  return y;
}

TEST_CASE("the numbers of rows in a column in front are no part of the planned cells", "[printed_headers]") {
  const std::string head = GENERATE(as<std::string>{}, "No.", "#", "Serial No.", "Item", "序号");
  const std::string stop = GENERATE(as<std::string>{}, "", ".", ".1");
  PrintedPage first(1);
  first.text(kNumber - 5, 100, head, 6);
  header(first, 100);
  numbered_rows(first, 130, 1, 3, stop);
  PrintedPage second(2);  // without a header
  numbered_rows(second, 80, 4, 3, stop);
  const auto document = read({first, second});
  REQUIRE(document.tables.size() == 1);
  const std::vector<std::string> rows = rows_of(document);
  REQUIRE(rows.size() == 6);
  CHECK(rows[0] == "11 reports to the council 11 of them on missions | 11 | 11 reports were made");
  CHECK(rows[4] == "15 reports to the council 15 of them on missions | 15 | 15 reports were made");
  CHECK(document.debris.at("row_number") ==
        static_cast<std::int64_t>(6 * (1 + stop.size()) + (head == "Serial No." ? 9 : utf8::count(head))));
}

TEST_CASE("the number of one row is known where its planned cell begins below the header's", "[printed_headers]") {
  const float indent = GENERATE(0.0F, 12.0F);
  PrintedPage page(1);
  page.text(kNumber, 100, "No.", 8);
  header(page, 100);
  page.text(kNumber, 130, "1").text(kPlanned + indent, 130, "9 maps of the coast").text(kCompleted, 130, "9");
  page.text(kRemark, 130, "9 maps were drawn");
  CHECK(read({page}).debris.at("row_number") == (indent == 0 ? 4 : 3));  // the header, and the number
}

TEST_CASE("figures that planned cells begin with are none of a column of numbers", "[printed_headers]") {
  PrintedPage page(1);
  page.text(kNumber, 100, "No.", 8);
  header(page, 100);
  const float y = numbered_rows(page, 130, 1, 2);
  page.text(kNumber, y, "3").text(kPlanned, y, "5").text(kPlanned + 12, y, "talks");
  page.text(kCompleted, y, "5").text(kRemark, y, "5 talks were held");
  page.text(kNumber, y + 60, "12. The amount of all that was spent in the year on such matters rose by a third of it.");
  const auto document = read({page});
  CHECK(rows_of(document).at(2) == "5 talks | 5 | 5 talks were held");
  CHECK(texts_of(document) ==
        std::vector<std::string>{
            "12. The amount of all that was spent in the year on such matters rose by a third of it."});
}

TEST_CASE("header cells that say the same in two languages are read", "[printed_headers]") {
  PrintedPage page(1);
  SECTION("one below the other") {
    page.text(kPlanned, 100, "Planned outputs", 8).text(kPlanned, 110, "计划产出", 8);
    page.text(kCompleted, 100, "Completed", 8).text(kCompleted, 110, "已完成", 8);
    page.text(kRemark, 100, "Remarks", 8).text(kRemark, 110, "备注", 8);
  }
  SECTION("beside each other, parted by a stroke") {
    page.text(kPlanned, 100, "计划产出/Planned outputs", 8).text(kCompleted, 100, "Completed / 已完成", 8);
    page.text(kRemark, 100, "备注 / Remarks", 8);
  }
  SECTION("in the middle of the other one") {
    page.text(kPlanned, 100, "Planned outputs", 8).text(kPlanned, 110, "计划产出", 8);
    page.text(kCompleted, 100, "已完成", 8).text(kCompleted, 110, "Completed", 8);
    page.text(kCompleted, 120, "(数目或是/否)", 8).text(kRemark, 100, "Remarks", 8);
  }
  spaced_rows(page, 140, 3);
  const auto document = read({page});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).size() == 3);
  CHECK(texts_of(document).empty());
}

TEST_CASE("a header whose middle cell alone begins on the page before is read", "[printed_headers]") {
  const int above = GENERATE(1, 2);  // lines of the cell
  const std::vector<std::string> cell{"Completed", "(number or", "yes/no)"};
  PrintedPage first(1);
  first.text(kPlanned, 80, "The office had these aims in the year, as is told below for each of them.");
  first.text(kPlanned, 100, "Expected accomplishment 1.1: Better support");
  PrintedPage second(2);
  float y = 80;
  for (std::size_t line = 0; line < cell.size(); ++line) {
    const bool before = line < static_cast<std::size_t>(above);
    (before ? first : second).text(kCompleted, before ? 120 + 9 * static_cast<float>(line) : y, cell[line], 8);
    if (!before) y += 9;
  }
  second.text(kPlanned, y - 9, "Planned outputs", 8).text(kRemark, y - 9, "Remarks", 8);
  spaced_rows(second, y + 20, 3);
  const auto document = read({first, second});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).size() == 3);
  CHECK(texts_of(document).size() == 2);
}

}  // namespace
}  // namespace outturn::normalize
