#include <string>
#include <vector>

#include "normalize/normalized.h"
#include "normalize/structure/front_matter.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::normalized;
using test::row_text;

const std::string kMeetings = "举行 2 次会议\t2\t举行了 2 次会议\n";

std::vector<std::string> headings(const RawReport& report) {
  std::vector<std::string> all;
  for (const Heading& heading : report.headings) {
    const char* kind = heading.kind == HeadingKind::section  ? "section "
                       : heading.kind == HeadingKind::office ? "office "
                                                             : "";
    all.push_back(kind + heading.code + ": " + heading.title);
  }
  return all;
}

using Strings = std::vector<std::string>;

TEST_CASE("header rows are known by many wordings") {
  const std::string header =
      GENERATE(as<std::string>{},
               "计划产出\t已完成 (数目或是/否)\t说明",   //
               "计划产出\t已完成 (数目或是否)\t说明",    // a misprint
               "计划产出\t已完成（数目或是/否）\t说明",  // full width
               "计划产出\t完成情况（数目或是／否）\t备注",
               "计划产出\t实际完成\t备注",                 //
               "計劃產出\t已完成（數目或是/否）\t說明",    // traditional
               "计划产出\t已完成(是/否或数目)\t\t说明",    // an empty cell too many
               "计划产出 已完成 (数目或是/否) 说明",       // without tabs
               "计划产出\n已完成\n(数目或是/否)\n说明",    // stacked
               "计划产出\t已完成\t说明\n\t(数目或是/否)",  //
               "计划产出\t已完成\t说明\n(数目或是/否)",    //
               "\t已完成\t\n计划产出\t(数目或是/否)\t说明", "<p>计划产出</p>\t已完成 (数目或是/否)\t<b>说明</b>");
  CAPTURE(header);
  const RawReport report = normalized("A. 规划司\n\n预期成绩 1.1: 改进\n\n" + header + "\n" + kMeetings);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().rows.size() == 1);
  CHECK(count(report, "table_without_header") == 0);
}

TEST_CASE("a header's lost line ends are found: accomplishment before it, row behind it") {
  const RawReport report =
      normalized("A. 规划司\n预期成绩 1.1：改进工作 计划产出\t已完成 (数目或是/否)\t说明" + kMeetings);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().context.accomplishment_title == "改进工作");
  REQUIRE(report.tables.front().rows.size() == 1);
  CHECK(row_text(report.tables.front().rows.front()) == "举行 2 次会议 / 2 / 举行了 2 次会议");
}

TEST_CASE("headings need no empty line, and a heading word inside a cell is none") {
  const RawReport report =
      normalized("A. 规划司\n(a) 主任办公室\n预期成绩 1.1：改进\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings +
                 "甲\t1\t预期成绩 2.1：见上文\n(b) 预算科\n预期成绩 1.1: 改进\n计划产出\t已完成 (数目或是/否)\t说明\n" +
                 kMeetings + "B. 培训司\n预期成绩 2.1: 提高\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings);
  CHECK(headings(report) == Strings{"section A: 规划司", "office a: 主任办公室", "1.1: 改进", "office b: 预算科",
                                    "1.1: 改进", "section B: 培训司", "2.1: 提高"});
  REQUIRE(report.tables.size() == 3);
  CHECK(report.tables[0].rows.size() == 2);
  CHECK(report.tables[1].context.office_code == "b");
  CHECK(report.tables[2].context.office_code.empty());
  CHECK(report.tables[2].context.section_code == "B");
}

TEST_CASE("a table goes on below its header printed again") {
  const std::string header = "计划产出\t已完成 (数目或是/否)\t说明\n";
  const RawReport report =
      normalized("A. 规划司\n\n预期成绩 1.1: 改进\n\n" + header + kMeetings + "\n" + header + kMeetings);
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables.front().rows.size() == 2);
  CHECK(report.tables.front().rows[1].after_page_break);
}

TEST_CASE("a table without its header is still one, and it is said") {
  const RawReport report = normalized("A. 规划司\n\n预期成绩 1.1: 改进\n\n" + kMeetings + kMeetings);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().rows.size() == 2);
  CHECK(count(report, "table_without_header") == 1);
}

TEST_CASE("a text without a table says so") {
  const RawReport report =
      normalized("咨询委员会的报告\n\n1. 咨询委员会审议了报告。\n\n类别\t核定\t下年度\n人事费\t100\t90\n");
  CHECK(report.tables.empty());
  CHECK(count(report, "no_table") == 1);
  CHECK(normalized("").tables.empty());
}

TEST_CASE("indicators and resources beside the outputs are tables of their own") {
  const RawReport report = normalized(
      "A. 规划司\n\n预期成绩 1.1: 改进\n\n计划绩效指标\t实际绩效指标\n1.1.1 报告按时提交\t已实现\n\n"
      "计划产出\t已完成 (数目或是/否)\t说明\n" +
      kMeetings + "\n三. 所需经费\n\n类别\t核定\t支出\n人事费\t100\t90\n");
  REQUIRE(report.tables.size() == 3);
  CHECK(report.tables[0].kind == TableKind::indicators);
  CHECK(report.tables[0].context.accomplishment_number == "1.1");
  CHECK(report.tables[1].kind == TableKind::outputs);
  CHECK(report.tables[1].rows.size() == 1);
  CHECK(report.tables[2].kind == TableKind::resources);
}

TEST_CASE("a chapter is the section of tables that have no other") {
  const std::string table = "计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings;
  const RawReport report = normalized("一. 导言\n\n1. 本报告说明执行情况。\n\n二. 成果框架\n\n预期成绩 1.1: 改进\n\n" +
                                      table + "\n构成部分 2：政治进程\n\n预期成绩 2.1: 提高\n\n" + table);
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].context.section_code == "二");
  CHECK(report.tables[0].context.section_title == "成果框架");
  CHECK(report.tables[1].context.section_code == "2");
  CHECK(report.tables[1].context.section_title == "政治进程");
  CHECK(headings(report) == Strings{"section 二: 成果框架", "1.1: 改进", "section 2: 政治进程", "2.1: 提高"});
}

TEST_CASE("sections without codes are known by what follows") {
  const RawReport report = normalized("规划司\n\n预期成绩 1.1: 改进\n\n计划产出\t已完成 (数目或是/否)\t说明\n" +
                                      kMeetings + "产出高于计划数目，原因是需求增加\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().context.section_title == "规划司");
  CHECK(report.tables.front().rows.size() == 2);
}

// A table of two rows, as what ends the document above the line under test.
const std::string kFirst = "预期成绩 1.1: 改进\n\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings + kMeetings;

TEST_CASE("a title without a code behind a table's rows is a section where numbers begin again behind it") {
  const std::string report_text =
      GENERATE(as<std::string>{}, "规划司\n\n" + kFirst + "\n法律、培训司\n\n" + kFirst,
               "规划司\n\n(a) 预算科\n\n" + kFirst + "\n法律、培训司\n\n(a) 采购科\n\n" + kFirst,
               kFirst + "\n法律、培训司\n\n" + kFirst);
  const RawReport report = normalized(report_text);
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].rows.size() == 2);
  CHECK(report.tables[1].context.section_title == "法律、培训司");
  CHECK(count(report, "text_before_heading") == 0);
}

TEST_CASE("a title without a code is a section where all sections had such titles, or the contents list it") {
  const std::string second = "预期成绩 2.1: 提高\n\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings;
  const RawReport alike = normalized("规划司\n\n" + kFirst + "\n培训司\n\n" + second);
  REQUIRE(alike.tables.size() == 2);
  CHECK(alike.tables[1].context.section_title == "培训司");
  const RawReport listed = normalized("目录\n规划司\t4\n培训司\t5\n\n规划司\n\n" + kFirst + "培训司\n" + second);
  REQUIRE(listed.tables.size() == 2);
  CHECK(listed.tables[1].context.section_title == "培训司");
}

TEST_CASE("a title without a code under a section with one is an office where numbers begin again") {
  const RawReport report =
      normalized("A. 规划司\n\n" + kFirst + "\n采购科\n\n" + kFirst + "\n（二）培训科\n\n" + kFirst);
  CHECK(headings(report) ==
        Strings{"section A: 规划司", "1.1: 改进", "office : 采购科", "1.1: 改进", "office 二: 培训科", "1.1: 改进"});
}

TEST_CASE("the rest of a remark before a heading stays a remark, and is a doubt where it could be a title") {
  const std::string second = "预期成绩 2.1: 提高\n\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings;
  struct Rest {
    const char* text;
    int doubts;
  };
  const auto rest = GENERATE(values<Rest>({{"于需求增加，人员不足", 0},
                                           {"了 2 次会议", 0},
                                           {"（电子邮件）", 0},
                                           {"的会议；", 0},
                                           {"会议。", 0},
                                           {"培训班", 1}}));
  CAPTURE(rest.text);
  for (const std::string sections : {"A. 规划司\n\n", "目录\n规划司\t4\n\n规划司\n\n"}) {
    const RawReport report = normalized(sections + kFirst + "\n" + rest.text + "\n\n" + second);
    REQUIRE(report.tables.size() == 2);
    REQUIRE(report.tables[0].rows.size() == 3);
    CHECK(row_text(report.tables[0].rows[2]) == std::string(" /  / ") + rest.text);
    CHECK(report.tables[1].context.section_title == "规划司");
    CHECK(count(report, "text_before_heading") == rest.doubts);
  }
}

TEST_CASE("a remark that is visibly cut goes on below, whatever numbers follow") {
  const RawReport report = normalized("规划司\n\n" + kFirst + "甲\t1\t举行了会议（包括\n\n培训班\n\n" + kFirst);
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].rows.size() == 4);
  CHECK(count(report, "text_before_heading") == 1);
}

TEST_CASE("a heading may have a tab between its code and its title") {
  const RawReport report = normalized("A.\t规划司\n\n(a)\t预算科\n\n" + kFirst + "\n(b)\t采购科\n\n" + kFirst +
                                      "\nB.\t培训司\n\n(a)\t讲习科\n\n" + kFirst);
  REQUIRE(report.tables.size() == 3);
  CHECK(report.tables[1].context.office_code == "b");
  CHECK(report.tables[1].context.office_title == "采购科");
  CHECK(report.tables[2].context.section_code == "B");
  CHECK(report.tables[2].context.office_title == "讲习科");
  for (const RawTable& table : report.tables) CHECK(table.rows.size() == 2);
}

TEST_CASE("a row that begins with a code and goes on with its cells is no heading") {
  const RawReport report =
      normalized("A. 规划司\n\n" + kFirst + "(b)\t是\n(b)\t3\t举行了 3 次会议\n\n预期成绩 1.2: 改进\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].rows.size() == 4);
}

TEST_CASE("headings are known by other forms of their codes") {
  const RawReport report =
      normalized("A. 规划司\n\na. 预算科\n\n预期成绩(1.1)：改进\n\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings +
                 "\nb. 采购科\n\n预期成绩（2.1）：提高\n\n计划产出\t已完成 (数目或是/否)\t说明\n" + kMeetings);
  CHECK(headings(report) ==
        Strings{"section A: 规划司", "office a: 预算科", "1.1: 改进", "office b: 采购科", "2.1: 提高"});
}

TEST_CASE("English sections need no space behind their code, initials are none") {
  const std::string table =
      "Expected accomplishment (1.1): Improved\n\nPlanned outputs\tCompleted (number or yes/no)\tRemarks\n"
      "10 meetings on planning of the work\t12\tThe meetings were held\n";
  const RawReport report = normalized("A.Planning Service\n\n" + table +
                                      "\nU.N. meetings of the\n\nB.Training Service\n\nb. Courses of the\n\n" + table);
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].rows.size() == 2);
  CHECK(report.tables[1].context.section_title == "Training Service");
  CHECK(report.tables[1].context.accomplishment_number == "1.1");
}

TEST_CASE("what the contents list ends them where it stands in the body, though it ends with a number") {
  const std::string table =
      "Expected accomplishment (1.1): Improved\n\nPlanned outputs\tCompleted (number or yes/no)\tRemarks\n"
      "10 meetings on planning of the work\t12\tThe meetings were held\n";
  const RawReport report = normalized("Contents\nA. Plan for the year and performance in 2025\t2\nOrientation\t3\n" +
                                      std::string("A. Plan for the year and performance in 2025\n\n") + table);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].context.section_title == "Plan for the year and performance in 2025");
  CHECK(report.contents.size() == 2);
}

TEST_CASE("a number or symbol that begins with a letter is no section") {
  const std::string table =
      "Expected accomplishment (1.1): Improved\n\nPlanned outputs\tCompleted (number or yes/no)\tRemarks\n"
      "10 meetings on planning of the work\t12\tThe meetings were held\n";
  const RawReport report = normalized("A. Planning Service\n\nA.1 The work is presented under result 1. 1\n\nL.15 " +
                                      std::string("Statisticians of the region\n\n") + table);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].context.section_title == "Planning Service");
}

TEST_CASE("signs of Markdown around headings and header cells are debris") {
  const RawReport report = normalized(
      "# 成果\n\n## A. 规划司\n\n### (a) 预算科 ###\n\n**预期成绩 1.1：改进**\n\n**计划产出**\t**已完成 "
      "(数目或是/否)**\t__说明__\n" +
      kMeetings + "\n**(b)** 采购科\n\n" + kFirst + "\n**B. 培训司**\n\n" + kFirst + "\n** 见上文。\n");
  CHECK(headings(report) == Strings{"section A: 规划司", "office a: 预算科", "1.1: 改进", "office b: 采购科",
                                    "1.1: 改进", "section B: 培训司", "1.1: 改进"});
  REQUIRE(report.tables.size() == 3);
  CHECK(report.debris.at("decoration") == 1 + 2 + 6 + 4 + 12 + 4 + 4);
  for (std::size_t at = 0; at < 2; ++at) CHECK(report.tables[at].rows.size() == at + 1);
}

TEST_CASE("an accomplishment's title may take several lines") {
  const RawReport report = normalized(
      "A. 规划司\n\n预期成绩 1.1\n工作得到改进，使其\n能够作出决定\n\n计划产出\t已完成 (数目或是/否)\t说明\n" +
      kMeetings);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().context.accomplishment_title == "工作得到改进，使其能够作出决定");
}

TEST_CASE("an English report is read by its own words") {
  const RawReport report = normalized(
      "United Nations\n\nA/73/1/Add.2\n\nSeventy-third session\n\nAgenda item 150\n\n"
      "Budget performance for the period from 1 July\n2017 to 30 June 2018\n\nReport of the Secretary-General\n\n"
      "Contents\n\tPage\nA. Planning Service . . . . . 4\nB. Training Service\t5\n\nAbbreviations\n\nPS\tPlanning "
      "Service\n\n"
      "A. Planning Service\n\n(a) Front office\n\nExpected accomplishment 1.1: Improved planning\nof the work\n\n"
      "Planned outputs\tCompleted (number or yes/no)\tRemarks\n"
      "10 meetings on planning\t12\tThe higher output was due to requests\n\nB. Training Service\n\n"
      "Expected accomplishment 2.1: Better training\n\nPlanned outputs Completed: number or yes/no Remarks\n"
      "Aviation services\t\t\nTraining of 20 staff\tYes\tTraining was held\n");
  const FrontMatter& front = report.front;
  CHECK(front.language == "en");
  CHECK(front.symbol == "A/73/1/Add.2");
  CHECK(front.session == "Seventy-third session");
  CHECK(front.agenda_item == "Agenda item 150");
  CHECK(front.title == "Budget performance for the period from 1 July 2017 to 30 June 2018");
  CHECK(front.report_kind == "Report of the Secretary-General");
  CHECK(front.period_start == "2017-07-01");
  CHECK(front.period_end == "2018-06-30");
  REQUIRE(report.contents.size() == 2);
  CHECK(report.contents[0] == ContentsEntry{"A", "Planning Service", "4"});
  CHECK(report.contents[1] == ContentsEntry{"B", "Training Service", "5"});
  REQUIRE(report.abbreviations.size() == 1);
  CHECK(headings(report) == Strings{"section A: Planning Service", "office a: Front office",
                                    "1.1: Improved planning of the work", "section B: Training Service",
                                    "2.1: Better training"});
  REQUIRE(report.tables.size() == 2);
  REQUIRE(report.tables[1].rows.size() == 2);
  CHECK(report.tables[1].rows[0].kind == RowKind::group);
  CHECK(row_text(report.tables[1].rows[1]) == "Training of 20 staff / Yes / Training was held");
}

TEST_CASE("front matter line by line, as a PDF's first page gives it, makes the same title") {
  const RawReport report = normalized(
      "United Nations   A/73/1*\n\nSeventy-third session\n\nAgenda item 150**\n\nFinancing of the Planning Mission\n\n"
      "in the Field\n\nBudget performance for the period from 1 July 2016 to\n\n30 June 2017 and budget for the period "
      "from 1 July\n\n2018 to 30 June 2019\n\nReport of the Advisory Committee on Planning and\n\nOther Questions\n\n"
      "The report is in addition to the one of the last session.\n");
  CHECK(report.front.symbol == "A/73/1");
  CHECK(report.front.agenda_item == "Agenda item 150");
  CHECK(report.front.title ==
        "Budget performance for the period from 1 July 2016 to 30 June 2017 and budget for the period from 1 July 2018 "
        "to 30 June 2019");
  CHECK(report.front.report_kind == "Report of the Advisory Committee on Planning and Other Questions");
  CHECK(report.front.period_start == "2016-07-01");
}

TEST_CASE("a symbol typed with look-alikes of another script or in full width is the same symbol") {
  for (const char* symbol : {"А/73/1", "Ａ／７３／１", "A/73/1", "А/73/1*"}) {
    CAPTURE(symbol);
    CHECK(normalized(std::string(symbol) + "\n\nSeventy-third session\n\nAgenda item 150\n").front.symbol == "A/73/1");
  }
  CHECK(normalized("A/С.5/73/1\n\nSeventy-third session\n").front.symbol == "A/C.5/73/1");
  CHECK(normalized("Акты/73/1\n\nSeventy-third session\n").front.symbol.empty());
  CHECK(normalized("United Nations   А/73/1\n\nSeventy-third session\n").front.symbol == "A/73/1");
}

TEST_CASE("a symbol names its section, however it is set, and no part of it") {
  for (const char* line : {"A/73/6 (Sect. 29A)", "A/73/6(Sect.29A)/Part A*",
                           "United Nations   A/73/6 (Sect. 29A)/Part A", "А/73/6 (Sect. 29A)"}) {
    CAPTURE(line);
    CHECK(normalized(std::string(line) + "\n\nSeventy-third session\n").front.symbol == "A/73/6 (Sect. 29A)");
  }
  CHECK(normalized("A/73/6 (Sect. 4)/Add.1\n\nSeventy-third session\n").front.symbol == "A/73/6 (Sect. 4)/Add.1");
  CHECK(normalized("This was asked for in document A/73/6 (Sect. 4)\n\nSeventy-third session\n").front.symbol.empty());
}

TEST_CASE("a symbol that the document does not print is read from a file name that spells it") {
  CHECK(normalize::symbol_in_file_name("A_73_1_Add.2.zh.txt") == "A/73/1/Add.2");
  CHECK(normalize::symbol_in_file_name("reports/A_80_604_Add.10.PDF") == "A/80/604/Add.10");
  CHECK(normalize::symbol_in_file_name("S_2016_803-E.pdf") == "S/2016/803");
  for (const std::string_view name : {"report.txt", "scan_2019_04.pdf", "A.txt", "-", "A_final_version.pdf"}) {
    INFO(name);
    CHECK(normalize::symbol_in_file_name(name).empty());
  }
}

TEST_CASE("the language can be said") {
  CHECK(normalized("第七十二届会议\n", {"en"}).front.language == "en");
}

}  // namespace
