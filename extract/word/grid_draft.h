// One table while its rows and cells are read.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "extract/word/draft_blocks.h"
#include "extract/word/xml_part.h"

namespace outturn::extract {

// Calls come as the table's elements do. What stands where it should not (a cell outside of a row) is ignored.
class GridDraft {
 public:
  GridDraft() : grid_(std::make_unique<DraftGrid>()) {}

  void column(const Attributes& attributes);  // w:gridCol
  void right_to_left(bool value) { grid_->right_to_left = value; }

  void begin_row();
  void row_property(Tag tag, const Attributes& attributes);
  void row_deleted();
  void end_row();

  [[nodiscard]] bool in_row() const { return in_row_; }
  [[nodiscard]] bool in_cell() const { return in_cell_; }
  void begin_cell();
  void cell_property(Tag tag, const Attributes& attributes);
  // Answers how many characters the cell holds that are hidden behind the cell above, with which it is merged.
  [[nodiscard]] std::int64_t end_cell(std::vector<DraftBlock>&& blocks);

  // nullptr where it has no row.
  [[nodiscard]] std::unique_ptr<DraftGrid> finish();

 private:
  std::unique_ptr<DraftGrid> grid_;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool merged_left_ = false;  // the open cell goes on with the one before it
  std::int32_t next_column_ = 0;
};

// Code points of the blocks, white space aside.
[[nodiscard]] std::int64_t count_characters(const std::vector<DraftBlock>& blocks);

}  // namespace outturn::extract
