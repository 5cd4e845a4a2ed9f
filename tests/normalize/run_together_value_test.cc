#include <string>

#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::normalized;
using test::row_text;

struct Line {
  const char* text;
  const char* row;
};

std::string read_row(const std::string& line, bool english, std::size_t& doubts) {
  const std::string head = english
                               ? "A. Planning Service\n\nExpected accomplishment 1.1: Improved planning of the work\n\n"
                                 "Planned outputs\tCompleted (number or yes/no)\tRemarks\n"
                               : "A. 规划司\n\n预期成绩 1.1: 工作得到改进\n\n计划产出\t已完成 (数目或是/否)\t说明\n";
  const RawReport report = normalized(head + line + "\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 1);
  CHECK(count(report, "characters_not_in_rows") == 0);
  doubts = static_cast<std::size_t>(count(report, "value_without_cell"));
  return row_text(report.tables.front().rows.front());
}

TEST_CASE("a value that lost the tab before or behind it gets its cell back, and it is said") {
  const auto line = GENERATE(values<Line>({{"清除 5 枚地雷 6\t清除了 6 枚地雷", "清除 5 枚地雷 / 6 / 清除了 6 枚地雷"},
                                           {"清除 5 枚地雷6\t清除了 6 枚地雷", "清除 5 枚地雷 / 6 / 清除了 6 枚地雷"},
                                           {"运送口粮 2 091\t运送了 2 091 吨", "运送口粮 / 2 091 / 运送了 2 091 吨"},
                                           {"运送口粮 2 091\t运送了 2091 吨", "运送口粮 / 2 091 / 运送了 2091 吨"},
                                           {"甲乙 12 48\t12 次和 48 份", "甲乙 / 12 48 / 12 次和 48 份"},
                                           {"部署人员 70%\t部署了 70% 的人员", "部署人员 / 70% / 部署了 70% 的人员"},
                                           {"制定战略 是\t战略已经制定", "制定战略 / 是 / 战略已经制定"},
                                           {"制定战略否\t推迟", "制定战略 / 否 / 推迟"},
                                           {"制定战略 是 4\t举行了 4 次", "制定战略 / 是 4 / 举行了 4 次"},
                                           {"发送通知\t12发送了 12 份", "发送通知 / 12 / 发送了 12 份"},
                                           {"发送通知\t12 发送了 12 份", "发送通知 / 12 / 发送了 12 份"},
                                           {"运送口粮\t6 6 吨口粮", "运送口粮 / 6 / 6 吨口粮"},
                                           {"审查 30 份文件\t3232 份文件", "审查 30 份文件 / 32 / 32 份文件"},
                                           {"清除地雷\t1 0111 011 枚地雷", "清除地雷 / 1 011 / 1 011 枚地雷"},
                                           {"组织讲习班\t3 组织了 3 次", "组织讲习班 / 3 / 组织了 3 次"},
                                           {"\t2 091发送了 2 091 份", " / 2 091 / 发送了 2 091 份"},
                                           {"制定战略\t是 战略已经制定", "制定战略 / 是 / 战略已经制定"},
                                           {"制定战略\t是战略已经制定", "制定战略 / 是 / 战略已经制定"}}));
  CAPTURE(line.text);
  std::size_t doubts = 0;
  CHECK(read_row(line.text, false, doubts) == line.row);
  CHECK(doubts == 1);
}

TEST_CASE("a number or word that belongs to the text stays in it") {
  const auto line =
      GENERATE(values<Line>({{"清除地雷 6\t清除了地雷", "清除地雷 6 /  / 清除了地雷"},
                             {"开展阶段 6\t开展了阶段 6", "开展阶段 6 /  / 开展了阶段 6"},
                             {"审查 2016/17\t审查了 17 份", "审查 2016/17 /  / 审查了 17 份"},
                             {"评估能否\t评估完成", "评估能否 /  / 评估完成"},
                             {"评估是否\t评估完成", "评估是否 /  / 评估完成"},
                             {"会议\t12 次会议和 12 份报告", "会议 /  / 12 次会议和 12 份报告"},
                             {"会议\t12 月举行了 12 次会议", "会议 /  / 12 月举行了 12 次会议"},
                             {"会议\t2020 年举行了会议", "会议 /  / 2020 年举行了会议"},
                             {"会议\t3231 份文件", "会议 /  / 3231 份文件"},
                             {"会议\t22 次会议", "会议 /  / 22 次会议"},
                             {"会议\t1 2 次会议", "会议 /  / 1 2 次会议"},
                             {"会议\t12 举行了会议", "会议 /  / 12 举行了会议"},
                             {"会议\t否则不能举行", "会议 /  / 否则不能举行"},
                             {"会议\t是在总部举行的", "会议 /  / 是在总部举行的"},
                             {"清除 5 枚地雷 6\t\t清除了 6 枚地雷", "清除 5 枚地雷 6 /  / 清除了 6 枚地雷"}}));
  CAPTURE(line.text);
  std::size_t doubts = 0;
  CHECK(read_row(line.text, false, doubts) == line.row);
  CHECK(doubts == 0);
}

TEST_CASE("English values are cut off by the same evidence") {
  const auto line =
      GENERATE(values<Line>({{"Clearance of 5 mines 6\tCleared 6 mines", "Clearance of 5 mines / 6 / Cleared 6 mines"},
                             {"Clearance of mines6\tCleared 6 mines", "Clearance of mines / 6 / Cleared 6 mines"},
                             {"Strategy on mines Yes\tIt was issued", "Strategy on mines / Yes / It was issued"},
                             {"Strategy on minesYes\tIt was issued", "Strategy on mines / Yes / It was issued"},
                             {"Reports on mines\t12Prepared 12 reports", "Reports on mines / 12 / Prepared 12 reports"},
                             {"Strategy on mines\tYes It was issued", "Strategy on mines / Yes / It was issued"}}));
  CAPTURE(line.text);
  std::size_t doubts = 0;
  CHECK(read_row(line.text, true, doubts) == line.row);
  CHECK(doubts == 1);
}

TEST_CASE("English numbers that belong to the text stay in it") {
  const auto line = GENERATE(
      values<Line>({{"Support in phase 2\tCompleted phase 2", "Support in phase 2 /  / Completed phase 2"},
                    {"Reports on mines\t12 reports and 12 notes", "Reports on mines /  / 12 reports and 12 notes"},
                    {"Work on COVID-19\t19 meetings", "Work on COVID-19 /  / 19 meetings"},
                    {"Reports on mines\tNo reports were issued", "Reports on mines /  / No reports were issued"}}));
  CAPTURE(line.text);
  std::size_t doubts = 0;
  CHECK(read_row(line.text, true, doubts) == line.row);
  CHECK(doubts == 0);
}

}  // namespace
