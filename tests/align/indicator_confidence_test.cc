#include "align/indicators/indicator_confidence.h"

#include <string>
#include <utility>
#include <vector>

#include "align/align.h"
#include "support/catch.h"
#include "support/raw_table.h"

namespace outturn::align {
namespace {

using Confidences = std::vector<double>;

RawReport report_of(const std::string& rows, const std::string& language) {
  RawReport report = test::raw_report(rows, language);
  RawTable& table = report.tables.front();
  table.kind = TableKind::indicators;
  table.columns.resize(2);
  for (RawRow& row : table.rows) row.cells.resize(2);
  return report;
}

Confidences judged(RawReport report) {
  Confidences found;
  const Report aligned = align_report(std::move(report), {});
  for (const Indicator& one : aligned.tables.at(0).indicators) found.push_back(one.confidence);
  return found;
}

Confidences confidences(const std::string& rows, const std::string& language = "en") {
  return judged(report_of(rows, language));
}

const std::string kFirst = "1.1.1 Fewer late ferries (2021/22: 9; 2022/23: 4) | 5\n";
const std::string kLast = "1.1.3 Wells with a pump (2021/22: 30; 2022/23: 44) | 41\n";

TEST_CASE("indicators that show nothing unusual are sure, numbered or not", "[indicators]") {
  CHECK(confidences(kFirst + "1.1.2 Licensed pilots (none: see 1.2.4) | 7. More trained\n" + kLast) ==
        Confidences{1, 1, 1});
  CHECK(confidences("Fewer late ferries | 5\nWells with a pump | 41\n") == Confidences{1, 1});
  CHECK(confidences("1-1-1 عدد العبارات المتأخرة (2021/2022: 9) | 5\n1-1-2 عدد الآبار | 41\n", "ar") ==
        Confidences{1, 1});
}

TEST_CASE("an indicator that holds another's number or targets is not sure", "[indicators]") {
  CHECK(confidences("1.1.1 Fewer late ferries 1.1.2 Licensed pilots | 5\n" + kLast) == Confidences{0.1, 0.5});
  CHECK(confidences("Fewer late ferries (2021/22: 9; 2022/23: 4) and wells (2021/22: 3; 2022/23: 5) | 5\n") ==
        Confidences{0.1});
  CHECK(confidences("Fewer late ferries (2021/22: 9; 2022/23: 4) Licensed pilots | 5\n") == Confidences{0.5});
}

TEST_CASE("where a number is skipped or lost the neighbours are not sure either", "[indicators]") {
  CHECK(confidences(kFirst + kLast) == Confidences{0.5, 0.5});
  CHECK(confidences("1.1.2 Licensed pilots | 7\n" + kLast) == Confidences{0.5, 1});
  CHECK(confidences(kFirst + "1.2.1 Harbour dues | 3\n") == Confidences{1, 1});
  CHECK(confidences("1.99999999999999 Harbour dues | 3\n") == Confidences{0.5});
}

TEST_CASE("an indicator with an empty cell, a text cut in two or an open bracket is not sure", "[indicators]") {
  CHECK(confidences(kFirst + "1.1.2 Licensed pilots | \n" + kLast) == Confidences{1, 0.5, 1});
  CHECK(confidences(kFirst + "1.1.2 licensed pilots | 7\n" + kLast) == Confidences{1, 0.5, 1});
  CHECK(confidences(kFirst + "1.1.2 Licensed pilots | and seven more\n" + kLast) == Confidences{1, 0.5, 1});
  CHECK(confidences(kFirst + "1.1.2 Licensed pilots (and mates | 7\n" + kLast) == Confidences{1, 0.5, 1});
}

TEST_CASE("an indicator is no surer than its row and its characters", "[indicators]") {
  RawReport doubtful = report_of(kFirst, "en");
  doubtful.tables[0].rows[0].doubtful = true;
  CHECK(judged(doubtful) == Confidences{0.8});
  RawReport guessed = report_of(kFirst, "en");
  guessed.tables[0].rows[0].cells[1].fragments[0].certainty = 0.25F;
  CHECK(judged(guessed) == Confidences{0.25});
}

}  // namespace
}  // namespace outturn::align
