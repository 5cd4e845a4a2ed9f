// Each kind of damage that a text extraction does to a table, in a small table of its own.
#include "align/align.h"
#include "support/catch.h"
#include "support/raw_table.h"

using outturn::Report;
using outturn::align::align_report;
using outturn::test::aligned_lines;
using outturn::test::raw_report;
using Lines = std::vector<std::string>;

namespace {

Report aligned(std::string_view table, std::string_view language = "zh") {
  Report report = align_report(raw_report(table, language), {});
  REQUIRE(report.conservation.unplaced == 0);
  return report;
}

Lines lines(std::string_view table, std::string_view language = "zh") {
  return aligned_lines(aligned(table, language));
}

}  // namespace

TEST_CASE("rows that are whole stay as they are printed") {
  CHECK(lines("编写 5 份桥梁检查报告 | 4 | 编写了 4 份桥梁检查报告\n"
              "举办 2 次水文讲习班 | 2 | 举办了 2 次水文讲习班\n"
              "维护灌溉数据库 | 是 | 维护了灌溉数据库\n") ==
        Lines{"编写 5 份桥梁检查报告 => 4 : 编写了 4 份桥梁检查报告",
              "举办 2 次水文讲习班 => 2 : 举办了 2 次水文讲习班", "维护灌溉数据库 => 是 : 维护了灌溉数据库"});
}

TEST_CASE("a planned text cut by a page goes on in the next page's first row") {
  CHECK(lines("为港口工程师举办 2 次疏浚讲习班并 | 2 | 举办了 2 次疏浚讲习班\n"
              "\n"
              "编写一套教材 | |\n"
              "编写 3 份潮汐报告 | 3 | 编写了 3 份潮汐报告\n") ==
        Lines{"为港口工程师举办 2 次疏浚讲习班并编写一套教材 => 2 : 举办了 2 次疏浚讲习班",
              "编写 3 份潮汐报告 => 3 : 编写了 3 份潮汐报告"});
}

TEST_CASE("a word that a page's end breaks is one word, a soft hyphen goes and another stays") {
  const std::string soft = "\xC2\xAD";
  CHECK(lines("5 visits to the pre" + soft + " | 5 | Five visits, and post-\n\nfectural councils | | harvest plans",
              "en") == Lines{"5 visits to the prefectural councils => 5 : Five visits, and post-harvest plans"});
}

TEST_CASE("the rest of a cut remark alone in a row goes to the remark above") {
  CHECK(lines("编写 3 份潮汐报告 | 3 | 编写了 3 份潮汐报告，涉及东岸、西岸和南\n"
              "\n"
              " | | 岸的港口\n"
              "维护灌溉数据库 | 是 | 维护了灌溉数据库\n") ==
        Lines{"编写 3 份潮汐报告 => 3 : 编写了 3 份潮汐报告，涉及东岸、西岸和南岸的港口",
              "维护灌溉数据库 => 是 : 维护了灌溉数据库"});
}

TEST_CASE("the rest of a cut remark in front of the next row's own remark is taken off it") {
  CHECK(lines("编写 3 份潮汐报告 | 3 | 编写了 3 份潮汐报告，涉及东岸、西岸和南\n"
              "\n"
              "维护灌溉数据库 | 是 | 岸的港口潮汐站 维护了灌溉数据库\n") ==
        Lines{"编写 3 份潮汐报告 => 3 : 编写了 3 份潮汐报告，涉及东岸、西岸和南岸的港口潮汐站",
              "维护灌溉数据库 => 是 : 维护了灌溉数据库"});
}

TEST_CASE("remark lines without tabs go to the remark above") {
  CHECK(lines("编写 3 份潮汐报告 | 2 | 编写了 2 份潮汐报告。截至\n"
              "\n"
              "2017 年 6 月第三份仍在编写\n"
              "产出低于计划数目，原因是人手不足\n") == Lines{"编写 3 份潮汐报告 => 2 : 编写了 2 份潮汐报告。截至 2017 "
                                                             "年 6 月第三份仍在编写 产出低于计划数目，原因是人手不足"});
}

TEST_CASE("several values of a row are given their parts of the remark") {
  CHECK(lines("举办 1 次疏浚讲习班和 1 次潮汐讲习班 | 1 2 | 举办了 1 次疏浚讲习班 举办了 2 次潮汐讲习班\n"
              "提供材料；编写 4 份季度报告 | 是 4 | 提供了材料 编写了 4 份季度报告\n") ==
        Lines{"举办 1 次疏浚讲习班和 1 次潮汐讲习班 => 1 : 举办了 1 次疏浚讲习班",
              "举办 1 次疏浚讲习班和 1 次潮汐讲习班 => 2 : 举办了 2 次潮汐讲习班",
              "提供材料；编写 4 份季度报告 => 是 : 提供了材料",
              "提供材料；编写 4 份季度报告 => 4 : 编写了 4 份季度报告"});
}

TEST_CASE("spaces inside a completed cell separate values or thousands as the remark says") {
  CHECK(
      lines("处理信件、包裹和邮袋 | 553 976 46 413 317 | 处理了 553 976 封信件 处理了 46 413 个包裹 处理了 317 个邮袋\n"
            "提供 6 000 次会议服务 | 6 264 | 提供了 6 264 次会议服务\n") ==
      Lines{"处理信件、包裹和邮袋 => 553 976 : 处理了 553 976 封信件",
            "处理信件、包裹和邮袋 => 46 413 : 处理了 46 413 个包裹", "处理信件、包裹和邮袋 => 317 : 处理了 317 个邮袋",
            "提供 6 000 次会议服务 => 6 264 : 提供了 6 264 次会议服务"});
}

TEST_CASE("a planned cell printed again is the same output") {
  const Report report = aligned(
      "举办 2 次疏浚会议，并开设培训方案 | 2 | 举办了 2 次疏浚会议\n"
      "举办 2 次疏浚会议，并开设培训方案 | 3 | 开设了 3 个培训方案\n");
  CHECK(aligned_lines(report) == Lines{"举办 2 次疏浚会议，并开设培训方案 => 2 : 举办了 2 次疏浚会议",
                                       "举办 2 次疏浚会议，并开设培训方案 => 3 : 开设了 3 个培训方案"});
  REQUIRE(report.tables[0].outputs.size() == 1);
  REQUIRE(report.tables[0].dropped.size() == 1);
  CHECK(report.tables[0].dropped[0].move == outturn::Move::dropped_duplicate);
}

TEST_CASE("a result in a row with an empty planned cell belongs to the output above") {
  CHECK(lines("作 60 次口头通报和 51 份每周简报 | 50 | 作了 50 次口头通报\n"
              " | 51 | 编写了 51 份每周简报\n") ==
        Lines{"作 60 次口头通报和 51 份每周简报 => 50 : 作了 50 次口头通报",
              "作 60 次口头通报和 51 份每周简报 => 51 : 编写了 51 份每周简报"});
}

TEST_CASE("a result before a page break may belong to the output behind it") {
  CHECK(lines("100 名员工接受采购培训 | 是 | 468 名员工接受了采购培训\n"
              " | 118 | 处理了 118 项市场调查请求\n"
              "\n"
              "进行 200 次市场调查并审查 90 个货运合同 | 88 | 审查了 88 个货运合同\n") ==
        Lines{"100 名员工接受采购培训 => 是 : 468 名员工接受了采购培训",
              "进行 200 次市场调查并审查 90 个货运合同 => 118 : 处理了 118 项市场调查请求",
              "进行 200 次市场调查并审查 90 个货运合同 => 88 : 审查了 88 个货运合同"});
}

TEST_CASE("an explanation in front of the next row's remark returns to the result it explains") {
  CHECK(lines("编写 3 份潮汐报告 | 7 | 编写了 7 份潮汐报告\n"
              "维护灌溉数据库 | 是 | 产出高于计划数目，原因是潮汐报告的需求增加 维护了灌溉数据库\n") ==
        Lines{"编写 3 份潮汐报告 => 7 : 编写了 7 份潮汐报告 产出高于计划数目，原因是潮汐报告的需求增加",
              "维护灌溉数据库 => 是 : 维护了灌溉数据库"});
}

TEST_CASE("remarks shifted by a row return to their values") {
  CHECK(lines("编写 17 份潮汐分析 | 37 | 编写了 37 份潮汐分析\n"
              "\n"
              "提供数字化航标指导 | 1 | 产出高于计划数目，原因是潮汐分析需求多\n"
              "评估 5 个船闸的电子档案 | 是 | 提供了 1 份数字化航标指导\n"
              "在 3 个渡口采用水文文献库 | 是 | 对 5 个船闸的电子档案进行了评估\n"
              " | | 在 3 个渡口采用了水文文献库\n") ==
        Lines{"编写 17 份潮汐分析 => 37 : 编写了 37 份潮汐分析 产出高于计划数目，原因是潮汐分析需求多",
              "提供数字化航标指导 => 1 : 提供了 1 份数字化航标指导",
              "评估 5 个船闸的电子档案 => 是 : 对 5 个船闸的电子档案进行了评估",
              "在 3 个渡口采用水文文献库 => 是 : 在 3 个渡口采用了水文文献库"});
}

TEST_CASE("a value inside the remark's text becomes a result") {
  CHECK(lines("支持航标研究；为港口拟订 2 个标准作业程序 | 是 | 支持了航标研究 ¶ 2 支持在港口采用了共 2 "
              "项标准作业程序\n") ==
        Lines{"支持航标研究；为港口拟订 2 个标准作业程序 => 是 : 支持了航标研究",
              "支持航标研究；为港口拟订 2 个标准作业程序 => 2 : 支持在港口采用了共 2 项标准作业程序"});
}

TEST_CASE("a value printed in front of its remark, inside of another output's, becomes a result") {
  CHECK(lines("Elaboración de 7 informes sobre diques y 3 planos de puertos | 7 | 7 informes sobre diques\n"
              "Creación de un archivo de mareas | Sí | 3 3 planos de puertos Se creó un archivo de mareas\n",
              "es") ==
        Lines{"Elaboración de 7 informes sobre diques y 3 planos de puertos => 7 : 7 informes sobre diques",
              "Elaboración de 7 informes sobre diques y 3 planos de puertos => 3 : 3 planos de puertos",
              "Creación de un archivo de mareas => Sí : Se creó un archivo de mareas"});
  // Digits that stand twice are no number of six digits.
  CHECK(lines("Elaboración de 120 informes sobre diques y 305 planos de puertos | 120 | "
              "120 informes sobre diques 305 305 planos de puertos\n",
              "es") ==
        Lines{"Elaboración de 120 informes sobre diques y 305 planos de puertos => 120 : 120 informes sobre diques",
              "Elaboración de 120 informes sobre diques y 305 planos de puertos => 305 : 305 planos de puertos"});
}

TEST_CASE("in a script without capitals a value inside a remark is told by the number that repeats it") {
  const std::string others = "تدريب 3 مهندسين | 3 | وظف 3 مهندسين\nتدريب 8 سائقين | 8 | وظف 8 سائقين\n";
  const Report report = aligned(others + "شراء 9 قوارب وتوظيف 6 بحارة | 9 | اشتريت 9 قوارب 6 وظف 6 بحارة\n", "ar");
  CHECK(aligned_lines(report) == Lines{"تدريب 3 مهندسين => 3 : وظف 3 مهندسين", "تدريب 8 سائقين => 8 : وظف 8 سائقين",
                                       "شراء 9 قوارب وتوظيف 6 بحارة => 9 : اشتريت 9 قوارب",
                                       "شراء 9 قوارب وتوظيف 6 بحارة => 6 : وظف 6 بحارة"});
  // A number with the noun that it counts is the remark's own, though remarks begin with that noun.
  const std::string nouns = "صيانة 3 قوارب | 3 | قوارب صغيرة\nصيانة 8 قوارب | 8 | قوارب كبيرة\n";
  CHECK(lines(nouns + "صيانة قوارب الميناء | نعم | أجريت صيانة 4 قوارب\n", "ar").back() ==
        "صيانة قوارب الميناء => نعم : أجريت صيانة 4 قوارب");
}

TEST_CASE("a group heading titles the outputs below it and stays out of their texts") {
  const Report report = aligned("##航空服务\n编写 3 份潮汐报告 | 3 | 编写了 3 份潮汐报告\n");
  REQUIRE(report.tables[0].outputs.size() == 1);
  CHECK(report.tables[0].outputs[0].group_title == "航空服务");
  CHECK(report.tables[0].outputs[0].planned_text == "编写 3 份潮汐报告");
}

TEST_CASE("English rows are aligned like Chinese ones") {
  CHECK(
      lines("2 dredging workshops and 4 tidal reports | 1 4 | Conducted 1 dredging workshop ¶ Issued 4 tidal reports\n"
            "Maintenance of the irrigation database | Yes | The irrigation database was maintained and\n"
            "\n"
            " | | expanded\n",
            "en") ==
      Lines{"2 dredging workshops and 4 tidal reports => 1 : Conducted 1 dredging workshop",
            "2 dredging workshops and 4 tidal reports => 4 : Issued 4 tidal reports",
            "Maintenance of the irrigation database => Yes : The irrigation database was maintained and expanded"});
}

TEST_CASE("a table without planned cells loses nothing") {
  const Report report = aligned(" | 4 | 编写了 4 份报告\n | 5 | 举办了 5 次会议\n");
  CHECK(aligned_lines(report).size() == 2);
  CHECK(report.conservation.in_cells == report.conservation.in_outputs);
}

TEST_CASE("only page breaks make no output") {
  CHECK(lines("\n\n\n").empty());
}

TEST_CASE("groups of digits are several values where the plan lists as many things and the remark counts each") {
  CHECK(lines("为支助港口签发 1 500 份订购单、230 份合同和 350 份许可证 | 1 762 191 444 | "
              "签发了 1 762 份订购单 191 份合同 444 份许可证") ==
        Lines{"为支助港口签发 1 500 份订购单、230 份合同和 350 份许可证 => 1 762 : 签发了 1 762 份订购单",
              "为支助港口签发 1 500 份订购单、230 份合同和 350 份许可证 => 191 : 191 份合同",
              "为支助港口签发 1 500 份订购单、230 份合同和 350 份许可证 => 444 : 444 份许可证"});
}
