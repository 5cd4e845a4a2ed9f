#include "extract/word/word_look.h"

namespace outturn::extract {
namespace {

template <typename Value>
void fill(std::optional<Value>& value, const std::optional<Value>& above) {
  if (!value) value = above;
}

// "left" is "start" in newer files.
std::optional<std::int32_t> indent_left(const Attributes& attributes) {
  const std::optional<std::int32_t> left = attributes.integer("left");
  return left ? left : attributes.integer("start");
}

void take_indent(const Attributes& attributes, ParagraphLook& look) {
  if (const auto left = indent_left(attributes)) look.left = left;
  if (const auto hanging = attributes.integer("hanging")) {
    look.first_line = -*hanging;
  } else if (const auto first = attributes.integer("firstLine")) {
    look.first_line = first;
  }
}

}  // namespace

bool RunLook::take(Tag tag, const Attributes& attributes) {
  switch (tag) {
    case Tag::bold:
      bold = attributes.flag();
      return true;
    case Tag::bold_complex:
      bold_complex = attributes.flag();
      return true;
    case Tag::italic:
      italic = attributes.flag();
      return true;
    case Tag::italic_complex:
      italic_complex = attributes.flag();
      return true;
    case Tag::hidden:
      hidden = attributes.flag();
      return true;
    case Tag::right_to_left:
    case Tag::complex_script:
      complex = attributes.flag();
      return true;
    case Tag::vertical_align:
      raised = attributes.text("val") == "superscript";
      return true;
    case Tag::fonts:
      if (const auto name = attributes.find("ascii")) font = symbol_font(*name);
      return true;
    default:
      return false;
  }
}

void RunLook::inherit(const RunLook& above) {
  fill(bold, above.bold);
  fill(italic, above.italic);
  fill(bold_complex, above.bold_complex);
  fill(italic_complex, above.italic_complex);
  fill(hidden, above.hidden);
  fill(raised, above.raised);
  fill(complex, above.complex);
  fill(font, above.font);
}

bool ParagraphLook::take(Tag tag, const Attributes& attributes) {
  switch (tag) {
    case Tag::outline_level:
      outline_level = attributes.integer("val");
      return true;
    case Tag::list_id:
      list = std::string(attributes.text("val"));
      return true;
    case Tag::list_level:
      list_level = attributes.integer("val");
      return true;
    case Tag::indent:
      take_indent(attributes, *this);
      return true;
    default:
      return false;
  }
}

void ParagraphLook::inherit(const ParagraphLook& above) {
  fill(outline_level, above.outline_level);
  fill(list, above.list);
  fill(list_level, above.list_level);
  fill(left, above.left);
  fill(first_line, above.first_line);
}

}  // namespace outturn::extract
