// The search against exhaustive enumeration, and its bounds.
#include "align/outputs/search.h"

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "align/outputs/costs.h"
#include "align/outputs/result_cost.h"
#include "support/catch.h"
#include "support/problem_table.h"
#include "support/random.h"

using namespace outturn::align;
using outturn::test::ProblemTable;

namespace {

// Every monotone arrangement of a small problem, whatever its rows: the least cost of all.
class Exhaustive {
 public:
  explicit Exhaustive(const Problem& problem) : problem_(problem) {}

  float least() {
    open(0, 0, 0, 0);
    return best_;
  }

 private:
  void open(std::uint32_t planned, std::uint32_t token, std::uint32_t atom, float cost) {
    const auto count = static_cast<std::uint32_t>(problem_.planned.size());
    if (planned == count) {
      if (token == problem_.tokens.size() && atom == problem_.atoms.size()) best_ = std::min(best_, cost);
      return;
    }
    for (std::uint32_t last = planned + 1; last <= count; ++last) {
      if (last > planned + 1 && !may_join(problem_, last - 1)) break;
      results(planned, last, 0, token, atom, cost + open_cost(problem_, planned, last));
    }
  }

  void results(std::uint32_t first, std::uint32_t last, unsigned count, std::uint32_t token, std::uint32_t atom,
               float cost) {
    if (cost >= best_) return;
    const PlannedGroup group = make_group(problem_, first, last);
    open(last, token, atom, cost + close_cost(group, count));
    const auto tokens = static_cast<std::uint32_t>(problem_.tokens.size());
    const auto atoms = static_cast<std::uint32_t>(problem_.atoms.size());
    for (std::uint32_t token_end = token; token_end <= std::min(tokens, token + 2); ++token_end) {
      if (token_end == token && count > 0) continue;
      if (token_end == token + 2 && !joins(token)) continue;
      for (std::uint32_t atom_end = atom; atom_end <= atoms; ++atom_end) {
        const Assignment assignment{.token = token,
                                    .token_end = token_end,
                                    .atom = atom,
                                    .atom_end = atom_end,
                                    .value_from_remark = false,
                                    .cost = 0,
                                    .margin = 0};
        const float own = assignment_cost(problem_, first, last, std::min(count, 3U), assignment);
        results(first, last, count + 1, token_end, atom_end, cost + own);
      }
    }
  }

  [[nodiscard]] bool joins(std::uint32_t token) const {
    const ValueToken& next = problem_.tokens[token + 1];
    return next.row == problem_.tokens[token].row && !next.new_paragraph && next.groups_thousands;
  }

  const Problem& problem_;
  float best_ = std::numeric_limits<float>::infinity();
};

constexpr float kCostly = 10;  // what no ordinary table's arrangement costs

struct RowWords {
  const char* language;
  std::vector<std::string> planned, values, remarks;
};

const std::vector<RowWords> kRowWords = {
    {"zh",
     {"编写 3 份潮汐报告", "举办 2 次疏浚讲习班和 1 次演习", "维护灌溉数据库", ""},
     {"3", "2", "是", "否", "1 2", "2 100", ""},
     {"编写了 3 份潮汐报告", "举办了 2 次疏浚讲习班 进行了 1 次演习", "维护了数据库", "产出高于计划数目，原因是需求多",
      ""}},
    {"en",
     {"3 reports on tides", "2 workshops on dredging and 1 exercise", "Maintenance of the irrigation database", ""},
     {"3", "2", "Yes", "No", "1 2", "2 100", ""},
     {"3 reports on tides were issued", "2 workshops were held 1 exercise was conducted", "Maintained throughout",
      "The higher output was due to greater demand", ""}}};

// `shuffled`: no remark stands beside the planned text that it tells of.
std::string random_table(outturn::test::Random& random, const RowWords& words, bool shuffled) {
  std::string text;
  for (int row = 0; row < 3; ++row) {
    if (row > 0 && random.below(4) == 0) text += "\n";
    const std::size_t planned = random.below(words.planned.size());
    const std::size_t value = random.below(words.values.size());
    const std::size_t remark =
        shuffled ? (planned + 1 + random.below(2)) % words.remarks.size() : random.below(words.remarks.size());
    text += words.planned[planned] + " | " + words.values[value] + " | " + words.remarks[remark] + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the search finds the arrangement that exhaustive enumeration finds, also where it costs much") {
  const RowWords& words = GENERATE(from_range(kRowWords));
  const bool shuffled = GENERATE(false, true);
  outturn::test::Random random(20261123);
  int compared = 0;
  int costly = 0;
  int others = 0;
  for (int i = 0; i < 120; ++i) {
    const std::string text = random_table(random, words, shuffled);
    const ProblemTable table(text, false, words.language);
    const Problem& problem = table.problem();
    if (problem.planned.empty() || problem.tokens.size() > 5 || problem.atoms.size() > 5) continue;
    const float found = arrange(problem).cost;
    const float least = Exhaustive(problem).least();
    if (!(least < std::numeric_limits<float>::infinity())) continue;
    INFO(text);
    const bool same = found < least + 0.001F;
    CHECK(found >= least - 0.001F);
    // The band leaves out moves over several rows: where these would be cheapest, what is found costs little more.
    CHECK(found <= (least < kCostly ? least + 0.001F : 1.1F * least));
    ++compared;
    costly += least >= kCostly ? 1 : 0;
    others += same ? 0 : 1;
  }
  CHECK(compared > 80);
  CHECK(costly > 40);
  CHECK(others <= 1);
}

TEST_CASE("a row of thousands of values is aligned in bounded memory, each value a result") {
  std::string text = "清点物资 | ";
  for (int i = 0; i < 5000; ++i) text += std::to_string(10 + i % 89) + " ";
  text += "| 清点完毕\n";
  const ProblemTable table(text);
  const Problem& problem = table.problem();
  const Arrangement arrangement = arrange(problem);
  REQUIRE(arrangement.outputs.size() == 1);
  CHECK(arrangement.outputs[0].results.size() == 5000);
}

TEST_CASE("a remark of a megabyte is kept whole") {
  std::string remark;
  while (remark.size() < (1U << 20U)) remark += "检查了堤坝。";
  const ProblemTable table("检查堤坝 | 是 | " + remark + "\n");
  const Problem& problem = table.problem();
  CHECK(problem.bounded);
  const Arrangement arrangement = arrange(problem);
  REQUIRE(arrangement.outputs.size() == 1);
  REQUIRE(arrangement.outputs[0].results.size() == 1);
  CHECK(arrangement.outputs[0].results[0].atom_end == problem.atoms.size());
}

TEST_CASE("twenty thousand rows give twenty thousand outputs") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "编写 " + std::to_string(i + 2) + " 份报告 | 3 | 编写了 3 份报告\n";
  const ProblemTable table(text);
  const Problem& problem = table.problem();
  CHECK(arrange(problem).outputs.size() == 20000);
}

TEST_CASE("rows that are all alike are one output, however many there are") {
  const int rows = GENERATE(20, 400);
  std::string text;
  for (int i = 0; i < rows; ++i) text += "编写潮汐报告 | " + std::to_string(3 + i % 4) + " | 报告已经编写\n";
  const ProblemTable table(text);
  const Arrangement arrangement = arrange(table.problem());
  REQUIRE(arrangement.outputs.size() == 1);
  CHECK(arrangement.outputs[0].results.size() == static_cast<std::size_t>(rows));
  CHECK_FALSE(arrangement.bounded);
  CHECK(arrangement.outputs[0].margin > 4);
}

TEST_CASE("a planned text printed again beside remarks of its own words is one output for sure") {
  std::string text;
  for (const char* place : {"Bamba", "Tamori", "Ivela", "Kelda", "Sorrow", "Lunde", "Marat", "Orvik"}) {
    text += "Rehabilitation of irrigation canals in the northern valleys | 5 | ";
    text += std::string("Irrigation canals rehabilitated in the northern valleys of ") + place + "\n";
  }
  const Arrangement arrangement = arrange(ProblemTable(text, false, "en").problem());
  REQUIRE(arrangement.outputs.size() == 1);
  CHECK(arrangement.outputs[0].results.size() == 8);
  CHECK(arrangement.outputs[0].margin > 4);
}

TEST_CASE("many rows whose planned text counts many things are said not to be weighed in all ways") {
  std::string text;
  for (int i = 0; i < 100; ++i) {
    text += "编写 1 份报告、举办 2 次会议、进行 3 次演习、发表 4 篇文章、印发 5 份手册 | 3 | 报告已经编写\n";
  }
  const ProblemTable table(text);
  REQUIRE(table.problem().planned[0].counted >= 5);
  const Arrangement arrangement = arrange(table.problem());
  REQUIRE(arrangement.outputs.size() == 1);
  CHECK(arrangement.outputs[0].bounded);
  CHECK(arrangement.bounded);
}

TEST_CASE("long runs of rows that are alike keep to themselves") {
  std::string text = "举办讲习班 | 9 | 举办了讲习班\n";
  for (int i = 0; i < 100; ++i) text += "编写潮汐报告 | 3 | 报告已经编写\n";
  text += "维护数据库 | 是 | 维护了数据库\n";
  const Arrangement arrangement = arrange(ProblemTable(text).problem());
  REQUIRE(arrangement.outputs.size() == 3);
  CHECK(arrangement.outputs[1].results.size() == 100);
}

TEST_CASE("rows with nothing but remarks are the remark above, and many of them are said not to be weighed in all ways") {
  const int rows = GENERATE(100, 20000);
  std::string text = "编写潮汐报告 | 3 | 编写了 3 份报告\n";
  for (int i = 0; i < rows; ++i) text += " | | 报告写得很好\n";
  const ProblemTable table(text);
  const Arrangement arrangement = arrange(table.problem());
  REQUIRE(arrangement.outputs.size() == 1);
  REQUIRE(arrangement.outputs[0].results.size() == 1);
  CHECK(arrangement.outputs[0].results[0].atom_end == table.problem().atoms.size());
  CHECK(arrangement.outputs[0].bounded == (rows > 1000));
  CHECK(arrangement.bounded == (rows > 1000));
}
