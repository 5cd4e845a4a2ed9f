// What a planned text promises, and what a completed cell says.
#include "align/reading/plan.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "align/reading/done.h"
#include "align/reading/output_reader.h"
#include "core/names.h"
#include "support/catch.h"

using outturn::align::months_of_period;
using outturn::align::Plan;
using outturn::align::PlannedNumber;
using outturn::align::PlanSource;
using outturn::align::read_completed;
using outturn::align::read_plan;
using outturn::align::reading_words_for;
using outturn::align::ReadValue;
using Found = std::vector<std::string>;

namespace {

// "value unit" of the plan's numbers of one source.
Found numbers(std::string_view text, PlanSource source, std::string_view language = "en", double months = 12) {
  Plan plan;
  read_plan(text, reading_words_for(language), months, plan);
  Found found;
  for (const PlannedNumber& number : plan.numbers) {
    if (number.source != source) continue;
    found.push_back(number.value.to_string() + (number.unit.empty() ? "" : " " + std::string(number.unit)));
  }
  return found;
}

// Kind, value and unit of a completed cell.
std::string completed(std::string_view text, std::string_view language = "en") {
  const ReadValue value = read_completed(text, reading_words_for(language));
  std::string line(to_string(value.kind));
  if (value.value) line += " " + value.value->to_string();
  if (value.currency != nullptr) line += " " + *value.currency;
  if (!value.unit.empty()) line += " " + std::string(value.unit);
  return line;
}

}  // namespace

TEST_CASE("a rate runs as long as the text says, or as the period lasts") {
  CHECK(numbers("900 patrols a month for 12 months", PlanSource::rate) == Found{"10800 patrols"});
  CHECK(numbers("15 flights per month", PlanSource::rate) == Found{"180 flights"});
  CHECK(numbers("15 flights per month", PlanSource::rate, "en", 6) == Found{"90 flights"});
  CHECK(numbers("20 inspections of weapons sites per month", PlanSource::rate) == Found{"240 inspections"});
  CHECK(numbers("每月巡逻 900 次，共 12 个月", PlanSource::rate, "zh") == Found{"10800 次"});
}

TEST_CASE("an attribute is a rate where the text says for how long") {
  CHECK(numbers("3 daily shuttle flights for 365 days", PlanSource::rate) == Found{"1095 flights"});
  CHECK(numbers("2 vols quotidiens pendant 90 jours", PlanSource::rate, "fr") == Found{"180 vols"});
  CHECK(numbers("3 daily shuttle flights", PlanSource::rate).empty());
  CHECK(numbers("3 daily newspapers read for 12 months", PlanSource::rate).empty());
}

TEST_CASE("where places come first, what is done in each of them is counted") {
  const Found product = numbers("在6个区域各举办两次讲习班", PlanSource::rate, "zh");
  CHECK(std::find(product.begin(), product.end(), "12 次") != product.end());
}

TEST_CASE("what is so many of what was counted before adds nothing to it") {
  CHECK(numbers("Recruitment of 60 national interpreters, 24 of them women", PlanSource::total).empty());
  CHECK(numbers("60 wardens, 24 of whom are women", PlanSource::total).empty());
  CHECK(numbers("60 interpreters and 24 drivers", PlanSource::total) == Found{"84"});
}

TEST_CASE("signs of units are units, full stops and all") {
  CHECK(numbers("Расчистка 85 000 кв. м земель", PlanSource::printed, "ru") == Found{"85000 кв. м"});
  CHECK(numbers("Clearance of 1,200 sq. km of land", PlanSource::printed) == Found{"1200 sq. km"});
  CHECK(numbers("20个小组进行1 200个人日的巡逻", PlanSource::printed, "zh").back() == "1200 个人日");
}

TEST_CASE("numbers are multiplied where a sign or a word says so") {
  const Found product = numbers("2 patrols × 3 per day × 365 days", PlanSource::rate);
  CHECK(std::find(product.begin(), product.end(), "2190 patrols") != product.end());
  CHECK(numbers("5 inspections in each of 4 camps", PlanSource::rate) == Found{"20 inspections"});
}

TEST_CASE("clauses that count alike add up, and those that count places do not") {
  CHECK(numbers("12 monthly and 4 quarterly reports", PlanSource::total) == Found{"16 reports"});
  CHECK(numbers("21 visits to 15 harbours", PlanSource::total).empty());
  CHECK(numbers("30 boats: 17 in Alpha and 13 in Beta", PlanSource::total).empty());
}

TEST_CASE("a text without a number says how often by a word") {
  CHECK(numbers("Monthly meetings on tides", PlanSource::periodic) == Found{"12 meetings"});
  CHECK(numbers("Quarterly briefings", PlanSource::periodic, "en", 6) == Found{"2 briefings"});
  CHECK(numbers("12 monthly reports", PlanSource::periodic).empty());
  CHECK(numbers("每季度通报情况", PlanSource::periodic, "zh") == Found{"4"});
}

TEST_CASE("parts that add up to a number before them are known as its parts") {
  Plan plan;
  read_plan("30 boats in 2 harbours: 17 in Alpha and 13 in Beta", reading_words_for("en"), 12, plan);
  REQUIRE(plan.numbers.size() == 4);
  CHECK(plan.numbers[0].has_parts);
  CHECK_FALSE(plan.numbers[1].part_of_sum);
  CHECK(plan.numbers[2].part_of_sum);
  CHECK(plan.numbers[3].part_of_sum);
}

TEST_CASE("a completed cell is a number, a share, money or a word") {
  CHECK(completed("2 091") == "number 2091");
  CHECK(completed("70%") == "percent 70");
  CHECK(completed("$1.4 million") == "money 1400000 USD");
  CHECK(completed("1.2 million") == "number 1200000");
  CHECK(completed("Five") == "number 5");
  CHECK(completed("三", "zh") == "number 3");
  CHECK(completed("两次", "zh") == "number 2 次");
  CHECK(completed("Yes") == "yes");
  CHECK(completed("Partially completed") == "partial");
  CHECK(completed("Nil") == "none 0");
  CHECK(completed("N/A") == "none");
  CHECK(completed("") == "none");
}

TEST_CASE("what is not read whole is no number") {
  CHECK(completed("2.500,50") == "other");
  CHECK(completed("1,5 million") == "other");
  CHECK(completed("12 and more to come") == "other");
}

TEST_CASE("a period's months are counted from its first day to its last") {
  CHECK(months_of_period("2021-07-01", "2022-06-30") == 12);
  CHECK(months_of_period("2021-01-01", "2021-06-30") == 6);
  CHECK(months_of_period("", "2022-06-30") == 12);
}
