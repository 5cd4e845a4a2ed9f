#include <string>
#include <vector>

#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::kColumns;
using test::normalized;
using test::row_texts;

TEST_CASE("columns of characters give the rows of the page that they were taken from") {
  const RawReport report = normalized(kColumns);
  CHECK(
      row_texts(report) ==
      std::vector<std::string>{
          "Monitoring of simplified transit procedures in the Dalu valley, as appropriate / No / The output was not "
          "delivered owing to the late arrival of the equipment",
          "Conduct of 169 field visits to the eastern coast, including 12 to the islands / 169 / At the request of "
          "community leaders, the visits were made in May and June. Follow-up is ongoing",
          " / 12 / 12 visits to the islands",
          "3 interpreters for the central depot and the northern border provinces / 4 / 4 interpreters were recruited "
          "for the depot and for the provinces in the north of the country",
          "Regular liaison with teachers / Yes / Carried out throughout the year"});
  CHECK(report.front.language == "en");
}

TEST_CASE("one space may part the header's first two cells where a layout text's last one stands apart") {
  std::string close = kColumns;
  const std::string planned = "Planned outputs                                  ";
  close.replace(close.find(planned), planned.size(), "Planned outputs (as approved in the full budget) ");
  CHECK(row_texts(normalized(close)) == row_texts(normalized(kColumns)));
}

TEST_CASE("below a chapter whose number stands apart from its title no figures are values of a layout text") {
  const std::string chapter =
      GENERATE("III. Resource performance", "III.      Resource performance", "        III. Resource performance");
  const RawReport report = normalized(kColumns + "\n" + chapter + R"(

Category                                         Apportionment      Expenditure

Military personnel                               261 309.7          264 810.9
Civilian personnel                               170 653.0          167 583.8
Operational costs                                207 138.1          195 296.1
)");
  REQUIRE(!report.tables.empty());
  const RawTable& outputs = report.tables.front();
  REQUIRE(outputs.rows.size() == 5);
  CHECK(test::row_text(outputs.rows[4]) == "Regular liaison with teachers / Yes / Carried out throughout the year");
  for (const RawTable& table : report.tables) CHECK((&table == &outputs || table.kind == TableKind::resources));
}

TEST_CASE("a title that empty lines part from the rows around it is a group's, in a layout text") {
  const RawReport report = normalized(R"(A. Office of Roads

Expected accomplishment 1.1: Better roads
Planned outputs                                  Completed          Remarks
                                                 (number or yes/no)

Transit

Monitoring of simplified transit procedures in   No                 The output was not delivered owing to the late
the Dalu valley, as appropriate                                     arrival of the equipment

Visits to the coast

Conduct of 169 field visits to the eastern       169                At the request of community leaders, the visits
coast, including 12 to the islands                                  were made in May and June. Follow-up is ongoing

Regular liaison with teachers                    Yes                Carried out throughout the year
)");
  REQUIRE(report.tables.size() == 1);
  std::vector<std::string> titles;
  std::size_t items = 0;
  for (const RawRow& row : report.tables[0].rows) {
    if (row.kind == RowKind::item) {
      ++items;
    } else {
      titles.push_back(test::cell_text(row.cells[0]));
    }
  }
  CHECK(titles == std::vector<std::string>{"Transit", "Visits to the coast"});
  CHECK(items == 3);
}

TEST_CASE("values that stand in front of their remarks in a layout text are taken off them where these begin") {
  const RawReport report = normalized(R"(A. Office of Roads

Expected accomplishment 1.1: Better roads
Planned outputs                                  Completed  Remarks
                                                 (number or yes/no)
Monitoring of simplified transit procedures in   No No monitoring was done owing to the late
the Dalu valley, as appropriate                  arrival of the equipment that was ordered in
                                                 2015
Conduct of 25 774 field visits to the eastern    25 774 There were 25 774 visits to the coast in
coast, including 12 to the islands               May and June
Regular liaison with teachers                    Yes
)");
  CHECK(row_texts(report) ==
        std::vector<std::string>{
            "Monitoring of simplified transit procedures in the Dalu valley, as appropriate / No / No monitoring was "
            "done owing to the late arrival of the equipment that was ordered in 2015",
            "Conduct of 25 774 field visits to the eastern coast, including 12 to the islands / 25 774 / There were "
            "25 774 visits to the coast in May and June",
            "Regular liaison with teachers / Yes / "});
}

TEST_CASE("places in a layout text are its lines") {
  const RawReport report = normalized(kColumns);
  const RawTable& table = report.tables.front();
  CHECK(table.header_place == Place{0, 4, std::nullopt});
  CHECK(table.rows.at(1).cells[0].fragments.front().place == Place{0, 8, std::nullopt});
  CHECK(table.rows.at(1).cells[0].fragments.back().place == Place{0, 9, std::nullopt});
  CHECK(table.rows.at(4).cells[2].fragments.front().place == Place{0, 13, std::nullopt});
  CHECK(report.headings.front().place == Place{0, 1, std::nullopt});
}

TEST_CASE("Han characters count one or two cells in a layout text, as its columns show") {
  const int wide = GENERATE(1, 2);
  const auto padded = [&](std::string text, int cells, int width) {
    return text + std::string(static_cast<std::size_t>(width - cells * wide), ' ');
  };
  const std::string text = "预期成绩 1.1: 工作得到改进\n" + padded("计划产出", 4, 48) + padded("已完成", 3, 12) +
                           "说明\n" + padded("及时向地方卫生官员提供关于难民儿童入学", 19, 48) + padded("是", 1, 12) +
                           "在南部群岛和南部群岛向地方卫生官员提供了\n" + padded("的咨询和指导", 6, 60) +
                           "面对面指导\n" + padded("在南部修建蓄水池和观测塔", 12, 48) + padded("否", 1, 12) +
                           "修建工作被推迟\n";
  const RawReport report = normalized(text);
  CHECK(row_texts(report) == std::vector<std::string>{"及时向地方卫生官员提供关于难民儿童入学的咨询和指导 / 是 / "
                                                      "在南部群岛和南部群岛向地方卫生官员提供了面对面指导",
                                                      "在南部修建蓄水池和观测塔 / 否 / 修建工作被推迟"});
}

TEST_CASE("a number at a planned line's end that may be its value is not sure") {
  std::string text = kColumns;
  const std::string line = "Conduct of 169 field visits to the eastern       169 ";
  text.replace(text.find(line), line.size(), "Conduct of 169 field visits with at least 27         ");
  const RawReport report = normalized(text);
  bool doubtful = false;
  for (const RawRow& row : report.tables.front().rows) doubtful = doubtful || row.doubtful;
  CHECK(doubtful);
}

TEST_CASE("cells that spaces part without columns are no layout") {
  const RawReport report = normalized(
      "Expected accomplishment 1.1: Better roads\nPlanned outputs   Completed   Remarks\n5 visits   5   5 visits\n"
      "12 audits of vehicles   12   12 audits were made\nA strategy for the roads of the north   Yes   Done\n");
  CHECK(row_texts(report) == std::vector<std::string>{"5 visits / 5 / 5 visits",
                                                      "12 audits of vehicles / 12 / 12 audits were made",
                                                      "A strategy for the roads of the north / Yes / Done"});
}

}  // namespace
