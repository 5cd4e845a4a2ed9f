#include "export/rows/record_codes.h"

#include <string>
#include <vector>

#include "export/rows/indicator_row.h"
#include "export/rows/result_row.h"
#include "export/sample_report.h"
#include "support/catch.h"

using namespace outturn;
using namespace outturn::exporting;

namespace {

AlignedTable table_in(std::string section, std::string office, std::string accomplishment) {
  AlignedTable table;
  table.context = {std::move(section), "", std::move(office), "", std::move(accomplishment), ""};
  table.columns.resize(kOutputColumns);
  table.outputs = {test::output(1, "1 visit", {test::yes_result(1)})};
  return table;
}

Report in_language(std::string language, std::vector<AlignedTable> tables) {
  Report report;
  report.front.symbol = "A/99/100";
  report.front.language = std::move(language);
  report.tables = std::move(tables);
  return report;
}

std::vector<std::string> record_keys(const Report& report) {
  const Keys keys(report);
  std::vector<std::string> all;
  for_each_result(report, [&](const ResultAt& at) { all.emplace_back(keys.record(at).view()); });
  return all;
}

AlignedTable with_indicators(AlignedTable table, std::vector<std::string> numbers) {
  for (std::string& number : numbers) table.indicators.emplace_back().number = std::move(number);
  return table;
}

}  // namespace

TEST_CASE("chapters and offices that Chinese characters count are those of the English version") {
  const Report report = in_language("zh", {table_in("一", "二", "1.1"), table_in("十四", "", "2.1")});
  CHECK(record_keys(report) == std::vector<std::string>{"A/99/100/I/b/1.1/1/1", "A/99/100/XIV//2.1/1/1"});
}

TEST_CASE("what is printed as in English stays as it is, whatever the language") {
  for (const char* language : {"zh", "en", "no-such-language"}) {
    CAPTURE(language);
    const Report report = in_language(language, {table_in("A", "a", "1.1"), table_in("XII", "", "2.1")});
    CHECK(record_keys(report) == std::vector<std::string>{"A/99/100/A/a/1.1/1/1", "A/99/100/XII//2.1/1/1"});
  }
}

TEST_CASE("a profile's ways to count name sections and offices as the English version does") {
  const LanguageProfile profile = LanguageProfile::parse(
      "[profile]\nlanguage = xx\n"
      "[record_key.sections]\nألف باء جيم دال\nА Б В Г\nА В С\n"
      "[record_key.offices]\nأ ب ج\n"
      "[record_key.chapters]\nأولا ثانيا\n"
      "[record_key.components]\nالأول الثاني\n",
      "xx");
  const auto sections = [&](const std::vector<std::string>& printed) {
    std::vector<AlignedTable> tables;
    for (const std::string& code : printed) tables.push_back(table_in(code, "ب", "1.1"));
    const RecordCodes codes(in_language("xx", std::move(tables)), &profile);
    CHECK(codes.office("ب") == "b");
    std::vector<std::string> named;
    for (const std::string& code : printed) named.push_back(codes.section(code));
    return named;
  };
  using Codes = std::vector<std::string>;
  CHECK(sections({"ألف", "جيم", "ثانيا", "الثاني"}) == Codes{"A", "C", "II", "2"});
  CHECK(sections({"А", "Б", "В"}) == Codes{"A", "B", "C"});            // an alphabet …
  CHECK(sections({"А", "В", "С", "D"}) == Codes{"A", "B", "C", "D"});  // … and letters that look like Latin ones
  CHECK(sections({"Ж"}) == Codes{"Ж"});
}

TEST_CASE("behind twenty-six letters come double ones") {
  std::string line;
  for (int i = 1; i <= 28; ++i) line += "第" + std::to_string(i) + " ";
  const LanguageProfile profile =
      LanguageProfile::parse("[profile]\nlanguage = xx\n[record_key.sections]\n" + line + "\n", "xx");
  const Report report =
      in_language("xx", {table_in("第26", "", ""), table_in("第27", "", ""), table_in("第28", "", "")});
  const RecordCodes codes(report, &profile);
  CHECK(codes.section("第26") == "Z");
  CHECK(codes.section("第27") == "AA");
  CHECK(codes.section("第28") == "BB");
}

TEST_CASE("numbers of record keys are in Western digits with full stops between them") {
  CHECK(RecordCodes::number("1.1") == "1.1");
  CHECK(RecordCodes::number("١-٢") == "1.2");
  CHECK(RecordCodes::number("１．１") == "1.1");
  CHECK(RecordCodes::number("۲٫۳") == "2.3");
  CHECK(RecordCodes::number("1–1–10") == "1.1.10");
  CHECK(RecordCodes::number("-1") == "-1");
  CHECK(RecordCodes::number("1-") == "1-");
  CHECK(RecordCodes::number("") == "");
  CHECK(RecordCodes(in_language("en", {table_in("٣", "", "")})).section("٣") == "3");
}

TEST_CASE("the result's own key keeps what the report prints") {
  const Report report = in_language("zh", {table_in("一", "", "１-１")});
  CHECK(Keys(report).result({}).view() == "A/99/100/zh/一//１-１/1/1");
  CHECK(record_keys(report).front() == "A/99/100/I//1.1/1/1");
}

TEST_CASE("record keys that meet are told apart although the keys differ") {
  const Report report = in_language("zh", {table_in("一", "", "1.1"), table_in("I", "", "1.1")});
  CHECK(record_keys(report) == std::vector<std::string>{"A/99/100/I//1.1/1/1", "A/99/100/I//1.1/1/1~2"});
  CHECK(Keys(report).result({.table = 1, .output = 0, .result = 0}).view() == "A/99/100/zh/I//1.1/1/1");
}

TEST_CASE("record keys of indicators have the same codes, and numbers that are counted where none is printed") {
  const Report report = in_language("zh", {with_indicators(table_in("三", "一", "1-1"), {"1-1-1", "", "1.1.1"})});
  std::vector<std::string> keys;
  for (const IndicatorRow& row : indicator_rows(report)) keys.push_back(row.tail.record_key);
  CHECK(keys == std::vector<std::string>{"A/99/100/III/a/1.1/indicator/1.1.1", "A/99/100/III/a/1.1/indicator/2",
                                         "A/99/100/III/a/1.1/indicator/1.1.1~2"});
  CHECK(indicator_rows(report).front().head.key == "A/99/100/zh/三/一/1-1/indicator/1-1-1");
}
