// What stands on a page beside a table's rows, or between them, and ends no table; on hand-made pages.

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/normalize.h"
#include "normalize/page/margin_numbers.h"
#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

const std::string kSecondRow =
    "3 reports to the Security Council on mission 3 | 3 | 3 reports were submitted to the Security Council";

TEST_CASE("a stamp across the columns is left out, and the rows below it go on", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 2);
  SECTION("between two rows") {
    page.text(150, y - 2, "RECEIVED AT THE REGISTRY 14 MAY", 9);
  }
  SECTION("beside the end of a planned cell") {
    page.text(170, y - 20, "COPY - NOT FOR CIRCULATION", 9);
  }
  y = spaced_rows(page, y + 14, 2);
  const auto document = read({page});
  CHECK(rows_of(document).size() == 4);
  CHECK(rows_of(document).at(1) == kSecondRow);
  CHECK(texts_of(document).empty());
  CHECK(told(document.diagnostics, "text_across_table"));
}

TEST_CASE("a row that a stamp runs through is doubtful, others are not", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 2);
  page.text(170, y - 20, "COPY - NOT FOR CIRCULATION", 9);
  spaced_rows(page, y, 2);
  const RawReport report = report_of({page});
  REQUIRE(report.tables.at(0).rows.size() == 4);
  CHECK_FALSE(report.tables[0].rows[0].doubtful);
  CHECK(report.tables[0].rows[1].doubtful);
  CHECK_FALSE(report.tables[0].rows[3].doubtful);
}

TEST_CASE("running text below a table is no stamp", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y + 12, "The expenditure for the period amounted to more than had been apportioned for it,")
      .text(kPlanned, y + 24, "as prices rose in the year and staff had to be moved from one place to the other.");
  const auto document = read({page});
  CHECK(rows_of(document).size() == 3);
  CHECK(texts_of(document).size() == 2);
  CHECK_FALSE(told(document.diagnostics, "table_cut_off"));
}

TEST_CASE("rows far below a table's end are said to be cut off", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 2);
  for (int line = 0; line < 5; ++line, y += 12) {
    page.text(kPlanned, y + 10, "The expenditure for the period amounted to more than had been apportioned before.");
  }
  spaced_rows(page, y + 30, 2);
  CHECK(told(read({page}).diagnostics, "table_cut_off"));
}

TEST_CASE("what is too long for its cell stays in it", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 1);
  page.text(kPlanned, y, "5 pages of the office published at")
      .text(kCompleted, y, "5")
      .text(kRemark, y, "5 were published");
  SECTION("an address") {
    page.text(kPlanned, y + 12, "https://pages.example.org/regional/office/planning/pages");
    spaced_rows(page, y + 32, 1);
    CHECK(rows_of(read({page})).at(1) ==
          "5 pages of the office published at https://pages.example.org/regional/office/planning/pages | 5 | 5 were "
          "published");
  }
  SECTION("a line a little longer than its column, beside a remark") {
    page.text(kPlanned, y + 12, "the usual place of the office near sea").text(kRemark, y + 12, "with some delay");
    spaced_rows(page, y + 32, 1);
    CHECK(rows_of(read({page})).at(1) ==
          "5 pages of the office published at the usual place of the office near sea | 5 | 5 were published/with some "
          "delay");
  }
}

TEST_CASE("a line that says that a table goes on parts nothing", "[printed_foreign]") {
  const std::string line = GENERATE(as<std::string>{}, "Table 2 (continued)", "(continued)",
                                    "Expected accomplishment 1.1 (cont'd)", "表 2(续)");
  PrintedPage first(1);
  header(first, 100);
  const float y = spaced_rows(first, 130, 2);
  first.text(kPlanned, y, "9 patrols on the").text(kCompleted, y, "9").text(kRemark, y, "9 patrols were made");
  PrintedPage second(2);
  second.text(kPlanned, 80, line);
  header(second, 104);
  second.text(kPlanned, 130, "river and its banks");
  spaced_rows(second, 150, 1);
  const auto document = read({first, second});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).size() == 5);
  CHECK(texts_of(document).empty());
  CHECK(document.debris.contains("continuation_line"));
}

TEST_CASE("header cells may bear marks of notes, and a line that says that the table goes on", "[printed_foreign]") {
  PrintedPage page(1);
  SECTION("set with the words") {
    page.text(kPlanned, 100, "Planned outputs*", 8).text(kRemark, 100, "Remarks b/", 8);
  }
  SECTION("raised") {
    page.text(kPlanned, 100, "Planned outputs", 8).text(kPlanned + 62, 97, "a", 5).text(kRemark, 100, "Remarks", 8);
    page.text(kRemark + 29, 97, "b", 5);
  }
  SECTION("behind another line in the cell") {
    page.text(kPlanned, 91, "Table 2 (continued)", 8)
        .text(kPlanned, 100, "Planned outputs", 8)
        .text(kRemark, 100, "Remarks", 8);
  }
  page.text(kCompleted, 100, "Completed", 8).text(kCompleted, 109, "(number or yes/no)", 6);
  spaced_rows(page, 130, 2);
  const auto document = read({page});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).size() == 2);
}

TEST_CASE("rows go on behind a page that is none of the table's", "[printed_foreign]") {
  PrintedPage first(1);
  header(first, 100);
  spaced_rows(first, 130, 2);
  PrintedPage between(2);
  SECTION("one that says that it is empty") {
    between.text(240, 300, "[This page intentionally left blank]");
  }
  SECTION("a chart") {
    between.text(kPlanned, 120, "Figure I: Outputs by quarter");
    for (int bar = 0; bar < 4; ++bar) {
      between.text(120 + 60 * static_cast<float>(bar), 300, std::to_string(20 + bar))
          .text(120 + 60 * static_cast<float>(bar), 420, "Q" + std::to_string(bar + 1));
    }
  }
  SECTION("an empty one") {}
  PrintedPage third(3);
  spaced_rows(third, 90, 2);
  const auto document = read({first, between, third});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).size() == 4);
}

TEST_CASE("the rest of a row goes on behind a page that is none of the table's", "[printed_foreign]") {
  PrintedPage first(1);
  header(first, 100);
  spaced_rows(first, 130, 2);
  PrintedPage between(2);
  between.text(240, 300, "[This page intentionally left blank]");
  PrintedPage third(3);
  third.text(kPlanned, 90, "and of its offices").text(kRemark, 90, "as had been asked for");
  third.text(kPlanned, 140, "Expected accomplishment 1.2: Better support");
  const auto rows = rows_of(read({first, between, third}));
  REQUIRE(rows.size() == 3);
  CHECK(rows[2] == "B: and of its offices |  | as had been asked for");
}

TEST_CASE("a table does not go on behind another heading", "[printed_foreign]") {
  PrintedPage first(1);
  header(first, 100);
  spaced_rows(first, 130, 2);
  PrintedPage between(2);
  between.text(kPlanned, 120, "II. Financial resources of the office in the period and what was spent of them");
  PrintedPage third(3);
  spaced_rows(third, 90, 2);
  CHECK(rows_of(read({first, between, third})).size() == 2);
}

TEST_CASE("one line of a remark overleaf is that column's, however wide its words are spaced", "[printed_foreign]") {
  PrintedPage first(1);
  header(first, 100);
  const float y = spaced_rows(first, 130, 2);
  first.text(kPlanned, y, "9 patrols on the river").text(kCompleted, y, "9").text(kRemark, y, "9 patrols were made");
  PrintedPage second(2);
  float x = kRemark;
  for (const char* word : {"by", "the", "late", "boats"}) {
    second.text(x, 90, word);
    x += 45;
  }
  second.text(kPlanned, 130, "Expected accomplishment 2.1: Better support");
  const auto rows = rows_of(read({first, second}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[3] == "B:  |  | by the late boats");
}

TEST_CASE("a page that comes twice is read once", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 4);
  PrintedPage again(2);
  header(again, 100);
  spaced_rows(again, 130, 4);
  const RawReport report = report_of({page, again});
  CHECK(report.tables.size() == 1);
  CHECK(told(report.diagnostics, "duplicate_page"));
}

TEST_CASE("a short last page that comes twice is read once", "[printed_foreign]") {
  const auto report_with = [](float second_y) {
    std::vector<PrintedPage> pages;
    for (int number = 1; number <= 2; ++number) {
      PrintedPage& first = pages.emplace_back(number);
      header(first, 100);
      spaced_rows(first, 130, 4);
    }
    for (int number = 3; number <= 4; ++number) {
      pages.emplace_back(number).text(kRemark, number == 3 ? 90.0F : second_y, "and to the Assembly");
    }
    return report_of(pages);
  };
  const auto count = [](const RawReport& report) {
    return std::count_if(report.diagnostics.begin(), report.diagnostics.end(),
                         [](const Diagnostic& diagnostic) { return diagnostic.code == "duplicate_page"; });
  };
  CHECK(count(report_with(90)) == 2);
  CHECK(count(report_with(120)) == 1);
}

TEST_CASE("further values at the height of lines of a text part it, where no paragraph does", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 3);
  page.text(kPlanned, 260, "6 visits to schools and 9 to")
      .text(kPlanned, 272, "stores in the provinces")
      .text(kCompleted, 260, "6")
      .text(kCompleted, 272, "9")
      .text(kRemark, 260, "Visits to the schools took place in May")
      .text(kRemark, 272, "Stores were seen in the whole of the year");
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[3] ==
        "6 visits to schools and 9 to/stores in the provinces | 6/9 | Visits to the schools took place in May/Stores "
        "were seen in the whole of the year");
}

// Three pages of one table; the second begins with the rest of a row.
std::vector<PrintedPage> three_pages() {
  std::vector<PrintedPage> pages;
  for (int number = 1; number <= 3; ++number) {
    PrintedPage& page = pages.emplace_back(number);
    if (number == 1) header(page, 100);
    if (number == 2) page.text(kRemark, 110, "and to the Assembly");
    spaced_rows(page, 130 + static_cast<float>(number), 2);
    page.text(300, 770, std::to_string(number));
  }
  return pages;
}

TEST_CASE("pages that count down are read the other way round, others as they come", "[printed_foreign]") {
  std::vector<PrintedPage> pages = three_pages();
  const RawReport straight = report_of(pages);
  CHECK_FALSE(told(straight.diagnostics, "pages_reversed"));
  std::swap(pages[0], pages[2]);
  const RawReport reversed = report_of(pages);
  CHECK(told(reversed.diagnostics, "pages_reversed"));
  REQUIRE(straight.tables.size() == 1);
  CHECK(shown(reversed) == shown(straight));
}

TEST_CASE("numbers of lines in the margin are no text", "[printed_foreign]") {
  const bool left = GENERATE(true, false);
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  int number = 1;
  for (float line = 100; line < y; line += 12) {
    page.text(left ? 50.0F : 560.0F, line, std::to_string(100 + number++), 6);
  }
  Page numbered = page.page();
  CHECK(MarginNumbers().take(numbered) == 3 * (number - 1));
  PageReader reader({&phrases_for("en")});
  reader.add(std::move(numbered));
  const auto document = reader.finish();
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).at(1) == kSecondRow);
}

TEST_CASE("a raised mark behind a value calls a note, also where the note stands elsewhere", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 1);
  page.text(kPlanned, y, "9 patrols on the river")
      .text(kCompleted, y, "9")
      .text(kCompleted + 5, y - 3, GENERATE(as<std::string>{}, "a", "2", "*"), 6)
      .text(kRemark, y, "9 patrols were made");
  CHECK(rows_of(read({page})).at(1) == "9 patrols on the river | 9 | 9 patrols were made");
}

TEST_CASE("an underlined cell is no rule above notes", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 4);
  page.across(130 + 12 + 1.5F, kPlanned, kPlanned + 45);
  CHECK(rows_of(read({page})).size() == 4);
}

TEST_CASE("notes right below a table are told by the marks that call them", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 2);
  page.text(kCompleted + 5, 130 - 3, "a", 6)
      .text(kPlanned, y - 6, "a", 5)
      .text(kPlanned + 5, y - 4, "Includes what was carried over from the year before.", 7);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 2);
  CHECK(rows[1] == kSecondRow);
}

TEST_CASE("notes below a table, and above another one, are no rows of it", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 2);
  page.text(kCompleted + 5, 130 - 3, "a", 6).text(kPlanned + 8, y - 2, "a Includes what was carried over.", 7);
  page.text(kPlanned, y + 30, "Expected accomplishment 1.2: Better support");
  header(page, y + 60);
  spaced_rows(page, y + 90, 2);
  const auto document = read({page});
  REQUIRE(document.tables.size() == 2);
  const auto rows = rows_of(document);
  REQUIRE(rows.size() == 2);
  CHECK(rows[1] == kSecondRow);
}

TEST_CASE("hyphens of a typesetter who breaks words vanish, those of compounds stay", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  const std::vector<std::pair<std::string, std::string>> remarks = {
      {"Made in coop-", "eration with all"}, {"The prepara-", "tion was late"}, {"It was postpo-", "ned to June"},
      {"By a follow-", "up in the field"},   {"The cross-", "cutting theme"},
  };
  float y = 130;
  for (const auto& [above, below] : remarks) {
    page.text(kPlanned, y, "5 plans").text(kCompleted, y, "5").text(kRemark, y, above).text(kRemark, y + 12, below);
    y += 32;
  }
  PrintedDocument document = read({page});
  const LineHyphens hyphens(document, &profile_for("en"));
  CHECK(hyphens.to_drop("coop-", "eration") == 1);
  CHECK(hyphens.to_drop("postpo-", "ned") == 1);
  CHECK(hyphens.to_drop("follow-", "up") == 0);
  CHECK(hyphens.to_drop("cross-", "cutting") == 0);
  CHECK(LineHyphens(read({three_pages()[0]}), &profile_for("en")).to_drop("coop-", "eration") == 0);
}

TEST_CASE("a cell knows how certain its least certain word is", "[printed_foreign]") {
  PrintedPage page(1);
  header(page, 100);
  spaced_rows(page, 130, 2);
  Page words = page.page();
  for (Word& word : words.words) {
    if (word.text == "reports" && word.baseline == 130) word.certainty = 0.5F;
  }
  PageReader reader({&phrases_for("en")});
  reader.add(std::move(words));
  const PrintedDocument document = reader.finish();
  const auto& lines = document.tables.at(0).parts.at(0).columns[0];
  CHECK(lines[0].certainty == 0.5F);
  CHECK(lines[1].certainty == 1);
}

}  // namespace
}  // namespace outturn::normalize
