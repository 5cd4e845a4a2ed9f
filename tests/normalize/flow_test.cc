// What normalize makes of a flow: of paragraphs and grids as extract reads them from Word documents.
#include <initializer_list>
#include <string>
#include <vector>

#include "normalize/flow.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using namespace outturn::test;

}  // namespace

TEST_CASE("a flow's table of outputs has its context, its cells and where they stand") {
  const RawReport report =
      below_accomplishment().grid({kFlowHeader, {"12 reports", "11", "Reports\nFewer requests"}}).read();
  REQUIRE(report.tables.size() == 1);
  const RawTable& table = report.tables[0];
  CHECK(table.kind == TableKind::outputs);
  CHECK(table.source == CellSource::markup);
  CHECK(table.context.section_code == "1");
  CHECK(table.context.accomplishment_number == "1.1");
  CHECK(table.header_text == "Planned outputs | Completed (number or yes/no) | Remarks");
  REQUIRE(table.rows.size() == 1);
  CHECK(row_text(table.rows[0]) == "12 reports / 11 / Reports ¶ Fewer requests");
  const Place place = table.rows[0].cells[2].fragments[1].place;
  CHECK(place.block == 3);
  CHECK(place.row == 2);
  CHECK(place.cell == 3);
}

TEST_CASE("a merged planned cell makes its rows one printed row") {
  const RawReport report =
      below_accomplishment()
          .grid({kFlowHeader, {"5 visits and 3 talks", "5", "Visits"}, {"^", "3", "Talks"}, {"2 maps", "2", ""}})
          .read();
  const auto& rows = report.tables.at(0).rows;
  REQUIRE(rows.size() == 3);
  CHECK(!rows[0].same_printed_row);
  CHECK(rows[1].same_printed_row);
  CHECK(rows[1].cells[0].empty());
  CHECK(!rows[2].same_printed_row);
}

TEST_CASE(
    "a bold row over all columns, or a bold label by itself, heads a group; a sentence over all of them is none") {
  Flow flow = below_accomplishment();
  flow.grid({kFlowHeader,
             {"Military component"},
             {"9 patrols", "9", ""},
             {"Police", "", ""},
             {"1 plan", "1", ""},
             {"The figures above are provisional."}});
  flow.across(1, 3, true).across(5, 3, false);
  flow.cell(3, 0).paragraphs[0].weight = TypeWeight::bold;
  const RawReport report = flow.read();
  const auto& rows = report.tables.at(0).rows;
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].kind == RowKind::group);
  CHECK(rows[2].kind == RowKind::group);
  CHECK(rows[4].kind == RowKind::narrative);
  CHECK(row_text(rows[4]) == " /  / The figures above are provisional.");
}

TEST_CASE("one grid may hold indicators and outputs one after the other") {
  Flow flow = below_accomplishment();
  flow.grid({{"Planned indicators of achievement", "", "Actual indicators of achievement"},
             {"1.1.1 Fewer incidents", "", "Achieved"},
             kFlowHeader,
             {"4 talks", "4", "Talks"}});
  const RawReport report = flow.read();
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].kind == TableKind::indicators);
  REQUIRE(report.tables[0].rows.size() == 1);
  CHECK(cell_text(report.tables[0].rows[0].cells[1]) == "Achieved");
  CHECK(report.tables[1].kind == TableKind::outputs);
  CHECK(report.tables[1].context.accomplishment_number == "1.1");
}

TEST_CASE("a header may be stacked over two rows, have narrow columns beside it, and be printed again") {
  const RawReport report = below_accomplishment()
                               .grid({{"Planned", "", "Completed", "Remarks"},
                                      {"outputs", "", "(number or yes/no)", ""},
                                      {"4 talks", "", "4", "Talks"},
                                      {"Planned", "", "Completed", "Remarks"},
                                      {"outputs", "", "(number or yes/no)", ""},
                                      {"5 maps", "", "5", "Maps"}})
                               .read();
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == 2);
  CHECK(row_text(report.tables[0].rows[0]) == "4 talks / 4 / Talks");
  CHECK(row_text(report.tables[0].rows[1]) == "5 maps / 5 / Maps");
}

TEST_CASE("an accomplishment in a row over all columns begins a table of its own") {
  Flow flow = below_accomplishment();
  flow.grid({kFlowHeader, {"4 talks", "4", ""}, {"Expected accomplishment 1.2: Order"}, {"5 maps", "5", ""}})
      .across(2, 3, false);
  const RawReport report = flow.read();
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[1].context.accomplishment_number == "1.2");
  CHECK(row_text(report.tables[1].rows.at(0)) == "5 maps / 5 / ");
}

TEST_CASE("accomplishments in rows over all columns may begin a grid and part its tables") {
  Flow flow;
  flow.text("Component 1: political process", true)
      .grid({{"Expected accomplishment 1.1: Progress in the talks"},
             kFlowHeader,
             {"4 talks", "4", "Talks"},
             {"Expected accomplishment 1.2: Better maps"},
             kFlowHeader,
             {"5 maps", "5", "Maps"}});
  flow.across(0, 3, true).across(3, 3, true);
  const RawReport report = flow.read();
  REQUIRE(report.tables.size() == 2);
  CHECK(row_texts(report) == std::vector<std::string>{"4 talks / 4 / Talks", "5 maps / 5 / Maps"});
  CHECK(report.tables[1].context.accomplishment_number == "1.2");
}

TEST_CASE("what may be the rest of a planned cell that somebody has cut by hand makes the row above it doubtful") {
  const RawReport report = below_accomplishment()
                               .grid({kFlowHeader,
                                      {"4 talks with the heads of", "4", "Talks"},
                                      {"schools in the valley", "", ""},
                                      {"5 maps", "5", "Maps"},
                                      {"Atlas of the valley", "", ""}})
                               .read();
  const std::vector<RawRow>& rows = report.tables.at(0).rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].doubtful);
  CHECK_FALSE(rows[2].doubtful);
}

TEST_CASE("a grid without a header right below a table goes on with it, unless text stands between") {
  const RawReport one =
      below_accomplishment().grid({kFlowHeader, {"4 talks", "4", ""}}).grid({{"5 maps", "5", "Maps"}}).read();
  REQUIRE(one.tables.size() == 1);
  REQUIRE(one.tables[0].rows.size() == 2);
  CHECK(one.tables[0].rows[1].after_page_break);
  const RawReport other = below_accomplishment()
                              .grid({kFlowHeader, {"4 talks", "4", ""}})
                              .text("Running text between the two of them.")
                              .grid({{"5 maps", "5", "Maps"}})
                              .read();
  CHECK(other.tables.at(0).rows.size() == 1);
}

TEST_CASE("a letter that is raised behind a value marks a note, wherever that stands") {
  Flow flow = below_accomplishment();
  flow.grid({kFlowHeader, {"4 talks", "4a", "12 ma"}});
  flow.cell(1, 1).paragraphs[0].raised = {{1, 2}};
  flow.cell(1, 2).paragraphs[0].raised = {{4, 5}};
  CHECK(row_texts(flow.read()) == std::vector<std::string>{"4 talks / 4 / 12 ma"});
}

TEST_CASE("a line that says that the table goes on does not end it") {
  const RawReport report = below_accomplishment()
                               .grid({kFlowHeader, {"4 talks", "4", ""}})
                               .text("(continued)")
                               .grid({{"5 maps", "5", "Maps"}})
                               .read();
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].rows.size() == 2);
  CHECK(report.debris.at("page_label") == 11);
}

TEST_CASE("marks of notes below a table are taken out of its cells; other superscripts stay") {
  Flow flow = below_accomplishment();
  flow.grid({kFlowHeader, {"4 talksa", "4", "12 m2"}});
  flow.cell(1, 0).paragraphs[0].raised = {{7, 8}};
  flow.cell(1, 2).paragraphs[0].raised = {{4, 5}};
  const RawReport report = flow.note("a", " Held abroad.").read();
  CHECK(row_text(report.tables.at(0).rows.at(0)) == "4 talks / 4 / 12 m2");
  CHECK(report.debris.at("footnote_mark") == 1);
}

TEST_CASE("a flow's notes are footnotes and leave the table open") {
  const RawReport report = below_accomplishment()
                               .grid({kFlowHeader, {"4 talks", "4", ""}})
                               .note("a", " Held abroad.")
                               .grid({{"5 maps", "5", "Maps"}})
                               .read();
  REQUIRE(report.footnotes.size() == 1);
  CHECK(report.footnotes[0].marker == "a");
  CHECK(report.footnotes[0].text == "Held abroad.");
  CHECK(report.tables.at(0).rows.size() == 2);
}

TEST_CASE("the running head, a first table and paragraphs give a flow's front matter") {
  Flow flow;
  flow.grid({{"United Nations", "A/99/100"}, {"General Assembly", "Distr.: General"}})
      .text("Ninety-ninth session")
      .text("Budget performance for the period from 1 July 2023 to 30 June 2024")
      .text("Report of the Secretary-General");
  const RawReport report = flow.read();
  CHECK(report.front.symbol == "A/99/100");
  CHECK(report.front.session == "Ninety-ninth session");
  CHECK(report.front.period_start == "2023-07-01");
}

TEST_CASE("a list of abbreviations in a grid is read as one") {
  const RawReport report =
      Flow().text("Abbreviations").grid({{"DFS", "Department of Field Support"}, {"ICT", "technology"}}).read();
  REQUIRE(report.abbreviations.size() == 2);
  CHECK(report.abbreviations[0].short_form == "DFS");
}

TEST_CASE("a grid of figures has levels in its header, its caption and its unit") {
  Flow flow;
  flow.text("The requirements are shown below.")
      .text("Table 2")
      .text("Performance of financial resources", true)
      .text("(Thousands of United States dollars)")
      .grid({{"", "", "", "Variance", ""},
             {"Category", "Apportionment", "Expenditure", "Amount", "Percentage"},
             {"", "(1)", "(2)", "(3)=(1)-(2)", "(4)=(3)÷(1)"},
             {"Civilian personnel", "170.0", "160.0", "10.0", "5.9"},
             {"Operational costs"},
             {"Fuel", "207.0", "200.0", "7.0", "3.4"}});
  flow.cell(0, 3).column_span = 2;
  flow.last_grid().rows[0].cells.pop_back();
  flow.across(4, 5, true);
  const RawReport report = flow.read();
  REQUIRE(report.tables.size() == 1);
  const RawTable& table = report.tables[0];
  CHECK(table.kind == TableKind::resources);
  CHECK(table.source == CellSource::markup);
  CHECK(table.caption == "Table 2 Performance of financial resources");
  CHECK(table.unit == "(Thousands of United States dollars)");
  REQUIRE(table.columns.size() == 5);
  CHECK(table.columns[3].header.front() == "Variance");
  CHECK(table.columns[3].role == ColumnRole::variance);
  CHECK(table.columns[4].role == ColumnRole::variance_percent);
  CHECK(table.columns[1].formula == "(1)");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].kind == RowKind::group);
  CHECK(cell_text(table.rows[2].cells[2]) == "200.0");
}

TEST_CASE("a grid of figures whose columns are headed anew further down is two tables") {
  const RawReport report = Flow()
                               .text("The posts of the mission are shown below.")
                               .grid({{"Posts", "Approved 2024", "Actual 2024", "Net change"},
                                      {"Field", "12", "11", "(1)"},
                                      {"Funds", "Planned 2024", "Actual 2024", "Difference"},
                                      {"Fuel", "40.5", "39.0", "1.5"}})
                               .read();
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].rows.size() == 1);
  CHECK(report.tables[1].columns.at(1).header.front() == "Planned 2024");
}

TEST_CASE("marks of notes leave the header of a grid of figures and stay in its rows") {
  Flow flow;
  flow.text("The posts of the mission are shown below.");
  flow.grid({{"Posts", "Approved 2024a", "Actual 2024"}, {"Field", "12", "11a"}});
  flow.cell(0, 1).paragraphs[0].raised = {{13, 14}};
  flow.cell(1, 2).paragraphs[0].raised = {{2, 3}};
  const RawReport report = flow.note("a", " Provisional.").read();
  CHECK(report.tables.at(0).columns.at(1).header.front() == "Approved 2024");
  CHECK(cell_text(report.tables[0].rows.at(0).cells[2]) == "11a");
}

TEST_CASE("raised digits behind a figure do not lengthen it") {
  Flow flow = below_accomplishment();
  flow.grid({kFlowHeader, {"4 talks", "41", "12 m2"}});
  flow.cell(1, 1).paragraphs[0].raised = {{1, 2}};
  flow.cell(1, 2).paragraphs[0].raised = {{4, 5}};
  CHECK(row_text(flow.read().tables.at(0).rows.at(0)) == "4 talks / 4¹ / 12 m2");
  Flow figures;
  figures.grid({{"Posts", "Approved 20241", "Actual 2024"}, {"Field", "122", "11"}});
  figures.cell(0, 1).paragraphs[0].raised = {{13, 14}};
  figures.cell(1, 1).paragraphs[0].raised = {{2, 3}};
  const RawReport report = figures.read();
  CHECK(report.tables.at(0).columns.at(1).period == "2024");
  CHECK(cell_text(report.tables[0].rows.at(0).cells[1]) == "12²");
}

TEST_CASE("a mark leaves the header of a grid of figures though its note stands further down") {
  Flow flow;
  flow.text("The posts of the mission are shown below.");
  flow.grid({{"Posts", "Approved 2024a", "Actual 2024"}, {"Field", "12", "11"}});
  flow.cell(0, 1).paragraphs[0].raised = {{13, 14}};
  const RawReport report = flow.text("More text follows behind the table.").note("a", " Provisional.").read();
  CHECK(report.tables.at(0).columns.at(1).header.front() == "Approved 2024");
}

TEST_CASE("a grid under the header of the grid above goes on with its rows, unless text stands between") {
  const std::vector<Flow::Row> first = {{"Posts", "Approved 2024", "Actual 2024"}, {"Field", "12", "11"}};
  const std::vector<Flow::Row> second = {{"Posts", "Approved 2024", "Actual 2024"}, {"Support", "7", "6"}};
  const RawReport joined = Flow().text("The posts are shown below.").grid(first).grid(second).read();
  REQUIRE(joined.tables.size() == 1);
  REQUIRE(joined.tables[0].rows.size() == 2);
  CHECK(cell_text(joined.tables[0].rows[1].cells[0]) == "Support");
  CHECK(joined.tables[0].rows[1].after_page_break);
  const RawReport apart =
      Flow().text("The posts are shown below.").grid(first).text("Component 2: support.").grid(second).read();
  CHECK(apart.tables.size() == 2);
}

TEST_CASE("a grid of figures right below another shares its caption and not its unit") {
  const std::vector<Flow::Row> first = {{"Posts", "Approved 2024", "Actual 2024"}, {"Field", "12", "11"}};
  const std::vector<Flow::Row> second = {{"Posts", "Authorized 2024", "Actual 2024"}, {"Support", "7", "6"}};
  const RawReport parted =
      Flow().text("Component 2: support", true).text("(Number of posts)").grid(first).grid(second).read();
  REQUIRE(parted.tables.size() == 2);
  CHECK(parted.tables[1].caption == parted.tables[0].caption);
  CHECK(parted.tables[1].unit.empty());
  const RawReport apart =
      Flow().text("Component 2: support", true).grid(first).text("They are few.").grid(second).read();
  REQUIRE(apart.tables.size() == 2);
  CHECK(apart.tables[1].caption.empty());
}

TEST_CASE("a hyphen at a line's end inside of a cell needs no space behind it") {
  const RawReport report =
      Flow().grid({{"Posts", "Approved\n2024", "Actual July 2023–\nJune 2024"}, {"Field", "12", "11"}}).read();
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].columns[1].header.front() == "Approved 2024");
  CHECK(report.tables[0].columns[2].header.front() == "Actual July 2023–June 2024");
}

TEST_CASE("a figure in merged cells stands in the last of their columns") {
  Flow flow;
  flow.text("The posts of the mission are shown below.");
  flow.grid({{"Posts", "Senior", "Field", "Total"},
             {"Approved 2024", "1", "2", "3"},
             {"Actual 2024", "1", "1", "2"},
             {"Planned 2025", "10 678.6"}});
  flow.cell(3, 1).column_span = 3;
  const RawReport report = flow.read();
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == 3);
  CHECK(report.tables[0].rows[2].cells[1].empty());
  CHECK(cell_text(report.tables[0].rows[2].cells[3]) == "10 678.6");
}

TEST_CASE("amounts with a sign of money are figures; a list of them without a header is no table") {
  const std::vector<Flow::Row> amounts = {{"1 July 2024 to 30 June 2025 (actual)", "$749.4"},
                                          {"1 July 2025 to 30 June 2026 (approved)", "$750.0"}};
  std::vector<Flow::Row> headed = amounts;
  headed.insert(headed.begin(), {"Period", "Amount"});
  CHECK(Flow().text("The amounts are shown below.").grid(headed).read().tables.size() == 1);
  CHECK(Flow().text("The amounts are shown below.").grid(amounts).read().tables.empty());
}

TEST_CASE("a grid that sets nothing planned against anything actual gives no table") {
  const RawReport report =
      Flow().text("Body text of some length.").grid({{"Item", "2024", "2025"}, {"Fuel", "12", "13"}}).read();
  CHECK(report.tables.empty());
  CHECK(count(report, "no_table") == 1);
}
