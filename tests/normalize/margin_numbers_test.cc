#include "normalize/page/margin_numbers.h"

#include <string>

#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

TEST_CASE("a page with two numbered lines is numbered where the page before shows it", "[margin_numbers]") {
  PrintedPage first(1);
  PrintedPage last(2);
  for (int line = 1; line <= 8; ++line) {
    const float y = 100 + 12 * static_cast<float>(line);
    first.text(50, y, std::to_string(5 * line), 6).text(72, y, "visits made in the year");
    if (line < 3) last.text(50, y, std::to_string(5 * line), 6).text(72, y, "visits made in the year");
  }
  MarginNumbers margin;
  Page page = last.page();
  CHECK(margin.take(page) == 0);
  page = first.page();
  CHECK(margin.take(page) == 15);
  page = last.page();
  CHECK(margin.take(page) == 3);
}

TEST_CASE("numbers flush left are taken where they become wider, too", "[margin_numbers]") {
  PrintedPage printed(1);
  for (int line = 92; line <= 101; ++line) {
    const float y = 100 + 12 * static_cast<float>(line - 92);
    printed.text(50, y, std::to_string(line), 6).text(72, y, "visits made in the year");
  }
  Page page = printed.page();
  CHECK(MarginNumbers().take(page) == 22);
}

TEST_CASE("bars in a margin are no text, bars between words are", "[margin_numbers]") {
  PrintedPage changed(1);
  PrintedPage parted(2);
  for (int line = 1; line <= 4; ++line) {
    const float y = 100 + 12 * static_cast<float>(line);
    changed.text(72, y, "visits made in the year");
    parted.text(72, y, "visits").text(120, y, "|").text(130, y, "made");
  }
  changed.text(50, 112, "|").text(50, 124, "|");
  MarginNumbers margin;
  Page page = changed.page();
  CHECK(margin.take(page) == 2);
  page = parted.page();
  CHECK(margin.take(page) == 0);
}

TEST_CASE("numbers that stand with the text, and years, are no line numbers", "[margin_numbers]") {
  PrintedPage years(1);
  PrintedPage inside(2);
  for (int line = 0; line < 8; ++line) {
    const float y = 100 + 20 * static_cast<float>(line);
    years.text(60, y, std::to_string(2011 + line)).text(120, y, "visits made");
    inside.text(72, y, std::to_string(line + 1)).text(72, y + 10, "visits made in the year");
  }
  Page page = years.page();
  CHECK(MarginNumbers().take(page) == 0);
  page = inside.page();
  CHECK(MarginNumbers().take(page) == 0);
}

}  // namespace
}  // namespace outturn::normalize
