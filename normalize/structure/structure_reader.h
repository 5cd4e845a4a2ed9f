// What stands outside of tables: front matter, contents, abbreviations, headings, footnotes, running text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/place.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/front_matter.h"
#include "normalize/structure/headings.h"
#include "normalize/structure/report_builder.h"

namespace outturn::normalize {

// What became of a line.
enum class LineKind {
  heading,       // section, office, accomplishment, chapter: the builder's context has changed
  front_matter,  // before the contents, or the first heading
  contents,
  abbreviation,
  footnote,
  text  // anything else; it is in no part of the report
};

// Reads running text line by line and hands what it finds to the builder. Texts and PDFs alike:
//   - a line is one line of a text, or better a whole paragraph, of a PDF;
//   - columns in it that the layout shows (contents, abbreviations) are separated by a tab;
//   - lines of tables, running heads and feet do not come here; a header row does, as table_begins().
// Headings that could be something else ("(a) …" in a list) are told by what stands around them: see LineHints.
class StructureReader {
 public:
  StructureReader(const Phrases& phrases, ReportBuilder& builder);

  LineKind line(std::string_view text, const Place& place, const LineHints& hints);

  // A table's header row, or its first row: ends front matter, contents and abbreviations.
  void table_begins();

  // More of the accomplishment's title just read (a heading over several lines).
  void continue_accomplishment(std::string_view text) { builder_.extend_accomplishment(text); }

  [[nodiscard]] bool in_body() const { return part_ == Part::body; }
  [[nodiscard]] bool in_front() const { return part_ == Part::front; }

  // The heading that a line inside a table is, or none of them: stricter than outside.
  [[nodiscard]] bool ends_table(std::string_view text, const LineHints& hints) const;

  // Whether a line inside a table that does not end it could be the title of what follows all the same.
  [[nodiscard]] bool is_doubtful(std::string_view text, const LineHints& hints) const {
    return headings_.is_doubtful(text, hints);
  }
  // Whether a cell is nothing but a heading's code.
  [[nodiscard]] bool is_code(std::string_view cell) const { return headings_.is_code(cell); }

  void finish();  // after the document's last line

 private:
  enum class Part { front, contents, abbreviations, body };

  bool read_contents(std::string_view text, const LineHints& hints);
  bool read_abbreviation(std::string_view text, const Place& place);
  bool begins_part(const FoldedLine& line);
  void take_front();

  const Phrases& phrases_;
  ReportBuilder& builder_;
  HeadingReader headings_;
  FrontMatterReader front_;
  Part part_ = Part::front;
  std::string pending_entry_;  // a contents line whose page number stands on the next line
};

}  // namespace outturn::normalize
