// What the columns of a grid of figures are, by the words of their headers.
#include "normalize/figures/figure_table.h"

#include <string>
#include <utility>
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

TEST_CASE("a variance's header found above its percentages alone is that of the amounts before them") {
  const auto table = read_figure_table(
      grid_of({{"Category"}, {"Approved"}, {"Spent"}, {"Amount"}, {"Variance", "Percentage"}},
              {{"Boats", "100.0", "90.0", "10.0", "10.0"}, {"Wells", "50.0", "60.0", "(10.0)", "(20.0)"}}),
      figure_wording_for("en"));
  REQUIRE(table);
  CHECK(table->columns[3].role == ColumnRole::variance);
  CHECK(table->columns[3].header == Texts{"Variance", "Amount"});
  CHECK(table->columns[4].role == ColumnRole::variance_percent);
}

TEST_CASE("periods in front of some columns' words may head those beside them: no row is sure") {
  const auto doubtful = [](const char* first, const char* second) {
    const auto table = read_figure_table(
        grid_of({{"Category"}, {first}, {"2022/23 Actual"}, {second}, {"2023/24 Actual"}},
                {{"Boats", "100.0", "90.0", "10.0", "10.0"}, {"Wells", "50.0", "60.0", "11.0", "20.0"}}),
        figure_wording_for("en"));
    REQUIRE(table);
    return table->rows.front().doubtful;
  };
  CHECK(doubtful("Budgeted", "Budgeted"));
  CHECK_FALSE(doubtful("2022/23 Budgeted", "2023/24 Budgeted"));
  CHECK_FALSE(doubtful("Budgeted for 2022/23", "Budgeted for 2023/24"));
}

TEST_CASE("a year alone over a column may be the next one's: no row is sure") {
  const auto table = read_figure_table(grid_of({{"Category"}, {"2022"}, {"planned"}, {"actual 2022"}},
                                               {{"Papers", "1", "2", "3"}, {"Reports", "4", "5", "6"}}),
                                       figure_wording_for("en"));
  REQUIRE(table);
  CHECK(table->rows.front().doubtful);
}

TEST_CASE("figures where labels should stand, and words behind them, make no table: its columns come from the right") {
  const std::vector<Texts> header = {{"2023 planned"}, {"2022 actual"}, {"2022 planned"}, {"Category"}};
  CHECK_FALSE(read_figure_table(grid_of(header, {{"36", "1 239", "1 037", "Papers"}, {"–", "2", "41", "Reports"}}),
                                figure_wording_for("en")));
}

TEST_CASE("a header's word that its cell breaks without a hyphen is known, too") {
  const auto table = read_figure_table(
      grid_of({{"Rubrique"}, {"Crédits ouverts"}, {"Dépens es"}, {"Écart: montant"}, {"Écart: pourcentag e"}},
              {{"1", "100.0", "90.0", "10.0", "10.0"}, {"2", "50.0", "60.0", "(10.0)", "(20.0)"}}),
      figure_wording_for("fr"));
  REQUIRE(table);
  CHECK(table->columns[2].role == ColumnRole::actual);
  CHECK(table->columns[3].role == ColumnRole::variance);
  CHECK(table->columns[4].role == ColumnRole::variance_percent);
}

TEST_CASE("a long word that a narrow cell breaks in its middle is known, too") {
  const auto table =
      read_figure_table(grid_of({{"Категория"}, {"Санкциониро ванная численность"}, {"Фактическа я численность"}},
                                {{"Наблюдатели", "4", "3"}, {"Полиция", "6", "5"}}),
                        figure_wording_for("ru"));
  REQUIRE(table);
  CHECK(table->columns[1].role == ColumnRole::planned);
  CHECK(table->columns[2].role == ColumnRole::actual);
}

TEST_CASE("a period of carrying out is no actual figure") {
  const auto table = read_figure_table(grid_of({{"Мероприятие"}, {"План"}, {"Период осуществления"}, {"Осуществлено"}},
                                               {{"Патрули", "4", "12", "3"}, {"Поездки", "6", "12", "5"}}),
                                       figure_wording_for("ru"));
  REQUIRE(table);
  CHECK(table->columns[1].role == ColumnRole::planned);
  CHECK(table->columns[2].role == ColumnRole::other);
  CHECK(table->columns[3].role == ColumnRole::actual);
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

struct Heading {
  const char* language;
  const char* planned;
  const char* actual;
};

TEST_CASE("planned and actual are known by the words of other years and tables") {
  const auto words = GENERATE(
      Heading{"en", "Allocation 2021/22", "Disbursements 2021/22"},
      Heading{"en", "Authorized strength", "Deployed as at 30 June 2022"},
      Heading{"en", "Approved hours", "Hours flown"}, Heading{"fr", "Produits prévus 2021", "Produits livrés 2021"},
      Heading{"es", "Productos previstos para 2021", "Productos entregados en 2021"},
      Heading{"ru", "Запланировано на 2021 год", "Выполнено в 2021 году"},
      Heading{"ar", "المنجزات المقررة لعام 2021", "المنجزات الفعلية لعام 2021"},
      Heading{"en", "Expected for 2019", "Actual for 2019"}, Heading{"fr", "Objectif 2022", "Résultat obtenu 2022"});
  CAPTURE(words.language, words.planned);
  const auto table =
      read_figure_table(grid_of({{""}, {words.planned}, {words.actual}}, {{"1", "12", "11"}, {"2", "7", "6"}}),
                        figure_wording_for(words.language));
  REQUIRE(table);
  CHECK(table->columns[1].role == ColumnRole::planned);
  CHECK(table->columns[2].role == ColumnRole::actual);
}

TEST_CASE("deliverables are known in Chinese by each name of their subcategories") {
  const auto* const label = GENERATE("类别和次类别", "类别和次级类别", "類別和次類別");
  const auto table = read_figure_table(
      grid_of({{label}, {"2021年计划数"}, {"2021年实际数"}}, {{"会前文件", "12", "11"}, {"报告", "7", "6"}}),
      figure_wording_for("zh"));
  REQUIRE(table);
  CHECK(table->kind == TableKind::deliverables);
}

TEST_CASE("a percentage right behind a variance is the variance's, other percentages are not") {
  const auto table = read_figure_table(
      grid_of({{"Category"}, {"Approved"}, {"Actual"}, {"Variance"}, {"Percentage"}, {"Percentage of implementation"}},
              {{"Boats", "12.0", "11.0", "1.0", "8.3", "91.7"}, {"Wells", "8.0", "6.0", "2.0", "25.0", "75.0"}}),
      figure_wording_for("en"));
  REQUIRE(table);
  CHECK(table->columns[4].role == ColumnRole::variance_percent);
  CHECK(table->columns[5].role == ColumnRole::other);
}

TEST_CASE("a unit of money right above makes a table of resources, whatever its header says") {
  Grid grid =
      grid_of({{"Component"}, {"Budgeted 2022/23"}, {"Actual 2022/23"}}, {{"Boats", "12", "11"}, {"Wells", "8", "6"}});
  const Grid without = grid;
  grid.above = {"Requirements", "(United States dollars)"};
  const FigureWording& wording = figure_wording_for("en");
  CHECK(read_figure_table(std::move(grid), wording)->kind == TableKind::resources);
  CHECK(read_figure_table(Grid(without), wording)->kind == TableKind::staffing);
}

TEST_CASE("a vacancy rate makes a table of staff, though its budget is named, too") {
  const auto kind = [](const char* language, const char* planned, const char* rate) {
    const auto table =
        read_figure_table(grid_of({{""}, {planned}, {"实际数 actual"}, {rate}}, {{"a", "12", "11", "8.3"}}),
                          figure_wording_for(language));
    REQUIRE(table);
    return table->kind;
  };
  CHECK(kind("zh", "预算员额", "空缺率（百分比）") == TableKind::staffing);
  CHECK(kind("zh", "核定预算", "差异") == TableKind::resources);
  CHECK(kind("en", "Budget for approved posts", "Vacancy rate") == TableKind::staffing);
}

TEST_CASE("years below whose headers a label's stands, too, are no measures") {
  CHECK_FALSE(read_figure_table(grid_of({{"Category and subcategory 2020 planned"}, {"2020 actual"}, {"2021 planned"}},
                                        {{"Reports 6", "5", "7"}, {"Meetings 2", "2", "3"}}),
                                figure_wording_for("en")));
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
