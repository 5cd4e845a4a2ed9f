// Pages of words with boxes become running text, tables, footnotes and page labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/pages.h"
#include "normalize/figures/page_figures.h"
#include "normalize/page/page_layout.h"
#include "normalize/page/right_to_left_page.h"
#include "normalize/page/running_heads.h"
#include "normalize/printed/table_starts.h"
#include "normalize/table/column_memory.h"
#include "normalize/table/header_row.h"
#include "normalize/table/printed_document.h"
#include "normalize/table/row_numbers.h"
#include "normalize/table/table_region.h"

namespace outturn::normalize {

// Holds words of a few pages at a time (a page's margins are told from its text by comparing neighbours),
// and lines of the whole document.
class PageReader {
 public:
  // The all_phrases whose header words and headings count; not empty.
  explicit PageReader(std::vector<const Phrases*> all_phrases);

  void add(Page&& page);  // in order
  // The same of a page whose words follow each other as they are read, from the left, whatever their script.
  void add_in_order(Page&& page) { add(look_at(std::move(page))); }

  // After the last page. The reader is as new afterwards.
  [[nodiscard]] PrintedDocument finish();

 private:
  struct Pending {
    PageLayout layout;
    PageEdges edges;
    std::vector<HeaderRow> headers;
    std::vector<FigureHead> figures;
    std::size_t header_rest = 0;         // lines before it are head, or the rest of a header cut by the page before
    std::int64_t number_characters = 0;  // of rows' numbers, which were taken off the page
  };
  struct OpenFigures {
    std::size_t table = 0;  // index into PrintedDocument::figures
    FigureColumns columns;
    bool narrative_rows = false;
  };
  struct OpenTable {
    PrintedHeader header;
    ColumnEdges edges;
  };

  struct Region {
    ColumnEdges edges;
    TableExtent extent;
  };

  [[nodiscard]] Pending look_at(Page&& page);
  [[nodiscard]] std::vector<std::uint32_t> take_row_numbers(const PageLayout& layout,
                                                            const std::vector<HeaderRow>& headers);
  void add(Pending&& pending);
  void read_next();
  [[nodiscard]] std::size_t first_accomplishment(const PageLayout& layout, LineRange lines) const;
  [[nodiscard]] std::vector<const PageEdges*> neighbours() const;
  void doubt_margins(const PageLayout& layout, BodyRange range, LineRange body, const ColumnEdges* above);
  [[nodiscard]] std::size_t find_cut_header(LineRange body);
  std::size_t cut_off_figures(LineRange body);
  void read_body(const Pending& pending, LineRange body);
  [[nodiscard]] std::vector<TableStart> starts_on(const Pending& pending, LineRange body) const;
  [[nodiscard]] Region region_below(const PageLayout& layout, const HeaderRow& header, LineRange rows, bool last) const;
  [[nodiscard]] Region region_overleaf(const PageLayout& layout, LineRange lines, bool header_follows) const;
  [[nodiscard]] Region refined(const PageLayout& layout, LineRange rows, const ColumnEdges& about,
                               bool header_follows) const;
  std::size_t read_header(const Pending& pending, const HeaderRow& header, LineRange rows, bool repeated, bool last);
  std::size_t continue_page(const Pending& pending, const std::vector<TableStart>& starts, LineRange lines,
                            std::size_t text_stop);
  void resume_waiting(const PageLayout& layout, LineRange lines, const HeaderRow* header);
  std::size_t continue_table(const PageLayout& layout, LineRange lines, bool header_follows);
  std::size_t resume_tables(const PageLayout& layout, LineRange lines, bool header_follows);
  void open_table(PrintedHeader header, const ColumnEdges& edges);
  void end_table();
  void add_rows(const PageLayout& layout, LineRange region, const ColumnEdges& edges, const TableExtent& extent);
  void find_above_overleaf(LineRange body);
  [[nodiscard]] std::optional<std::size_t> table_parted(const PageLayout& layout, const FigureHead& head,
                                                        bool page_begins) const;
  [[nodiscard]] std::vector<std::string> caption_shared(const PageLayout& layout, const FigureHead& head,
                                                        bool page_begins) const;
  std::size_t read_figures(const PageLayout& layout, const FigureHead& head, LineRange rows, bool page_begins,
                           bool table_follows, std::vector<std::string> above);
  std::size_t continue_figures(const PageLayout& layout, LineRange lines, bool table_follows);
  std::size_t add_figures(const PageLayout& layout, LineRange rows, OpenFigures open, bool table_follows);
  void read_text(const PageLayout& layout, LineRange lines);
  void doubt(const PageLayout& layout, std::size_t line, const char* code, const char* message);

  std::vector<const Phrases*> all_phrases_;
  const PhraseBook& book_;  // of the same
  const FigureWordings& wordings_;
  HeaderFinder finder_;
  std::deque<Pending> pending_;         // pages not read yet; the first is next
  std::deque<PageEdges> read_;          // margins of the last pages read
  std::optional<OpenTable> table_;      // the one that the next page may go on with
  std::optional<OpenTable> ended_;      // the last one before it; its columns may serve again without a header
  std::optional<OpenTable> waiting_;    // the same, while nothing has said that it is over: its rows may go on later
  bool waiting_is_cut_ = false;         // waiting_ was open at its page's end, before one that is no part of it
  std::size_t waited_ = 0;              // pages since
  std::optional<OpenFigures> figures_;  // the table of figures that the next page may go on with
  std::vector<std::string> above_overleaf_;  // caption and unit at the end of the page before, of one that begins here
  bool resumes_ = false;                     // they did so
  std::optional<NumberColumn> numbers_;      // of rows, in front of the last table
  ColumnMemory columns_;
  PageNotes notes_;                          // of the page being read
  Columns direction_ = Columns::from_right;  // of tables on pages that are read from the right
  LineVotes votes_;                          // of such pages
  PrintedDocument document_;
};

}  // namespace outturn::normalize
