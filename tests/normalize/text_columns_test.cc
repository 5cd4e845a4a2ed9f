#include "normalize/text/text_columns.h"

#include <string>
#include <vector>

#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::kChineseHead;
using test::kChineseHeader;
using test::normalized;
using test::row_text;

// Rows whose cells a tab parts, with another separator instead.
std::string with_separator(std::string text, const std::string& separator) {
  for (std::size_t at = text.find('\t'); at != std::string::npos; at = text.find('\t', at + separator.size())) {
    text.replace(at, 1, separator);
  }
  return text;
}

TEST_CASE("cells parted by spaces or bars give the rows that tabs give") {
  const std::string separator =
      GENERATE(as<std::string>{}, "  ", "   ", "        ", "\u3000", "\u3000\u3000", " | ", "|", "｜", " │ ");
  CAPTURE(separator);
  const std::string table =
      "举行 2 次会议\t2\t举行了 2 次会议\n\t1 250\t分发了 1 250 份手册\n颁布战略\t是\t\n\n编写 3 份报告\t3\t编写了 3 "
      "份\n";
  const bool also_header = GENERATE(true, false);
  const RawReport by_tabs = normalized(kChineseHead + kChineseHeader + table + "\nB. 培训司\n");
  const RawReport report =
      normalized(kChineseHead + (also_header ? with_separator(kChineseHeader, separator) : kChineseHeader) +
                 with_separator(table, separator) + "\nB. 培训司\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().rows == by_tabs.tables.front().rows);
  CHECK(report.headings.size() == by_tabs.headings.size());
  CHECK(count(report, "characters_not_in_rows") == 0);
}

TEST_CASE("a Markdown table gives its rows, and bars and rules are debris") {
  const RawReport report = normalized(kChineseHead +
                                      "| 计划产出 | 已完成 (数目或是/否) | 说明 |\n|---|:---:|---|\n"
                                      "| 举行 2 次会议 | 2 | 举行了 2 次会议\\|讲习班 |\n| | 5 | 分发了 5 份手册 |\n"
                                      "| 颁布战略 | 是 | |\n\nB. 培训司\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 3);
  CHECK(row_text(report.tables.front().rows[0]) == "举行 2 次会议 / 2 / 举行了 2 次会议|讲习班");
  CHECK(row_text(report.tables.front().rows[1]) == " / 5 / 分发了 5 份手册");
  CHECK(row_text(report.tables.front().rows[2]) == "颁布战略 / 是 / ");
  CHECK(report.debris.at("separator") == 4 * 4 + 1);
  CHECK(report.debris.at("rule_line") == 9 + 2 + 4);
}

TEST_CASE("calls of notes go from a cell's end, and words behind a call in its text stay") {
  const RawReport report = normalized(
      "A. 办公厅\n\n预期成绩 1.1：改进\n\n| 计划产出 | 已完成 (数目或是/否) | 说明 |\n|---|---|---|\n"
      "| 访问 | 5[^1][^b] | 访问 [^1]，见 [2] |\n\n[^1]: 暂定。\n");
  CHECK(test::row_texts(report) == std::vector<std::string>{"访问 / 5 / 访问 [^1]，见 [2]"});
}

TEST_CASE(
    "a dash is enough for a cell of a Markdown table's rule, and emphasis and calls of notes are no text of a cell") {
  const std::string bar = GENERATE(as<std::string>{}, "| - | :-: | --: |", "-|:-:|-");
  const RawReport report =
      normalized("A. 办公厅\n\n预期成绩 1.1：改进\n\n| 计划产出 | 已完成 (数目或是/否) | 说明 |\n" + bar +
                 "\n| 访问 5 次 | *5*[^1] | 访问 |\n| 会议 | _是_ | 会议 |\n\n[^1]: 暂定。\n");
  CHECK(test::row_texts(report).size() == 2);
  if (bar.front() == '|')
    CHECK(test::row_texts(report) == std::vector<std::string>{"访问 5 次 / 5 / 访问", "会议 / 是 / 会议"});
  REQUIRE(report.footnotes.size() == 1);
  CHECK(report.footnotes[0].marker == "1");
}

TEST_CASE("a bold group's heading of a Markdown table loses its signs") {
  const RawReport report = normalized(kChineseHead +
                                      "| 计划产出 | 已完成 (数目或是/否) | 说明 |\n|:---|:---:|---:|\n"
                                      "| **航空服务** | | |\n| 举行 2 次会议 | **2** | 举行了 2 次会议 ** |\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 2);
  CHECK(report.tables.front().rows[0].kind == RowKind::group);
  CHECK(row_text(report.tables.front().rows[0]) == "航空服务 /  / ");
  CHECK(row_text(report.tables.front().rows[1]) == "举行 2 次会议 / 2 / 举行了 2 次会议 **");
  CHECK(count(report, "characters_not_in_rows") == 0);
}

TEST_CASE("bars in front without bars behind are read by the table") {
  const RawReport framed = normalized(kChineseHead + kChineseHeader + "| 甲 | 2 | 乙\n| | 5 | 丙\n");
  REQUIRE(framed.tables.size() == 1);
  REQUIRE(framed.tables.front().rows.size() == 2);
  CHECK(row_text(framed.tables.front().rows[1]) == " / 5 / 丙");
  const RawReport open = normalized(kChineseHead + kChineseHeader + "甲 | 2 | 乙\n\n | 5 | \n");
  REQUIRE(open.tables.size() == 1);
  REQUIRE(open.tables.front().rows.size() == 2);
  CHECK(row_text(open.tables.front().rows[1]) == " / 5 / ");
}

TEST_CASE("of the separators the one that makes rows is taken, so that it may stand in a cell otherwise") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader +
                 "举行  2 次会议    2    举行了|2 次  会议\n编写 3 份报告    3    编写了\u30003 份\n"
                 "培训 4 人    4    培训了 4 人\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 3);
  CHECK(row_text(report.tables.front().rows[0]) == "举行  2 次会议 / 2 / 举行了|2 次  会议");
  CHECK(row_text(report.tables.front().rows[1]) == "编写 3 份报告 / 3 / 编写了\u30003 份");
}

TEST_CASE("where tabs part the cells no spaces do") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + "产出高于计划数目  3  原因\n甲\t1\t乙   2   丙\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 2);
  CHECK(row_text(report.tables.front().rows[1]) == "甲 / 1 / 乙   2   丙");
}

TEST_CASE("single tabs in a table of bars or spaces do not hide its cells") {
  const std::string separator = GENERATE(as<std::string>{}, "   ", " | ");
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + with_separator("举行 2 次会议\t2\t举行了 2 次会议", separator) + "\t" +
                 with_separator("编写 3 份报告\t3\t编写了 3 份\n", separator) + "---\t---\t---\n" +
                 with_separator("培训 4 人\t4\t培训了 4 人\n", separator));
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 3);
  CHECK(row_text(report.tables.front().rows[1]) == "编写 3 份报告 / 3 / 编写了 3 份");
}

TEST_CASE("headings and headers end a table of spaces, and a table without its header may be one") {
  const RawReport report = normalized(
      kChineseHead + "举行 2 次会议   2   举行了 2 次会议\n\n(b)   预算科\n\n预期成绩 1.1: 改进\n" + kChineseHeader +
      "编写 3 份报告   3   编写了 3 份\n\n预期成绩 2.1: 提高\n" + kChineseHeader + "甲   4   乙\n");
  REQUIRE(report.tables.size() == 3);
  CHECK(count(report, "table_without_header") == 1);
  CHECK(row_text(report.tables[0].rows.front()) == "举行 2 次会议 / 2 / 举行了 2 次会议");
  CHECK(report.tables[1].context.office_title == "预算科");
  for (const RawTable& table : report.tables) CHECK(table.rows.size() == 1);
}

TEST_CASE("a table that shows no cells is said to") {
  const RawReport report = normalized(kChineseHead + kChineseHeader + "举行了会议\n编写了报告\n");
  CHECK(count(report, "table_without_columns") == 1);
}

}  // namespace
