#include <algorithm>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "normalize/normalized.h"
#include "support/catch.h"
#include "support/paths.h"

namespace {

using namespace outturn;
using test::count;
using test::row_text;

const std::string& source() {
  static const std::string text = test::read_file(test::source_dir() / "corpus/reports/A_72_701_Add.1.zh.txt");
  return text;
}

const RawReport& report() {
  static const RawReport raw = test::normalized(source());
  return raw;
}

std::vector<std::string> headings(HeadingKind kind) {
  std::vector<std::string> found;
  for (const Heading& heading : report().headings) {
    if (heading.kind == kind) found.push_back(heading.code + " " + heading.title);
  }
  return found;
}

std::size_t rows_if(const auto& wanted) {
  std::size_t n = 0;
  for (const RawTable& table : report().tables) {
    n += static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), wanted));
  }
  return n;
}

TEST_CASE("the provided report's front matter is read") {
  const FrontMatter& front = report().front;
  CHECK(front.language == "zh");
  CHECK(front.session == "第七十二届会议");
  CHECK(front.agenda_item == "议程项目 149");
  CHECK(front.title == "维持和平行动支助账户 2016 年 7 月 1 日至 2017 年 6 月 30 日期间预算执行情况");
  CHECK(front.report_kind == "秘书长的报告");
  CHECK(front.period_start == "2016-07-01");
  CHECK(front.period_end == "2017-06-30");
}

TEST_CASE("the provided report's sections are those of its table of contents") {
  std::vector<std::string> listed;
  for (const ContentsEntry& entry : report().contents) {
    if (entry.code.front() >= 'A' && entry.code.front() <= 'Z') listed.push_back(entry.code + " " + entry.title);
  }
  CHECK(report().contents.size() == 14);
  CHECK(report().contents.front().page_label == "5");
  REQUIRE(listed.size() == 13);
  CHECK(headings(HeadingKind::section) == listed);
}

TEST_CASE("the provided report's offices are found with their titles") {
  const std::vector<std::string> offices = headings(HeadingKind::office);
  REQUIRE(offices.size() == 17);
  CHECK(offices[0] == "a 副秘书长办公室");
  CHECK(offices[4] == "e 政策、评价和培训司");
  CHECK(offices[9] == "e 信息和通信技术司");
  CHECK(offices[14] == "e 信息和通信技术厅");
  CHECK(offices[15] == "a 工作人员法律援助办公室");
  CHECK(offices[16] == "b 联合国监察员和调解事务办公室");
}

TEST_CASE("every accomplishment of the provided report has a table under the right heading") {
  CHECK(headings(HeadingKind::accomplishment).size() == 56);
  REQUIRE(report().tables.size() == 56);
  std::size_t in_source = 0;
  const std::string word = "预期成绩 ";
  for (std::size_t at = source().find(word); at != std::string::npos; at = source().find(word, at + 1)) ++in_source;
  CHECK(in_source == 56);
  for (const RawTable& table : report().tables) {
    CHECK(table.context.section_code.size() == 1);
    CHECK_FALSE(table.context.accomplishment_number.empty());
    CHECK_FALSE(table.context.accomplishment_title.empty());
    CHECK_FALSE(table.header_text.empty());
  }
  const TableContext& last = report().tables.back().context;
  CHECK(last.section_code == "M");
  CHECK(last.office_code.empty());
  CHECK(last.accomplishment_number == "3.1");
  CHECK(last.accomplishment_title == "维持和平行动的效率 and 成效得以提高");
}

TEST_CASE("the provided report's rows are all there, with its page breaks") {
  CHECK(rows_if([](const RawRow&) { return true; }) == 532);
  CHECK(rows_if([](const RawRow& row) { return row.kind == RowKind::narrative; }) == 3);
  CHECK(rows_if([](const RawRow& row) { return row.kind == RowKind::group; }) == 0);
  CHECK(rows_if([](const RawRow& row) { return row.after_page_break; }) == 48);
  const RawTable& first = report().tables.front();
  CHECK(row_text(first.rows[1]) ==
        "在脸书、推特和 Flickr 等数字媒体平台上发布 1 000 条维和主题帖 / 2 091 / 发布了 2 091 条维和主题帖 "
        "产出高于计划数目, "
        "原因是在联合国维持和平人员国际日等具体的宣传活动期间, 更多地使用了 Instagram 和 Tumblr 平台, 生成更多内容");
  CHECK(first.rows[1].cell(OutputColumn::planned).fragments.front().place.line == 90);
}

TEST_CASE("the provided report's debris is counted and its footnote told from the table around it") {
  CHECK(report().debris.at("rule_line") == 98);
  CHECK(report().debris.at("surplus_cell") == 12);
  CHECK(report().debris.at("tag") > 0);
  REQUIRE(report().footnotes.size() == 1);
  CHECK(report().footnotes.front().marker == "*");
  CHECK(report().footnotes.front().place.line == 96);
  CHECK(report().abbreviations.size() == 36);
  CHECK(report().abbreviations.front().short_form == "非索特派团");
  CHECK(report().abbreviations.front().full_form == "非洲联盟驻索马里特派团");
}

TEST_CASE("no character of the provided report's tables is lost") {
  CHECK(count(report(), "characters_not_in_rows") == 0);
  CHECK(report().diagnostics.empty());
  // From the first header row on, everything is a heading, a header, a row, a footnote or debris.
  std::int64_t placed = report().debris.at("rule_line") + report().debris.at("tag");
  for (const RawTable& table : report().tables) {
    placed += utf8::count_non_space(table.header_text) - 2;  // the bars between its cells
    for (const RawRow& row : table.rows) {
      for (const Cell& cell : row.cells) {
        for (const Fragment& fragment : cell.fragments) placed += utf8::count_non_space(fragment.text);
      }
    }
  }
  for (const Heading& heading : report().headings) {
    const bool accomplishment = heading.kind == HeadingKind::accomplishment;
    const bool office = heading.kind == HeadingKind::office;
    // What the words around code and title take: "预期成绩:", "()", "."
    placed += utf8::count_non_space(heading.code + heading.title) + (accomplishment ? 5 : office ? 2 : 1);
  }
  placed += utf8::count_non_space(report().footnotes.front().text) + 1;
  const std::string_view body = std::string_view(source()).substr(source().rfind("A. 维持和平行动部"));
  CHECK(placed == utf8::count_non_space(body));
}

}  // namespace
