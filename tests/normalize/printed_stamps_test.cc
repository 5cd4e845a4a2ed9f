// What was stamped onto a table's rows or written between them, and rows taken for a page's margins; on hand-made
// pages.

#include <string>
#include <vector>

#include "normalize/normalize.h"
#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

TEST_CASE("a stamp in larger type inside a cell is left out, and its row is not sure", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 6);
  page.text(kPlanned + 30, 171, "COPY", 14);
  const RawReport report = report_of({page});
  REQUIRE(report.tables.at(0).rows.size() == 6);
  CHECK(shown(report).at(1) ==
        "3 reports to the Security Council on mission 3 | 3 | 3 reports were submitted to the Security Council");
  CHECK(told(report.diagnostics, "text_across_table"));
  const auto certainty = [&](std::size_t row) { return report.tables[0].rows[row].cells[0].fragments[0].certainty; };
  CHECK(certainty(0) == 1);
  CHECK(report.tables[0].rows[1].cells[0].fragments[1].certainty < 0.9F);
}

TEST_CASE("what is set smaller where its row is set is no stamp", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 5);
  page.text(kPlanned, y, "9 reports to the").text(kCompleted, y, "1 250 000", 8).text(kRemark, y, "9 were made");
  spaced_rows(page, y + 20, 1);
  CHECK(rows_of(read({page})).at(5) == "9 reports to the | 1 250 000 | 9 were made");
}

TEST_CASE("rows above and below a line of other text are doubtful", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 2);
  page.text(kPlanned, y - 8, "Note: the outputs that follow were changed in March, as the committee had asked for.");
  spaced_rows(page, y + 4, 2);
  const RawReport report = report_of({page});
  REQUIRE(report.tables.at(0).rows.size() == 4);
  CHECK_FALSE(report.tables[0].rows[0].doubtful);
  CHECK(report.tables[0].rows[1].doubtful);
  CHECK(report.tables[0].rows[2].doubtful);
  CHECK_FALSE(report.tables[0].rows[3].doubtful);
}

TEST_CASE("a line like a row that pages share at their foot is said", "[printed_foreign]") {
  const bool row = GENERATE(true, false);
  const auto page_with = [&](int number) {
    PrintedPage page(number);
    header(page, 100);
    const float y = spaced_rows(page, 130, 2 * number);
    page.text(kPlanned, 700, std::to_string(number) + (number == 1 ? " reports" : " letters"))
        .text(kCompleted, 700, "7")
        .text(kRemark, 700, number == 1 ? "as was planned" : "as they are");
    static_cast<void>(y);
    page.text(kPlanned, 722, row ? "Advice to all" : "A/77/749").text(kRemark, 722, row ? "Given daily" : "3/4");
    if (row) page.text(kCompleted, 722, "Yes");
    return page;
  };
  const auto document = read({page_with(1), page_with(2)});
  CHECK(told(document.diagnostics, "table_cut_off") == row);
}

}  // namespace
}  // namespace outturn::normalize
