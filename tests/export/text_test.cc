// Fields: text, numbers, CSV quoting.
#include <cmath>
#include <limits>
#include <locale>

#include "export/clean_text.h"
#include "export/field_sink.h"
#include "export/sinks.h"
#include "support/catch.h"

using namespace outturn;
using namespace outturn::exporting;

namespace {

std::string csv_of(std::string_view text) {
  std::string line;
  CsvFields fields(line);
  fields.text("x", text);
  return line;
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
  std::string line;
  CsvFields fields(line);
  const std::locale old = std::locale::global(std::locale(std::locale::classic(), new GermanNumbers));
  fields.integer("a", 1234567);
  fields.decimal("b", Decimal::parse("1234567.5"));
  fields.decimal("c", std::nullopt);
  fields.known("d", 0);
  fields.share("e", 0.25);
  std::locale::global(old);
  CHECK(line == "1234567,1234567.5,,,0.25");
}
