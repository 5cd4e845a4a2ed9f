// Blocks of a Word document's body, numbered and cut into pages.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"
#include "extract/word/draft_blocks.h"
#include "extract/word/story_reader.h"
#include "extract/word/word_notes.h"

namespace outturn::extract {

// The notes of a document, and how they are numbered where a section does not say.
struct NoteSource {
  WordNotes texts;
  NoteNumbering numbering;
};

// Every paragraph and table of the body counts as a block, empty paragraphs too, though these are not handed on. A
// table of which each row is one cell is a box around what it holds, whose blocks come in its place; a table inside a
// larger table's cell follows that table as a block of its own, and so does what a text box in a cell with other text
// says. Notes come at the end of their section, which decides
// how they are numbered.
class FlowWriter final : public StorySink {
 public:
  FlowWriter(PageSink& sink, NoteSource footnotes, NoteSource endnotes);

  // What stands in the running heads: the same text comes once. To be called before any block.
  void running_head(const std::string& text);

  void block(DraftBlock&& block) override;
  void end_section(const std::optional<NoteNumbering>& footnotes,
                   const std::optional<NoteNumbering>& endnotes) override;
  void begin_note(std::string_view id) override;

  // Hands over the rest. Answers whether there was any text at all.
  bool finish();

 private:
  struct Call {
    NoteCall note;
    Place place;
  };

  void paragraph(DraftParagraph&& draft);
  void grid(DraftGrid& draft);
  FlowCell cell(DraftCell& draft, const Place& place, std::vector<DraftBlock>& inner);
  void take_calls(std::vector<NoteCall>& notes, const Place& place);
  [[nodiscard]] std::string marker(const NoteCall& note, const NoteNumbering& numbering);
  void put(FlowBlock&& block, std::size_t bytes);
  void hand_over();

  PageSink& sink_;
  NoteSource footnotes_;
  NoteSource endnotes_;
  Page page_;
  std::size_t page_bytes_ = 0;
  std::int32_t blocks_ = 0;
  bool any_text_ = false;
  std::vector<Call> calls_;  // of the section
  int footnote_number_ = 0;  // of the last one
  int endnote_number_ = 0;
  std::vector<std::string> heads_;
};

}  // namespace outturn::extract
