#include "export/rows/keys.h"

#include <set>

#include "export/export.h"
#include "export/rows/result_row.h"
#include "export/sample_report.h"
#include "support/catch.h"

using namespace outturn;
using namespace outturn::exporting;

namespace {

Report named(std::string symbol, std::string language, std::string input) {
  Report report;
  report.front.symbol = std::move(symbol);
  report.front.language = std::move(language);
  report.info.name = std::move(input);
  return report;
}

std::vector<std::string> keys_of(const Report& report) {
  const Keys keys(report);
  std::vector<std::string> all;
  for_each_result(report, [&](const ResultAt& at) { all.emplace_back(keys.result(at).view()); });
  return all;
}

}  // namespace

TEST_CASE("a key names symbol, language, section, office, accomplishment, output and result") {
  CHECK(keys_of(test::sample_report()) ==
        std::vector<std::string>{"A/72/701/Add.1/zh/A/a/1.1/1/1", "A/72/701/Add.1/zh/A/a/1.1/1/2",
                                 "A/72/701/Add.1/zh/A/a/1.1/2/1", "A/72/701/Add.1/zh/B//2.1/1/1"});
}

TEST_CASE("a record's key is the result's without the language") {
  const Report report = test::sample_report();
  const Keys keys(report);
  CHECK(keys.record({}).view() == "A/72/701/Add.1/A/a/1.1/1/1");
  CHECK(keys.record({.table = 2, .output = 0, .result = 0}).view() == "A/72/701/Add.1/B//2.1/1/1");
}

TEST_CASE("without a symbol the input's base name stands in for it") {
  CHECK(document_key(named("A/72/701", "zh", "x.pdf")) == "A/72/701/zh");
  CHECK(document_key(named("", "zh", "dir/sub/report.txt")) == "report/zh");
  CHECK(document_key(named("", "zh", "report.PDF")) == "report/zh");
  CHECK(document_key(named("", "zh", "report.docx")) == "report/zh");
  CHECK(document_key(named("", "zh", "A_72_701_Add.1")) == "A_72_701_Add.1/zh");
  CHECK(document_key(named(" ", "en", "my report.v2.txt")) == "my%20report.v2/en");
  CHECK(document_key(named("", "en", ".txt")) == ".txt/en");
  CHECK(document_key(named("", "", "-")) == "stdin/");
  CHECK(document_key(named("", "en", "")) == "stdin/en");
  CHECK(document_key(named("", "en", "bytes\xFF.txt")) == "bytes\xEF\xBF\xBD/en");
}

TEST_CASE("odd characters in a part of a key are written as percent codes") {
  CHECK(key_part("1.1") == "1.1");
  CHECK(key_part("一(b)") == "一(b)");
  CHECK(key_part("a/b") == "a%2Fb");
  CHECK(key_part("50%") == "50%25");
  CHECK(key_part(" a  b\n") == "a%20b");
  CHECK(key_part("a\x01z\x7F") == "a%01z%7F");
  CHECK(key_part("\xC2\x9F") == "%C2%9F");
  CHECK(key_part("") == "");
  CHECK(document_key(named("A/72/701 /Rev%", "zh", "")) == "A/72/701%20/Rev%25/zh");
}

TEST_CASE("an accomplishment in two tables of one office is numbered on, and the keys differ") {
  Report report = test::sample_report();
  report.tables[1].outputs[0].number = 2;
  CHECK(keys_of(report)[2] == "A/72/701/Add.1/zh/A/a/1.1/2/1");
}

TEST_CASE("keys that would collide get a suffix in document order") {
  Report report = test::sample_report();
  report.tables.push_back(report.tables[2]);
  report.tables.push_back(report.tables[2]);
  const std::vector<std::string> keys = keys_of(report);
  REQUIRE(keys.size() == 6);
  CHECK(keys[3] == "A/72/701/Add.1/zh/B//2.1/1/1");
  CHECK(keys[4] == "A/72/701/Add.1/zh/B//2.1/1/1~2");
  CHECK(keys[5] == "A/72/701/Add.1/zh/B//2.1/1/1~3");
  CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
}

TEST_CASE("a result that is numbered like an earlier one is told apart wherever it stands") {
  Report report = test::sample_report();
  report.tables[0].outputs.push_back(report.tables[0].outputs[0]);
  report.tables[0].outputs[1].results.resize(1);
  report.tables[1].outputs[0].number = 1;
  CHECK(keys_of(report) == std::vector<std::string>{"A/72/701/Add.1/zh/A/a/1.1/1/1", "A/72/701/Add.1/zh/A/a/1.1/1/2",
                                                    "A/72/701/Add.1/zh/A/a/1.1/1/1~2",
                                                    "A/72/701/Add.1/zh/A/a/1.1/1/1~3", "A/72/701/Add.1/zh/B//2.1/1/1"});
}
