// Builds a RawReport from what is read off the pages, in document order. Texts and PDFs go through it alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"
#include "core/rows.h"

namespace outturn::normalize {

// Contract
//   begin(), then any of the other calls in document order, then take(). May be used again afterwards.
//   - Headings set the context of the tables behind them: a section resets office and accomplishment, an office
//     resets the accomplishment. Any heading closes the open table.
//   - open_table() opens one in that context; row() adds to the open one. A header met again while its table is
//     open (no heading between) is the same header printed on a new page: the table goes on, after a page break.
//   - page_break() sets after_page_break on the next row of the open table, and is nothing without one. Rows that
//     come with after_page_break set keep it.
//   - A table that got no row is left out, with the diagnostic "table_without_rows".
//     One of loose text alone stays, with the diagnostic "table_without_columns".
//   - take() adds the diagnostic "no_table" where the document has none.
// Readers of running text use StructureReader (structure_reader.h), which calls heading() and chapter() itself; a
// reader of PDFs calls open_table() and row() for what the layout shows, and StructureReader::line() for the rest.
class ReportBuilder {
 public:
  void begin(const DocumentInfo& info);

  [[nodiscard]] FrontMatter& front() { return report_.front; }
  [[nodiscard]] const RawReport& report() const { return report_; }
  [[nodiscard]] const TableContext& context() const { return context_; }
  [[nodiscard]] bool in_table() const { return open_; }

  void contents(ContentsEntry&& entry) { report_.contents.push_back(std::move(entry)); }
  void abbreviation(Abbreviation&& entry) { report_.abbreviations.push_back(std::move(entry)); }
  void footnote(Footnote&& note) { report_.footnotes.push_back(std::move(note)); }  // leaves an open table open

  // A part of the report above its sections ("II. …"). It becomes the section of tables that have no other one,
  // and a heading only then.
  void chapter(std::string code, std::string title, const Place& place);
  void heading(Heading&& heading);
  // More of the title of the accomplishment that was the last heading (a heading over several lines).
  void extend_accomplishment(std::string_view text);

  // `header_text`: the header's cells joined by " | ", as printed. Empty: the table's header is lost, which is
  // the diagnostic "table_without_header". The columns are those of the kind (outputs or indicators).
  void open_table(std::string header_text, const Place& place, CellSource source, TableKind kind = TableKind::outputs);
  // A table that is read whole, with all its rows; its context is filled in here.
  void add_table(RawTable&& table);
  void add_rows(std::vector<RawRow>&& rows);  // to the last of these, which a page's end cuts
  void close_table();
  void page_break();
  void row(RawRow&& row);  // into the open table, with its number of cells; rows without any text are dropped
  // The last row of the open table and the one before it, or nullptr.
  [[nodiscard]] RawRow* last_row() { return row_from_end(1); }
  [[nodiscard]] RawRow* row_before_last() { return row_from_end(2); }

  // `characters`: code points, white space aside, that were removed. Nothing for 0.
  void debris(std::string_view kind, std::int64_t characters);
  void diagnostic(Diagnostic&& diagnostic) { report_.diagnostics.push_back(std::move(diagnostic)); }

  [[nodiscard]] RawReport take();

 private:
  void enter_chapter();
  void check_rows();
  RawRow* row_from_end(std::size_t at);

  RawReport report_;
  TableContext context_;
  Heading chapter_;  // pending: the last chapter, while no section stands under it
  bool has_chapter_ = false;
  bool open_ = false;
  bool page_break_ = false;
};

}  // namespace outturn::normalize
