// What a state of the search owes for what it leaves behind.
#include "align/outputs/lower_bound.h"

#include <string_view>

#include "align/outputs/costs.h"
#include "support/catch.h"
#include "support/problem_table.h"

using namespace outturn::align;

namespace {

class OneTable : public outturn::test::ProblemTable {
 public:
  using ProblemTable::ProblemTable;

  // Owed behind planned cell `layer` - 1 with so many tokens and atoms consumed.
  [[nodiscard]] float owed(std::uint32_t layer, std::uint32_t token, std::uint32_t atom) const {
    LowerBound lower_bound(problem());
    lower_bound.enter(layer, 0, 0);
    return lower_bound.at(token, atom);
  }
};

constexpr std::string_view kPlain =
    "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告\n"
    "举办 2 次疏浚讲习班 | 2 | 举办了 2 次疏浚讲习班\n"
    "维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n";

}  // namespace

TEST_CASE("lower_bound: what stands as it is printed owes nothing") {
  const OneTable table(kPlain);
  for (std::uint32_t row = 0; row <= 3; ++row) CHECK(table.owed(row, row, row) == 0);
}

TEST_CASE("lower_bound: a value left behind owes at least its place below the next planned cell") {
  const OneTable table(kPlain);
  CHECK(table.owed(1, 0, 1) >= value_place_cost(table.problem(), 1, 2, 0, 1));
  CHECK(table.owed(2, 0, 2) > table.owed(2, 1, 2));
}

TEST_CASE("lower_bound: a remark left behind while its value is taken owes what a remark above its value costs") {
  const OneTable table(kPlain);
  CHECK(table.owed(1, 1, 0) >= kWeights.remark_down);
}

TEST_CASE("lower_bound: wording that another planned cell has is owed by who leaves it to the next ones") {
  const OneTable table(
      "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告\n"
      "举办 2 次疏浚讲习班 | 2 | 没有举办 潮汐报告的编写工作已经结束\n");
  const Problem& problem = table.problem();
  REQUIRE(problem.atoms.size() == 3);
  const float wording = similarity_cost(shared_wording(problem, 1, 2, 0), problem.best_similarity[0]);
  CHECK(wording > 0);
  CHECK(table.owed(1, 0, 0) - table.owed(1, 0, 1) >= wording);
}

TEST_CASE("lower_bound: a remark that is cut owes the cut, unless a number there may be its value") {
  const OneTable table(
      "举办 2 次疏浚讲习班 | 2 | 举办了讲习班。讲习班结束\n"
      "维护 7 座灯塔 | 7 | 维护了灯塔。7 座灯塔完好\n");
  const Problem& problem = table.problem();
  REQUIRE(problem.atoms.size() == 4);
  const LowerBound lower_bound(problem);
  CHECK(lower_bound.begin(0) == 0);
  CHECK(lower_bound.begin(1) == cut_cost(problem.atoms[1]));
  CHECK(lower_bound.begin(3) == kWeights.cut_before_number);
  CHECK(lower_bound.begin(4) == 0);
}
