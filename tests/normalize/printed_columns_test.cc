// Where a table's columns stand and where it ends, on hand-made pages.

#include <string>
#include <vector>

#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

// Header cells centred over columns 190, 68 and 210 points wide.
PrintedPage& centred_header(PrintedPage& page, float y) {
  return page.text(130, y, "Planned outputs", 8)
      .text(278, y, "Completed", 8)
      .text(262, y + 9, "(number or yes/no)", 6)
      .text(420, y, "Remarks", 8);
}

TEST_CASE("columns stand where the rows' lines part, not where centred header cells begin", "[printed_columns]") {
  PrintedPage page(1);
  centred_header(page, 100);
  spaced_rows(page, 130, 4);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[3] ==
        "5 reports to the Security Council on mission 5 | 5 | 5 reports were submitted to the Security Council");
}

TEST_CASE("a table too short to show its columns has those of another under such a header", "[printed_columns]") {
  PrintedPage page(1);
  centred_header(page, 100);
  float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, "Expected accomplishment 1.2: Better support");
  centred_header(page, y + 24);
  page.text(kPlanned, y + 54, "Field support", 10, true);
  PrintedPage next(2);
  spaced_rows(next, 90, 2);
  const auto document = read({page, next});
  REQUIRE(document.tables.size() == 2);
  CHECK(rows_of(document, 1).size() == 3);
}

TEST_CASE("a bold line in a cell merged over the columns is a group heading and ends no table", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "Monitoring of the ceasefire and protection of civilians in the east", 10, true);
  spaced_rows(page, y + 20, 2);
  const auto document = read({page});
  REQUIRE(document.tables.size() == 1);
  const auto rows = rows_of(document);
  REQUIRE(rows.size() == 6);
  CHECK(rows[3] == "G: Monitoring of the ceasefire and protection of civilians in the east |  | ");
}

TEST_CASE("a group heading may stand above a row whose value is in the middle", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "Monitoring of the ceasefire and protection of civilians in the east", 10, true)
      .text(kPlanned, y + 20, "8 patrols a day in the")
      .text(kPlanned, y + 32, "disputed areas during")
      .text(kCompleted, y + 32, "8")
      .text(kRemark, y + 32, "8 patrols were made")
      .text(kPlanned, y + 44, "the whole period");
  const auto document = read({page});
  REQUIRE(document.tables.size() == 1);
  CHECK(rows_of(document).at(3) == "G: Monitoring of the ceasefire and protection of civilians in the east |  | ");
  CHECK(texts_of(document).empty());
}

TEST_CASE("a bold line above running text ends the table", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "Analysis of the variances between the two periods, by category", 10, true)
      .text(kPlanned, y + 20, "The expenditure for the period amounted to more than had been apportioned before.");
  CHECK(rows_of(read({page})).size() == 3);
}

// Words that end and begin on both sides of the boundary between the first two columns.
void over_the_boundary(PrintedPage& page, float y, std::string_view left, std::string_view right, bool bold = false) {
  page.text(kPlanned, y, left, 10, bold).text(kCompleted, y, right, 10, bold);
}

TEST_CASE("a heading with a space just where the columns part ends the table", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  SECTION("an accomplishment") {
    over_the_boundary(page, y, "Expected accomplishment 2.1: protection", "of civilians and staff");
  }
  SECTION("a component in bold type") {
    over_the_boundary(page, y, "Component 2: safeguarding civilians and", "staff", true);
  }
  header(page, y + 24);
  spaced_rows(page, y + 54, 2);
  const auto document = read({page});
  REQUIRE(document.tables.size() == 2);
  CHECK(rows_of(document, 0).size() == 3);
  REQUIRE(texts_of(document).size() == 1);
}

TEST_CASE("a group heading in a merged cell may be a page's last line", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  const float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "Monitoring of the ceasefire and protection of civilians in the east", 10, true);
  PrintedPage next(2);
  header(next, 80);
  spaced_rows(next, 110, 2);
  const auto document = read({page, next});
  REQUIRE(document.tables.size() == 1);
  const auto rows = rows_of(document);
  REQUIRE(rows.size() == 6);
  CHECK(rows[3] == "G: Monitoring of the ceasefire and protection of civilians in the east |  | ");
}

TEST_CASE("one header row may serve the tables of several accomplishments", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  page.text(kPlanned, 130, "Expected accomplishment 1.1: Progress towards the settlement of the dispute");
  float y = spaced_rows(page, 150, 3);
  page.text(kPlanned, y, "Expected accomplishment 1.2: Reduction of violence against the civilians of")
      .text(kPlanned, y + 12, "the disputed areas");
  y = spaced_rows(page, y + 32, 2);
  page.text(kPlanned, y, "Expected accomplishment 1.3: Improved reporting");
  PrintedPage next(2);
  y = spaced_rows(next, 80, 2);
  next.text(kPlanned, y + 8, "Expected accomplishment 1.4: Better support of the missions that are deployed")
      .text(kPlanned, y + 28, "No output was planned for this accomplishment, as the report for the period explains.");
  const auto document = read({page, next});
  REQUIRE(document.tables.size() == 4);
  CHECK(rows_of(document, 1).size() == 3);
  CHECK(rows_of(document, 2).size() == 2);
  CHECK(rows_of(document, 3).size() == 2);
  CHECK(texts_of(document).size() == 6);
}

TEST_CASE("figures of another kind below an accomplishment make no table of outputs", "[printed_columns]") {
  PrintedPage page(1);
  header(page, 100);
  float y = spaced_rows(page, 130, 3);
  page.text(kPlanned, y, "Expected accomplishment 1.2: Reduction of violence")
      .text(kPlanned, y + 24, "Planned indicators of achievement")
      .text(kRemark, y + 24, "Actual indicators of achievement")
      .text(kPlanned, y + 44, "1.2.1 Number of incidents")
      .text(kRemark, y + 44, "Achieved; there were 9 incidents");
  header(page, y + 70);
  spaced_rows(page, y + 100, 2);
  const auto document = read({page});
  const auto is_outputs = [](const PrintedItem& item) {
    const auto* const found = std::get_if<PrintedHeader>(&item);
    return found != nullptr && found->kind == TableKind::outputs;
  };
  CHECK(std::count_if(document.items.begin(), document.items.end(), is_outputs) == 2);
}

TEST_CASE("a long word says how wide its column is, in any script, and an address does not", "[printed_columns]") {
  const auto width = [](const std::string& word) {
    PrintedPage page(1);
    header(page, 100);
    page.text(kPlanned, 130, "9 maps").text(kCompleted, 130, "9").text(kRemark, 130, "9 maps");
    page.text(kPlanned, 142, word, 7);
    return gauge_tables(read({page}).tables).at(0).widths[0];
  };
  CHECK(width("сельскохозяйственного") > 70);
  CHECK(width("https://pages.example.org/regional/office") < 40);
}

}  // namespace
}  // namespace outturn::normalize
