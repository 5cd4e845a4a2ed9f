#include "normalize/page/page_layout.h"

#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

TEST_CASE("words become lines by their base line, whatever order the file holds them in", "[page_layout]") {
  PrintedPage page(1);
  page.text(300, 112, "right below").text(72, 100, "left").text(300, 100, "right").text(72, 112, "left below");
  const PageLayout layout(page.page());
  REQUIRE(layout.lines().size() == 2);
  CHECK(layout.text(layout.lines()[0]) == "left right");
  CHECK(layout.text(layout.lines()[1]) == "left below right below");
}

TEST_CASE("a raised footnote mark stays on its line", "[page_layout]") {
  PrintedPage page(1);
  page.text(72, 100, "approved").text(114, 96.5F, "a", 6).text(72, 112, "next");
  const PageLayout layout(page.page());
  REQUIRE(layout.lines().size() == 2);
  CHECK(layout.text(layout.lines()[0]) == "approveda");
  CHECK(layout.lines()[0].baseline == Approx(100));
}

TEST_CASE("a mark raised over a word stays on its line, however near it comes to the line above", "[page_layout]") {
  PrintedPage page(1);
  page.text(72, 100, "A label of").text(300, 106, "4").text(305, 103, "a", 6).text(72, 112, "two lines");
  const PageLayout layout(page.page());
  REQUIRE(layout.lines().size() == 3);
  CHECK(layout.text(layout.lines()[0]) == "A label of");
  CHECK(layout.text(layout.lines()[1]) == "4a");
  PrintedPage brackets(1);  // some producers draw each for itself
  brackets.text(72, 100, "مراقبون").text(107, 95, "(", 5).text(109.5F, 95, "أ", 5).text(112, 95, ")", 5);
  CHECK(PageLayout(brackets.page()).lines().size() == 1);
}

TEST_CASE("text in two types without a gap is not parted by a space", "[page_layout]") {
  PrintedPage page(1);
  page.text(72, 100, "进行了").text(102, 100, "12").text(112, 100, "次访问");
  const PageLayout layout(page.page());
  CHECK(layout.text(layout.lines()[0]) == "进行了12次访问");
}

TEST_CASE("a line is bold only where all its words are", "[page_layout]") {
  PrintedPage page(1);
  page.text(72, 100, "Bold", 10, true).text(120, 100, "plain").text(72, 120, "All bold", 10, true);
  const PageLayout layout(page.page());
  CHECK_FALSE(layout.lines()[0].bold);
  CHECK(layout.lines()[1].bold);
}

TEST_CASE("the pieces of a drawn line are one stroke, and thick bars are none", "[page_layout]") {
  Page page =
      PrintedPage(1).across(100, 72, 200).across(100.4F, 200, 400).across(140, 72, 400).down(72, 100, 140).page();
  page.rules.push_back({{72, 200, 400, 220}});
  const PageLayout layout(std::move(page));
  REQUIRE(layout.horizontal().size() == 2);
  CHECK(layout.horizontal()[0].from == Approx(72));
  CHECK(layout.horizontal()[0].to == Approx(400));
  REQUIRE(layout.vertical().size() == 1);
}

}  // namespace
}  // namespace outturn::normalize
