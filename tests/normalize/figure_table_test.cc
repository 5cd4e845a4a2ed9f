// What the columns of a grid of figures are, by the words of their headers.
#include "normalize/figures/figure_table.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace outturn::normalize {
namespace {

using Texts = std::vector<std::string>;

Grid grid_of(const std::vector<Texts>& header, const std::vector<Texts>& rows) {
  Grid grid;
  grid.header = header;
  for (const Texts& texts : rows) {
    GridRow& row = grid.rows.emplace_back();
    for (const std::string& text : texts) {
      Cell& cell = row.cells.emplace_back();
      if (!text.empty()) cell.fragments.push_back({text, {}, Join::none});
    }
  }
  return grid;
}

struct Words {
  const char* language;
  const char* planned;
  const char* actual;
  const char* variance;
  const char* amount;
  const char* percent;
};

const std::vector<Words> kHeaderWords = {{"en", "Apportionment", "Expenditure", "Variance", "Amount", "Percentage"},
                                         {"fr", "Montants répartis", "Dépenses", "Écart", "Montant", "Pourcentage"},
                                         {"es", "Consignación", "Gastos", "Diferencia", "Monto", "Porcentaje"},
                                         {"ru", "Ассигнования", "Расходы", "Разница", "Сумма", "В процентах"},
                                         {"zh", "批款", "支出", "差异", "数额", "百分比"}};

TEST_CASE("a variance's header with nothing below it heads amount and percentage beside it") {
  const auto words = GENERATE(from_range(kHeaderWords));
  CAPTURE(words.language);
  const auto table = read_figure_table(
      grid_of({{""},
               {words.planned, "(1)"},
               {words.actual, "(2)"},
               {words.variance},
               {words.amount, "(3)=(1)-(2)"},
               {words.percent, "(4)=(3)÷(1)"}},
              {{"1", "100.0", "90.0", "", "10.0", "10.0"}, {"2", "50.0", "60.0", "", "(10.0)", "(20.0)"}}),
      figure_wording_for(words.language));
  REQUIRE(table);
  REQUIRE(table->columns.size() == 5);
  CHECK(table->columns[3].header == Texts{words.variance, words.amount, "(3)=(1)-(2)"});
  CHECK(table->columns[3].role == ColumnRole::variance);
  CHECK(table->columns[3].formula == "(3)=(1)-(2)");
  CHECK(table->columns[4].role == ColumnRole::variance_percent);
  REQUIRE(table->rows[1].cells.size() == 5);
  CHECK(table->rows[1].cells[3].fragments[0].text == "(10.0)");
}

TEST_CASE("a variance's header found above its amounts alone is that of the percentages beside them") {
  const auto words = GENERATE(from_range(kHeaderWords));
  CAPTURE(words.language);
  const auto table = read_figure_table(
      grid_of({{""}, {words.planned}, {words.actual}, {words.variance, words.amount}, {words.percent}},
              {{"1", "100.0", "90.0", "10.0", "10.0"}, {"2", "50.0", "60.0", "(10.0)", "(20.0)"}}),
      figure_wording_for(words.language));
  REQUIRE(table);
  REQUIRE(table->columns.size() == 5);
  CHECK(table->columns[3].role == ColumnRole::variance);
  CHECK(table->columns[4].role == ColumnRole::variance_percent);
  CHECK(table->columns[4].header == Texts{words.percent});
}

TEST_CASE("a unit below a group's heading belongs to the group, others stand for themselves") {
  const auto table = read_figure_table(
      grid_of({{"Category"}, {"Approved"}, {"Actual"}}, {{"Estimated amount", "", ""},
                                                         {"(Thousands of United States dollars)", "", ""},
                                                         {"Civilian personnel", "12.0", "11.0"},
                                                         {"(Thousands of United States dollars)", "", ""},
                                                         {"Other", "7.0", "6.0"}}),
      figure_wording_for("en"));
  REQUIRE(table);
  REQUIRE(table->rows.size() == 4);
  REQUIRE(table->rows[0].cells[0].fragments.size() == 2);
  CHECK(table->rows[0].cells[0].fragments[1].text == "(Thousands of United States dollars)");
  CHECK(table->rows[0].cells[0].fragments[1].join == Join::space);
  CHECK(table->rows[2].kind == RowKind::group);
}

TEST_CASE("a first row that numbers the columns is the header's") {
  const auto table = read_figure_table(
      grid_of({{"Category"}, {"Approved"}, {"Actual"}, {"Variance"}},
              {{"", "(1)", "(2)", "(3)=(1)-(2)"}, {"Boats", "12.0", "11.0", "1.0"}, {"Wells", "7.0", "6.0", "1.0"}}),
      figure_wording_for("en"));
  REQUIRE(table);
  REQUIRE(table->rows.size() == 2);
  CHECK(table->columns[3].formula == "(3)=(1)-(2)");
}

TEST_CASE("an amount on top of a list of amounts heads no column") {
  CHECK_FALSE(read_figure_table(grid_of({{"Proposed budget for 2026/27"}, {"$297,776,20 0"}},
                                        {{"Approved 2024/25", "$296,804,100"}, {"Actual 2024/25", "$296,700,000"}}),
                                figure_wording_for("en")));
}

TEST_CASE("an empty column is none where the words over it head the column beside it, too") {
  const auto table = read_figure_table(
      grid_of({{"Category"}, {"Apportionment"}, {"Expenditure"}, {"Variance", "Amount"}, {"Variance", "Amount"}},
              {{"Boats", "100.0", "90.0", "", "10.0"}}),
      figure_wording_for("en"));
  REQUIRE(table);
  REQUIRE(table->columns.size() == 4);
  CHECK(table->columns[3].header == Texts{"Variance", "Amount"});
  REQUIRE(table->rows[0].cells.size() == 4);
  CHECK(table->rows[0].cells[3].fragments[0].text == "10.0");
}

TEST_CASE("a column of variances that has figures keeps its header for itself") {
  const auto table =
      read_figure_table(grid_of({{"Category"}, {"Apportionment"}, {"Expenditure"}, {"Variance"}, {"Amount"}},
                                {{"Boats", "100.0", "90.0", "10.0", "7"}}),
                        figure_wording_for("en"));
  REQUIRE(table);
  REQUIRE(table->columns.size() == 5);
  CHECK(table->columns[4].role == ColumnRole::other);
}

TEST_CASE("an empty column of variances heads no column that says itself what it holds") {
  const auto table =
      read_figure_table(grid_of({{"Category"}, {"Apportionment"}, {"Expenditure"}, {"Variance"}, {"Approved amount"}},
                                {{"Boats", "100.0", "90.0", "", "7"}}),
                        figure_wording_for("en"));
  REQUIRE(table);
  REQUIRE(table->columns.size() == 5);
  CHECK(table->columns[4].role == ColumnRole::planned);
}

}  // namespace
}  // namespace outturn::normalize
