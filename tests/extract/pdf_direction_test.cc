// Pages whose text is turned on them, upside down or askew.
#include <cmath>
#include <string>

#include "extract/pdf_reading.h"

namespace {

using outturn::Page;
using outturn::Word;
using outturn::test::CollectingSink;
using outturn::test::counted;
using outturn::test::joined;
using outturn::test::read_content;
using outturn::test::show;
using outturn::test::TinyPdf;

const std::string kUpwards = "0 1 -1 0 612 0 cm ";    // text that reads from the page's foot to its head
const std::string kDownwards = "0 -1 1 0 0 792 cm ";  // the other way round
const std::string kOnItsHead = "-1 0 0 -1 612 792 cm ";

std::string table() {
  return show(72, 500, "Planned outputs") + show(400, 500, "Completed") + show(72, 480, "8 workshops") +
         show(400, 480, "7") + "1 w 72 495 m 500 495 l S ";
}

std::string askew(double degrees, const std::string& content) {
  const double angle = degrees * 3.14159265358979 / 180;
  const auto number = [](double value) { return std::to_string(value); };
  return "q " + number(std::cos(angle)) + " " + number(std::sin(angle)) + " " + number(-std::sin(angle)) + " " +
         number(std::cos(angle)) + " 0 0 cm " + content + " Q ";
}

}  // namespace

TEST_CASE("a table that is printed sideways is read upright, with its rules, on a page turned as it is") {
  for (const std::string& turn : {kUpwards, kDownwards}) {
    CollectingSink sink;
    const Page page = read_content("q " + turn + table() + "Q", sink);
    CHECK(joined(page) == " Planned outputs Completed 8 workshops 7");
    CHECK(page.width == 792);
    CHECK(page.height == 612);
    REQUIRE(page.words.size() == 6);
    CHECK(page.words[0].box.x0 == Approx(72));
    CHECK(page.words[0].baseline == Approx(112));
    CHECK(page.words[5].box.x0 == Approx(400));
    CHECK(page.words[5].baseline == Approx(132));
    REQUIRE(page.rules.size() == 1);
    CHECK(page.rules[0].box.x0 == Approx(72));
    CHECK(page.rules[0].box.x1 == Approx(500));
    CHECK(page.rules[0].box.y0 == Approx(116.5));
    CHECK(page.rotation == (turn == kUpwards ? 90 : 270));
    CHECK(sink.count("sideways_glyphs") == 0);
  }
}

TEST_CASE("a page on its head is read upright") {
  const Page page = read_content("q " + kOnItsHead + table() + "Q");
  CHECK(page.rotation == 180);
  CHECK(page.width == 612);
  CHECK(page.words.at(0).box.x0 == Approx(72));
  CHECK(page.words[0].baseline == Approx(292));
}

TEST_CASE("a page that the file turns, and whose text is turned back, keeps what was applied in all") {
  TinyPdf pdf;
  outturn::test::TinyPage page;
  page.content = table();
  page.attributes += " /Rotate 90";
  pdf.add_page(page);
  CollectingSink sink;
  const Page read = outturn::test::read_one_page(pdf.bytes(), sink);
  CHECK(read.rotation == 0);
  CHECK(read.width == 612);
  CHECK(read.words.at(0).box.x0 == Approx(72));
}

TEST_CASE("sideways lines in a margin are left out and counted") {
  CollectingSink sink;
  const Page page = read_content(
      show(72, 700, "Expected accomplishment of the office and its outputs") + show(72, 680, "8 workshops 7") +
          "BT /F1 7 Tf 0 1 -1 0 20 300 Tm (Downloaded on 3 March) Tj 0 -1 1 0 600 500 Tm (Title) Tj ET",
      sink);
  CHECK(joined(page) == " Expected accomplishment of the office and its outputs 8 workshops 7");
  CHECK(counted(sink, "sideways_glyphs") == 23);
  CHECK(page.rotation == 0);
}

TEST_CASE("the running head of a sheet whose table is turned on it does not decide, and is left out") {
  CollectingSink sink;
  const Page page =
      read_content(show(72, 760, "A/97/512 and a long running head of the session's document") + "q " + kUpwards +
                       show(72, 500, "8 workshops") + show(400, 500, "7") + "Q " + show(300, 30, "26-04117"),
                   sink);
  CHECK(joined(page) == " 8 workshops 7");
  CHECK(page.rotation == 90);
  CHECK(counted(sink, "sideways_glyphs") > 40);
}

TEST_CASE("a page with nothing but turned heads and an upright title keeps the title") {
  CHECK(joined(read_content("BT /F1 10 Tf 0 1 -1 0 45 60 Tm (A/80/607) Tj 0 1 -1 0 45 500 Tm (31/32) Tj ET " +
                            show(72, 700, "Map"))) == " Map");
}

TEST_CASE("hidden text has no say in a page's direction") {
  CHECK(joined(read_content("3 Tr q " + kUpwards + show(72, 500, "a long line of hidden text over all") + "Q 0 Tr " +
                            show(72, 700, "Completed"))) == " Completed");
}

TEST_CASE("a page that is slightly askew is straightened, whatever its angle") {
  for (const double degrees : {-4.0, -1.0, 0.3, 2.0, 7.0}) {
    CAPTURE(degrees);
    const Page page = read_content(askew(
        degrees, show(150, 500, "Planned outputs") + show(400, 500, "Completed") + show(150, 480, "8 workshops")));
    REQUIRE(page.words.size() == 5);
    CHECK(page.words[0].baseline == Approx(page.words[2].baseline).margin(0.05));
    CHECK(page.words[3].baseline - page.words[0].baseline == Approx(20).margin(0.05));
    CHECK(page.words[3].box.x0 == Approx(page.words[0].box.x0).margin(0.05));
    CHECK(page.words[2].box.x0 - page.words[0].box.x0 == Approx(250).margin(0.05));
  }
}

TEST_CASE("a sideways page that is askew is turned and straightened") {
  const Page page =
      read_content("q " + kUpwards + askew(1.5, show(150, 300, "Planned outputs") + show(400, 300, "Completed")) + "Q");
  REQUIRE(page.words.size() == 3);
  CHECK(page.rotation == 90);
  CHECK(page.words[0].baseline == Approx(page.words[2].baseline).margin(0.05));
}

TEST_CASE("lines of a scan whose words are level and step down along the line are straightened") {
  for (const double degrees : {-3.0, -0.8, 1.5}) {
    CAPTURE(degrees);
    const double angle = degrees * 3.14159265358979 / 180;
    std::string content = "3 Tr ";
    for (int line = 0; line < 10; ++line) {
      for (int word = 0; word < 6; ++word) {
        const double x = 80 + 75 * word - 306;
        const double y = 600 - 20 * line - 396;
        content += show(306 + x * std::cos(angle) - y * std::sin(angle),
                        396 + x * std::sin(angle) + y * std::cos(angle), "word" + std::to_string(word));
      }
    }
    const Page page = read_content(content);
    REQUIRE(page.words.size() == 60);
    for (std::size_t i = 0; i < 60; ++i) {
      CHECK(page.words[i].baseline == Approx(page.words[i - i % 6].baseline).margin(1));
      CHECK(page.words[i].box.x0 == Approx(page.words[i % 6].box.x0).margin(1));
    }
  }
}

TEST_CASE("level lines of a scan stay where they are") {
  std::string content = "3 Tr ";
  for (int i = 0; i < 40; ++i) content += show(80 + 110 * (i % 4), 600 - 14 * (i / 4), "word");
  const Page page = read_content(content);
  CHECK(page.words.at(0).box.x0 == 80);
  CHECK(page.words.at(39).baseline == 318);
}

TEST_CASE("a sideways table on a page whose other text is upright is said as a warning") {
  std::string content;
  for (int i = 0; i < 30; ++i) content += show(72, 740 - 12 * i, "a line of upright text on the page");
  for (int i = 0; i < 8; ++i) {
    content += "BT /F1 10 Tf 0 1 -1 0 " + std::to_string(200 + 14 * i) + " 60 Tm (8 workshops on safety 7 held) Tj ET ";
  }
  CollectingSink sink;
  const Page page = read_content(content, sink);
  REQUIRE(sink.count("sideways_glyphs") == 1);
  CHECK(sink.diagnostics.at(0).severity == outturn::Severity::warning);
}

TEST_CASE("one slanting line does not turn a level page") {
  const Page page =
      read_content(show(72, 500, "Planned outputs Completed Remarks") + askew(3, show(150, 300, "stamp")));
  CHECK(page.words.at(0).baseline == 292);
  CHECK(page.words[0].box.x0 == 72);
}
