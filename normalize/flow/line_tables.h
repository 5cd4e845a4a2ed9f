// Tables of figures and of indicators among a text's lines, whose cells tabs part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/pages.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/flow/flow_header.h"
#include "normalize/language/phrases.h"
#include "normalize/text/other_tables.h"

namespace outturn::normalize {

// Whether the cells are the header row of a table of figures or of indicators: words for planned and for actual stand
// in different cells behind the first, or it is that of indicators.
[[nodiscard]] bool heads_line_table(std::span<const std::string> cells, const Phrases& phrases,
                                    const FigureWordings& wordings);

// Lines that follow each other are taken for a document's own grid, and read as one of those is. A line without tabs
// among them is a row that has a label alone; the header of a table of outputs ends them.
class LineTables {
 public:
  // `wordings`: of all languages that the text may be in; a table's own words count, where the text's language has none
  // of them.
  LineTables(const Phrases& phrases, const FigureWordings& wordings);

  // See ReadOtherTable.
  std::optional<OtherTable> read(std::span<const TextLine> lines, std::span<const int> pages, std::size_t at);

 private:
  void take_block(std::size_t at);
  [[nodiscard]] std::size_t next_row_line(std::size_t at) const;
  [[nodiscard]] bool goes_on_behind_gap(std::size_t at) const;
  [[nodiscard]] bool is_label(std::size_t at) const;
  [[nodiscard]] bool may_be_tables();
  void add_row(std::size_t at);
  void spread_header_cells();
  void mark_group_labels(std::size_t row, std::size_t end);
  [[nodiscard]] std::vector<std::string> lines_above(std::size_t at) const;
  std::optional<OtherTable> read_figures(std::size_t row, std::size_t end);
  OtherTable read_indicators(const FlowHeader& header, std::size_t end) const;
  [[nodiscard]] OtherTable finished(RawTable&& table, std::size_t row, std::size_t end) const;
  [[nodiscard]] Place place(std::size_t at) const;

  const Phrases& phrases_;
  const FigureWordings& wordings_;
  const FigureWording* wording_;  // of the block that is read
  std::vector<const Phrases*> languages_;
  std::span<const TextLine> lines_;
  std::span<const int> pages_;

  // The block of lines that is read: from line block_begin_ to block_end_ - 1.
  std::size_t block_begin_ = 0;
  std::size_t block_end_ = 0;
  FlowGrid grid_;
  std::vector<std::size_t> row_lines_;  // of each row of grid_; none where it holds no table
  std::vector<FlowHeader> headers_;     // in grid_
  std::size_t looked_at_ = 0;           // rows before it are read, or are no table's
  std::vector<CellDebris> debris_;      // of each row
};

}  // namespace outturn::normalize
