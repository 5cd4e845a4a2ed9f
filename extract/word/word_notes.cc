#include "extract/word/word_notes.h"

#include <utility>
#include <vector>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

// Hands on the paragraphs of blocks, those of tables too.
template <typename Take>
void each_paragraph(const DraftBlock& block, const Take& take) {
  if (const auto* paragraph = std::get_if<DraftParagraph>(&block)) {
    take(paragraph->paragraph);
    return;
  }
  for (const DraftRow& row : std::get<std::unique_ptr<DraftGrid>>(block)->rows) {
    for (const DraftCell& cell : row.cells) {
      for (const DraftBlock& inner : cell.blocks) each_paragraph(inner, take);
    }
  }
}

class NoteSink final : public StorySink {
 public:
  void block(DraftBlock&& block) override {
    if (open_ == nullptr) return;
    each_paragraph(block, [&](const FlowParagraph& paragraph) {
      const std::string text = utf8::collapse_spaces(paragraph.text);
      if (text.empty()) return;
      if (!open_->empty()) *open_ += ' ';
      *open_ += text;
    });
  }
  void end_section(const std::optional<NoteNumbering>& /*footnotes*/,
                   const std::optional<NoteNumbering>& /*endnotes*/) override {}
  void begin_note(std::string_view id) override { open_ = &notes[std::string(id)]; }

  WordNotes notes;

 private:
  std::string* open_ = nullptr;
};

class HeaderSink final : public StorySink {
 public:
  void block(DraftBlock&& block) override {
    each_paragraph(block, [&](const FlowParagraph& paragraph) {
      std::string text = utf8::collapse_spaces(paragraph.text);
      if (!text.empty()) paragraphs.push_back(std::move(text));
    });
  }
  void end_section(const std::optional<NoteNumbering>& /*footnotes*/,
                   const std::optional<NoteNumbering>& /*endnotes*/) override {}
  void begin_note(std::string_view /*id*/) override {}

  std::vector<std::string> paragraphs;
};

}  // namespace

WordNotes read_notes(const ZipArchive& archive, const std::string& part, StoryContext context) {
  NoteSink sink;
  if (part.empty()) return {};
  StoryReader reader(context, sink);
  read_xml_part(archive, part, reader);
  return std::move(sink.notes);
}

std::vector<std::string> read_header(const ZipArchive& archive, const std::string& part, StoryContext context) {
  HeaderSink sink;
  StoryReader reader(context, sink);
  read_xml_part(archive, part, reader);
  return std::move(sink.paragraphs);
}

}  // namespace outturn::extract
