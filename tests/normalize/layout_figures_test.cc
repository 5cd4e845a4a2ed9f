// Tables of figures in texts that keep the page's layout.
#include <algorithm>
#include <string>
#include <vector>

#include "core/names.h"
#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::kColumns;
using test::normalized;

using Texts = std::vector<std::string>;

// "label | figure | figure"
Texts laid_rows(const RawTable& table) {
  return test::joined_rows(table, " | ");
}

// "planned 2021/22: Approved"
Texts laid_columns(const RawTable& table) {
  Texts columns;
  for (const TableColumn& column : table.columns) {
    std::string& text = columns.emplace_back(std::string(to_string(column.role)) + " " + column.period + ":");
    for (const std::string& level : column.header) text += (text.ends_with(':') ? " " : " / ") + level;
  }
  return columns;
}

const std::string kMoney = R"(II. Financial performance

Table 3
Use of funds
(Thousands of United States dollars)


                                                                   Variance
                                  2021/22      2021/22
Category                         approved  expenditure        Amount Percentage


Harbour police                   11 250.4   10 980.0          270.4         2.4
Interpreters and translators of
the northern depot                1 600.0    1 655.5        (55.5)         (3.5)
Air operations                      902.0      911.0 (9.0)                 (1.0)

    Total                        13 752.4   13 546.5          205.9         1.5


         The depot in the north was closed in the course of the year.
)";

TEST_CASE("figures in columns of characters are a table, even where a converter moved some") {
  const RawReport report = normalized(kMoney);
  REQUIRE(report.tables.size() == 1);
  const RawTable& table = report.tables.front();
  CHECK(table.kind == TableKind::resources);
  CHECK(table.caption == "Table 3 Use of funds");
  CHECK(table.unit == "(Thousands of United States dollars)");
  CHECK(laid_columns(table) == Texts{"label : Category", "planned 2021/22: 2021/22 approved",
                                     "actual 2021/22: 2021/22 expenditure", "variance : Variance / Amount",
                                     "variance_percent : Variance / Percentage"});
  CHECK(laid_rows(table) == Texts{"Harbour police | 11 250.4 | 10 980.0 | 270.4 | 2.4",
                                  "Interpreters and translators of the northern depot | 1 600.0 | 1 655.5 | (55.5) | "
                                  "(3.5)",
                                  "Air operations | 902.0 | 911.0 | (9.0) | (1.0)",
                                  "Total | 13 752.4 | 13 546.5 | 205.9 | 1.5"});
  CHECK(table.rows.front().cells.front().fragments.front().place.line == 13);
}

TEST_CASE("rows of figures that were read by where characters stand are doubtful, and it is said") {
  const RawReport report = normalized(kMoney);
  REQUIRE(report.tables.size() == 1);
  const auto& rows = report.tables.front().rows;
  CHECK(std::all_of(rows.begin(), rows.end(), [](const RawRow& row) { return row.doubtful; }));
  CHECK(count(report, "columns_from_characters") == 1);
  CHECK(count(report, "possible_table_not_read") == 0);
}

TEST_CASE("a header's words a single space apart head the columns that they stand over") {
  const RawReport report = normalized(R"(
                                                      2023    2023     2024    2025
Category and subcategory                           planned   actual planned planned


A. Bodies of experts
     Meetings (number of three-hour meetings)           30       30      22       29
     1. Meetings of the board of the coastal towns and
        of the islands                                  26       27      18       26
     2. The Committee for Harbours                        4        3 4 [5]         3
)");
  REQUIRE(report.tables.size() == 1);
  const RawTable& table = report.tables.front();
  CHECK(laid_columns(table) == Texts{"label : Category and subcategory", "planned 2023: 2023 planned",
                                     "actual 2023: 2023 actual", "planned 2024: 2024 planned",
                                     "planned 2025: 2025 planned"});
  CHECK(laid_rows(table) == Texts{"A. Bodies of experts |  |  |  | ",
                                  "Meetings (number of three-hour meetings) | 30 | 30 | 22 | 29",
                                  "1. Meetings of the board of the coastal towns and of the islands | 26 | 27 | 18 | "
                                  "26",
                                  "2. The Committee for Harbours | 4 | 3 | 4 [5] | 3"});
}

TEST_CASE("rows of planned and actual posts below a header without such words are a table of a layout text") {
  const RawReport report = normalized(R"(
                                   Inter-     National     United
                                 national      General    Nations
                                    staff      Service Volunteers         Total


Office of the Harbour Master
     Approved 2021/22                  12            4          –            16
     Actual 2021/22                    11            4          1            16
     Net change                       (1)            –          1             –
Office of Roads
     Approved 2021/22                   7            –          2             9
     Actual 2021/22                     6            –          2             8
     Net change                       (1)            –          –           (1)
)");
  REQUIRE(report.tables.size() == 1);
  const RawTable& table = report.tables.front();
  CHECK(table.kind == TableKind::staffing);
  const Texts rows = laid_rows(table);
  REQUIRE(rows.size() == 8);
  CHECK(rows[1] == "Approved 2021/22 | 12 | 4 | – | 16");
  CHECK(rows[6] == "Actual 2021/22 | 6 | – | 2 | 8");
}

TEST_CASE("a layout text's table goes on overleaf without its header") {
  const RawReport report = normalized(R"(
                                  2021/22      2021/22
Category                         approved  expenditure      Variance


Harbour police                   11 250.4     10 980.0         270.4
Interpreters                      1 600.0      1 655.5        (55.5)
)"
                                      "\f\n"
                                      R"(
Air operations                        902.0      911.0         (9.0)
Ground transport                       70.0       60.0          10.0
)");
  REQUIRE(report.tables.size() == 1);
  CHECK(laid_rows(report.tables.front()) ==
        Texts{"Harbour police | 11 250.4 | 10 980.0 | 270.4", "Interpreters | 1 600.0 | 1 655.5 | (55.5)",
              "Air operations | 902.0 | 911.0 | (9.0)", "Ground transport | 70.0 | 60.0 | 10.0"});
}

TEST_CASE("texts below years in columns of characters end where text begins elsewhere") {
  const RawReport report = normalized(R"(
2021 (actual)                   2022 (actual)                   2023 (planned)


Towns had no plan for storms    Three towns agreed on a         Six towns follow the plan,
                                plan for storms                 which the harbours share


          Lessons for the year ahead

          The towns said that drills were of use to them.
)");
  REQUIRE(report.tables.size() == 1);
  CHECK(laid_rows(report.tables.front()) == Texts{"Towns had no plan for storms | Three towns agreed on a plan for "
                                                  "storms | Six towns follow the plan, which the harbours share"});
}

TEST_CASE("a chart's axis over words for planned and actual is no table of a layout text") {
  const RawReport report = normalized(R"(
40
30                               31
20         22
10
 0
          2021                  2022                  2023
         (actual)              (actual)              (planned)
)");
  CHECK(report.tables.empty());
}

TEST_CASE("with a table of outputs in columns of characters, one of figures is read beside it") {
  const RawReport report = normalized(kColumns + R"(
III. Resource performance

)" + kMoney.substr(kMoney.find("Table 3")));
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables.front().kind == TableKind::outputs);
  CHECK(report.tables.front().rows.size() == 5);
  CHECK(laid_rows(report.tables.back()).front() == "Harbour police | 11 250.4 | 10 980.0 | 270.4 | 2.4");
}

}  // namespace
