// The figures of a text: how large, what they count, and which of them count nothing.
#include "align/reading/figures.h"

#include <string>
#include <string_view>
#include <vector>

#include "align/align_reading.h"
#include "support/catch.h"

using outturn::align::reading_words_for;
using outturn::align::scan_figures;
using outturn::test::figures;
using Found = std::vector<std::string>;

TEST_CASE("the noun that is counted is the last one in the plural of its phrase") {
  CHECK(figures("12 quarterly reports on tides", "en") == Found{"12 reports"});
  CHECK(figures("38 court cases closed", "en") == Found{"38 cases"});
  CHECK(figures("7 human rights monitoring missions to harbours", "en") == Found{"7 missions"});
  CHECK(figures("40 vehicles assigned to the northern sector", "en") == Found{"40 vehicles"});
  CHECK(figures("25 light and heavy trucks", "en") == Found{"25 trucks"});
  CHECK(figures("150 uniformed personnel", "en") == Found{"150 personnel"});
}

TEST_CASE("of one thing it is the last word that is no participle") {
  CHECK(figures("one formed police unit deployed", "en") == Found{"1 unit"});
  CHECK(figures("1 building renovated", "en") == Found{"1 building"});
}

TEST_CASE("neighbours share the noun that one of them names") {
  CHECK(figures("12 monthly and 4 quarterly reports", "en") == Found{"12 reports", "4 reports"});
  CHECK(figures("30 boats: 17 in Alpha and 13 in Beta", "en") == Found{"30 boats", "17 boats", "13 boats"});
}

TEST_CASE("a measure word counts where the language has them") {
  CHECK(figures("编制 12 份月度报告", "zh") == Found{"12 份"});
  CHECK(figures("举行二十轮磋商", "zh") == Found{"20 轮"});
  CHECK(figures("2 支持", "zh") == Found{"2"});
  CHECK(figures("走访十余个村庄", "zh") == Found{"10 个"});
}

TEST_CASE("magnitudes make values absolute") {
  CHECK(figures("2.1 million litres of fuel", "en") == Found{"2100000 litres"});
  CHECK(figures("25 thousand leaflets", "en") == Found{"25000 leaflets"});
  CHECK(figures("1.5亿升水", "zh") == Found{"150000000 升"});
  CHECK(figures("印制 50 万册", "zh") == Found{"500000 册"});
  CHECK(figures("长 5 千米", "zh") == Found{"5 千米"});
}

TEST_CASE("money has its currency's code, before or behind the number") {
  CHECK(figures("grants of $2.5 million and €400,000", "en") == Found{"2500000 USD", "400000 EUR"});
  CHECK(figures("支付 210万美元", "zh") == Found{"2100000 USD"});
}

TEST_CASE("shares and ranges are read as such") {
  CHECK(figures("95 per cent availability", "en") == Found{"95 %"});
  CHECK(figures("百分之九十的人员", "zh") == Found{"90 %"});
  CHECK(figures("6 to 8 panels", "en") == Found{"6-8 panels"});
  CHECK(figures("between 150 and 200 observers", "en") == Found{"150-200 observers"});
}

TEST_CASE("numbers that name something count nothing") {
  CHECK(figures("24-hour duty room, level-II and C-130, resolution 1325 (2000)", "en").empty());
  CHECK(figures("by 30 June 2022, pursuant to A/99/100, for 2020/21", "en").empty());
  CHECK(figures("Roll-out of the Extension 2 in 7 missions", "en") == Found{"7 missions"});
  CHECK(figures("open 24 hours a day, 7 days a week", "en").empty());
  CHECK(figures("the Group of Seven plus 4 countries", "en") == Found{"4 countries"});
  CHECK(figures("第 12 号法令", "zh").empty());
}

TEST_CASE("a time is told apart from what is counted") {
  CHECK(figures("逾期 18 个月以上的 5 项建议", "zh") == Found{"18 (time)", "5 项"});
  CHECK(figures("12 months of mentoring", "en") == Found{"12 (time)"});
}

TEST_CASE("what tells for whom or where is known by the word before it") {
  const std::string_view text = "21 visits to 15 harbours";
  const auto found = scan_figures(text, reading_words_for("en"));
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].governed);
  CHECK(found[1].governed);
}

TEST_CASE("all figures of a long text are read") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "12 monthly and 4 quarterly reports, ";
  CHECK(figures(text, "en").size() == 40'000);
}
