// The checks: each flags what contradicts itself, on the example that the documentation gives, and stays silent beside
// it.
#include <string>
#include <vector>

#include "align/align.h"
#include "support/catch.h"
#include "support/raw_table.h"

using outturn::Report;
using outturn::Result;
using outturn::align::align_report;
using outturn::test::raw_report;
using Codes = std::vector<std::string>;

namespace {

// The codes of the n-th result of a table's first output.
Codes checks(std::string_view table, std::string_view language = "zh", std::size_t n = 0) {
  const Report report = align_report(raw_report(table, language), {});
  REQUIRE_FALSE(report.tables.at(0).outputs.empty());
  return report.tables[0].outputs[0].results.at(n).checks;
}

double confidence(std::string_view table, std::string_view language, std::size_t n = 0) {
  return align_report(raw_report(table, language), {}).tables.at(0).outputs.at(0).results.at(n).confidence;
}

}  // namespace

TEST_CASE("a completed number that the remark counts otherwise is flagged, one that it does not repeat is not") {
  CHECK(checks("培训 160 名军官 | 161 | 培训了 160 名军官") == Codes{"remark_number_differs"});
  CHECK(checks("培训 160 名军官 | 161 | 培训了若干军官").empty());
  CHECK(checks("培训 160 名军官 | 161 | 培训了 161 名军官").empty());
  CHECK(checks("培训 160 名军官 | 161 | 在 3 次会议上培训了军官").empty());
  CHECK(checks("30 joint patrols | 28 | Joint patrols. The Mission carried out 31 joint patrols", "en") ==
        Codes{"remark_number_differs"});
  CHECK(checks("30 joint patrols | 28 | Joint patrols. Two patrols were cancelled", "en").empty());
}

TEST_CASE("a Yes beside fewer than were planned is flagged") {
  CHECK(checks("Repair of 5 jetties | Yes | Only 3 jetties were repaired", "en") == Codes{"value_not_supported"});
  CHECK(checks("Repair of 5 jetties | Yes | All 5 jetties were repaired by 3 teams", "en").empty());
}

TEST_CASE("a result that counts another kind of thing than was planned is flagged, one that says it otherwise is not") {
  CHECK(checks("12 workshops on tides | 340 | Participants took part", "en") == Codes{"unit_differs"});
  CHECK(checks("12 workshops on tides | 11 | Training sessions", "en").empty());
  CHECK(checks("举办 12 期潮汐讲习班 | 340 | 人参加") == Codes{"unit_differs"});
}

TEST_CASE("a direction that the numbers deny is flagged") {
  CHECK(checks("10 inspections of depots | 8 | Conducted 8 inspections. The higher output was due to new depots",
               "en") == Codes{"direction_contradicts_numbers"});
  CHECK(
      checks("10 inspections of depots | 8 | Conducted 8 inspections. The lower output was due to closed depots", "en")
          .empty());
}

TEST_CASE("within a planned range more than its lower end and less than its upper one contradict nothing") {
  CHECK(checks("15 to 17 inspections | 17 | Inspections. The higher output was due to new depots", "en").empty());
  CHECK(checks("15 to 17 inspections | 15 | Inspections. The lower output was due to closed depots", "en").empty());
  CHECK(checks("15 to 17 inspections | 15 | Inspections. The higher output was due to new depots", "en") ==
        Codes{"direction_contradicts_numbers"});
  CHECK(checks("De 15 a 17 inspecciones | 17 | Inspecciones. El mayor número se debió a los nuevos depósitos", "es")
            .empty());
  CHECK(
      checks("26–28 инспекций | 27 | Инспекций. Более высокий показатель объясняется открытием складов", "ru").empty());
}

TEST_CASE("what was prevented does not count what was done otherwise") {
  CHECK(checks("20 visits to depots | 12 | Visits. Storms in the north prevented 8 visits", "en").empty());
  CHECK(checks("20 visits to depots | 12 | Visits. The Mission made 9 visits", "en") == Codes{"remark_number_differs"});
}

TEST_CASE("parts in brackets that do not add up are flagged") {
  CHECK(checks("16 次访问 | 16 | 进行了 16 次访问(5 月 9 次、6 月 5 次、7 月 4 次)") == Codes{"parts_do_not_sum"});
  CHECK(checks("18 次访问 | 18 | 进行了 18 次访问(5 月 9 次、6 月 5 次、7 月 4 次)").empty());
  CHECK(checks("18 visits | 18 | Visits, of which 12 by sea and 9 by road", "en") == Codes{"parts_do_not_sum"});
  CHECK(checks("18 visits | 18 | Visits, of which 12 by sea and 3 by road", "en").empty());
}

TEST_CASE("a member of a list without a number counts one") {
  CHECK(checks("编写 8 份报告 | 8 | 编写了 8 份报告(北区；南区(3)；东区；西区(3))").empty());
  CHECK(checks("编写 8 份报告 | 9 | 编写了 9 份报告(北区；南区(3)；东区；西区(3))") == Codes{"parts_do_not_sum"});
}

TEST_CASE("a text that ends in mid-sentence or with a bracket open is flagged") {
  CHECK(checks("维护灌溉数据库 | 是 | 维护了灌溉数据库和") == Codes{"cell_truncated"});
  CHECK(checks("维护灌溉数据库 | 是 | 维护了灌溉数据库(南区") == Codes{"cell_truncated"});
  CHECK(checks("Support for the depots in | Yes | Supported the depots", "en") == Codes{"cell_truncated"});
}

TEST_CASE("a word that only ends like a connective, or a sentence that ends with a particle, is no cut text") {
  CHECK(checks("审查 7 项质疑 | 7 | 审查了 7 项质疑，不需要独立专家参与").empty());
  CHECK(checks("答复 7 项请求 | 7 | 答复了 7 项请求。多数答复是在商定的时限内作出的").empty());
}

TEST_CASE("what is missing is said") {
  CHECK(checks("| 3 | 编写了 3 份报告") == Codes{"planned_missing"});
  CHECK(checks("编写 3 份报告 | | 编写了报告") == Codes{"completed_missing"});
  CHECK(checks("编写 3 份报告 | 3 |").empty());
}

TEST_CASE("an answer with a neighbouring cell's words beside it is not sure") {
  CHECK(confidence("Repair of jetties | Yes | The jetties were repaired", "en") >= 0.9);
  CHECK(confidence("Repair of | Yes jetties | The jetties were repaired", "en") < 0.9);
  CHECK(confidence("Repair of jetties along | theYes coast | The jetties were repaired", "en") < 0.9);
}

TEST_CASE("results between which a remark breaks off are not sure") {
  const std::string whole = "5 jetties and 7 piers | 5 | Jetties in the bay\n | 7 | Piers";
  CHECK(confidence(whole, "en", 0) >= 0.9);
  CHECK(confidence(whole, "en", 1) >= 0.9);
  const std::string cut = "5 jetties and 7 piers | 5 | Jetties in the\n | 7 | Bay and piers";
  CHECK(confidence(cut, "en", 0) < 0.9);
  CHECK(confidence(cut, "en", 1) < 0.9);
}
