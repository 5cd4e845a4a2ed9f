#include "normalize/page/running_heads.h"

#include <vector>

#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

BodyRange body_of(const PageLayout& page, const std::vector<PageLayout>& others) {
  std::vector<PageEdges> edges;
  for (const PageLayout& other : others) edges.push_back(page_edges(other));
  std::vector<const PageEdges*> pointers;
  for (const PageEdges& one : edges) pointers.push_back(&one);
  return find_body(page, page_edges(page), pointers, page.lines().size(), 0);
}

PageLayout report_page(int number, const char* foot, float foot_x) {
  PrintedPage page(number);
  page.text(72, 40, "Financing of the mission in Cyprus")
      .text(72, 80, number % 2 == 0 ? "An even body" : "The odd body");
  page.text(72, 92, number % 2 == 0 ? "goes on" : "continues").text(foot_x, 760, foot);
  return PageLayout(page.page());
}

TEST_CASE("head and foot are what two pages share at one height, with other numbers in another order",
          "[running_heads]") {
  std::vector<PageLayout> other;
  other.push_back(report_page(2, "2/2 18-02213", 72));
  const PageLayout page = report_page(1, "18-02213 1/2", 460);
  const BodyRange body = body_of(page, other);
  CHECK(body.first == 1);
  CHECK(body.end == 3);
}

TEST_CASE("text that merely repeats at the same height inside the body is no head", "[running_heads]") {
  std::vector<PageLayout> other;
  other.push_back(PageLayout(PrintedPage(2).text(72, 80, "Same words").text(72, 92, "then others").page()));
  const PageLayout page(PrintedPage(1).text(72, 80, "Same words").text(72, 92, "then these").page());
  CHECK(body_of(page, other).first == 0);
}

TEST_CASE("a symbol right above the body is a head where another page has it too, a number is none",
          "[running_heads]") {
  const auto page_with = [](int number, const char* head) {
    return PageLayout(PrintedPage(number).text(72, 50, head).text(72, 62, number == 1 ? "First" : "Next").page());
  };
  std::vector<PageLayout> other;
  other.push_back(page_with(2, "A/98/763"));
  CHECK(body_of(page_with(1, "A/98/763"), other).first == 1);
  other.clear();
  other.push_back(page_with(2, "12"));
  CHECK(body_of(page_with(1, "15"), other).first == 0);
}

TEST_CASE("on a single page a symbol and a page number in the margins are head and foot by their wording",
          "[running_heads]") {
  const PageLayout page(PrintedPage(1)
                            .text(72, 40, "A/72/701/Add.1")
                            .text(72, 90, "12 meetings were held")
                            .text(72, 700, "5")
                            .text(72, 760, "1/1 18-02213 (C)")
                            .page());
  const BodyRange body = body_of(page, {});
  CHECK(body.first == 1);
  CHECK(body.end == 3);  // a number of the body is not in the outermost part of the page
}

TEST_CASE("a table's header row that repeats below the head stays in the body", "[running_heads]") {
  std::vector<PageLayout> pages;
  for (int number = 1; number <= 2; ++number) {
    pages.emplace_back(PrintedPage(number)
                           .text(72, 40, "A/72/701")
                           .text(72, 90, "Planned outputs Completed Remarks")
                           .text(72, 120, number == 1 ? "first row" : "second row")
                           .page());
  }
  std::vector<PageLayout> other;
  other.push_back(std::move(pages[1]));
  CHECK(body_of(pages[0], other).first == 1);
}

TEST_CASE("a head of two lines goes as a whole", "[running_heads]") {
  const auto make = [](int number, const char* words) {
    return PageLayout(PrintedPage(number)
                          .text(72, 36, "Part II Political affairs")
                          .text(72, 48, number == 1 ? "Section 5" : "Section 6")
                          .across(54, 72, 540)
                          .text(72, 64, words)
                          .text(72, 76, number == 1 ? "and more of it" : "another end")
                          .page());
  };
  std::vector<PageLayout> other;
  other.push_back(make(2, "another body"));
  CHECK(body_of(make(1, "this body"), other).first == 2);
}

// Five lines of text, and `last` right below them at height `y`. Page 5 has another text than all others.
PageLayout page_that_ends(int number, const char* last, float x, float y) {
  PrintedPage page(number);
  for (float line = 552; line < 612; line += 12) page.text(72, line, number == 5 ? "A line" : "Some other line");
  return PageLayout(page.text(x, y, last).page());
}

TEST_CASE("lone numbers that count the pages are feet, however close to the text", "[running_heads]") {
  std::vector<PageLayout> others;
  others.push_back(page_that_ends(6, "8", 300, 612));
  others.push_back(page_that_ends(7, "9", 300, 612));
  CHECK(body_of(page_that_ends(5, "7", 300, 612), others).end == 5);
  CHECK(body_of(page_that_ends(5, "- 7 -", 300, 612), others).end == 6);  // is set otherwise
  CHECK(body_of(page_that_ends(5, "12", 300, 612), others).end == 6);     // does not count on
  CHECK(body_of(page_that_ends(5, "7", 200, 612), others).end == 6);      // stands elsewhere
}

TEST_CASE("numbers in dashes count pages though odd and even ones have other margins", "[running_heads]") {
  std::vector<PageLayout> others;
  others.push_back(page_that_ends(4, "- 6 -", 320, 614));
  others.push_back(page_that_ends(6, "- 8 -", 320, 614));
  CHECK(body_of(page_that_ends(5, "- 7 -", 300, 614), others).end == 5);
  CHECK(body_of(page_that_ends(5, "- 9 -", 300, 614), others).end == 6);
}

TEST_CASE("a symbol and a job's number are head and foot on a page that is printed smaller, too", "[running_heads]") {
  const auto page_with = [](int number, float top, float foot) {
    return PageLayout(PrintedPage(number)
                          .text(72, top, "A/98/763")
                          .text(72, top + 30, number == 1 ? "First" : "Next")
                          .text(72, foot - 20, number == 1 ? "End" : "Last")
                          .text(72, foot, "26-04009 2")
                          .page());
  };
  std::vector<PageLayout> other;
  other.push_back(page_with(2, 50, 750));
  const BodyRange body = body_of(page_with(1, 150, 660), other);
  CHECK(body.first == 1);
  CHECK(body.end == 3);
}

}  // namespace
}  // namespace outturn::normalize
