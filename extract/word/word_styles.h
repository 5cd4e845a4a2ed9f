// A Word document's styles, with what they inherit.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "extract/word/word_look.h"
#include "extract/word/zip_archive.h"

namespace outturn::extract {

class WordStyles {
 public:
  // Reads the part; no styles where its name is empty. Throws as read_xml_part() does.
  WordStyles(const ZipArchive& archive, const std::string& part);

  // A style by its id, with all that it inherits; the document's default style of paragraphs for an empty id. What is
  // not known says nothing.
  [[nodiscard]] const StyleLook& paragraph(std::string_view id) const;
  [[nodiscard]] const StyleLook& run(std::string_view id) const;

  // What the look of a run comes to: its own properties, or else those of the styles, whose switches (bold, italic,
  // hidden) turn each other off where both are on (ECMA-376, part 1, 17.7.3), or else the document's defaults.
  [[nodiscard]] RunLook resolve(const RunLook& own, const RunLook& of_paragraph, const RunLook& of_run) const;

  // Of the document's paragraphs: what no style says.
  [[nodiscard]] const ParagraphLook& defaults() const { return defaults_.paragraph; }

 private:
  class Reader;
  [[nodiscard]] const StyleLook& find(std::string_view id) const;

  std::map<std::string, StyleLook, std::less<>> styles_;
  std::string default_paragraph_;  // id
  StyleLook defaults_;
};

}  // namespace outturn::extract
