// The text of a Word part: body, notes, headers. Word calls each a story.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/word/draft_blocks.h"
#include "extract/word/grid_draft.h"
#include "extract/word/list_labels.h"
#include "extract/word/paragraph_draft.h"
#include "extract/word/word_styles.h"
#include "extract/word/xml_part.h"

namespace outturn::extract {

// Receives what a story holds, in order.
class StorySink {
 public:
  StorySink() = default;
  StorySink(const StorySink&) = delete;
  StorySink& operator=(const StorySink&) = delete;
  StorySink(StorySink&&) = delete;
  StorySink& operator=(StorySink&&) = delete;
  virtual ~StorySink() = default;

  virtual void block(DraftBlock&& block) = 0;
  // Of the body: a section ends, whose notes are numbered so (nullopt: as the document's settings say).
  virtual void end_section(const std::optional<NoteNumbering>& footnotes,
                           const std::optional<NoteNumbering>& endnotes) = 0;
  // Of a part of notes: the blocks that follow are those of this note.
  virtual void begin_note(std::string_view id) = 0;
};

// What all stories of a document share.
struct StoryContext {
  const std::string& name;  // of the document, in errors
  const WordStyles& styles;
  ListLabels& labels;
  TextFindings& findings;
  std::int32_t default_tab = 720;  // twips
};

// What is read, and what is not:
//   - insertions and what was moved here are taken, deletions and what was moved away are left out; a paragraph whose
//     mark is deleted goes on in the next; properties that a tracked change replaced do not count
//   - a field shows its result, not its instruction; a content control what it holds
//   - of alternatives (mc:AlternateContent) one is read: the first that needs nothing unusual, or else the fallback
//   - a text box's blocks follow the paragraph that it hangs on
//   - hidden text, phonetic guides and pictures are left out; hidden text is counted
class StoryReader final : public XmlHandler {
 public:
  static constexpr std::int64_t kMostParagraphs = 2'000'000;  // of a story

  StoryReader(StoryContext context, StorySink& sink) : context_(context), sink_(sink) {}

  bool start(Tag tag, const Attributes& attributes) override;
  void end(Tag tag) override;
  void characters(std::string_view text) override;

 private:
  enum class ContainerKind : std::uint8_t { story, cell, text_box };
  // What holds paragraphs and tables.
  struct Container {
    ContainerKind kind = ContainerKind::story;
    std::vector<DraftBlock> blocks;            // of a cell or a text box
    std::optional<ParagraphDraft> unfinished;  // its mark is deleted: the next one goes on with it
    std::vector<bool> fields;                  // open fields, outermost first: still in the instruction
  };
  bool start_structure(Tag tag, const Attributes& attributes);
  bool start_content(Tag tag, const Attributes& attributes);
  bool start_property(Tag tag, const Attributes& attributes);
  bool start_choice(const Attributes& attributes);
  bool start_deletion();
  bool start_note(const Attributes& attributes);
  bool start_table_part(Tag tag, const Attributes& attributes);
  void begin_paragraph();
  void end_paragraph();
  void field_mark(const Attributes& attributes);
  void add(std::string_view text);
  void end_text();
  void end_cell();
  void end_table();
  void end_text_box();
  void deliver(DraftBlock&& block);
  void finish_container(Container& container);
  void note_property(Tag tag, const Attributes& attributes);
  void end_section_properties();
  // Of the element that begins now; `above`: further up.
  [[nodiscard]] Tag parent(std::size_t above = 0) const;
  [[nodiscard]] ParagraphDraft* paragraph() { return paragraphs_.empty() ? nullptr : &paragraphs_.back(); }
  [[nodiscard]] GridDraft* grid() { return grids_.empty() ? nullptr : &grids_.back(); }
  [[nodiscard]] bool in_instruction() const;

  StoryContext context_;
  StorySink& sink_;
  std::vector<Tag> path_;  // of open elements
  std::vector<Container> containers_;
  std::vector<ParagraphDraft> paragraphs_;  // open ones: more than one where a text box hangs on one
  std::vector<GridDraft> grids_;
  std::vector<bool> choices_;  // open alternatives: one has been taken
  std::string text_;           // of the open w:t
  bool keeps_spaces_ = false;  // at its ends
  bool in_text_ = false;
  std::int64_t paragraphs_read_ = 0;
  std::optional<NoteNumbering> footnotes_;  // of the section
  std::optional<NoteNumbering> endnotes_;
};

}  // namespace outturn::extract
