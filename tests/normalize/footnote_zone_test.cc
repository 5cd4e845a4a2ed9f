#include "normalize/table/footnote_zone.h"

#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

LineRange whole(const PageLayout& layout) {
  return {0, layout.lines().size()};
}

PrintedPage page_of_text() {
  PrintedPage page(1);
  for (int line = 0; line < 12; ++line) {
    page.text(72, 100 + 14.0F * static_cast<float>(line), "A line of the page's text");
  }
  return page;
}

TEST_CASE("a marked line in smaller type under a short rule is a footnote", "[footnote_zone]") {
  const PageLayout layout(page_of_text().across(700, 72, 216).text(80, 712, "a", 5).text(84, 714, "A note", 8).page());
  CHECK(footnotes_begin(layout, whole(layout)) == 12);
}

TEST_CASE("a footnote may stand under a rule of low lines, which is no text of it", "[footnote_zone]") {
  const PageLayout layout(
      page_of_text().text(92, 690, "____________").text(80, 704, "1", 5).text(92, 706, "A longer note", 8).page());
  REQUIRE(footnotes_begin(layout, {4, layout.lines().size()}) == 12);
  const auto notes = read_notes(layout, {12, layout.lines().size()});
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].text == "A longer note");
}

TEST_CASE("a footnote whose number has a full stop is one, also under a rule as wide as the page", "[footnote_zone]") {
  const PageLayout layout(page_of_text()
                              .across(700, 72, 540)
                              .text(72, 714, "1. Including what was carried over.", 8)
                              .text(72, 726, "2. Excluding it.", 8)
                              .page());
  REQUIRE(footnotes_begin(layout, whole(layout)) == 12);
  const auto notes = read_notes(layout, {12, 14});
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].marker == "1");
  CHECK(notes[0].text == "Including what was carried over.");
  CHECK(notes[1].marker == "2");
}

TEST_CASE("a table's line that begins with a number under a rule over some columns is no footnote", "[footnote_zone]") {
  PrintedPage page = page_of_text();
  SECTION("in a further column") {
    page.across(280, 256, 500).text(262, 292, "5").text(330, 292, "5 letters were sent");
  }
  SECTION("under a rule that a vertical one meets") {
    page.across(280, 66, 256).down(256, 90, 300).text(72, 292, "5 letters to Member States");
  }
  SECTION("under a rule that another goes on from") {
    page.across(280, 66, 256).across(280, 262, 500).text(72, 292, "5 letters to Member States");
  }
  const PageLayout layout(page.page());
  CHECK(footnotes_begin(layout, whole(layout)) == layout.lines().size());
}

TEST_CASE("a table's row under a rule as wide as the page is no footnote", "[footnote_zone]") {
  const PageLayout layout(page_of_text().across(280, 72, 540).text(72, 296, "5 letters to Member States").page());
  CHECK(footnotes_begin(layout, whole(layout)) == layout.lines().size());
}

TEST_CASE("what stands right below a written rule is a note, wherever the page's text begins", "[footnote_zone]") {
  const PageLayout layout(page_of_text()
                              .text(99, 640, "____________", 8)
                              .text(123, 658, "Note: short forms are used in the tables.")
                              .text(123, 670, "They are those of the mission.")
                              .page());
  CHECK(footnotes_begin(layout, whole(layout)) == 12);
}

}  // namespace
}  // namespace outturn::normalize
