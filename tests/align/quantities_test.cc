// Which number of the planned text a result answers.
#include <string>
#include <vector>

#include "align/align_reading.h"
#include "support/catch.h"

using outturn::Result;
using outturn::Status;
using outturn::test::results;
using Answers = std::vector<std::string>;

namespace {

// "qualifier value-max unit" of each result of a table with one output; "-" where it answers no number.
Answers answers(std::string_view table, std::string_view language = "zh") {
  Answers found;
  for (const Result& result : results(table, language)) {
    if (!result.planned) {
      found.emplace_back("-");
      continue;
    }
    std::string text = result.planned->qualifier;
    if (!text.empty()) text += ' ';
    text += result.planned->value.to_string();
    if (result.planned->max) text += '-' + result.planned->max->to_string();
    if (!result.planned->unit.empty()) text += ' ' + result.planned->unit;
    found.push_back(text);
  }
  return found;
}

}  // namespace

TEST_CASE("the one counted number is answered, with qualifier and measure word") {
  CHECK(answers("修订至少 20 份潮汐备忘录 | 18 | 修订了 18 份备忘录") == Answers{"至少 20 份"});
  CHECK(answers("派遣 6 至 8 个巡查组 | 7 | 派遣了 7 个巡查组") == Answers{"6-8 个"});
  CHECK(answers("About 12 quarterly reports on tides | 11 | Issued 11 reports", "en") == Answers{"About 12 reports"});
}

TEST_CASE("a number's qualifier may have several words, or a verb behind it") {
  CHECK(answers("An average strength of 120 observers | 118 | Observers", "en") ==
        Answers{"An average strength of 120 observers"});
  CHECK(answers("至少执行 15 个项目 | 17 | 个项目") == Answers{"至少 15 个"});
  CHECK(answers("平均部署 120 名观察员 | 118 | 名观察员") == Answers{"平均 120 名"});
  CHECK(answers("拨付 238 500美元用于项目 | 238 500美元 | 已拨付") == Answers{"238500 USD"});
}

TEST_CASE("of a part and the whole that it is of, the part is planned") {
  CHECK(answers("Repair of 22 of the 35 court buildings | 20 | Court buildings", "en") == Answers{"22 buildings"});
  CHECK(answers("Repair of 22 out of 35 court buildings | 20 | Court buildings", "en") == Answers{"22 buildings"});
  CHECK(answers("Support for 18 of 20 planned by-elections | 18 | By-elections", "en") == Answers{"18"});
  CHECK(answers("Renovación de 22 de los 35 juzgados | 20 | Juzgados", "es") == Answers{"22 juzgados"});
  CHECK(answers("Ремонт 22 из 35 зданий судов | 20 | Зданий", "ru") == Answers{"22 зданий"});
}

TEST_CASE("what a remark says of parts makes no part the planned number") {
  CHECK(answers("Создание 4 центров, в том числе 2 центров в Бамбе | 3 | Центра, в том числе 1 в Бамбе", "ru") ==
        Answers{"4 центров"});
  CHECK(answers("5 сетей оповещения, в том числе 2 на юге страны | 4 | Сети, в том числе 1 на юге", "ru") ==
        Answers{"5 сетей"});
}

TEST_CASE("a yes or no answers a counted plan too") {
  CHECK(answers("发表 5 份关于潮汐的年度报告 | 是 | 通过每月电报作了报告") == Answers{"5 份"});
  CHECK(results("举行 1 次潮汐会议 | 否 | 没有举行会议", "zh")[0].status == Status::not_delivered);
}

TEST_CASE("a number that tells for whom is not the one") {
  CHECK(answers("为 14 个港口编制 30 份潮汐报告和预测 | 28 | 为 13 个港口编制了 28 份潮汐报告") == Answers{"30 份"});
  CHECK(answers("提供 18 个关于 14 个港口的资料包 | 20 | 提供了 20 个关于 13 个港口的资料包") == Answers{"18 个"});
  CHECK(answers("21 visits to 15 harbours | 19 | Conducted 19 visits to 12 harbours", "en") == Answers{"21 visits"});
}

TEST_CASE("a result that counts something else answers no number") {
  CHECK(answers("答复就 14 个港口提出的后续问题 | 3 985 | 编写了 3 985 页对后续问题的书面答复") == Answers{"-"});
}

TEST_CASE("each of several results answers its own clause, in whatever order") {
  CHECK(answers("编写 3 份潮汐报告、举办 2 期疏浚讲习班 | 2 3 | 举办了 2 期疏浚讲习班 编写了 3 份潮汐报告") ==
        Answers{"2 期", "3 份"});
}

TEST_CASE("of two results the one with the words right behind the number answers it") {
  CHECK(answers("就码头租用案件进行 200 次市场调查、提供协助和进行审查 | 118 | 处理了 118 项市场调查请求\n"
                "| 100 | 就码头租用案件进行了 100 份通知书的审查") == Answers{"200 次", "-"});
}

TEST_CASE("a rank or a numbered name counts nothing") {
  CHECK(answers("审查提交 1 级和 2 级资格请求的 1 000 和 200 名供应商 | 是 | 审查了供应商") == Answers{"1000 名"});
}

TEST_CASE("several results answer one number together, each its part where the plan tells parts") {
  CHECK(answers(
            "20 sessions for crews | 12 | Sessions in the north\n | 6 | Sessions in the south\n | 5 | Sessions at sea",
            "en") == Answers{"20 sessions", "20 sessions", "20 sessions"});
  const std::vector<Result> parts = results(
      "30 boats: 17 in Alpha and 13 in Beta | 9 | Boats in Beta in use\n | 4 | Boats in Beta sold\n"
      " | 10 | Boats in Alpha in use\n | 7 | Boats in Alpha sold",
      "en");
  REQUIRE(parts.size() == 4);
  CHECK(parts[0].planned->value == outturn::Decimal(13));
  CHECK(parts[0].planned_shared_by == 2);
  CHECK(parts[0].achieved_value == outturn::Decimal(13));
  CHECK(parts[0].status == Status::met);
  CHECK(parts[3].planned->value == outturn::Decimal(17));
}

TEST_CASE("a result that none of the clauses fits alone answers their sum") {
  CHECK(answers("12 monthly and 4 quarterly reports | 15 | Reports", "en") == Answers{"16 reports"});
  CHECK(answers("编写 12 份月度报告和 4 份季度报告 | 15 | 编写了 15 份报告") == Answers{"16 份"});
}

TEST_CASE("two numbers that fit alike make the reading unsure") {
  const std::vector<Result> doubtful = results("Maintenance of 8 pumps and 10 wells | 9 | Done", "en");
  const std::vector<Result> clear = results("Maintenance of 9 pumps | 9 | Pumps", "en");
  CHECK(clear[0].reading_confidence >= 0.9);
  CHECK(doubtful[0].reading_confidence < 0.9);
}
