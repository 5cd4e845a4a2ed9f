#include <string>

#include "normalize/normalized.h"
#include "normalize/text/markup.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::kChineseHead;
using test::kChineseHeader;
using test::normalized;
using test::row_text;

const std::vector<RawRow>& rows(const RawReport& report) {
  REQUIRE(report.tables.size() == 1);
  return report.tables.front().rows;
}

TEST_CASE("tags become paragraphs, and are counted") {
  const RawReport report = normalized(kChineseHead + kChineseHeader +
                                      "<p>举行 2 次会议</p>\t1 2\t<p data-bbox=\"1 2 3 4\">举行了 1 次会议</p> <p>另有 "
                                      "2 次</p>\n甲<br>乙\t3\t<b>丙</b>丁\n");
  REQUIRE(rows(report).size() == 2);
  CHECK(row_text(rows(report)[0]) == "举行 2 次会议 / 1 2 / 举行了 1 次会议 ¶ 另有 2 次");
  CHECK(row_text(rows(report)[1]) == "甲 ¶ 乙 / 3 / 丙丁");
  CHECK(report.debris.at("tag") == 3 + 4 + 19 + 4 + 3 + 4 + 4 + 3 + 4);
  CHECK(count(report, "characters_not_in_rows") == 0);
}

TEST_CASE("what only looks like a tag stays") {
  const normalize::CleanText clean =
      normalize::strip_markup("长期病假(<60 天) 和 a<b, R&D &amp; &nbsp;&#65; &unknown;");
  REQUIRE(clean.paragraphs.size() == 1);
  CHECK(clean.paragraphs.front() == "长期病假(<60 天) 和 a<b, R&D &  A &unknown;");
  CHECK(clean.tag_characters == 0);
  CHECK(clean.entity_characters == 4 + 6 + 4);
}

TEST_CASE("rule lines are debris, one dash is a value") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + "---\t---\t---\n甲\t-\t乙\n-----\t--\n―――――\n——\t——\n");
  REQUIRE(rows(report).size() == 1);
  CHECK(row_text(rows(report)[0]) == "甲 / - / 乙");
  CHECK(report.debris.at("rule_line") == 9 + 7 + 5 + 4);
}

TEST_CASE("an empty cell too many is debris wherever it stands") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader +
                 "甲\t5\t\t乙\n甲\t\t5\t乙\n\t甲\t5\t乙\n甲\t5\t乙\t\n甲\t是\t\t\n\t\t\t乙\n\t\t7\t乙\n");
  REQUIRE(rows(report).size() == 7);
  for (std::size_t at = 0; at < 4; ++at) CHECK(row_text(rows(report)[at]) == "甲 / 5 / 乙");
  CHECK(row_text(rows(report)[4]) == "甲 / 是 / ");
  CHECK(row_text(rows(report)[5]) == " /  / 乙");
  CHECK(row_text(rows(report)[6]) == " / 7 / 乙");
  CHECK(report.debris.at("surplus_cell") == 7);
}

TEST_CASE("two cells are told by which is a value") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + "举行会议\t5\n5\t举行了会议\n举行会议\t没有举行会议\n\t是\n");
  REQUIRE(rows(report).size() == 4);
  CHECK(row_text(rows(report)[0]) == "举行会议 / 5 / ");
  CHECK(row_text(rows(report)[1]) == " / 5 / 举行了会议");
  CHECK(row_text(rows(report)[2]) == "举行会议 /  / 没有举行会议");
  CHECK(row_text(rows(report)[3]) == " / 是 / ");
}

TEST_CASE("rows whose line end is lost come apart at their values, and it is said") {
  const RawReport report = normalized(kChineseHead + kChineseHeader + "甲\t5\t乙\t丙\t6\t丁\n甲\t5\t乙丙\t6\t丁\n");
  REQUIRE(rows(report).size() == 4);
  CHECK(row_text(rows(report)[0]) == "甲 / 5 / 乙");
  CHECK(row_text(rows(report)[1]) == "丙 / 6 / 丁");
  CHECK(row_text(rows(report)[2]) == "甲 / 5 / 乙丙");
  CHECK(row_text(rows(report)[3]) == " / 6 / 丁");
  CHECK(count(report, "surplus_cells") == 2);
  CHECK(count(report, "characters_not_in_rows") == 0);
}

TEST_CASE("a lost line end behind a row without a planned cell is found too") {
  const RawReport report = normalized(kChineseHead + kChineseHeader + "\t5\t乙\t丙\t是\t丁\n\t5\t乙\t丙\t是\n");
  REQUIRE(rows(report).size() == 4);
  for (const std::size_t at : {0U, 2U}) CHECK(row_text(rows(report)[at]) == " / 5 / 乙");
  CHECK(row_text(rows(report)[1]) == "丙 / 是 / 丁");
  CHECK(row_text(rows(report)[3]) == "丙 / 是 / ");
}

TEST_CASE("spaces of other widths read as plain ones") {
  const std::string space = GENERATE(as<std::string>{}, "\u00A0", "\u2009", "\u202F", "\u2007", "&nbsp;");
  CAPTURE(space);
  std::string text = "举行 2 091 次会议\t2 091\t举行了 2 091 次\t编写 3 份报告\t3\t编写了 3 份\n";
  const RawReport plain = normalized(kChineseHead + kChineseHeader + text);
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ')) text.replace(at, 1, space);
  const RawReport report = normalized(kChineseHead + kChineseHeader + text);
  CHECK(rows(report) == rows(plain));
  CHECK(rows(report).size() == 2);
  CHECK(count(report, "characters_not_in_rows") == 0);
}

TEST_CASE("an empty line inside a table is a page break, a form feed too") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + "\n甲\t1\t乙\n\n丙\t2\t丁\n\f\n戊\t3\t己\n庚\t4\t辛\n");
  REQUIRE(rows(report).size() == 4);
  CHECK_FALSE(rows(report)[0].after_page_break);
  CHECK(rows(report)[1].after_page_break);
  CHECK(rows(report)[2].after_page_break);
  CHECK_FALSE(rows(report)[3].after_page_break);
  CHECK(rows(report)[1].cell(OutputColumn::planned).fragments.front().place.page == 1);
  CHECK(rows(report)[2].cell(OutputColumn::planned).fragments.front().place.page == 2);
}

TEST_CASE("page labels between rows are debris") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + "甲\t1\t乙\n\nA/73/1/Add.2\n5/64\n18-01234\n\n丙\t2\t丁\n");
  REQUIRE(rows(report).size() == 2);
  CHECK(rows(report)[1].after_page_break);
  CHECK(report.debris.at("page_label") == 12 + 4 + 8);
}

TEST_CASE("a line without tabs inside a table is loose text, a marked one a footnote") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader +
                 "甲*\t1\t乙\n产出高于计划数目, 原因是需求增加\n* 见另一份报告。\n(b) 维护网站；\n丙\t2\t丁\n");
  REQUIRE(rows(report).size() == 4);
  CHECK(rows(report)[1].kind == RowKind::narrative);
  CHECK(rows(report)[2].kind == RowKind::narrative);
  CHECK(row_text(rows(report)[1]) == " /  / 产出高于计划数目, 原因是需求增加");
  REQUIRE(report.footnotes.size() == 1);
  CHECK(report.footnotes.front().text == "见另一份报告。");
}

TEST_CASE("a short title in the first column is a group's heading, a cut cell is none") {
  const RawReport report =
      normalized(kChineseHead + kChineseHeader + "航空服务\t\t\n甲\t1\t乙\n丙和\n\n丁举办 2 次培训班\t\t\n戊\t2\t己\n");
  REQUIRE(rows(report).size() == 5);
  CHECK(rows(report)[0].kind == RowKind::group);
  CHECK(rows(report)[3].kind == RowKind::item);
}

TEST_CASE("an output whose value is printed with its neighbour is no group's heading") {
  const std::string row =
      GENERATE(as<std::string>{},
               "运送八吨口粮\t\t\n修建 3 座桥梁\t3\t修建了桥梁\n",             // a number in words
               "编写一份手册\t\t\n修建 3 座桥梁\t3\t修建了桥梁\n",             //
               "清除地雷\t\t\n修建 3 座桥梁\t5 3\t清除了 5 枚 修建了 3 座\n",  // more values than plans
               "颁布战略\t\t\n修建 3 座桥梁\t是 3\t颁布了 修建了 3 座\n");
  const RawReport report = normalized(kChineseHead + kChineseHeader + row);
  REQUIRE(rows(report).size() == 2);
  CHECK(rows(report)[0].kind == RowKind::item);
}

TEST_CASE("a group's heading may stand above an output with several values, ordinals and words like numbers in it") {
  const std::string row = GENERATE(as<std::string>{}, "航空服务\t\t\n修建 3 座桥梁和 2 条道路\t3 2\t修建了桥梁和道路\n",
                                   "航空服务\t\t\n运送 2 000 吨口粮\t2 091\t运送了口粮\n",
                                   "第一组航空服务\t\t\n甲\t1\t乙\n", "统一部署和一般支助\t\t\n甲\t是\t乙\n");
  const RawReport report = normalized(kChineseHead + kChineseHeader + row);
  REQUIRE(rows(report).size() == 2);
  CHECK(rows(report)[0].kind == RowKind::group);
}

}  // namespace
