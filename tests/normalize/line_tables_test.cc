// Tables of figures and of indicators in texts whose cells tabs part.
#include <string>
#include <vector>

#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::kEnglishHead;
using test::normalized;

using Strings = std::vector<std::string>;

Strings rows_of(const RawTable& table) {
  return test::joined_rows(table, " / ");
}

Strings headers_of(const RawTable& table) {
  Strings headers;
  for (const TableColumn& column : table.columns) {
    std::string& header = headers.emplace_back();
    for (const std::string& level : column.header) header += (header.empty() ? "" : " / ") + level;
  }
  return headers;
}

std::vector<ColumnRole> roles_of(const RawTable& table) {
  std::vector<ColumnRole> roles;
  for (const TableColumn& column : table.columns) roles.push_back(column.role);
  return roles;
}

TEST_CASE("figures between tabs are a table, with what stands above it and labels that have a line to themselves") {
  const RawReport report = normalized(
      "B. Financial performance\n\nTable 2\nFunds and their use\n(Thousands of United States dollars)\n\n"
      "Category\tApportionment\tExpenditure\tVariance\n"
      "Military and police personnel\n"
      "Observers\t1 200.5\t1 300.5\t(100.0)\n"
      "Contingents\t40.0\t–\t40.0\n"
      "Total requirements\t1 240.5\t1 300.5\t(60.0)\n\n"
      "1. Some text.\n");
  REQUIRE(report.tables.size() == 1);
  const RawTable& table = report.tables.front();
  CHECK(table.kind == TableKind::resources);
  CHECK(table.source == CellSource::line);
  CHECK(table.unit == "(Thousands of United States dollars)");
  CHECK(table.caption == "Table 2 Funds and their use");
  CHECK(table.header_place.line == 7);
  CHECK(table.context.section_title == "Financial performance");
  CHECK(rows_of(table) == Strings{"Military and police personnel /  /  / ", "Observers / 1 200.5 / 1 300.5 / (100.0)",
                                  "Contingents / 40.0 / – / 40.0", "Total requirements / 1 240.5 / 1 300.5 / (60.0)"});
  CHECK(table.rows[0].kind == RowKind::group);
  CHECK(table.rows[1].level == 1);
  CHECK(table.rows[3].level == 0);
  CHECK(table.rows[3].kind == RowKind::total);
  CHECK(table.rows[1].cells[2].fragments.front().place.line == 9);
}

TEST_CASE("a cell of a text's header stands over the empty ones beside it that have cells below") {
  const std::string rows = "Observers\t10.0\t8.0\t2.0\t20.0\nTotal\t10.0\t8.0\t2.0\t20.0\n";
  const Strings expected{"Category", "Apportionment", "Expenditure", "Variance / Amount", "Variance / Percentage"};
  SECTION("behind it") {
    const RawReport report =
        normalized("\tApportionment\tExpenditure\tVariance\t\nCategory\t\t\tAmount\tPercentage\n" + rows);
    REQUIRE(report.tables.size() == 1);
    CHECK(headers_of(report.tables.front()) == expected);
    CHECK(report.tables.front().columns.back().role == ColumnRole::variance_percent);
  }
  SECTION("on either side") {
    const RawReport report = normalized(
        "Category\tApportionment\tExpenditure\t\tVariance\t\n\t\t\tAmount\t\tPercentage\n"
        "Observers\t10.0\t8.0\t2.0\t\t20.0\nTotal\t10.0\t8.0\t2.0\t\t20.0\n");
    REQUIRE(report.tables.size() == 1);
    CHECK(roles_of(report.tables.front()) == std::vector{ColumnRole::label, ColumnRole::planned, ColumnRole::actual,
                                                         ColumnRole::variance, ColumnRole::variance_percent});
  }
}

TEST_CASE("a table of figures goes on behind empty lines and a page's end, below its header or without it") {
  const std::string header = "Category\tApproved\tActual (average)\n";
  const std::string between = GENERATE(as<std::string>{}, "\n", "\f\n", "\n\n");
  const std::string again = GENERATE_COPY(as<std::string>{}, "", header);
  const RawReport report =
      normalized("Staff\n\n" + header + "Observers\t10\t9\n" + between + again + "Police\t20\t18\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().kind == TableKind::staffing);
  CHECK(rows_of(report.tables.front()) == Strings{"Observers / 10 / 9", "Police / 20 / 18"});
}

TEST_CASE("cells between bars have figures, and signs of bold type are none of their text") {
  const RawReport report = normalized(
      "## Staff\n\n| Category | Authorized | Encumbered |\n|---|---:|---:|\n| Observers | 10 | 9 |\n"
      "| **All posts** | **30** | 27<sup>2</sup> |\n| <b>R&amp;D</b> | 1 | 2 |\n\nText.\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(rows_of(report.tables.front()) == Strings{"Observers / 10 / 9", "All posts / 30 / 27²", "R&D / 1 / 2"});
  CHECK(report.debris.at("decoration") > 0);
  CHECK(report.debris.at("tag") > 0);
}

TEST_CASE("rows of figures between bars or slashes need no rule below their header") {
  const std::string separator = GENERATE(as<std::string>{}, "|", " | ", " / ");
  const bool framed = separator == "|" && GENERATE(true, false);
  std::string lines =
      "Category;Apportionment a/;Expenditure;Variance\nPosts;1 200.5;1 300.5;(100.0)\nTravel;40.0;–;40.0\n"
      "Total requirements;1 240.5;1 300.5;(60.0)\n";
  std::string text = "Table 2\nFunds and their use\n(Thousands of United States dollars)\n";
  if (framed) text += '|';
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at] == ';') {
      text += separator;
    } else if (lines[at] == '\n' && framed) {
      text += at + 1 < lines.size() ? "|\n|" : "|\n";
    } else {
      text += lines[at];
    }
  }
  CAPTURE(text);
  const RawReport report = normalized(text + "\nThe use of land and / or water / and air is / not funded.\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(rows_of(report.tables[0]) == Strings{"Posts / 1 200.5 / 1 300.5 / (100.0)", "Travel / 40.0 / – / 40.0",
                                             "Total requirements / 1 240.5 / 1 300.5 / (60.0)"});
  CHECK(report.tables[0].unit == "(Thousands of United States dollars)");
  CHECK(count(report, "possible_table_not_read") == 0);
}

TEST_CASE("a word for variance by itself above a header's amount and percentage heads both") {
  const RawReport report = normalized(
      "Use of funds\n(Thousands of United States dollars)\nVariance\nCategory\tApportionment\tExpenditure\tAmount\t"
      "Percentage\nPosts\t50.0\t40.0\t10.0\t20.0\nTravel\t10.0\t10.0\t–\t–\nTotal\t60.0\t50.0\t10.0\t16.7\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(headers_of(report.tables[0]) ==
        Strings{"Category", "Apportionment", "Expenditure", "Variance / Amount", "Variance / Percentage"});
  CHECK(roles_of(report.tables[0]) == std::vector{ColumnRole::label, ColumnRole::planned, ColumnRole::actual,
                                                  ColumnRole::variance, ColumnRole::variance_percent});
  CHECK(report.tables[0].unit == "(Thousands of United States dollars)");
  CHECK(report.tables[0].caption == "Use of funds");
}

TEST_CASE("planned use is planned, though its words are those of actual use, and a budget is planned") {
  const auto pair = GENERATE(table<std::string, std::string>({
      {"Planned expenditure", "Actual expenditure"},
      {"Approved (average)", "Actual (average)"},
      {"Budget 2023", "Expenditure 2023"},
      {"Target 2023", "Result 2023"},
      {"Total budget", "Expenditure to date"},
      {"Dépenses prévues", "Dépenses effectives"},
      {"Budget total", "Dépenses"},
      {"Gastos presupuestados", "Gastos reales"},
      {"Presupuesto 2023", "Gastos 2023"},
      {"Запланированные расходы", "Фактические расходы"},
      {"计划支出", "实际支出"},
      {"النفقات المقررة", "النفقات الفعلية"},
      {"الميزانية", "النفقات"},
      {"Programmed", "Implemented"},
      {"Planned outputs", "Delivered"},
      {"Number planned", "Number completed"},
      {"Budget", "Results"},
      {"方案所列", "已执行"},
  }));
  CAPTURE(std::get<0>(pair));
  const RawReport report = normalized("Item\t" + std::get<0>(pair) + "\t" + std::get<1>(pair) +
                                      "\nPosts\t12\t11\nTravel\t30\t28\nSupplies\t7\t9\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(roles_of(report.tables[0]) == std::vector{ColumnRole::label, ColumnRole::planned, ColumnRole::actual});
}

TEST_CASE("what was not carried out, by whom and when are no actual figures") {
  const std::string beside =
      GENERATE(as<std::string>{}, "Not implemented", "Rate implemented (percentage)", "Implemented by");
  CAPTURE(beside);
  const RawReport report = normalized("Item\tPlanned\t" + beside +
                                      "\tImplemented\nPosts\t12\t1\t11\nTravel\t30\t2\t28\nSupplies\t7\t3\t9\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(roles_of(report.tables[0]) ==
        std::vector{ColumnRole::label, ColumnRole::planned, ColumnRole::other, ColumnRole::actual});
}

TEST_CASE("a year stands over the columns below it, and is none of their figures") {
  const RawReport report = normalized(
      "Category\t2022-2023\t\t2024-2025\t\n\tAppropriation\tExpenditure\tAppropriation\tEstimate\n"
      "Posts\t2015.3\t2016.1\t3.0\t4.0\nTravel\t1.0\t2.0\t3.0\t4.0\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(headers_of(report.tables[0]) == Strings{"Category", "2022-2023 / Appropriation", "2022-2023 / Expenditure",
                                                "2024-2025 / Appropriation", "2024-2025 / Estimate"});
  CHECK(report.tables[0].columns[2].period == "2022/2023");
  CHECK(report.tables[0].rows.size() == 2);
}

TEST_CASE("indicators, outputs and figures may follow each other without an empty line") {
  const RawReport report = normalized(
      kEnglishHead + "Planned indicators of achievement\tActual indicators of achievement\n" +
      "1.1.1 Number of visits (2015/16: 6)\tAchieved; 6 visits\n1.1.2 No casualties\t3 casualties\n" +
      "Planned outputs\tCompleted (number or yes/no)\tRemarks\n6 visits\t6\t\n5 papers\t4\tOne was put off\n\n" +
      "B. Resources\n\nCategory\tApportionment\tExpenditure\nTravel\t5.0\t4.0\nNeeds\tCost "
      "estimates\tProposed\tNew\nTravel\t1\t2\t3\n");
  REQUIRE(report.tables.size() == 3);
  CHECK(report.tables[0].kind == TableKind::indicators);
  CHECK(rows_of(report.tables[0]) ==
        Strings{"1.1.1 Number of visits (2015/16: 6) / Achieved; 6 visits", "1.1.2 No casualties / 3 casualties"});
  CHECK(report.tables[1].kind == TableKind::outputs);
  CHECK(report.tables[1].rows.size() == 2);
  CHECK(report.tables[2].kind == TableKind::resources);
  CHECK(rows_of(report.tables[2]) == Strings{"Travel / 5.0 / 4.0"});
}

TEST_CASE("figures and indicators may be records of a spreadsheet") {
  const RawReport figures = normalized(
      "A/99/100\nCategory,Apportionment,Expenditure,Variance\n\"Observers, all\",\"1,200.5\",\"1,100.0\",100.5\n"
      "Travel,500.0,450.0,50.0\n");
  REQUIRE(figures.tables.size() == 1);
  CHECK(figures.tables.front().kind == TableKind::resources);
  CHECK(rows_of(figures.tables.front()) ==
        Strings{"Observers, all / 1,200.5 / 1,100.0 / 100.5", "Travel / 500.0 / 450.0 / 50.0"});
  const RawReport staff = normalized("Category;Approved;Actual (average)\nObservers;10;9\nPolice;20;18\n");
  REQUIRE(staff.tables.size() == 1);
  CHECK(rows_of(staff.tables.front()) == Strings{"Observers / 10 / 9", "Police / 20 / 18"});
  const RawReport indicators = normalized(
      "Planned indicators of achievement,Actual indicators of achievement\n"
      "\"1.1.1 Number of visits, by region (2015/16: 6)\",\"Achieved, 6 visits\"\n1.1.2 No casualties,3 casualties\n");
  REQUIRE(indicators.tables.size() == 1);
  CHECK(indicators.tables.front().kind == TableKind::indicators);
  CHECK(rows_of(indicators.tables.front()) ==
        Strings{"1.1.1 Number of visits, by region (2015/16: 6) / Achieved, 6 visits",
                "1.1.2 No casualties / 3 casualties"});
}

TEST_CASE("a table of figures by itself tells the language by its header") {
  CHECK(normalized("Category\tApproved\tActual (average)\nObservers\t1,010\t900\nPolice\t20\t18\n").front.language ==
        "en");
  CHECK(normalized("A/75/900\n\nCategory     Approved     Actual\nObservers        10         9\n").front.language ==
        "en");
}

TEST_CASE("a header of figures right below outputs ends their table") {
  const std::string gap = GENERATE(as<std::string>{}, "", "\n", "Staff\n", "\n\n");
  const RawReport report =
      normalized(kEnglishHead + "Planned outputs\tCompleted (number or yes/no)\tRemarks\n6 visits\t6\t\n" +
                 "5 papers\t4\tOne was put off\n" + gap +
                 "Category\tApproved\tActual (average)\nObservers\t10\t9\nPolice\t20\t18\n");
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[1].kind == TableKind::staffing);
  CHECK(rows_of(report.tables[1]) == Strings{"Observers / 10 / 9", "Police / 20 / 18"});
}

TEST_CASE("a raised mark of a note does not lengthen the figure behind which it stands") {
  const RawReport report =
      normalized(kEnglishHead +
                 "| Planned outputs | Completed (number or yes/no)<sup>a</sup> | Remarks |\n|---|---|---|\n"
                 "| 10 visits | 12<sup>1</sup> | 12 visits |\n| 30 papers | 25<sup>b</sup> | 25 papers |\n"
                 "| 4 days | 4 | The 5<sup>th</sup> was put off |\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(rows_of(report.tables.front()) ==
        Strings{"10 visits / 12¹ / 12 visits", "30 papers / 25ᵇ / 25 papers", "4 days / 4 / The 5th was put off"});
}

TEST_CASE("tables between tabs that set nothing planned against anything actual are text") {
  const std::string table =
      GENERATE(as<std::string>{}, "I. Introduction\t3\nII. Resources\t5\n", "Name\tRank\tPosts\nObservers\tP-3\t10\n",
               "Category\tApportionment\tCost estimates\nTravel\t5.0\t4.0\n", "\tAmount\nTravel\t5.0\n");
  const RawReport report = normalized("Some title\n\n" + table + "\n1. Text follows.\n");
  CHECK(report.tables.empty());
}

TEST_CASE("a row of figures as often as one likes is one table, and heads of other columns part tables") {
  std::string text = "Category\tApportionment\tExpenditure\n";
  for (int i = 0; i < 3000; ++i) text += "Item\t5.0\t4.0\n";
  for (int i = 0; i < 3000; ++i) text += "Kind\tOne\tTwo\tThree\nItem\t1\t2\t3\n";
  const RawReport report = normalized(text);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().rows.size() == 3000);
}

TEST_CASE("figures below words for planned and actual that no table was read from are doubtful, however they lie") {
  const std::string text = GENERATE(
      as<std::string>{},
      // a space between all words
      "Category Approved Actual Rate\nObservers 10 9 10.0\nInternational staff 100 80 20.0\n",
      // a cell on each line
      "Category\nApproved\nActual\nObservers\n10\n9\nPolice\n20\n18\nTotal\n30\n27\n",
      // years over cells of text
      "2023 (actual)\n\n2024 (actual)\n\n2025 (planned)\n\nA strategy\n\nTwo strategies\n\nThree strategies\n");
  const RawReport report = normalized("Staff and funds\n\nSome running text above, which ends here.\n\n" + text);
  CHECK(report.tables.empty());
  CHECK(count(report, "possible_table_not_read") == 1);
}

TEST_CASE("figures that slashes part in rows of different lengths are doubtful") {
  const RawReport report = normalized(
      "Category / Authorized staff / Actual incumbency / Vacancy rate\n(percentage)\nProfessional staff / 522 / 492 / "
      "5.7\n"
      "General Service / 300 / 280 / 6.7\n");
  CHECK(report.tables.empty());
  CHECK(count(report, "possible_table_not_read") == 1);
}

TEST_CASE("a text that lost the ends of its lines is doubtful where it holds tables, and not where it holds words") {
  std::string words = "The Mission was approved in full, and the actual strength of 2024 2025 2026 was below it. ";
  const std::string header = "Category Apportionment Expenditure Amount Percentage ";
  const std::string rows =
      "Posts 1 200.5 1 300.5 (100.0) 8.3 Travel 40.0 – 40.0 100.0 Total 1 240.5 1 300.5 (60.0) 4.8 ";
  const std::string outputs =
      "Expected accomplishment 1.1: Roads Planned outputs Completed (number or yes/no) Remarks 5 visits 5 Five visits ";
  while (words.size() < 1200) words += "Its work went on in the capital and in the provinces. ";
  CHECK(count(normalized(words + header + rows), "possible_table_not_read") == 1);
  CHECK(count(normalized(words + outputs + words), "possible_table_not_read") == 1);
  CHECK(count(normalized(words + rows), "possible_table_not_read") == 0);
  CHECK(count(normalized(words + "The planned outputs were completed, with remarks. " + words),
              "possible_table_not_read") == 0);
}

TEST_CASE("figures without words for planned and actual above, and such words in running text, are no sign") {
  const std::string text = GENERATE(
      as<std::string>{}, "Name          Posts    Grade\nObservers        10        4\nPolice           20        5\n",
      "The actual number was compared with the planned one, as the table of the annex shows.\n\n"
      "Observers        10        4\nPolice           20        5\n",
      "Contents\n\nI. Planned and actual use of funds ..... 3\nII. Actual staff ...... 5\nIII. Annex ...... 7\n",
      "Actual expenditure\n\n1.\n2.\n3.\n4.\nBetween 2023 and 2025\n",
      "\tApportionment\t\t\nCategory of expenditure\tFirst\tMoved\tLast\nTravel\t5.0\t1.0\t6.0\nFuel\t4.0\t1.0\t5.0\n",
      "Kind of expenditure    Apportionment   Moved\nTravel and other uses            5.0     1.0\n"
      "Fuel                             4.0     1.0\n");
  CHECK(count(normalized("Staff and funds\n\n" + text), "possible_table_not_read") == 0);
}

}  // namespace
