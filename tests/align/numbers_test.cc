#include "align/wording/numbers.h"

#include <string>

#include "support/catch.h"

using outturn::align::NumberMention;
using outturn::align::NumberRole;
using outturn::align::scan_numbers;
using outturn::align::vocabulary_for;

namespace {

std::vector<NumberMention> scan(std::string_view text, std::string_view language = "zh") {
  return scan_numbers(text, vocabulary_for(language));
}

std::string part(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

TEST_CASE("a counted number has its value, qualifier and measure word") {
  const std::string_view text = "修订多达 20 份现有备忘录";
  const auto numbers = scan(text);
  REQUIRE(numbers.size() == 1);
  CHECK(numbers[0].value.to_string() == "20");
  CHECK(numbers[0].role == NumberRole::quantity);
  CHECK(part(text, numbers[0].unit_begin, numbers[0].unit_end) == "份");
  CHECK(part(text, numbers[0].phrase_begin, numbers[0].begin) == "多达 ");
}

TEST_CASE("thousands may be grouped by spaces, no-break spaces or commas") {
  for (const std::string_view text : {"2 091 条", "2\u00A0091 条", "2,091 条", "2091 条"}) {
    const auto numbers = scan(text);
    REQUIRE(numbers.size() == 1);
    CHECK(numbers[0].value.to_string() == "2091");
  }
}

TEST_CASE("digits that form no group of thousands are numbers of their own") {
  const auto numbers = scan("12 48 份");
  REQUIRE(numbers.size() == 2);
  CHECK(numbers[0].value.to_string() == "12");
  CHECK(numbers[1].value.to_string() == "48");
  // a value and the remark that repeats it, but no number of three groups
  CHECK(scan("305 305 份").size() == 2);
  CHECK(scan("305 305 305 份").size() == 1);
}

TEST_CASE("a range keeps both ends") {
  const auto numbers = scan("派遣 6 至 8 个外联团");
  REQUIRE(numbers.size() == 1);
  CHECK(numbers[0].value.to_string() == "6");
  REQUIRE(numbers[0].max);
  CHECK(numbers[0].max->to_string() == "8");
}

TEST_CASE("dates, ages, resolutions, symbols and fiscal years count nothing") {
  for (const std::string_view text :
       {"2017 年", "在 5 天内", "第 1325 号决议", "A/72 号文件", "2016/17 年度", "群组 5", "见表 5", "1 级资格"}) {
    INFO(text);
    for (const NumberMention& number : scan(text)) CHECK(number.role != NumberRole::quantity);
  }
}

TEST_CASE("a percentage is marked, with either sign") {
  CHECK(scan("对 80% 的特派团").at(0).percent);
  CHECK(scan("81.46 per cent of requests", "en").at(0).percent);
  CHECK(scan("81.46 per cent of requests", "en").at(0).value.to_string() == "81.46");
}

TEST_CASE("numbers written out count before a measure word only") {
  const auto numbers = scan("为四个行动部署两名军官，四海为家");
  REQUIRE(numbers.size() == 2);
  CHECK(numbers[0].role == NumberRole::numeral);
  CHECK(numbers[0].value.to_string() == "4");
  CHECK(numbers[1].value.to_string() == "2");
}

TEST_CASE("brackets around a number are noticed") {
  const auto numbers = scan("编写 46 项报告：警务(12 项)");
  REQUIRE(numbers.size() == 2);
  CHECK_FALSE(numbers[0].in_brackets);
  CHECK(numbers[1].in_brackets);
}

TEST_CASE("a word that names what follows by number does not when a measure word follows") {
  CHECK(scan("发表 5 份年度报告").at(0).role == NumberRole::quantity);
  CHECK(scan("第 5 份年度报告").at(0).role == NumberRole::name);
}

TEST_CASE("the first of two numbers that share a measure word has it too") {
  const std::string_view text = "1 000 和 200 名供应商";
  const auto numbers = scan(text);
  REQUIRE(numbers.size() == 2);
  CHECK(part(text, numbers[0].unit_begin, numbers[0].unit_end) == "名");
}

TEST_CASE("where words are spaced a number counts the noun that ends its phrase") {
  for (const auto& [text, noun] : {std::pair("12 quarterly progress reports on tides", "reports"),
                                   std::pair("3 workshops held in June", "workshops"),
                                   std::pair("2,400 patrols, of which", "patrols"), std::pair("5, as planned", "")}) {
    const std::string_view whole = text;
    const auto numbers = scan(whole, "en");
    REQUIRE_FALSE(numbers.empty());
    CHECK(part(whole, numbers[0].unit_begin, numbers[0].unit_end) == noun);
  }
}
