// Which totals of tables of figures are found not to be the sum of their parts.

#include <string>
#include <vector>

#include "align/align.h"
#include "support/catch.h"

namespace outturn::align {
namespace {

struct SumRow {
  std::string label;
  std::vector<std::string> figures;
  RowKind kind = RowKind::item;
};

// The columns whose figure of the last row is flagged.
std::vector<std::uint32_t> flagged(const std::vector<SumRow>& rows, ColumnRole third = ColumnRole::other) {
  RawReport report;
  report.front.language = "en";
  RawTable table;
  table.kind = TableKind::resources;
  table.columns = {{ColumnRole::label, {"Category"}, "", ""},
                   {ColumnRole::planned, {"Apportionment"}, "", ""},
                   {ColumnRole::actual, {"Expenditure"}, "", ""},
                   {third, {"More"}, "", ""}};
  for (const SumRow& row : rows) {
    RawRow made = empty_row(table.columns.size());
    made.kind = row.kind;
    made.cells[0].fragments.push_back({row.label, {}, Join::none});
    for (std::size_t at = 0; at < row.figures.size(); ++at) {
      made.cells[at + 1].fragments.push_back({row.figures[at], {}, Join::none});
    }
    table.rows.push_back(std::move(made));
  }
  report.tables.push_back(std::move(table));
  std::vector<std::uint32_t> columns;
  const Report aligned = align_report(std::move(report), {});
  for (const outturn::Figure& figure : aligned.tables.at(0).rows.back().figures) {
    for (const std::string& code : figure.checks) {
      if (code == "sum_differs") columns.push_back(figure.column);
    }
  }
  return columns;
}

using Columns = std::vector<std::uint32_t>;

TEST_CASE("of two columns one that is the sum to the last digit tells that the other is none", "[figures]") {
  CHECK(flagged({{"Boats", {"120.5", "110.0"}},
                 {"Wells", {"300.0", "280.5"}},
                 {"Roads", {"90.0", "95.0"}},
                 {"Total", {"510.5", "885.5"}, RowKind::total}}) == Columns{2});
  CHECK(flagged({{"Boats", {"120.5", "110.0"}},
                 {"Wells", {"300.0", "280.5"}},
                 {"Roads", {"90.0", "95.0"}},
                 {"Total", {"510.5", "485.5"}, RowKind::total}})
            .empty());
}

TEST_CASE("a small sum may be met by chance and tells nothing", "[figures]") {
  CHECK(flagged({{"Field", {"3", "2"}}, {"Support", {"4", "4"}}, {"Total", {"7", "9"}, RowKind::total}}).empty());
}

TEST_CASE("a rate beside amounts is not expected to sum", "[figures]") {
  CHECK(flagged({{"Field", {"1 200", "5"}}, {"Support", {"2 400", "8"}}, {"Total", {"3 600", "6"}, RowKind::total}},
                ColumnRole::other) == Columns{2});
  CHECK(flagged({{"Field", {"1 200", "1 100", "8.3"}},
                 {"Support", {"2 400", "2 300", "4.2"}},
                 {"Total", {"3 600", "9 400", "5.6"}, RowKind::total}},
                ColumnRole::variance)
            .empty());
}

}  // namespace
}  // namespace outturn::align
