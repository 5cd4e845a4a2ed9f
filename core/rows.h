// What normalize hands to align: a report's structure and its tables' raw rows, as printed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/pages.h"
#include "core/place.h"

namespace outturn {

// How a fragment follows the one before it in its cell.
enum class Join {
  none,      // a line wrapped inside a word or between two Han characters: nothing stands between
  space,     // a line wrapped, or cells joined, where a space belongs
  paragraph  // a new paragraph of the cell
};

// A stretch of one cell's text that stands in one place: a printed line (PDF), or a whole cell or
// paragraph of one (text). Text keeps the source's characters; debris and outer white space are removed.
struct Fragment {
  std::string text;
  Place place;
  Join join = Join::none;  // ignored on a cell's first fragment

  friend bool operator==(const Fragment&, const Fragment&) = default;
};

struct Cell {
  std::vector<Fragment> fragments;  // reading order; none of them empty

  [[nodiscard]] bool empty() const { return fragments.empty(); }
  friend bool operator==(const Cell&, const Cell&) = default;
};

enum class Column : std::uint8_t { planned = 0, completed = 1, remark = 2 };
inline constexpr std::size_t kColumns = 3;

enum class RowKind {
  cells,          // a row of the three columns, any of which may be empty
  group_heading,  // a bold heading inside the table: planned cell only ("Aviation services")
  loose_text      // text between the rows that shows no columns (a remark line without tabs): remark cell only
};

// A row as printed. A printed row that shows several completed values, each on the first line of its
// remark, comes as several RawRows: the first has the whole planned cell, the others have
// `same_printed_row` set and an empty planned cell.
struct RawRow {
  RowKind kind = RowKind::cells;
  bool after_page_break = false;  // a page break stands between this row and the one before it
  bool same_printed_row = false;  // the layout shows that this row belongs to the planned cell above
  // The layout separates this row from the one before it without doubt (a drawn rule, a clear row gap).
  // Never set for text sources, where a new line of cells is evidence but no proof.
  bool separated_by_layout = false;
  std::array<Cell, kColumns> cells;

  [[nodiscard]] const Cell& cell(Column column) const { return cells[static_cast<std::size_t>(column)]; }
  [[nodiscard]] Cell& cell(Column column) { return cells[static_cast<std::size_t>(column)]; }
  friend bool operator==(const RawRow&, const RawRow&) = default;
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

struct RawTable {
  TableContext context;
  Place header_place;       // of the header row
  std::string header_text;  // the header's cells joined by " | ", as printed
  std::vector<RawRow> rows;

  friend bool operator==(const RawTable&, const RawTable&) = default;
};

enum class HeadingKind { section, office, accomplishment };

// A heading in the body of the report, also where no table follows it.
struct Heading {
  HeadingKind kind = HeadingKind::section;
  std::string code;
  std::string title;
  Place place;
  friend bool operator==(const Heading&, const Heading&) = default;
};

struct FrontMatter {
  std::string symbol;       // "A/99/100/Add.1"; empty where the text does not show it
  std::string language;     // BCP 47, from the profile that fits best: "zh", "en"
  std::string session;      // as printed
  std::string agenda_item;  // as printed
  std::string title;
  std::string report_kind;   // as printed: "秘书长的报告"
  std::string period_start;  // ISO 8601 date, or empty
  std::string period_end;
  friend bool operator==(const FrontMatter&, const FrontMatter&) = default;
};

struct ContentsEntry {
  std::string code;
  std::string title;
  std::string page_label;
  friend bool operator==(const ContentsEntry&, const ContentsEntry&) = default;
};

struct Abbreviation {
  std::string short_form;
  std::string full_form;
  Place place;
  friend bool operator==(const Abbreviation&, const Abbreviation&) = default;
};

struct Footnote {
  std::string marker;  // "*", "a", "1"
  std::string text;
  Place place;
  friend bool operator==(const Footnote&, const Footnote&) = default;
};

// Characters (code points, white space aside) that were removed as debris, by kind:
// "tag", "rule_line", "surplus_cell" … An ordered map, so that its output is stable.
using DebrisCount = std::map<std::string, std::int64_t>;

struct RawReport {
  DocumentInfo info;  // outline may be empty here
  FrontMatter front;
  std::vector<ContentsEntry> contents;
  std::vector<Abbreviation> abbreviations;
  std::vector<Footnote> footnotes;
  std::vector<Heading> headings;  // document order
  std::vector<RawTable> tables;   // document order
  DebrisCount debris;
  std::vector<Diagnostic> diagnostics;  // of extract and normalize

  friend bool operator==(const RawReport&, const RawReport&) = default;
};

}  // namespace outturn
