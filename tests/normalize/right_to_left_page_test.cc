#include "normalize/page/right_to_left_page.h"

#include <utility>

#include "normalize/page/page_layout.h"
#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

constexpr float kWidth = 600;

void set_in_order(Page& page, Columns columns) {
  LineVotes votes;
  set_for_reading(page, columns, votes);
}

TEST_CASE("a page is read from the right where most of its letters are", "[right_to_left]") {
  CHECK(right_to_left_share(PrintedPage(1).text(72, 100, "Planned 12").page()) == RightToLeft::none);
  CHECK(right_to_left_share(PrintedPage(1).text(72, 100, "The word مالس").page()) == RightToLeft::some);
  CHECK(right_to_left_share(PrintedPage(1).text(72, 100, "A/79/1 ةيمومعلا ةيعمجلا").page()) == RightToLeft::most);
}

TEST_CASE("a mirrored page's columns begin with the right one, and its lines are in order", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  made.text(50, 100, "ب أ").text(300, 100, "216").text(450, 100, "د ج").across(90, 40, 550);
  Page page = made.page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  REQUIRE(layout.lines().size() == 1);
  CHECK(layout.text(layout.lines()[0]) == "ج د 216 أ ب");
  CHECK(layout.word(0).box.x0 == Approx(kWidth - 463));  // the right column's right edge
  REQUIRE(layout.horizontal().size() == 1);
  CHECK(layout.horizontal()[0].from == Approx(50));
}

TEST_CASE("the words of a number keep their places among each other on a mirrored page", "[right_to_left]") {
  Page page = PrintedPage(1, kWidth).text(100, 100, "72 790 500 ه").page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "ه 72 790 500");
  CHECK(layout.word(1).box.x0 < layout.word(2).box.x0);
  CHECK(layout.word(2).box.x0 < layout.word(3).box.x0);
}

TEST_CASE("numbers of two columns are not taken for one", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  made.text(100, 100, "810.9").text(140, 100, "261").text(300, 100, "ا");
  Page page = made.page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "ا 261 810.9");
}

TEST_CASE("figures of columns that stand close are told apart by the spaces of their line", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  made.text(100, 100, "61", 10, false, 0.3F).text(113, 100, "450 ب ا", 10, false, 0.3F);  // 7 points between the cells
  Page page = made.page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "ا ب 450 61");
}

TEST_CASE("the spaces of a justified line part no number", "[right_to_left]") {
  Page page = PrintedPage(1, kWidth).text(100, 100, "72 790 ب ا", 10, false, 0.7F).page();  // spaces of 7 points
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "ا ب 72 790");
}

TEST_CASE("a number's groups hold together beside lines whose cell is empty there", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  for (const float y : {88.0F, 112.0F, 124.0F, 136.0F}) made.text(40, y, "ب ا").text(300, y, "د ج");
  made.text(40, 100, "ب ا").text(150, 100, "25 774", 10, false, 0.35F).text(300, 100, "د ج");
  Page page = made.page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  REQUIRE(layout.lines().size() == 5);
  CHECK(layout.text(layout.lines()[1]) == "ج د 25 774 ا ب");
}

TEST_CASE("a number's groups hold together where rules part the columns of their line", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  for (const float y : {88.0F, 112.0F, 124.0F, 136.0F}) made.text(40, y, "ب ا").text(150, y, "25").text(300, y, "د ج");
  made.text(40, 100, "ب ا").text(150, 100, "25 774", 10, false, 0.35F).text(300, 100, "د ج");
  made.down(140, 70, 150).down(250, 70, 150);
  Page page = made.page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  REQUIRE(layout.lines().size() == 5);
  CHECK(layout.text(layout.lines()[1]) == "ج د 25 774 ا ب");
}

TEST_CASE("a rule between two cells keeps their figures apart", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  made.text(100, 100, "12").text(113, 100, "345").text(300, 100, "ا").down(111.5F, 80, 110);
  Page page = made.page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "ا 345 12");
}

TEST_CASE("columns may run from the left in a text that is read from the right", "[right_to_left]") {
  PrintedPage made(1, kWidth);
  made.text(50, 100, "ب أ").text(300, 100, "216").text(450, 100, "د ج");
  Page page = made.page();
  set_in_order(page, Columns::from_left);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "أ ب 216 ج د");
  CHECK(layout.word(0).box.x0 == Approx(50));
}

TEST_CASE("a stop that stands in front of a figure belongs behind it", "[right_to_left]") {
  Page page = PrintedPage(1, kWidth).text(100, 100, ".2024 ا").page();
  set_in_order(page, Columns::from_right);
  const PageLayout layout(std::move(page));
  CHECK(layout.text(layout.lines()[0]) == "ا 2024.");
}

TEST_CASE("a line of Latin letters alone is the page's, where a mark ends it on its left", "[right_to_left]") {
  LineVotes votes{-2, 0};  // brackets as they are meant
  Page page = PrintedPage(1, kWidth).text(100, 88, "( ا").text(100, 100, ")A/79/253").page();
  set_for_reading(page, Columns::from_right, votes);
  const PageLayout layout(std::move(page));
  REQUIRE(layout.lines().size() == 2);
  CHECK(layout.text(layout.lines()[1]) == "A/79/253)");
  Page other = PrintedPage(2, kWidth).text(100, 100, "United Nations.").text(100, 88, "ا").page();
  set_for_reading(other, Columns::from_right, votes);
  const PageLayout read(std::move(other));
  CHECK(read.text(read.lines()[1]) == "United Nations.");
}

TEST_CASE("how brackets came is learnt from the pages before", "[right_to_left]") {
  LineVotes votes;
  Page first = PrintedPage(1, kWidth).text(100, 100, ")5( ا").page();
  set_for_reading(first, Columns::from_right, votes);
  CHECK(votes.brackets < 0);
  Page second = PrintedPage(2, kWidth).text(100, 100, "5 ( ا").page();  // nothing tells which way it opens
  set_for_reading(second, Columns::from_right, votes);
  const PageLayout layout(std::move(second));
  CHECK(layout.text(layout.lines()[0]) == "ا ( 5");
}

TEST_CASE("in which order a number's groups stand is learnt from numbers that are one in one order only",
          "[right_to_left]") {
  LineVotes votes;
  Page first = PrintedPage(1, kWidth).text(100, 88, "060 16 ا").text(100, 112, "412 300 ا").page();
  set_for_reading(first, Columns::from_right, votes);
  CHECK(votes.groups == -1);
  const PageLayout layout(std::move(first));
  CHECK(layout.text(layout.lines()[1]) == "ا 300 412");
  Page second = PrintedPage(2, kWidth).text(100, 88, "16 060 ا").text(100, 112, "412 300 ا").page();
  votes = {};
  set_for_reading(second, Columns::from_right, votes);
  CHECK(votes.groups == 1);
  const PageLayout other(std::move(second));
  CHECK(other.text(other.lines()[1]) == "ا 412 300");
}

TEST_CASE("a box of a mirrored page is found again where it was", "[right_to_left]") {
  const Box box = place_on_page({100, 10, 150, 20}, kWidth);
  CHECK(box == Box{450, 10, 500, 20});
  CHECK(place_on_page(box, kWidth) == Box{100, 10, 150, 20});
}

}  // namespace
}  // namespace outturn::normalize
