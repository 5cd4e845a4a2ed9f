// What the properties of paragraphs, runs and sections say, while a story is read.
#include "extract/word/story_reader.h"

namespace outturn::extract {

bool StoryReader::start_property(Tag tag, const Attributes& attributes) {
  ParagraphDraft* open = paragraph();
  if (tag == Tag::section_properties) {
    footnotes_.reset();
    endnotes_.reset();
  }
  switch (parent()) {
    case Tag::run_properties:
      if (parent(1) == Tag::run && open != nullptr) {
        if (tag == Tag::run_style) {
          open->run_style(attributes.text("val"));
        } else {
          open->run_look().take(tag, attributes);
        }
      }
      return false;
    case Tag::paragraph_properties:
      if (open != nullptr && tag == Tag::paragraph_style) open->style = std::string(attributes.text("val"));
      if (open != nullptr) open->look.take(tag, attributes);
      return true;
    case Tag::list_properties:
      if (open != nullptr) open->look.take(tag, attributes);
      return false;
    case Tag::section_properties:
      return tag == Tag::footnote_properties || tag == Tag::endnote_properties;
    case Tag::footnote_properties:
    case Tag::endnote_properties:
      note_property(tag, attributes);
      return false;
    default:
      return true;
  }
}

void StoryReader::note_property(Tag tag, const Attributes& attributes) {
  std::optional<NoteNumbering>& numbering = parent() == Tag::footnote_properties ? footnotes_ : endnotes_;
  if (!numbering) numbering.emplace();
  if (tag == Tag::number_format) numbering->format = std::string(attributes.text("val"));
  if (tag == Tag::number_start) numbering->start = attributes.integer("val").value_or(1);
  if (tag == Tag::number_restart) numbering->restarts = attributes.text("val") == "eachSect";
}

void StoryReader::end_section_properties() {
  if (parent() == Tag::paragraph_properties) {
    if (paragraph() != nullptr) paragraph()->ends_section = true;
  } else if (!containers_.empty() && containers_.back().kind == ContainerKind::story) {
    sink_.end_section(footnotes_, endnotes_);
  }
}

}  // namespace outturn::extract
