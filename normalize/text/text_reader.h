// A text's lines become a report: the tables by tabs and words, the rest through StructureReader.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/report_builder.h"
#include "normalize/structure/structure_reader.h"
#include "normalize/text/other_tables.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_header.h"
#include "normalize/text/unmarked.h"

namespace outturn::normalize {

// Each line is told by what it holds and what stands around it:
//   empty                    ends a block; inside a table it is a page break
//   rule line, page label    debris ("---", "A/99/100  5/64")
//   header row               opens a table (one or several lines, with or without tabs)
//   tabs inside a table      a row
//   no tab inside a table    a footnote, a heading that ends the table, or loose text
//   bars, wide spaces        tabs are put in their place first, where they make a table's rows
//   anything else            StructureReader's
// Tables of other kinds (indicators, figures) are read by what the constructor is given for them.
class TextReader {
 public:
  // `paragraphs`: U+2029 parts the paragraphs of a cell. `other`: asked to read from each line with tabs outside of
  // tables of outputs, and from headers inside.
  TextReader(const Phrases& phrases, ReportBuilder& builder, bool paragraphs, OtherTables other);

  // A whole document's lines, and for each the page that it stands on (empty: the text has no pages).
  // Lines whose cells are parted by something else than tabs are rewritten.
  void read(std::span<TextLine> lines, std::span<const int> pages);

 private:
  // Outside of tables of outputs, which the builder knows to be open.
  enum class Mode {
    text,
    expecting,   // behind an accomplishment, before its table's header
    other_table  // inside a table of another kind
  };

  [[nodiscard]] bool in_outputs() const { return builder_.in_table(); }
  std::size_t read_line(std::size_t at);  // or several that belong together; answers which is next
  std::size_t open_table(std::size_t at, const TextHeader& header);
  bool other_table(std::size_t& at);
  [[nodiscard]] bool heads_other(std::string_view line) const;
  void row_line(std::size_t at, std::string_view line);
  RawRow make_row(std::size_t at, const ColumnCells& cells, bool marked_up);
  std::size_t plain_line(std::size_t at);
  void heading_found(std::size_t at, std::size_t& next);
  void loose_line(std::size_t at, std::string_view text);
  bool footnote(std::size_t at, std::string_view text);
  [[nodiscard]] bool heading_with_tabs(std::size_t at);
  [[nodiscard]] bool is_whole_line(std::string_view line) const;
  void find_columns(std::size_t begin);
  [[nodiscard]] bool ends_in_sentence();
  [[nodiscard]] LineHints hints(std::size_t at, bool begins_block, bool bold);
  void mark_group_heading();
  [[nodiscard]] std::string_view next_text(std::size_t at);
  [[nodiscard]] Place place(std::size_t at) const;

  const Phrases& phrases_;
  ReportBuilder& builder_;
  StructureReader structure_;
  Unmarked unmarked_;
  OtherTables other_;
  std::span<TextLine> lines_;
  std::span<const int> pages_;
  std::string next_text_;  // what next_text() answered, where that is not in the source
  Mode mode_ = Mode::text;
  bool block_begins_ = true;  // an empty line or a page's start stands above
};

}  // namespace outturn::normalize
