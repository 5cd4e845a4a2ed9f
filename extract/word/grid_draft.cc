#include "extract/word/grid_draft.h"

#include <algorithm>
#include <utility>

#include "core/place.h"
#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::int32_t kMostColumns = 1'000;  // Word allows 63
constexpr std::size_t kMostWidths = 1'000;

}  // namespace

void GridDraft::column(const Attributes& attributes) {
  if (grid_->column_widths.size() >= kMostWidths) return;
  grid_->column_widths.push_back(round_points(attributes.integer("w").value_or(0) / kTwipsPerPoint));
}

void GridDraft::begin_row() {
  grid_->rows.emplace_back();
  in_row_ = true;
  next_column_ = 0;
}

void GridDraft::row_property(Tag tag, const Attributes& attributes) {
  if (!in_row_) return;
  if (tag == Tag::header_row) grid_->rows.back().header = attributes.flag();
  if (tag == Tag::skipped_columns) next_column_ = std::clamp(attributes.integer("val").value_or(0), 0, kMostColumns);
}

void GridDraft::row_deleted() {
  if (in_row_) grid_->rows.back().deleted = true;
}

void GridDraft::end_row() {
  if (!in_row_) return;
  in_row_ = false;
  if (grid_->rows.back().deleted) grid_->rows.pop_back();
}

void GridDraft::begin_cell() {
  in_cell_ = true;
  merged_left_ = false;
  DraftCell& cell = grid_->rows.back().cells.emplace_back();
  cell.cell.column = std::min(next_column_, kMostColumns);
}

void GridDraft::cell_property(Tag tag, const Attributes& attributes) {
  if (!in_cell_) return;
  FlowCell& cell = grid_->rows.back().cells.back().cell;
  const bool goes_on = attributes.text("val") != "restart";
  if (tag == Tag::column_span) cell.column_span = std::clamp(attributes.integer("val").value_or(1), 1, kMostColumns);
  if (tag == Tag::vertical_merge) cell.continues_above = goes_on;
  if (tag == Tag::horizontal_merge) merged_left_ = goes_on;
}

std::int64_t GridDraft::end_cell(std::vector<DraftBlock>&& blocks) {
  in_cell_ = false;
  std::vector<DraftCell>& cells = grid_->rows.back().cells;
  DraftCell& cell = cells.back();
  next_column_ = cell.cell.column + cell.cell.column_span;
  if (merged_left_ && cells.size() > 1) {
    DraftCell& left = cells[cells.size() - 2];
    left.cell.column_span = std::min(left.cell.column_span + cell.cell.column_span, kMostColumns);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(left.blocks));
    cells.pop_back();
    return 0;
  }
  if (cell.cell.continues_above) return count_characters(blocks);
  cell.blocks = std::move(blocks);
  return 0;
}

std::unique_ptr<DraftGrid> GridDraft::finish() {
  std::erase_if(grid_->rows, [](const DraftRow& row) { return row.cells.empty(); });
  return grid_->rows.empty() ? nullptr : std::move(grid_);
}

std::int64_t count_characters(const std::vector<DraftBlock>& blocks) {
  std::int64_t count = 0;
  for (const DraftBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<DraftParagraph>(&block)) {
      count += utf8::count_non_space(paragraph->paragraph.text);
      continue;
    }
    for (const DraftRow& row : std::get<std::unique_ptr<DraftGrid>>(block)->rows) {
      for (const DraftCell& cell : row.cells) count += count_characters(cell.blocks);
    }
  }
  return count;
}

}  // namespace outturn::extract
