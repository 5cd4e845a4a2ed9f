// Targets of indicators: each period's, whatever marks and digits part them.
#include <string>
#include <utility>
#include <vector>

#include "align/align.h"
#include "support/catch.h"
#include "support/raw_table.h"

using namespace outturn;

namespace {

Indicator indicator(const std::string& planned, const std::string& language) {
  RawReport report = test::raw_report(planned + " | 4", language);
  report.front.period_start = "2021-07-01";
  report.front.period_end = "2022-06-30";
  RawTable& table = report.tables.front();
  table.kind = TableKind::indicators;
  table.columns.resize(2);
  for (RawRow& row : table.rows) row.cells.resize(2);
  return align::align_report(std::move(report), {}).tables.at(0).indicators.at(0);
}

using Targets = std::vector<std::string>;

}  // namespace

TEST_CASE("the target of the period reported on is told from others by its period") {
  const Indicator found = indicator("1.1.1 Increase in agreements (2020/21: 3; 2021/22: 5)", "en");
  CHECK(found.targets == Targets{"2020/21: 3", "2021/22: 5"});
  REQUIRE(found.planned);
  CHECK(found.planned->value == Decimal(5));
}

TEST_CASE("an Arabic semicolon parts targets, and Arabic digits are periods as well") {
  for (const char* text : {"1-1-1 زيادة عدد الاتفاقات (2020/2021: 3؛ 2021/2022: 6)",
                           "١-١-١ زيادة عدد الاتفاقات (٢٠٢٠/٢٠٢١: ٣؛ ٢٠٢١/٢٠٢٢: ٦)"}) {
    CAPTURE(text);
    const Indicator found = indicator(text, "ar");
    CHECK(found.targets == Targets{"2020/21: 3", "2021/22: 6"});
    REQUIRE(found.planned);
    CHECK(found.planned->value == Decimal(6));
  }
}
