#include "align/figures/figure_confidence.h"

#include <algorithm>
#include <string>
#include <vector>

#include "align/align.h"
#include "support/catch.h"

namespace outturn::align {
namespace {

using Row = std::vector<std::string>;

// A table of planned, actual and a difference whose formula is not printed, read; cells by row, the label first.
AlignedTable read(const std::vector<Row>& rows, const char* label = "Site") {
  RawReport report;
  report.front.language = "en";
  RawTable table;
  table.kind = TableKind::other;
  table.columns = {{ColumnRole::label, {label}, "", ""},
                   {ColumnRole::planned, {"Targeted"}, "", ""},
                   {ColumnRole::actual, {"Achieved"}, "", ""},
                   {ColumnRole::variance, {"Difference"}, "", ""}};
  for (const Row& row : rows) {
    RawRow made = empty_row(table.columns.size());
    bool figures = false;
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (row[column].empty()) continue;
      made.cells[column].fragments.push_back({row[column], {}, Join::none});
      figures = figures || column > 0;
    }
    if (!figures) made.kind = RowKind::group;
    table.rows.push_back(std::move(made));
  }
  report.tables.push_back(std::move(table));
  return align_report(std::move(report), {}).tables.at(0);
}

// The least sure figure of each row; 1 where it has none.
std::vector<double> confidences(const std::vector<Row>& rows) {
  std::vector<double> found;
  for (const FigureRow& row : read(rows).rows) {
    found.push_back(1);
    for (const outturn::Figure& figure : row.figures) found.back() = std::min(found.back(), figure.confidence);
  }
  return found;
}

const std::vector<Row> kGood = {
    {"Water", "10", "8", "2"}, {"Fuel", "5 100", "5 320", "(220)"}, {"Food", "30", "30", "–"}, {"Rent", "7", "6", "1"}};

std::vector<Row> with(const Row& row) {
  std::vector<Row> rows = kGood;
  rows.insert(rows.begin() + 2, row);
  return rows;
}

TEST_CASE("figures of rows that show nothing unusual are sure", "[figures]") {
  CHECK(confidences(kGood) == std::vector<double>(4, 1.0));
  CHECK(confidences(with({"Level 2 offices, 2024/25", "4", "n/a", "4"})) == std::vector<double>(5, 1.0));
}

TEST_CASE("figures of rows that show signs of having been misread are not sure, and the others are", "[figures]") {
  const auto bad = GENERATE(values<Row>({{"Air", "45 .7", "3", "2"},   // a gap within a figure
                                         {"Air", "12", "4"},           // two figures in one, or one lost
                                         {"Air5", "4", "1"},           // the label took one
                                         {"Air", "10", "8", "17"}}));  // they contradict each other
  CAPTURE(bad);
  const std::vector<double> found = confidences(with(bad));
  CHECK(found[2] < 0.9);
  CHECK((found[0] == 1 && found[1] == 1 && found[3] == 1 && found[4] == 1));
}

TEST_CASE("figures torn in two are not sure though all of their column are", "[figures]") {
  const std::vector<double> found = confidences({{"Water", "296,804,10", "8", "2"},
                                                 {"Fuel", "297,776,20", "5", "1"},
                                                 {"Food", "42,331,2", "30", "–"},
                                                 {"Rent", "275,839,30", "6", "1"}});
  CHECK(*std::max_element(found.begin(), found.end()) < 0.9);
  CHECK(confidences(with({"Tents", "10", ")", "2"})).at(2) < 0.9);
}

TEST_CASE("a row without words in its label is not sure where others have them", "[figures]") {
  for (const char* label : {"", "2024/25"}) {
    CAPTURE(label);
    CHECK(confidences(with({label, "10", "8", "2"})) == std::vector<double>{1, 1, 0.5, 1, 1});
  }
  CHECK(confidences({{"2022/23", "10", "8", "2"}, {"2023/24", "9", "8", "1"}, {"2024/25", "7", "6", "1"}}) ==
        std::vector<double>(3, 1.0));
}

TEST_CASE("cells where nothing applies are of that kind, and no words that run over the columns", "[figures]") {
  CHECK(confidences(with({"Tents", "n/a", "n/a", "–"})) == std::vector<double>(5, 1.0));
  CHECK(confidences(with({"Tents", "bought", "in May", "–"})).at(2) < 0.9);
  const AlignedTable table = read(with({"Tents", "N/A", "Not applicable", "3"}));
  CHECK(table.rows.at(2).figures.at(0).kind == FigureKind::not_applicable);
  CHECK(table.rows.at(2).figures.at(1).kind == FigureKind::not_applicable);
  CHECK_FALSE(table.rows.at(2).figures.at(1).value);
}

TEST_CASE("digits without a label make the rows beside them less sure", "[figures]") {
  std::vector<Row> rows = kGood;
  rows.insert(rows.begin() + 1, {"", "1", ""});
  CHECK(confidences(rows) == std::vector<double>{0.7, 0.5, 0.7, 1, 1});
}

TEST_CASE("where a row numbers the columns, the header was not read to its end, and nothing is sure", "[figures]") {
  for (const double confidence : confidences(with({"Site", "(1)", "(2)", "(3)"}))) CHECK(confidence <= 0.5);
}

TEST_CASE("words in the place of figures are a header's, however few rows there are", "[figures]") {
  CHECK(confidences({{"Site", "2024/25 Actual", "2025/26", "28 February"}, {"Water", "10", "8", "2"}}) ==
        std::vector<double>{0.3, 1});
}

TEST_CASE("a label that goes on from the line above, which has no figures, makes its figures less sure", "[figures]") {
  std::vector<Row> rows = with({"of the northern camp", "4", "3", "1"});
  CHECK(confidences(rows)[2] == 1);
  rows.insert(rows.begin() + 2, Row{"Repair of the roads"});
  CHECK(confidences(rows)[3] < 0.9);
}

TEST_CASE("where a whole column is empty, or labels run into figures, no figure of the table is sure", "[figures]") {
  for (const double confidence : confidences({{"Water", "10", "8"}, {"Fuel", "5", "5"}, {"Food", "30", "30"}}))
    CHECK(confidence < 0.9);
  for (const double confidence :
       confidences({{"Water10", "8", "2", "1"}, {"Fuel5", "5", "1", "4"}, {"Food", "3", "1", "2"}}))
    CHECK(confidence < 0.9);
}

TEST_CASE("labels that all end in figures, below a year in their header, have taken a column in", "[figures]") {
  const auto surest = [](const char* header) {
    std::vector<Row> rows = kGood;
    for (Row& row : rows) row[0] += " 1 204.5";
    double most = 0;
    for (const FigureRow& row : read(rows, header).rows) {
      for (const outturn::Figure& figure : row.figures) most = std::max(most, figure.confidence);
    }
    return most;
  };
  CHECK(surest("Site Expenditure 2022") < 0.5);
  CHECK(surest("Site") == 1);
}

TEST_CASE("a difference is checked where no formula is printed, if most rows show it to be one", "[figures]") {
  const AlignedTable table = read(with({"Air", "10", "8", "17"}));
  CHECK(table.rows[2].figures[2].checks == std::vector<std::string>{"variance_differs"});
  for (const std::size_t row : {0U, 1U, 3U, 4U}) CHECK(table.rows[row].figures[2].checks.empty());
  // Two rows of four: it may be anything.
  const AlignedTable unknown =
      read({{"Water", "10", "8", "2"}, {"Fuel", "5", "2", "3"}, {"Food", "30", "20", "4"}, {"Rent", "7", "6", "9"}});
  for (const FigureRow& row : unknown.rows) CHECK(row.figures[2].checks.empty());
}

TEST_CASE("digits and marks that are no figure are not sure, nor are those beside them", "[figures]") {
  for (const char* broken : {"(36 1 81.4)", "(13", "10,95711,574", "22, 280"}) {
    CAPTURE(broken);
    const AlignedTable table = read(with({"Boats", broken, "5", "5"}));
    const FigureRow& row = table.rows.at(2);
    CHECK(row.figures.at(0).confidence < 0.5);
    CHECK(row.figures.at(1).confidence < 0.9);
    CHECK(table.rows[0].figures[0].confidence == 1.0);
  }
}

TEST_CASE("where figures print thousands apart, five digits in a row are two figures that run together", "[figures]") {
  std::vector<Row> rows = {
      {"Water", "1 100", "1 050", "50"}, {"Fuel", "5 100", "5 320", "(220)"}, {"Food", "75210", "–", "–"}};
  CHECK(confidences(rows)[2] < 0.5);
  CHECK(confidences(rows)[0] == 1.0);
  rows[0][1] = "1100";
  rows[0][2] = "1050";
  rows[1][1] = "5100";
  rows[1][2] = "5320";
  CHECK(confidences(rows)[2] >= 0.9);
}

TEST_CASE("a figure with more decimals than its column has runs into another", "[figures]") {
  const std::vector<Row> rows = {{"Water", "18.5", "8.5", "10.0"},
                                 {"Fuel", "51.2", "53.2", "(2.0)"},
                                 {"Food", "30.0", "30.0", "–"},
                                 {"Rent", "7.936", "–", "–"}};
  CHECK(confidences(rows)[3] < 0.5);
  CHECK(confidences(rows)[0] == 1.0);
}

}  // namespace
}  // namespace outturn::align
