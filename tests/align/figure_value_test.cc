// What a printed figure says, by the marks of its language.
#include "align/figures/figure_value.h"

#include <string>
#include <string_view>

#include "core/language_profile.h"
#include "support/catch.h"

namespace outturn::align {
namespace {

std::string value(std::string_view text, std::string_view language) {
  const NumberMarks marks = number_marks_of(profile_for(language));
  const FigureValue read = read_figure_value(text, ColumnRole::actual, marks);
  return read.value ? read.value->to_string() : "none";
}

TEST_CASE("one mark with three digits behind it is what the language has it for") {
  CHECK(value("7.482", "es") == "7482");
  CHECK(value("7.482", "en") == "7.482");
  CHECK(value("7,482", "en") == "7482");
  CHECK(value("7,482", "zh") == "7482");
  CHECK(value("7,482", "fr") == "7.482");
  CHECK(value("(7,482)", "ru") == "-7.482");
}

TEST_CASE("other marks in the number tell what each is in any language") {
  for (const char* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    CAPTURE(language);
    CHECK(value("1.234,5", language) == "1234.5");
    CHECK(value("1,234.5", language) == "1234.5");
    CHECK(value("1 234,5", language) == "1234.5");
    CHECK(value("12.5", language) == "12.5");
    CHECK(value("1.234.567", language) == "1234567");
  }
}

TEST_CASE("a sign of money in front of a figure is none of its digits") {
  CHECK(value("$749.4", "en") == "749.4");
  CHECK(value("US$ 1,250", "en") == "1250");
  CHECK(value("($23.5)", "en") == "-23.5");
  CHECK(value("€2 500", "fr") == "2500");
  CHECK(value("$", "en") == "none");
  CHECK(value("USA", "en") == "none");
}

TEST_CASE("raised characters behind a figure are marks of notes") {
  CHECK(value("10²", "en") == "10");
  CHECK(value("9ᵃ", "en") == "9");
  CHECK(value("(18.5)¹²", "en") == "-18.5");
  CHECK(value("1 250 ᵇ", "fr") == "1250");
  CHECK(value("²", "en") == "none");
}

}  // namespace
}  // namespace outturn::align
