// Rules: the thin lines that a page draws.
#include <string>

#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/tiny_pdf.h"

namespace {

using outturn::Box;
using outturn::Rule;
using outturn::test::CollectingSink;
using outturn::test::show;
using outturn::test::tiny_pdf;

std::vector<Rule> rules_of(const std::string& content) {
  CollectingSink sink;
  outturn::extract::read_bytes(tiny_pdf(show(72, 700, "x") + content), "t.pdf", {}, sink);
  REQUIRE(sink.pages.size() == 1);
  return sink.pages[0].rules;
}

}  // namespace

TEST_CASE("a thin filled rectangle is a rule") {
  CHECK(rules_of("72 600 300 0.5 re f") == std::vector<Rule>{{Box{72, 191.5, 372, 192}}});
}

TEST_CASE("a stroke is a rule with its line's thickness") {
  CHECK(rules_of("1 w 72 600 m 372 600 l S") == std::vector<Rule>{{Box{72, 191.5, 372, 192.5}}});
  CHECK(rules_of("1 w 72 600 m 72 500 l S") == std::vector<Rule>{{Box{71.5, 192, 72.5, 292}}});
}

TEST_CASE("the four sides of a stroked rectangle are four rules") {
  CHECK(rules_of("0.5 w 72 500 200 100 re S").size() == 4);
}

TEST_CASE("a transformed line is a rule where it is displayed") {
  CHECK(rules_of("q 0.5 0 0 0.5 10 0 cm 2 w 100 1200 m 300 1200 l S Q") ==
        std::vector<Rule>{{Box{60, 191.5, 160, 192.5}}});
  CHECK(rules_of("q 0 1 -1 0 400 300 cm 1 w 0 0 m 100 0 l S Q") == std::vector<Rule>{{Box{399.5, 392, 400.5, 492}}});
}

TEST_CASE("of a clipped line only what is visible is a rule") {
  CHECK(rules_of("q 100 500 100 200 re W n 72 600 300 0.5 re f Q") == std::vector<Rule>{{Box{100, 191.5, 200, 192}}});
  CHECK(rules_of("q 100 100 10 10 re W n 72 600 300 0.5 re f Q").empty());
}

TEST_CASE("pieces of one line are one rule") {
  CHECK(rules_of("72 600 100 0.5 re f 172 600 0.5 0.5 re f 172.5 600 100 0.5 re f") ==
        std::vector<Rule>{{Box{72, 191.5, 272.5, 192}}});
  std::string dots;
  for (int i = 0; i < 50; ++i) dots += std::to_string(72 + 2 * i) + " 600 1 1 re f ";
  CHECK(rules_of(dots) == std::vector<Rule>{{Box{72, 191, 171, 192}}});
}

TEST_CASE("two lines one above the other are two rules") {
  CHECK(rules_of("72 600 100 0.5 re f 72 598.5 100 0.5 re f").size() == 2);
}

TEST_CASE("shaded areas, slanting lines, white and transparent shapes are no rules") {
  CHECK(rules_of("72 500 200 100 re f").empty());
  CHECK(rules_of("72 500 m 272 600 l S").empty());
  CHECK(rules_of("1 g 72 600 300 0.5 re f").empty());
  CHECK(rules_of("72 600 2 2 re f").empty());
}
