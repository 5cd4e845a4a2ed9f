#include "extract/word/flow_writer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "extract/word/list_number.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kPageBytes = 128 * 1024;  // of text and cells, from which on a page is handed over
constexpr std::size_t kBlockBytes = 64;         // that a paragraph or a cell counts besides its text

// Whether the block is text that stands in no text box.
bool has_own_text(const DraftBlock& block) {
  const auto* paragraph = std::get_if<DraftParagraph>(&block);
  return paragraph != nullptr && !paragraph->boxed && !paragraph->paragraph.text.empty();
}

bool is_box(const DraftGrid& grid) {
  return std::all_of(grid.rows.begin(), grid.rows.end(), [](const DraftRow& row) { return row.cells.size() == 1; });
}

}  // namespace

FlowWriter::FlowWriter(PageSink& sink, NoteSource footnotes, NoteSource endnotes)
    : sink_(sink), footnotes_(std::move(footnotes)), endnotes_(std::move(endnotes)) {
  page_.form = PageForm::flow;
  page_.number = 1;
}

void FlowWriter::running_head(const std::string& text) {
  if (std::find(heads_.begin(), heads_.end(), text) != heads_.end()) return;
  heads_.push_back(text);
  FlowParagraph head;
  head.text = text;
  put(std::move(head), text.size());
}

void FlowWriter::block(DraftBlock&& block) {
  if (auto* single = std::get_if<DraftParagraph>(&block)) {
    paragraph(std::move(*single));
  } else {
    grid(*std::get<std::unique_ptr<DraftGrid>>(block));
  }
}

void FlowWriter::paragraph(DraftParagraph&& draft) {
  draft.paragraph.place.block = ++blocks_;
  take_calls(draft.notes, draft.paragraph.place);
  if (draft.paragraph.text.empty()) return;
  const std::size_t bytes = draft.paragraph.text.size();
  put(std::move(draft.paragraph), bytes);
}

void FlowWriter::grid(DraftGrid& draft) {
  if (is_box(draft)) {
    for (DraftRow& row : draft.rows) {
      for (DraftBlock& inner : row.cells.front().blocks) block(std::move(inner));
    }
    return;
  }
  FlowGrid grid;
  grid.place.block = ++blocks_;
  grid.right_to_left = draft.right_to_left;
  grid.column_widths = std::move(draft.column_widths);
  std::vector<DraftBlock> inner;
  std::size_t bytes = 0;
  Place place = grid.place;
  for (DraftRow& row : draft.rows) {
    FlowRow& made = grid.rows.emplace_back();
    made.header = row.header;
    ++place.row;
    for (DraftCell& draft_cell : row.cells) {
      place.cell = draft_cell.cell.column + 1;
      made.cells.push_back(cell(draft_cell, place, inner));
      bytes += kBlockBytes;
      for (const FlowParagraph& paragraph : made.cells.back().paragraphs) bytes += kBlockBytes + paragraph.text.size();
    }
  }
  put(std::move(grid), bytes);
  for (DraftBlock& block : inner) this->block(std::move(block));
}

// Boxes in the cell are undone, tables in it go to `inner`. A text box floats over the sheet: a stamp, a remark of a
// reader's, wherever it is anchored.
FlowCell FlowWriter::cell(DraftCell& draft, const Place& place, std::vector<DraftBlock>& inner) {
  FlowCell made = std::move(draft.cell);
  const bool other_text = std::any_of(draft.blocks.begin(), draft.blocks.end(), has_own_text);
  for (DraftBlock& block : draft.blocks) {
    if (auto* paragraph = std::get_if<DraftParagraph>(&block)) {
      if (paragraph->boxed && other_text) {
        inner.push_back(std::move(block));
        continue;
      }
      take_calls(paragraph->notes, place);
      if (paragraph->paragraph.text.empty()) continue;
      paragraph->paragraph.place = place;
      any_text_ = true;
      made.paragraphs.push_back(std::move(paragraph->paragraph));
      continue;
    }
    auto& table = std::get<std::unique_ptr<DraftGrid>>(block);
    if (!is_box(*table)) {
      inner.push_back(std::move(table));
      continue;
    }
    for (DraftRow& row : table->rows) {
      FlowCell boxed = cell(row.cells.front(), place, inner);
      std::move(boxed.paragraphs.begin(), boxed.paragraphs.end(), std::back_inserter(made.paragraphs));
    }
  }
  return made;
}

void FlowWriter::take_calls(std::vector<NoteCall>& notes, const Place& place) {
  for (NoteCall& note : notes) calls_.push_back({std::move(note), place});
}

std::string FlowWriter::marker(const NoteCall& note, const NoteNumbering& numbering) {
  if (!note.marker.empty()) return note.marker;
  int& last = note.endnote ? endnote_number_ : footnote_number_;
  last = last == 0 ? numbering.start : last + 1;
  return list_number(last, numbering.format);
}

void FlowWriter::end_section(const std::optional<NoteNumbering>& footnotes,
                             const std::optional<NoteNumbering>& endnotes) {
  const NoteNumbering& of_footnotes = footnotes ? *footnotes : footnotes_.numbering;
  const NoteNumbering& of_endnotes = endnotes ? *endnotes : endnotes_.numbering;
  if (of_footnotes.restarts) footnote_number_ = 0;
  if (of_endnotes.restarts) endnote_number_ = 0;
  for (Call& call : calls_) {
    const WordNotes& texts = call.note.endnote ? endnotes_.texts : footnotes_.texts;
    const auto found = texts.find(call.note.id);
    FlowNote note;
    note.marker = marker(call.note, call.note.endnote ? of_endnotes : of_footnotes);
    if (found != texts.end()) note.text = found->second;
    note.place = call.place;
    const std::size_t bytes = note.text.size();
    put(std::move(note), bytes);
  }
  calls_.clear();
}

void FlowWriter::begin_note(std::string_view /*id*/) {}

void FlowWriter::put(FlowBlock&& block, std::size_t bytes) {
  any_text_ = any_text_ || (std::holds_alternative<FlowParagraph>(block) && bytes > 0);
  page_.blocks.push_back(std::move(block));
  page_bytes_ += kBlockBytes + bytes;
  if (page_bytes_ >= kPageBytes) hand_over();
}

void FlowWriter::hand_over() {
  const int number = page_.number;
  sink_.page(std::exchange(page_, Page()));
  page_.form = PageForm::flow;
  page_.number = number + 1;
  page_bytes_ = 0;
}

bool FlowWriter::finish() {
  end_section(std::nullopt, std::nullopt);
  if (!page_.blocks.empty()) hand_over();
  return any_text_;
}

}  // namespace outturn::extract
