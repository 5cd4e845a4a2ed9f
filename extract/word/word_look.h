// How text looks and where it begins: what properties of Word's paragraphs, runs and styles say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/word/symbol_fonts.h"
#include "extract/word/xml_part.h"

namespace outturn::extract {

// Of a run. nullopt: nothing is said here.
struct RunLook {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> bold_complex;  // of Arabic and other complex scripts
  std::optional<bool> italic_complex;
  std::optional<bool> hidden;
  std::optional<bool> raised;
  std::optional<bool> complex;  // its text is of a complex script
  std::optional<SymbolFont> font;

  // Takes the property that an element of w:rPr holds; false where it is none of these.
  bool take(Tag tag, const Attributes& attributes);
  // What `above` says where this says nothing.
  void inherit(const RunLook& above);
};

// Of a paragraph. Measures in twips (1/20 pt).
struct ParagraphLook {
  std::optional<std::int32_t> outline_level;  // 0 = top, 9 = body text
  std::optional<std::string> list;            // w:numId; "0" = in no list
  std::optional<std::int32_t> list_level;     // 0 = top
  std::optional<std::int32_t> left;           // indent
  std::optional<std::int32_t> first_line;     // beside `left`; negative: hanging

  // Takes the property that an element of w:pPr or its w:numPr holds.
  bool take(Tag tag, const Attributes& attributes);
  void inherit(const ParagraphLook& above);
};

// The paragraph's and its runs' look, as one style says it.
struct StyleLook {
  ParagraphLook paragraph;
  RunLook run;
};

}  // namespace outturn::extract
