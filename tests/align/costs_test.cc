// Each kind of evidence alone: what it costs where it speaks against an assignment, and that it is free where it does
// not.
#include "align/outputs/costs.h"

#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "align/outputs/result_cost.h"
#include "support/catch.h"
#include "support/problem_table.h"

using namespace outturn::align;

namespace {

class Table : public outturn::test::ProblemTable {
 public:
  using ProblemTable::ProblemTable;

  // A result of planned cell p: value token t (none where negative), atoms [a, b).
  [[nodiscard]] float result(std::uint32_t p, int t, std::uint32_t a, std::uint32_t b) const {
    const auto token = static_cast<std::uint32_t>(t < 0 ? 0 : t);
    const PlannedGroup group = make_group(problem(), p, p + 1);
    ResultCost cost(problem(), group, 0, token, t < 0 ? token : token + 1, a, false);
    while (cost.next_atom() < b) cost.take_atom();
    return cost.total();
  }
};

constexpr Weights kW = kWeights;

}  // namespace

TEST_CASE("layout: a value costs nothing beside its planned cell, and more the farther away") {
  const Table table(
      "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告\n"
      "举办 2 次疏浚讲习班 | 2 | 举办了 2 次疏浚讲习班\n"
      "维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n");
  const Problem& p = table.problem();
  CHECK(value_place_cost(p, 0, 1, 0, 1) == 0);
  CHECK(value_place_cost(p, 0, 1, 1, 2) == kW.value_beside_other);
  CHECK(value_place_cost(p, 0, 1, 2, 3) > kW.value_beside_other);
  CHECK(value_place_cost(p, 1, 2, 0, 1) == kW.value_above);
}

TEST_CASE("layout: over rows that a page's geometry separates a move costs a multiple") {
  const std::string_view rows = "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告\n维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n";
  const Table text(rows);
  const Table page(rows, true);
  CHECK(value_place_cost(page.problem(), 0, 1, 1, 2) ==
        kW.printed_layout_factor * value_place_cost(text.problem(), 0, 1, 1, 2));
  CHECK(value_place_cost(page.problem(), 0, 1, 0, 1) == 0);
}

TEST_CASE("layout: values of a repeated planned cell, of several in a cell and before a page break move cheaply") {
  const Table repeated("编写 5 份报告 | | \n维护 7 座灯塔 | 5 | 编写了报告\n维护 7 座灯塔 | 7 | 维护了灯塔\n");
  CHECK(value_place_cost(repeated.problem(), 0, 1, 0, 1) == kW.value_beside_repeated);
  const Table several("编写 5 份报告 | 5 | 编写了 5 份报告\n维护 7 座灯塔 | 4 7 | 维护了灯塔\n");
  CHECK(value_place_cost(several.problem(), 0, 1, 1, 2) == kW.value_leads_several);
  const Table broken("编写 5 份报告 | 5 | 编写了 5 份报告\n| 7 | 维护了 7 座灯塔\n\n维护 7 座灯塔 | | \n");
  CHECK(value_place_cost(broken.problem(), 1, 2, 1, 2) == kW.value_before_break);
}

TEST_CASE("layout: a remark follows its value freely, is seldom above it, and hardly ever below another value") {
  const Table table("编写 5 份报告 | 5 | 编写了 5 份报告\n| | 并分发了报告\n维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n");
  const Problem& p = table.problem();
  CHECK(remark_begin_cost(p, 0, 0) == 0);
  CHECK(remark_extend_cost(p, 0, 1) == kW.remark_follows);
  CHECK(remark_begin_cost(p, 2, 1) == kW.remark_above_value);
  CHECK(remark_begin_cost(p, 2, 0) >= kW.remark_down);
  CHECK(remark_extend_cost(p, 0, 2) >= kW.remark_up);
  CHECK(no_remark_cost(p, 0) == kW.remark_lost);
  CHECK(no_remark_cost(p, 1) == kW.remark_lost);
}

TEST_CASE("layout: right behind a page break the rest of a remark moves up cheaply") {
  const Table table("编写 5 份报告 | 5 | 编写了 5 份报告，涉及东岸和\n\n维护 7 座灯塔 | 7 | 西岸 维护了 7 座灯塔\n");
  CHECK(remark_extend_cost(table.problem(), 0, 1) < kW.remark_up / 2);
  CHECK(remark_extend_cost(table.problem(), 0, 1) >= kW.remark_up_after_break);
}

TEST_CASE("continuity: a row behind a page break keeps what visibly goes on from above only at a price") {
  const std::string_view first = "编写 3 份简报 | 3 | 维护了 3 份简报\n";
  const Table cut(std::string(first) + "编写 5 份报告 | 5 | 编写了东岸和\n\n维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n");
  const Table whole(std::string(first) + "编写 5 份报告 | 5 | 编写了东岸。\n\n维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n");
  CHECK(remark_begin_cost(cut.problem(), 2, 2) >= kW.remark_cut_in_word);
  CHECK(remark_begin_cost(whole.problem(), 2, 2) == 0);
}

TEST_CASE("continuity: a remark behind a page break that begins as no remark does is kept at a price") {
  const Table table("编写 5 份报告 | 5 | 编写了 5 份报告。\n\n维护 7 座灯塔 | 7 | 西岸港口维护了 7 座灯塔\n");
  CHECK(remark_begin_cost(table.problem(), 1, 1) >= kW.remark_unusual);
}

TEST_CASE("continuity: where words are spaced, what begins with a small letter goes on") {
  const Table table(
      "5 tide reports | 5 | Issued 5 tide reports on the east\n\n7 lighthouses | 7 | coast of the country\n", false,
      "en");
  CHECK(table.problem().row(1).continues_remark);
  const Table planned("5 tide reports on the | 5 | Issued 5 reports\n\neastern coast | 7 | Issued 7\n", false, "en");
  CHECK(open_cost(planned.problem(), 0, 2) < open_cost(planned.problem(), 1, 2));
}

TEST_CASE("continuity: a planned cell joins the one above where that one visibly goes on") {
  const Table cut(
      "编写 5 份报告 | 5 | 编写了 5 份报告\n为港口工程师举办讲习班并 | 2 | 举办了讲习班\n\n编写教材 | | \n");
  CHECK(may_join(cut.problem(), 2));
  CHECK_FALSE(may_join(cut.problem(), 1));
  CHECK(open_cost(cut.problem(), 1, 3) == 0);
  CHECK(open_cost(cut.problem(), 2, 3) >= kW.open_after_unfinished + kW.open_without_value);
}

TEST_CASE("continuity: the same planned text printed again is no second output") {
  const Table table("维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n维护 7 座灯塔 | 3 | 另维护了 3 座\n");
  CHECK(open_cost(table.problem(), 0, 2) == 0);
  CHECK(open_cost(table.problem(), 1, 2) == kW.separate_duplicate);
}

TEST_CASE("cuts: the less a boundary shows, the more it costs") {
  CHECK(cut_cost(Cut::cell) == 0);
  CHECK(cut_cost(Cut::paragraph) <= cut_cost(Cut::space));
  CHECK(cut_cost(Cut::space) < cut_cost(Cut::weak_space));
  CHECK(cut_cost(Cut::weak_space) < cut_cost(Cut::opener));
}

TEST_CASE("wording: a remark costs where another planned cell nearby shares its rare words") {
  const Table table(
      "编写潮汐报告 | 是 | 编写了潮汐报告\n维护灯塔 | 是 | 维护了灯塔\n开办疏浚讲习班 | 是 | 开办了疏浚讲习班\n");
  const Problem& p = table.problem();
  CHECK(similarity_cost(shared_wording(p, 0, 1, 0), p.best_similarity[0]) == 0);
  CHECK(similarity_cost(shared_wording(p, 1, 2, 0), p.best_similarity[0]) > 0);
  CHECK(similarity_cost(shared_wording(p, 0, 2, 0), p.best_similarity[0]) == 0);
}

TEST_CASE("wording: reasons, and what stands behind a remark's first sentence, count less") {
  const Table table(
      "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告。在北岸维护了灯塔 产出增加的原因是开办了疏浚讲习班\n"
      "在北岸维护 7 座灯塔 | 7 | 在北岸维护了 7 座灯塔\n"
      "开办 2 次疏浚讲习班 | 2 | 开办了 2 次疏浚讲习班\n");
  const Problem& p = table.problem();
  const auto alone = [&](std::uint32_t atom) {
    return similarity_cost(shared_wording(p, 0, 1, atom), p.best_similarity[atom]);
  };
  REQUIRE(p.atoms[1].cut == Cut::sentence);
  REQUIRE(p.atoms[2].starts_variance);
  REQUIRE(alone(1) > 0);
  REQUIRE(alone(2) > 0);
  const float sentence = table.result(0, 0, 0, 2) - table.result(0, 0, 0, 1);
  CHECK(sentence == Approx(kW.similarity_sentence * alone(1)));
  // its place in the remark and the two readings of its number aside
  const float reason = table.result(0, 0, 0, 3) - table.result(0, 0, 0, 2);
  CHECK(reason < alone(2) + kW.direction_contradicts);
}

TEST_CASE("wording: pieces between which no cut shows are one text where they stay together") {
  const Table table(
      "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告\n"
      "编写 6 份灯塔报告 | 6 | 编写了 6 份灯塔报告\n"
      "为北岸港口编写 4 份河道疏浚报告 | 4 | 编写了 4 份河道疏浚报告\n"
      "\n"
      "编写 3 份水文报告 | 3 | 为北岸港口编写了 3 份水文报告\n");
  const Problem& p = table.problem();
  REQUIRE(p.atoms.size() == 5);
  REQUIRE(hardly_shows(p.atoms[4].cut));
  const float shared = shared_wording(p, 3, 4, 3) + shared_wording(p, 3, 4, 4);
  const float best = p.best_similarity[3] + p.best_similarity[4];
  CHECK(table.result(3, 3, 3, 5) - remark_begin_cost(p, 3, 3) == Approx(similarity_cost(shared, best)).margin(0.4));
  CHECK(similarity_cost(shared, best) < similarity_cost(shared_wording(p, 3, 4, 3), p.best_similarity[3]));
}

TEST_CASE("variance: behind a page break an explanation goes on, and is not followed by another paragraph") {
  const Table table(
      "编写 5 份潮汐报告 | 4 | 编写了 4 份潮汐报告 产出低于计划数目，原因是\n"
      "\n"
      "维护 7 座灯塔 | 7 | 港口关闭 维护了 7 座灯塔\n");
  REQUIRE(table.problem().atoms.size() == 4);
  CHECK(table.result(0, 0, 0, 3) - table.result(0, 0, 0, 2) == Approx(kW.remark_up_after_break).margin(0.1));
}

TEST_CASE("numbers: a value that the remark counts is free, an absent one costs, a near one is a slip") {
  const Table table(
      "编写 5 份报告 | 5 | 编写了 5 份报告\n编写 5 份报表 | 5 | 编写了 9 份报表\n编写 50 份简报 | 50 | 编写了 49 "
      "份简报\n");
  const float same = table.result(0, 0, 0, 1);
  CHECK(same == 0);
  CHECK(table.result(1, 1, 1, 2) == Approx(same + kW.number_absent));
  CHECK(table.result(2, 2, 2, 3) == Approx(same + kW.number_near));
}

TEST_CASE("numbers: groups of digits are one number unless the remark counts the last group alone") {
  const auto joined = [](std::string_view remark) {
    const Table table("签发 1 000 份订购单 | 1 191 | " + std::string(remark));
    const PlannedGroup group = make_group(table.problem(), 0, 1);
    ResultCost cost(table.problem(), group, 0, 0, 2, 0, false);
    while (cost.next_atom() < table.problem().atoms.size()) cost.take_atom();
    return cost.total();
  };
  CHECK(joined("签发了 300 份") < joined("签发了 191 份"));
  CHECK(joined("签发了 1 191 份") < joined("签发了 300 份"));
}

TEST_CASE("numbers: a value unlike the plan's costs with the distance, up to a bound") {
  const Table table(
      "编写 10 份报告 | 10 | 甲\n编写 10 份报告甲 | 12 | 乙\n编写 10 份报告乙 | 900 | 丙\n编写 10 份报告丁 | 90000 | "
      "丁\n");
  const float same = table.result(0, 0, 0, 1);
  const float close = table.result(1, 1, 1, 2);
  const float far = table.result(2, 2, 2, 3);
  CHECK(same < close);
  CHECK(close < far);
  CHECK(table.result(3, 3, 3, 4) - same <= kW.value_unlike_plan + kW.value_size_most + kW.number_absent);
}

TEST_CASE("polarity: a no wants a denial, and a denial no number of things done") {
  const Table table(
      "举行 1 次会议 | 否 | 会议被推迟\n举行 1 次演习 | 否 | 举行了演习\n编写 3 份报告 | 3 | 没有编写报告\n");
  CHECK(table.result(0, 0, 0, 1) == 0);
  CHECK(table.result(1, 1, 1, 2) == Approx(kW.no_without_negation));
  CHECK(table.result(2, 2, 2, 3) == Approx(kW.negation_with_value + kW.number_absent_quiet));
}

TEST_CASE("variance: a direction that the numbers deny costs") {
  const Table table(
      "编写 5 份报告 | 8 | 编写了 8 份报告，产出高于计划，原因是另有请求\n"
      "编写 5 份报表 | 3 | 编写了 3 份报表，产出高于计划，原因是另有请求\n");
  CHECK(table.result(1, 1, 1, 2) - table.result(0, 0, 0, 1) > kW.direction_contradicts - 0.2F);
}

TEST_CASE("values: several results are expected where the plan counts several things") {
  const Table table("编写 5 份报告并举办 2 次会议 | 5 2 | 编写了 5 份报告 举办了 2 次会议\n");
  const PlannedGroup group = make_group(table.problem(), 0, 1);
  CHECK(group.counted == 2);
  CHECK(close_cost(group, 2) == 0);
  CHECK(close_cost(group, 1) == kW.unanswered);
  CHECK(close_cost(group, 0) == kW.output_without_anything);
}

TEST_CASE("values: where the plan counts nothing, a list of things lets several results be expected") {
  const auto second = [](std::string_view planned) {
    const Table table(std::string(planned) + " | 5 | 编写了 5 份报告\n | 2 | 举办了 2 次会议\n");
    const PlannedGroup group = make_group(table.problem(), 0, 1);
    ResultCost cost(table.problem(), group, 1, 1, 2, 1, false);
    cost.take_atom();
    return cost.total();
  };
  CHECK(second("评估报告、会议和展览") < second("评估报告"));
  CHECK(second("支持新的、扩大的和过渡中的行动") == Approx(second("支持行动")));
}

TEST_CASE("values: an output without a value costs more where values stand beside it") {
  const Table table("编写 5 份报告 | 5 | 编写了 5 份报告\n维护灯塔 | | 维护了灯塔\n");
  CHECK(table.result(1, -1, 1, 2) == Approx(kW.value_never_printed));
  CHECK(table.result(0, -1, 0, 1) == Approx(kW.value_lost));
}

TEST_CASE("layout: what it says for a label that goes on counts for joining it, and against it") {
  const auto costs = [](std::string_view mark) {
    const std::string below = std::string(mark) + " 测量水深 64 次 | 64 | 次测量\n";
    const Table table("辅导 120 名潜水员 | 120 | 名潜水员\n" + below, true);
    return std::pair(open_cost(table.problem(), 0, 2), open_cost(table.problem(), 1, 2));
  };
  const auto [likely_joined, likely_apart] = costs("~80");
  const auto [unlikely_joined, unlikely_apart] = costs("~5");
  const auto [unlikelier_joined, unlikelier_apart] = costs("~2");
  CHECK(likely_joined == 0);
  CHECK(likely_apart > 0);
  CHECK(unlikely_apart == 0);
  CHECK(unlikelier_apart == 0);
  CHECK(unlikelier_joined - unlikely_joined == Approx(kW.layout_unclear * std::log(49.0F / 19.0F)));
  CHECK(!may_join(Table("维护 7 座灯塔 | 7 | 维护了灯塔\n编写 5 份报告 | 5 | 编写了报告\n", true).problem(), 1));
}

TEST_CASE("layout: where it leaves open whether a row begins, moves over that are as cheap as inside of one") {
  const std::string_view rows =
      "编写 5 份潮汐报告 | 5 | 编写了 5 份潮汐报告\n~50 维护 7 座灯塔 | 7 | 维护了 7 座灯塔\n";
  const Table page(rows, true);
  CHECK(value_place_cost(page.problem(), 0, 1, 1, 2) == kW.value_beside_other);
}

TEST_CASE(
    "planned cells: a cell that begins as others do hardly goes on with the one above, where the layout cannot tell") {
  const auto joined = [](std::string_view begins) {
    const std::string text =
        "维护 7 座灯塔 | 7 | 维护了灯塔\n维护 2 座浮标 | 2 | 维护了浮标\n修复 3 座码头 | 3 | 修复了码头\n~50 " +
        std::string(begins) + " 9 次潮汐测量 | 9 | 次测量\n";
    const Table table(text, true);
    return open_cost(table.problem(), 2, 4);
  };
  CHECK(joined("维护") > joined("以及"));
}

TEST_CASE("planned cells: a page may cut a text beside its second value, inside a number above all") {
  const auto costs = [](std::string_view above) {
    const std::string text = "辅导 120 名潜水员和 30 名水手 | 120 | 名潜水员\n" + std::string(above) +
                             " | 12 | 名领航员\n\n名登记员 | 64 | 名登记员\n";
    const Table table(text, true);
    return std::pair(open_cost(table.problem(), 1, 3), open_cost(table.problem(), 2, 3));
  };
  const auto [joined, apart] = costs("辅导 12 名领航员和");
  CHECK(joined < apart);
  const auto [number_joined, number_apart] = costs("辅导 12 名领航员，60");
  CHECK(number_joined < number_apart);
  const auto [whole_joined, whole_apart] = costs("辅导 12 名领航员");
  CHECK(whole_joined > whole_apart);
}
