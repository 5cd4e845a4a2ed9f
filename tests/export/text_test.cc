// Fields: text, numbers, CSV quoting.
#include <algorithm>
#include <cmath>
#include <limits>
#include <locale>
#include <random>
#include <stdexcept>

#include "core/utf8.h"
#include "export/fields/clean_text.h"
#include "export/fields/field_sink.h"
#include "export/fields/sinks.h"
#include "support/catch.h"

using namespace outturn;
using namespace outturn::exporting;

namespace {

std::string csv_of(std::string_view text) {
  ByteBuffer line;
  CsvFields fields(line);
  fields.text("x"_member, CleanText::of_clean(text));
  return line.take();
}

}  // namespace

TEST_CASE("white space of every kind becomes one space, and nothing else is changed") {
  CHECK(clean_text("a b") == "a b");
  CHECK(clean_text(" a \t\r\n b ") == "a b");
  CHECK(clean_text("甲　乙\u2028丙\u00A0丁") == "甲 乙 丙 丁");
  CHECK(clean_text("甲，乙。ＡＢ１") == "甲，乙。ＡＢ１");
  CHECK(clean_text("caf\u00e9 “x” – ﬁ") == "caf\u00e9 “x” – ﬁ");
  CHECK(clean_text("a\xFF"
                   "b") ==
        "a\uFFFD"
        "b");
  CHECK(clean_text("甲、乙。丙　") == "甲、乙。丙");
  CHECK(clean_text("甲\u205F乙\u1680丙\u2003丁\u0085戊\uFEFF己") == "甲 乙 丙 丁 戊 己");
  CHECK(clean_text("   ").empty());
  CHECK(clean_text("").empty());
}

TEST_CASE("text that is clean is not copied, and knows what formats have to look for") {
  const std::string text = "维持和平 12 outputs";
  CHECK(Cleaned(text).view().data() == text.data());
  const auto marks = [](std::string_view from) {
    const CleanText clean = Cleaned(from);
    return std::pair(clean.has_escapes(), clean.has_quotes());
  };
  // Alone, and where eight bytes are looked at together.
  for (const std::string around : {"", "产出", "outputs and", "a 1 b 2 c 3 d 4 e"}) {
    CAPTURE(around);
    CHECK(marks(around + "x" + around) == std::pair(false, false));
    CHECK(marks(around + "\"" + around) == std::pair(true, true));
    CHECK(marks(around + "\\" + around) == std::pair(true, false));
    CHECK(marks(around + "\x01" + around) == std::pair(true, false));
    CHECK(marks(around + "," + around) == std::pair(false, true));
    CHECK(marks(around + "\n," + around) == std::pair(false, true));
  }
}

TEST_CASE("looking at many bytes at once finds what looking at each finds") {
  const std::vector<std::string> pieces = {"a",      " ",      "  ",     "outputs",  "产",           "产出高于计划",
                                           "、",     "，",     "　",     "\n",       "\"",           ",",
                                           "\\",     "\x02",   "\xFF",   "\xE4\xB8", "\xED\xA0\x80", "é",
                                           "\u2003", "\uFEFF", "\uFEFE", "\uFFFD",   "𠀀",           "\x7F"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    const std::string expected = utf8::collapse_spaces(utf8::to_valid(text));
    const Cleaned cleaned(text);
    CAPTURE(text);
    REQUIRE(cleaned.view() == expected);
    const auto is_escaped = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
    REQUIRE(cleaned.text().has_escapes() == std::ranges::any_of(expected, is_escaped));
    REQUIRE(cleaned.text().has_quotes() == (expected.find_first_of("\",") != std::string::npos));
    if (text == expected) {
      REQUIRE(CleanText::of_clean(text).view() == text);
    } else {
      REQUIRE_THROWS_AS(CleanText::of_clean(text), std::logic_error);
    }
  }
}

TEST_CASE("a CSV field is quoted only where it holds a comma or a quotation mark") {
  CHECK(csv_of("plain; text'") == "plain; text'");
  CHECK(csv_of("甲，乙") == "甲，乙");
  CHECK(csv_of("a,b") == "\"a,b\"");
  CHECK(csv_of("\"") == "\"\"\"\"");
  CHECK(csv_of("say \"a\"") == "\"say \"\"a\"\"\"");
  CHECK(csv_of("").empty());
  CHECK(csv_of("=SUM(A1)") == "=SUM(A1)");
}

TEST_CASE("shares and points have few decimals, without trailing zeros or minus zero") {
  CHECK(rounded(0.9, 4) == "0.9");
  CHECK(rounded(1, 4) == "1");
  CHECK(rounded(0.1 + 0.2, 4) == "0.3");
  CHECK(rounded(0.00004, 4) == "0");
  CHECK(rounded(-0.00004, 4) == "0");
  CHECK(rounded(-72.125, 2) == "-72.13");
  CHECK(rounded(static_cast<double>(72.02F), 2) == "72.02");
  CHECK(rounded(12.0305, 4) == "12.0305");
  CHECK(rounded(std::nan(""), 2) == "0");
  CHECK(rounded(std::numeric_limits<double>::infinity(), 2) == "0");
}

TEST_CASE("numbers do not depend on the locale") {
  struct GermanNumbers : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
  };
  ByteBuffer line;
  CsvFields fields(line);
  const std::locale old = std::locale::global(std::locale(std::locale::classic(), new GermanNumbers));
  fields.integer("a"_member, 1234567);
  fields.decimal("b"_member, Decimal::parse("1234567.5"));
  fields.decimal("c"_member, std::nullopt);
  fields.known("d"_member, 0);
  fields.share("e"_member, 0.25);
  std::locale::global(old);
  CHECK(line.view() == "1234567,1234567.5,,,0.25");
}
