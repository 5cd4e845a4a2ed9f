// A table as printed, whatever its kind: columns with their roles, rows with their cells, and where each comes from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/place.h"

namespace outturn {

// How a fragment follows the one before it in its cell.
enum class Join {
  none,      // a line wrapped inside a word or between two Han characters: nothing stands between
  space,     // a line wrapped, or cells joined, where a space belongs
  paragraph  // a new paragraph of the cell
};

// A stretch of one cell's text that stands in one place: a printed line (PDF), or a whole cell or
// paragraph of one (text, Word). Text keeps the source's characters; debris and outer white space are removed.
struct Fragment {
  std::string text;
  Place place;
  Join join = Join::none;  // ignored on a cell's first fragment
  float certainty = 1;     // 0–1: how sure its characters are; 1 where nobody had to guess

  friend bool operator==(const Fragment&, const Fragment&) = default;
};

struct Cell {
  std::vector<Fragment> fragments;  // reading order; none of them empty

  [[nodiscard]] bool empty() const { return fragments.empty(); }
  friend bool operator==(const Cell&, const Cell&) = default;
};

enum class TableKind : std::uint8_t {
  outputs,       // planned outputs | completed | remarks
  indicators,    // planned | actual indicators of achievement
  resources,     // money: apportionment, expenditure, variance …
  staffing,      // posts and persons: approved, actual, vacancy rate …
  deliverables,  // of a programme budget, by category and subcategory
  measures,      // performance measures: a column for each year
  other          // has planned and actual columns, and is none of these
};

enum class ColumnRole : std::uint8_t {
  label,             // names the row
  planned,           // planned, apportioned, approved, budgeted, targeted
  actual,            // completed, spent, encumbered, achieved
  remark,            // explains
  estimate,          // of a coming period: proposed, projected, requested
  variance,          // the difference of two others
  variance_percent,  // the same as a percentage
  other
};

struct TableColumn {
  ColumnRole role = ColumnRole::other;
  std::vector<std::string> header;  // as printed, the outermost level first: "Variance", "Amount"
  std::string period;               // that its header names: "2024/25", "2025"; empty where it names none
  std::string formula;              // printed below the header: "(1)", "(3)=(1)-(2)"; empty where there is none

  friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

enum class RowKind : std::uint8_t {
  item,       // cells beside a label
  group,      // a heading inside the table: a label only ("Aviation services")
  subtotal,   // sums items above
  total,      // sums the table, or a part that no other total holds
  narrative,  // text that shows no columns: of outputs, a remark line without tabs; of figures, words in their place
};

// The columns of a table of outputs, in this order.
enum class OutputColumn : std::uint8_t { planned = 0, completed = 1, remark = 2 };
inline constexpr std::size_t kOutputColumns = 3;

// A row as printed. Of outputs, a printed row that shows several completed values, each on the first line of its
// remark, comes as several rows: the first has the whole planned cell, the others have `same_printed_row` set and an
// empty planned cell.
struct RawRow {
  RowKind kind = RowKind::item;
  bool after_page_break = false;  // a page break stands between this row and the one before it
  bool same_printed_row = false;  // the layout shows that this row belongs to the planned cell above
  // The layout separates this row from the one before it without doubt (a drawn rule, a clear row gap, the document's
  // own markup). Never set for text sources, where a new line of cells is evidence but no proof.
  bool separated_by_layout = false;
  // How likely, as far as the layout tells, the label is the rest of the one above, and both are one row: 0–1, 0 where
  // nothing says so.
  float label_goes_on = 0;
  // What was seen leaves open where this row begins or what belongs to it: none of its results is sure.
  bool doubtful = false;
  int level = 0;  // 0: outermost; of figures, by indent, type and numbering
  // Where a table of figures has planned and actual ones in rows ("Approved 2024/25"): what its label says of them.
  ColumnRole role = ColumnRole::other;
  std::string period;
  std::vector<Cell> cells;  // one for each column of the table

  [[nodiscard]] bool empty() const;
  [[nodiscard]] const Cell& cell(std::size_t column) const { return cells[column]; }
  [[nodiscard]] Cell& cell(std::size_t column) { return cells[column]; }
  [[nodiscard]] const Cell& cell(OutputColumn column) const { return cells[static_cast<std::size_t>(column)]; }
  [[nodiscard]] Cell& cell(OutputColumn column) { return cells[static_cast<std::size_t>(column)]; }
  friend bool operator==(const RawRow&, const RawRow&) = default;
};

// Where the cells of a table come from.
enum class CellSource : std::uint8_t {
  line,      // a flattened text's tabs, bars or spaces
  geometry,  // where words stand on a page
  markup     // the document's own: a structure tree, Word or HTML cells
};

// Where in the report a table stands. Codes are without punctuation: section "A", office "a",
// accomplishment "1.1"; empty where the report has none.
struct TableContext {
  std::string section_code;
  std::string section_title;
  std::string office_code;
  std::string office_title;
  std::string accomplishment_number;
  std::string accomplishment_title;

  friend bool operator==(const TableContext&, const TableContext&) = default;
};

// A row of so many empty cells.
[[nodiscard]] RawRow empty_row(std::size_t columns);

// Levels of a header, or of labels that rows stand under, as one text: "Variance / Amount".
[[nodiscard]] std::string joined_levels(const std::vector<std::string>& levels);

struct RawTable {
  TableKind kind = TableKind::outputs;
  CellSource source = CellSource::line;
  TableContext context;
  Place header_place;       // of the header row
  std::string header_text;  // the header's cells joined by " | ", as printed
  std::string caption;      // printed above it: "Table 3. Deliverables for the period …"
  std::string unit;         // printed above or below the caption: "Thousands of United States dollars"
  std::vector<TableColumn> columns;
  std::vector<RawRow> rows;

  friend bool operator==(const RawTable&, const RawTable&) = default;
};

}  // namespace outturn
