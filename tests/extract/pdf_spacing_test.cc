// Type that is set letter by letter, apart or several times.
#include <string>
#include <vector>

#include "extract/pdf_reading.h"

namespace {

using outturn::test::CollectingSink;
using outturn::test::counted;
using outturn::test::joined;
using outturn::test::read_content;
using outturn::test::show;
using outturn::test::ucs2;

// Thousandths of Helvetica's type size, for the letters that are used here.
double width_of(char letter) {
  switch (letter) {
    case ' ':
    case 't':
    case 'f':
      return 278;
    case 'i':
    case 'l':
      return 222;
    case 'm':
      return 833;
    case 'c':
    case 's':
    case 'v':
    case 'y':
    case 'k':
      return 500;
    case 'r':
      return 333;
    case 'P':
      return 667;
    case 'C':
      return 722;
    default:
      return 556;
  }
}

// Each glyph of `text` placed by itself, `spacing` points apart; spaces only leave room.
std::string one_by_one(double x, double y, const std::string& text, double spacing, double size = 10) {
  std::string content;
  for (const char letter : text) {
    if (letter != ' ') {
      content += "BT /F1 " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" +
                 std::string(1, letter) + ") Tj ET\n";
    }
    x += width_of(letter) * size / 1000 + spacing;
  }
  return content;
}

}  // namespace

TEST_CASE("letters placed one by one make words, however far apart they are set") {
  for (const double spacing : {0.0, 0.3, 0.6, 1.0, 1.5, 2.5, 4.0}) {
    CAPTURE(spacing);
    CHECK(joined(read_content(one_by_one(72, 700, "Planned outputs of the office", spacing))) ==
          " Planned outputs of the office");
  }
}

TEST_CASE("the first letters of a line need not show its spacing") {
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td [(P) -20 (l) -130 (a) -130 (n) -130 (n) -130 (e) -130 (d) -450 (o) "
                            "-130 (u) -130 (t)] TJ ET")) == " Planned out");
}

TEST_CASE("short values set apart are words where the page's others are set alike") {
  std::string values;
  std::string read;
  for (const std::string& value : std::vector<std::string>{"15", "ues", "13", "9", "27", "no"}) {
    values += one_by_one(310, 700 - 20 * static_cast<double>(read.size()), value, 1.2);
    read += " " + value;
  }
  CHECK(joined(read_content(values)) == read);
}

TEST_CASE("short values set apart are words on a page whose white space has characters") {
  std::string text;
  for (int i = 0; i < 5; ++i) text += show(72, 600 - 12 * i, "a page of text with its spaces");
  const std::string before = joined(read_content(text));
  CHECK(joined(read_content(one_by_one(310, 700, "15", 1.2) + text)) == " 15" + before);
}

TEST_CASE("numbers of neighbouring columns stay apart") {
  CHECK(joined(read_content(one_by_one(72, 700, "4", 0) + one_by_one(82, 700, "8", 0) + one_by_one(92, 700, "5", 0))) ==
        " 4 8 5");
}

TEST_CASE("Chinese set apart makes one word, two columns of it two") {
  CHECK(joined(read_content("BT /F3 10 Tf 3 Tc 72 700 Td " + ucs2("计划产出") + " Tj ET")) == " 计划产出");
  CHECK(joined(read_content("BT /F3 10 Tf 72 700 Td [" + ucs2("计") + "-200" + ucs2("划") + "-200" + ucs2("产") +
                            "-200" + ucs2("出") + "-900" + ucs2("已") + "-200" + ucs2("完") + "-200" + ucs2("成") +
                            "] TJ ET")) == " 计划产出 已完成");
}

TEST_CASE("text struck four times with small shifts is read once, whatever its letters") {
  for (const std::string& text :
       std::vector<std::string>{"following llll period", "1", "11", "No", "(a)", "A/97/512"}) {
    CAPTURE(text);
    std::string escaped;
    for (const char c : text) escaped += (c == '(' || c == ')' ? "\\" : "") + std::string(1, c);
    CollectingSink sink;
    const auto page =
        read_content(show(72, 700, escaped) + show(72.35, 700, escaped) + show(72, 700.35, escaped) +
                         show(72.35, 700.35, escaped) + show(72, 650, "Outputs") + show(72.3, 650, "Outputs"),
                     sink);
    CHECK(joined(page) == " " + text + " Outputs");
  }
}

TEST_CASE("glyphs struck twice one after the other, and in another order, are read once") {
  std::string content;
  for (const char letter : std::string("letter")) {
    const double x = 72 + 8 * static_cast<double>(content.size() / 60);
    content += "BT /F1 10 Tf 1 0 0 1 " + std::to_string(x) + " 700 Tm (" + letter + ") Tj ET BT /F1 10 Tf 1 0 0 1 " +
               std::to_string(x + 0.4) + " 700 Tm (" + letter + ") Tj ET ";
  }
  CollectingSink sink;
  const auto page = read_content(content, sink);
  CHECK(counted(sink, "duplicate_glyphs") == 6);
}

TEST_CASE("a shadow below a title is read once") {
  CHECK(joined(read_content("0.6 g " + show(73.5, 698.5, "Report", "/F2 24") + "0 g " +
                            show(72, 700, "Report", "/F2 24"))) == " Report");
}

TEST_CASE("the same letters a line below are no duplicates") {
  CHECK(joined(read_content(show(72, 700, "ll") + show(72.2, 700, "ll") + show(72, 688, "ll"))) == " ll ll");
}
