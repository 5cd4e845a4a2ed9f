// From pages to rows: hand-made pages go through the page reader and the row segmentation together.

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

TEST_CASE("rows are told apart by their gaps", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 5);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] ==
        "2 reports to the Security Council on mission 2 | 2 | 2 reports were submitted to the Security Council");
}

TEST_CASE("a value without planned text beside it is a further result of the same output", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 4);
  page.text(kCompleted, y, "17").text(kRemark, y, "17 letters were sent");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[4] == "S:  | 17 | 17 letters were sent");
}

TEST_CASE("values stacked closer than rows stay paragraphs of one cell", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, "5 training courses and 40 visits to the")
      .text(kPlanned, y + 12, "missions in the region by experts")
      .text(kCompleted, y, "6")
      .text(kCompleted, y + 16, "41")
      .text(kRemark, y, "6 courses were held")
      .text(kRemark, y + 16, "41 visits were made to missions by")
      .text(kRemark, y + 28, "experts");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[4] ==
        "5 training courses and 40 visits to the missions in the region by experts | 6/41 | "
        "6 courses were held/41 visits were made to missions by experts");
}

TEST_CASE("without any gap rows begin where a value does and the lines above end short", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  float y = 125;
  for (int row = 0; row < 12; ++row) {
    const int lines = 1 + row % 3;
    page.text(kCompleted, y - 1.5F, std::to_string(row + 3));
    for (int line = 0; line < lines; ++line, y += 12) {
      const bool last = line + 1 == lines;
      page.text(kPlanned, y, last ? "words of an end" : "planned words that fill their line")
          .text(kRemark, y, last ? "a remark's end" : "remark words that fill their whole line");
    }
  }
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 12);
  CHECK(rows[2] ==
        "planned words that fill their line planned words that fill their line words of an end | 5 | "
        "remark words that fill their whole line remark words that fill their whole line a remark's end");
}

// A page of rows whose labels of `lines` lines are wrapped at 11 points. The next row begins at 12.5 points below the
// longer of its cells; every third row's label is that, the others' remarks are a line longer.
PrintedPage close_page(int number, int lines, const std::string& label_end) {
  PrintedPage page(number);
  header(page, 100);
  float y = 130;
  for (int row = 0; row < 12; ++row) {
    const bool tall_label = row % 3 == 2;
    page.text(kCompleted, y, std::to_string(row + 3));
    for (int line = 0; line < lines; ++line) {
      const auto at = y + 11 * static_cast<float>(line);
      const bool last = line + 1 == lines;
      page.text(kPlanned, at,
                line == 0 ? "Plans that fill a whole line here"
                : last    ? label_end
                          : "planned words that fill their line");
    }
    const int remarks = tall_label ? 1 : lines + 1;
    for (int line = 0; line < remarks; ++line) {
      const auto at = y + 11 * static_cast<float>(line);
      page.text(kRemark, at, line + 1 == remarks ? "a remark's end" : "remark words that fill their whole line");
    }
    y += 11 * static_cast<float>((tall_label ? lines : lines + 1) - 1) + 12.5F;
  }
  return page;
}

TEST_CASE("rows hardly further apart than lines are rows where their labels' lines ended short", "[printed_rows]") {
  const auto rows = rows_of(read({close_page(1, 4, "an end"), close_page(2, 4, "an end")}));
  REQUIRE(rows.size() == 24);
  CHECK(rows[3] ==
        "Plans that fill a whole line here planned words that fill their line planned words that fill their line an "
        "end | 6 | "
        "remark words that fill their whole line remark words that fill their whole line remark words that fill their "
        "whole line remark words that fill their whole line a remark's end");
}

TEST_CASE("a row that the distance alone denies is doubted", "[printed_rows]") {
  const auto doubted = [](const std::string& above) {
    PrintedPage page(1);
    header(page, 100);
    const float y = spaced_rows(page, 130, 8);
    page.text(kPlanned, y, "Plans that fill a whole line here")
        .text(kPlanned, y + 12, above)
        .text(kCompleted, y, "4")
        .text(kRemark, y, "A remark")
        .text(kPlanned, y + 24, "Other plans")
        .text(kCompleted, y + 24, "7")
        .text(kRemark, y + 24, "Another remark");
    const PrintedDocument document = read({page});
    std::int64_t hyphens = 0;
    const auto rows =
        segment_rows(document.tables.at(0), gauge_tables(document.tables).at(0), LineHyphens(document), hyphens);
    return std::ranges::any_of(rows, &RawRow::doubtful);
  };
  CHECK(doubted("an end"));
  CHECK_FALSE(doubted("planned words that fill a line and,"));
}

TEST_CASE("in a grid the rules decide, also where a cell has gaps of its own", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  float y = 130;
  for (int row = 0; row < 4; ++row, y += 40) {
    page.across(y - 12, 68, 540)
        .text(kPlanned, y, "A plan")
        .text(kCompleted, y, "4")
        .text(kRemark, y, "A remark of the row")
        .text(kRemark, y + 24, "with another paragraph");
  }
  page.across(y - 12, 68, 540);
  for (const float x : {68.0F, 256.0F, 326.0F, 540.0F}) page.down(x, 88, y - 12);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[1] == "A plan | 4 | A remark of the row/with another paragraph");
}

TEST_CASE("a planned cell merged over its results' rows keeps them together", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  float y = 130;
  for (int row = 0; row < 4; ++row, y += 48) {
    page.across(y - 12, 68, 540)
        .text(kPlanned, y, "a plan which goes on beside both")
        .text(kPlanned, y + 12, "of its results without any stop")
        .text(kPlanned, y + 24, "until here")
        .text(kCompleted, y, "4")
        .text(kRemark, y, "The first result")
        .across(y + 4, 256, 540)
        .text(kCompleted, y + 16, "5")
        .text(kRemark, y + 16, "The second one");
  }
  page.across(y - 12, 68, 540);
  for (const float x : {68.0F, 256.0F, 326.0F, 540.0F}) page.down(x, 88, y - 12);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 8);
  CHECK(rows[2] ==
        "a plan which goes on beside both of its results without any stop until here | 4 | The first result");
  CHECK(rows[3] == "S:  | 5 | The second one");
}

TEST_CASE("an accomplishment that stands at the same height on two pages is a heading on both", "[printed_rows]") {
  std::vector<PrintedPage> pages;
  for (int number = 1; number <= 2; ++number) {
    PrintedPage page(number);
    page.text(kPlanned, 50, "A/99/1").text(kPlanned, 80, "Expected accomplishment 1.1: Better support");
    header(page, 104);
    spaced_rows(page, 134, 3);
    pages.push_back(page);
  }
  const auto document = read(pages);
  CHECK(document.tables.size() == 2);
  CHECK(texts_of(document).size() == 2);
}

TEST_CASE("a value in the middle of its row's height starts no row", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 5);
  page.text(kPlanned, y, "one plan of several lines here and")
      .text(kPlanned, y + 12, "more of it which goes on and on to")
      .text(kPlanned, y + 24, "its end");
  page.text(kCompleted, y + 12, "yes");
  page.text(kRemark, y, "the remark of several lines too")
      .text(kRemark, y + 12, "and its second line here which")
      .text(kRemark, y + 24, "ends");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 6);
  CHECK(rows[5] ==
        "one plan of several lines here and more of it which goes on and on to its end | yes | "
        "the remark of several lines too and its second line here which ends");
}

TEST_CASE("a bold line in the first column alone is a group heading", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "Aviation services", 10, true);
  spaced_rows(page, y + 20, 2);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 6);
  CHECK(rows[3] == "G: Aviation services |  | ");
}

TEST_CASE("a line in a font of its own above a row is a group heading, if it has no number", "[printed_rows]") {
  const std::string heading = GENERATE("Aviation services", "Aviation of 2 missions");
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 6);
  page.text(kPlanned, y, heading).in_drawn_font(heading.find('2') == std::string::npos ? 2 : 4);
  spaced_rows(page, y + 20, 5);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 12);
  CHECK(rows[6] == (heading.find('2') == std::string::npos ? "G: " : "") + heading + " |  | ");
}

TEST_CASE("a row cut by a page goes on in a row after the break, margins shifted", "[printed_rows]") {
  const float shift = GENERATE(0.0F, 18.0F, -25.0F);
  PrintedPage first(1);
  header(first, 100);
  const float y = spaced_rows(first, 130, 4);
  first.text(kPlanned, y, "3 seminars for staff")
      .text(kCompleted, y, "3")
      .text(kRemark, y, "3 seminars were held for the");
  PrintedPage second(2);
  second.text(kRemark + shift, 80, "staff of the mission");
  spaced_rows(second, 100, 4, shift);
  const auto document = read({first, second});
  const auto rows = rows_of(document);
  REQUIRE(rows.size() == 10);
  CHECK(rows[4] == "3 seminars for staff | 3 | 3 seminars were held for the");
  CHECK(rows[5] == "B:  |  | staff of the mission");
  CHECK(rows[6] ==
        "2 reports to the Security Council on mission 2 | 2 | 2 reports were submitted to the Security Council");
  CHECK(texts_of(document).empty());
}

TEST_CASE("a value left alone at a page's foot belongs to the row on the next page", "[printed_rows]") {
  PrintedPage first(1);
  header(first, 100);
  const float y = spaced_rows(first, 130, 4);
  first.text(kCompleted, y, "7");
  PrintedPage second(2);
  second.text(kPlanned, 80, "8 seminars for staff").text(kRemark, 80, "7 seminars were held");
  spaced_rows(second, 100, 4);
  const auto rows = rows_of(read({first, second}));
  REQUIRE(rows.size() == 9);
  CHECK(rows[4] == "8 seminars for staff | 7 | 7 seminars were held");
}

TEST_CASE("a header printed again on the next page goes on with the same table", "[printed_rows]") {
  PrintedPage first(1);
  header(first, 100);
  spaced_rows(first, 130, 3);
  PrintedPage second(2);
  header(second, 80);
  spaced_rows(second, 110, 3);
  const auto document = read({first, second});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).size() == 6);
}

TEST_CASE("an accomplishment, headings and running text end a table", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "B. Field support", 11, true)
      .text(kPlanned, y + 24, "Expected accomplishment 2.1: Better")
      .text(kPlanned, y + 36, "support");
  header(page, y + 60);
  y = spaced_rows(page, y + 90, 2);
  page.text(kPlanned, y + 8, "II. Resources", 11, true)
      .text(kPlanned, y + 30,
            "The expenditure for the period amounted to more than had been apportioned for the same period,")
      .text(kPlanned, y + 42, "as shown below.");
  const auto document = read({page});
  REQUIRE(document.tables.size() == 2);
  CHECK(rows_of(document, 0).size() == 3);
  CHECK(rows_of(document, 1).size() == 2);
  CHECK(texts_of(document) ==
        std::vector<std::string>{
            "B. Field support", "Expected accomplishment 2.1: Better", "support", "II. Resources",
            "The expenditure for the period amounted to more than had been apportioned for the same period,",
            "as shown below."});
}

TEST_CASE("a footnote below a table's last line on the page is a note and no remark", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 3);
  page.across(700, 72, 216).text(80, 712, "a", 5).text(84, 714, "Excluding the missions that were closed.", 8);
  const auto document = read({page});
  CHECK(rows_of(document).size() == 3);
  const auto* note = std::get_if<PrintedNote>(&document.items.back());
  REQUIRE(note != nullptr);
  CHECK(note->marker == "a");
  CHECK(note->text == "Excluding the missions that were closed.");
}

TEST_CASE("a raised mark that calls a footnote of the page is no part of its cell", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "9 reports on the status").text(181, y - 3, "a", 6).text(184, y, " of the mission");
  page.text(kCompleted, y, "9").text(kCompleted + 5, y - 3, "b", 6);
  page.text(kRemark, y, "an area of 40 km").text(401, y - 3, "2", 6);
  page.across(700, 72, 216)
      .text(80, 712, "a", 5)
      .text(84, 714, "As approved.", 8)
      .text(80, 724, "b", 5)
      .text(84, 726, "Including one report carried over.", 8);
  const auto document = read({page});
  const auto rows = rows_of(document);
  REQUIRE(rows.size() == 4);
  CHECK(rows[3] == "9 reports on the status of the mission | 9 | an area of 40 km2");
  CHECK(document.tables[0].parts[0].mark_characters == 2);
}

TEST_CASE("whether a line was wrapped is told by the width at which its words are set", "[printed_rows]") {
  const float advance = GENERATE(0.5F, 0.68F);
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 4);
  // The column ends at 475, the line above at 434.
  page.text(kPlanned, y, "9 reports")
      .text(kCompleted, y, "9")
      .text(kRemark, y, "The reports were given")
      .text(kRemark, y + 12, "rather as a whole", 10, false, advance);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[4] ==
        std::string("9 reports | 9 | The reports were given") + (advance > 0.6F ? " " : "/") + "rather as a whole");
}

TEST_CASE("a completed cell's line that begins with a small letter goes on with the value above", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, "Availability of the network").text(kPlanned, y + 12, "of 90 per cent");
  page.text(kCompleted, y, "72.5").text(kCompleted, y + 12, "per cent");
  page.text(kRemark, y, "Availability was 72.5 per cent");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[4] == "Availability of the network/of 90 per cent | 72.5 per cent | Availability was 72.5 per cent");
}

TEST_CASE("a sign of percentage on a line of its own goes on with the value above", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, "Availability of the network").text(kPlanned, y + 12, "Throughout the year");
  page.text(kCompleted, y, "72.5").text(kCompleted, y + 12, "%");
  page.text(kRemark, y, "The network was there").text(kRemark, y + 12, "It was repaired in May");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[4].find("72.5 % | ") != std::string::npos);
}

TEST_CASE("a value's word that its column is too narrow for is one word", "[printed_rows]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, "Availability of the network").text(kPlanned, y + 12, "of 90 per cent");
  page.text(kCompleted, y, "72.5 percen").text(kCompleted, y + 12, "t");
  page.text(kRemark, y, "Availability was 72.5 per cent");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 5);
  CHECK(rows[4].find(" | 72.5 percent | ") != std::string::npos);
}

TEST_CASE("pages without a header row give no table", "[printed_rows]") {
  PrintedPage page(1);
  page.text(kPlanned, 100, "Category").text(kCompleted, 100, "Planned").text(kRemark, 100, "Actual");
  spaced_rows(page, 130, 4);
  CHECK(read({page}).tables.empty());
}

}  // namespace
}  // namespace outturn::normalize
