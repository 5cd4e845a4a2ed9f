// The blocks of one flow, in document order, become a report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/pages.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/flow/flow_header.h"
#include "normalize/flow/flow_text.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/report_builder.h"
#include "normalize/structure/structure_reader.h"
#include "normalize/structure/table_signs.h"

namespace outturn::normalize {

// What a block becomes:
//   paragraph without a place   the running head's: front matter, and nothing once that is over
//   note, or paragraph that begins with a mark   footnote; the table goes on
//   paragraph                   StructureReader's, and the end of an open table
//   grid with header rows of outputs or indicators   those tables; rows above the first header are read as below
//   grid right below such a table, of its columns and without a header   more of it
//   grid of figures             one of these tables
//   any other grid              its rows are lines, with tabs between the cells; in the front matter each paragraph is
//   one
class FlowAssembly {
 public:
  // `headers` has those of each block: find_flow_headers() where it is a grid, else none. Everything must outlive the
  // object.
  FlowAssembly(const std::vector<FlowBlock>& blocks, const std::vector<std::vector<FlowHeader>>& headers,
               const Phrases& phrases, ReportBuilder& builder);

  void run();

  // After run(): the lines outside of tables, and a line without text where a table of outputs was read.
  [[nodiscard]] std::vector<UnreadLine> take_unread() { return std::move(unread_); }

 private:
  void take(const FlowParagraph& paragraph);
  void take(const FlowGrid& grid);
  void take(const FlowNote& note);
  void text_line(const std::string& text, const Place& place, bool bold, const std::string& next);
  void other_rows(const FlowGrid& grid, std::size_t first, std::size_t end);
  bool figure_table(const FlowGrid& grid, std::size_t first, std::size_t end, const std::vector<std::string>& above);
  void lines_of_rows(const FlowGrid& grid, std::size_t first, std::size_t end);
  void doubt_cut_label(const FlowHeader& header);
  void table_rows(const FlowGrid& grid, const FlowHeader& header, std::size_t end);
  void open_table(const FlowHeader& header);
  bool continues_table(const FlowGrid& grid);
  bool heading_row(const FlowGrid& grid, std::size_t row, const FlowHeader& header);
  void remember_above(const FlowParagraph& paragraph);
  [[nodiscard]] std::string next_line(std::size_t behind) const;
  [[nodiscard]] std::string line_behind(const FlowGrid& grid, std::size_t row) const;
  [[nodiscard]] NoteMarkers markers_below() const;

  const std::vector<FlowBlock>& blocks_;
  const std::vector<std::vector<FlowHeader>>& headers_;
  const Phrases& phrases_;
  const FigureWording& wording_;
  ReportBuilder& builder_;
  StructureReader structure_;
  std::size_t at_ = 0;                       // the block that is read
  bool figures_above_ = false;               // nothing stands between the table of figures read last and the next block
  std::optional<FlowHeader> last_header_;    // of the table that the next grid may go on with
  std::vector<const FlowParagraph*> above_;  // paragraphs right above
  std::vector<std::string> caption_above_;   // with figures_above_: that table's, without its unit
  NoteMarkers markers_;                      // of the notes below the grid that is read
  std::int64_t mark_characters_ = 0;
  std::vector<UnreadLine> unread_;
};

}  // namespace outturn::normalize
