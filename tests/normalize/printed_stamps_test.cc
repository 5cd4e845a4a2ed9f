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

TEST_CASE("a caption alone on a page is no rest of a row, a label's last line at its top is", "[printed_stamps]") {
  const bool caption = GENERATE(true, false);
  PrintedPage first(1);
  header(first, 100);
  const float y = spaced_rows(first, 130, 3);
  first.text(kPlanned, y, "9 maps of the").text(kCompleted, y, "9").text(kRemark, y, "9 maps were drawn");
  PrintedPage second(2);
  second.text(kPlanned, caption ? 500 : 80, "coast and its ports");
  const std::vector<std::string> rows = rows_of(read({first, second}));
  CHECK(rows.size() == (caption ? 4 : 5));
}

TEST_CASE("a value in brackets that its column breaks is one", "[printed_stamps]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 2);
  page.text(kPlanned, y, "9 maps of the coast").text(kCompleted, y, "Partly (8").text(kRemark, y, "8 maps were drawn");
  page.text(kCompleted, y + 12, "of 9)").text(kRemark, y + 12, "One was not");
  spaced_rows(page, y + 32, 2);
  const auto document = read({page});
  CHECK(rows_of(document).at(2).find("| Partly (8 of 9) |") != std::string::npos);
}

TEST_CASE("a value with a word that no value has beside its figures is not sure", "[printed_stamps]") {
  const std::string value = GENERATE(as<std::string>{}, "7 check", "100 per cent", "1 250", "12 7", "Done");
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "7 maps of the coast").text(kCompleted, y, value).text(kRemark, y, "7 maps were drawn");
  const RawReport report = report_of({page});
  REQUIRE(report.tables.at(0).rows.size() == 4);
  CHECK(report.tables[0].rows[3].doubtful == (value == "7 check"));
}

TEST_CASE("a value whose word its column breaks is as sure as others", "[printed_stamps]") {
  const std::string begin = GENERATE(as<std::string>{}, "7 percen", "7 chartis");
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "7 maps of the coast").text(kCompleted, y, begin);
  page.text(kCompleted, y + 12, "t");
  page.text(kRemark, y, "7 maps were drawn of the").text(kRemark, y + 12, "coast");
  const RawReport report = report_of({page});
  REQUIRE(report.tables.at(0).rows.size() == 4);
  CHECK(report.tables[0].rows[3].doubtful == (begin != "7 percen"));
}

TEST_CASE("a label that begins anew beside several results is not sure", "[printed_stamps]") {
  const bool anew = GENERATE(true, false);
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, anew ? "9 maps" : "9 maps of all of the coast and of").text(kCompleted, y, "9");
  page.text(kRemark, y, "9 maps were drawn of the coast at");
  page.text(kPlanned, y + 12, anew ? "Advice to all" : "the islands").text(kRemark, y + 12, "sea");
  page.text(kCompleted, y + 24, "4").text(kRemark, y + 24, "4 of the islands");
  const RawReport report = report_of({page});
  CHECK(report.tables.at(0).rows.at(4).doubtful == anew);
}

}  // namespace
}  // namespace outturn::normalize
