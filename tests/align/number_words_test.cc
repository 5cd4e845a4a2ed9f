// Numbers written out and numbers in digits, before anything asks what they count.
#include <string>
#include <string_view>

#include "align/reading/digits.h"
#include "align/reading/reading_words.h"
#include "support/catch.h"

using outturn::align::NumberMarks;
using outturn::align::NumberWords;
using outturn::align::read_digits;
using outturn::align::reading_words_for;

namespace {

// The number in words that the text begins with, and what is left; "-" where none begins.
std::string spelled(std::string_view text, std::string_view language = "en") {
  const NumberWords::Found found = reading_words_for(language).number_words.read_at(text, 0);
  return found.end == 0 ? "-" : std::to_string(found.value) + "|" + std::string(text.substr(found.end));
}

// The digits that the text begins with as a number, and what is left; "?" where they are none.
std::string digits(std::string_view text, const NumberMarks& marks = reading_words_for("en").marks) {
  const auto read = read_digits(text, 0, marks);
  return (read.value ? read.value->to_string() : "?") + "|" + std::string(text.substr(read.end));
}

}  // namespace

TEST_CASE("numbers in words are read whole, hyphened or not, in either case") {
  CHECK(spelled("five reports") == "5| reports");
  CHECK(spelled("Twenty-five reports") == "25| reports");
  CHECK(spelled("twenty five reports") == "25| reports");
  CHECK(spelled("twenty\u2011five reports") == "25| reports");
  CHECK(spelled("one hundred and twenty") == "120|");
  CHECK(spelled("six thousand cards") == "6000| cards");
  CHECK(spelled("two million five hundred thousand") == "2500000|");
  CHECK(spelled("a dozen exercises") == "12| exercises");
  CHECK(spelled("two dozen exercises") == "24| exercises");
}

TEST_CASE("half of a million is read whole") {
  CHECK(spelled("half a million leaflets") == "500000| leaflets");
  CHECK(spelled("medio millón de folletos", "es") == "500000| folletos");
  CHECK(spelled("полмиллиона листовок", "ru") == "500000| листовок");
  CHECK(spelled("نصف مليون منشور", "ar") == "500000| منشور");
}

TEST_CASE("what only begins like a number in words is none, and two numbers are two") {
  CHECK(spelled("tenders") == "-");
  CHECK(spelled("one and two") == "1| and two");
  CHECK(spelled("two five") == "2| five");
}

TEST_CASE("Chinese numerals are read by the same rules") {
  CHECK(spelled("二十轮磋商", "zh") == "20|轮磋商");
  CHECK(spelled("两次", "zh") == "2|次");
  CHECK(spelled("一百二十套", "zh") == "120|套");
  CHECK(spelled("六千张", "zh") == "6000|张");
  CHECK(spelled("二百五十万", "zh") == "2500000|");
  CHECK(spelled("陆地", "zh") == "-");
}

TEST_CASE("languages whose profile is not written yet spell their numbers out, too") {
  const NumberWords french("fr", {}, {}, {"et"});
  CHECK(french.read_at("quatre-vingt-dix réunions", 0).value == 90);
  CHECK(french.read_at("Vingt et une réunions", 0).value == 21);
  const NumberWords spanish("es", {}, {}, {"y"});
  CHECK(spanish.read_at("doscientas cincuenta reuniones", 0).value == 250);
  const NumberWords russian("ru", {}, {}, {});
  CHECK(russian.read_at("двадцать пять совещаний", 0).value == 25);
  CHECK(russian.read_at("Две тысячи карт", 0).value == 2000);
}

TEST_CASE("digits are grouped by commas or single spaces, three at a time") {
  CHECK(digits("2,091 posts") == "2091| posts");
  CHECK(digits("2 091 posts") == "2091| posts");
  CHECK(digits("1 311 402") == "1311402|");
  CHECK(digits("12 48") == "12| 48");
  CHECK(digits("81.46%") == "81.46|%");
  CHECK(digits("１２３") == "123|");
}

TEST_CASE("a number is read whole or not at all") {
  CHECK(digits("2.500,50") == "?|");
  CHECK(digits("1,5 million") == "?| million");
  CHECK(digits("1,23,456") == "?|");
  CHECK(digits("30.06.2022") == "?|");
}

TEST_CASE("the marks are the language's") {
  const NumberMarks french{U",", U" "};
  CHECK(digits("2 500,50", french) == "2500.5|");
  CHECK(digits("1,5 million", french) == "1.5| million");
  const NumberMarks spanish{U",", U". "};
  CHECK(digits("2.500,50", spanish) == "2500.5|");
  CHECK(digits("2,500.50", spanish) == "?|");
}
