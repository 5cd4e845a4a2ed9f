#include "corpus/overlay/page_tables.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "align/align.h"
#include "corpus/overlay/overlay.h"
#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::corpus {
namespace {

constexpr int kPage = 3;

Cell cell(const char* text, float x, float y) {
  return {{Fragment{text, {kPage, 0, Box{x, y, x + 40, y + 12}}, Join::none}}};
}

RawRow row(RowKind kind, int level, std::vector<Cell> cells) {
  RawRow made;
  made.kind = kind;
  made.level = level;
  made.cells = std::move(cells);
  return made;
}

// A table of resources: a group, items under it and a total; the first item's variance is not the difference.
RawReport resources() {
  RawReport report;
  report.front.symbol = "A/1/2";
  report.front.language = "en";
  RawTable table;
  table.kind = TableKind::resources;
  table.caption = "Table 1";
  table.unit = "(Thousands of United States dollars)";
  table.header_place = {kPage, 0, Box{72, 70, 400, 82}};
  table.columns = {{ColumnRole::label, {"Category"}, "", ""},
                   {ColumnRole::planned, {"Apportionment"}, "2024/25", "(1)"},
                   {ColumnRole::actual, {"Expenditure"}, "2024/25", "(2)"},
                   {ColumnRole::variance, {"Variance"}, "", "(3)=(1)-(2)"}};
  table.rows.push_back(row(RowKind::group, 0, {cell("Personnel", 72, 90), {}, {}, {}}));
  table.rows.push_back(row(
      RowKind::item, 1, {cell("Staff", 81, 104), cell("100", 200, 104), cell("90", 260, 104), cell("25", 320, 104)}));
  const std::array<const char*, 3> labels = {"Travel", "Rent", "Fuel"};
  for (std::size_t at = 0; at < labels.size(); ++at) {
    const float y = 118 + 14 * static_cast<float>(at);
    table.rows.push_back(
        row(RowKind::item, 1, {cell(labels.at(at), 81, y), cell("30", 200, y), cell("25", 260, y), cell("5", 320, y)}));
  }
  table.rows.push_back(row(
      RowKind::total, 0, {cell("Total", 72, 160), cell("190", 200, 160), cell("165", 260, 160), cell("25", 320, 160)}));
  report.tables.push_back(table);
  return report;
}

PageTables read(const RawReport& rows, int page = kPage) {
  return tables_on(page, rows, align::align_report(RawReport(rows), {}));
}

const LineMark* mark_at(const PageTables& tables, float x, float y) {
  const auto found = std::find_if(tables.marks.begin(), tables.marks.end(),
                                  [&](const LineMark& mark) { return mark.box.x0 == x && mark.box.y0 == y; });
  return found == tables.marks.end() ? nullptr : &*found;
}

TEST_CASE("the columns of a table of figures show their role and period", "[overlay]") {
  const PageTables tables = read(resources());
  std::vector<std::string> labels;
  for (const ColumnBand& column : tables.columns) labels.push_back(column.label);
  CHECK(labels == std::vector<std::string>{"label", "planned 2024/25", "actual 2024/25", "variance"});
  REQUIRE(tables.heads.size() == 1);
  CHECK(tables.heads[0].label == "resources Table 1 (Thousands of United States dollars)");
}

TEST_CASE("the rows of a table of figures show their kind and level", "[overlay]") {
  const PageTables tables = read(resources());
  REQUIRE(tables.rows.size() == 6);
  CHECK(tables.rows[0].number == "0 group");
  CHECK(tables.rows[1].number == "1");
  CHECK(tables.rows[1].level == 1);
  CHECK(tables.rows[5].number == "5 total");
  CHECK(tables.rows[0].levels_below == 1);
  CHECK(tables.rows[1].levels_below == 0);
  CHECK(tables.rows[1].table_left == 72);  // of the whole table, though its own label is indented
}

TEST_CASE("a figure shows its role, its value and the path of its row, and what contradicts it", "[overlay]") {
  const PageTables tables = read(resources());
  const LineMark* planned = mark_at(tables, 200, 104);
  REQUIRE(planned != nullptr);
  CHECK(planned->kind == LineMark::Kind::role);
  CHECK(planned->role == ColumnRole::planned);
  CHECK_THAT(planned->title, Catch::Matchers::StartsWith("planned 2024/25 number 100 "));
  CHECK_THAT(planned->title, Catch::Matchers::EndsWith(" / Personnel / Staff"));
  CHECK(planned->label.empty());
  const LineMark* variance = mark_at(tables, 320, 104);
  REQUIRE(variance != nullptr);
  CHECK_THAT(variance->label, Catch::Matchers::Contains("variance_differs"));
}

TEST_CASE("where rows tell what their figures are, the rows show it", "[overlay]") {
  RawReport report = resources();
  RawTable& table = report.tables[0];
  table.kind = TableKind::staffing;
  for (TableColumn& column : table.columns) column = {ColumnRole::other, {"Posts"}, "", ""};
  table.columns[0].role = ColumnRole::label;
  table.rows[1].role = ColumnRole::actual;
  table.rows[1].period = "2024/25";
  const PageTables tables = read(report);
  CHECK(tables.rows[1].role == "actual 2024/25");
  REQUIRE(mark_at(tables, 260, 104) != nullptr);
  CHECK(mark_at(tables, 260, 104)->role == ColumnRole::actual);
}

TEST_CASE("both cells of an indicator are one record, with its number beside the first line", "[overlay]") {
  RawReport report;
  RawTable table;
  table.kind = TableKind::indicators;
  table.columns = {{ColumnRole::planned, {"Planned"}, "", ""}, {ColumnRole::actual, {"Actual"}, "", ""}};
  Cell planned = cell("1.1.1 More courts at", 72, 90);
  planned.fragments.push_back({"work", {kPage, 0, Box{72, 104, 90, 116}}, Join::space});
  table.rows.push_back(row(RowKind::item, 0, {planned, cell("79 per cent", 300, 90)}));
  table.rows.push_back(row(RowKind::item, 0, {cell("1.1.2 More cases", 72, 120), cell("512 cases", 300, 120)}));
  report.tables.push_back(table);
  const PageTables tables = read(report);
  REQUIRE(tables.marks.size() == 5);
  CHECK(mark_at(tables, 72, 90)->label == "1.1.1");
  CHECK(mark_at(tables, 72, 104)->label.empty());
  CHECK(mark_at(tables, 72, 90)->record == mark_at(tables, 300, 90)->record);
  CHECK(mark_at(tables, 72, 90)->record != mark_at(tables, 72, 120)->record);
  CHECK_THAT(mark_at(tables, 300, 90)->title, Catch::Matchers::StartsWith("indicator 1.1.1 actual stayed "));
}

TEST_CASE("nothing of another page is there", "[overlay]") {
  const PageTables tables = read(resources(), kPage + 1);
  CHECK((tables.columns.empty() && tables.rows.empty() && tables.heads.empty() && tables.marks.empty()));
}

TEST_CASE("the picture says what the colours of the roles on the page mean", "[overlay]") {
  const RawReport rows = resources();
  std::ostringstream out;
  draw_overlay(test::PrintedPage(kPage).page(), "", rows, align::align_report(RawReport(rows), {}), out);
  const std::string svg = out.str();
  for (const char* role : {">label<", ">planned<", ">actual<", ">variance<", ">planned 2024/25<", ">1 level 1<"})
    CHECK(svg.find(role) != std::string::npos);
  CHECK(svg.find(">estimate<") == std::string::npos);
}

}  // namespace
}  // namespace outturn::corpus
