// Which lines are headings of the report's structure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rows.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/contents_index.h"

namespace outturn::normalize {

// What is known of a line besides its words.
struct LineHints {
  bool begins_block = true;    // an empty line, a page's start or a clear gap stands above it
  bool bold = false;           // wholly in bold type (PDF)
  std::string_view next = {};  // the next line of any kind that is not empty, header rows included; empty at the end
  bool ends_block = true;      // an empty line or the end stands below it
  bool in_sentence = false;    // the text above it in the table ends in mid-sentence
};

struct FoundHeading {
  HeadingKind kind = HeadingKind::section;
  bool chapter = false;  // a heading above the sections (kind is section)
  std::string code;
  std::string title;
};

// Reads headings in document order. "(a) …", "A. …" or "1. …" may also begin an item of a list or a numbered
// paragraph. Evidence for a heading: a header row, an accomplishment or a lower heading follows; the contents
// list it; its code follows the last one's; it begins a block, is short and does not end like a sentence.
//
// A title without a code needs more. Behind a table's rows it could be the rest of a remark: it is a heading where the
// contents list it, or it is bold, or stands alone and the numbers of accomplishments begin again behind it, or all
// sections so far had such titles. Under a section with a code it is an office.
class HeadingReader {
 public:
  explicit HeadingReader(const Phrases& phrases) : phrases_(phrases) {}

  // `in_table`: the line stands between rows of an open table, where more evidence is asked for.
  [[nodiscard]] std::optional<FoundHeading> read(const FoldedLine& line, const LineHints& hints, bool in_table) const;

  void took(const FoundHeading& heading);   // the heading was one; codes go on from it
  void listed(const ContentsEntry& entry);  // an entry of the contents
  [[nodiscard]] bool lists(const ContentsEntry& entry) const { return contents_.has(entry.code, entry.title); }
  void text(std::string_view text);  // running text outside of tables: its paragraphs may be numbered

  // Whether a line that stands alone behind a table's rows and is no heading here could be a title all the same.
  [[nodiscard]] bool is_doubtful(std::string_view text, const LineHints& hints) const;
  // Whether the text is a heading's code by itself: "B.", "(b)", "预期成绩 2.1".
  [[nodiscard]] bool is_code(std::string_view text) const;

  // Whether the line is the next numbered paragraph of the running text.
  [[nodiscard]] bool next_paragraph(std::string_view text) const;

 private:
  [[nodiscard]] bool accept(const FoundHeading& heading, Wording wording, const LineHints& hints, bool in_table) const;
  [[nodiscard]] bool structure_follows(Wording wording, std::string_view next) const;
  [[nodiscard]] bool is_listed(const FoundHeading& heading) const;
  [[nodiscard]] bool is_successor(const FoundHeading& heading) const;
  [[nodiscard]] std::optional<FoundHeading> plain(const FoldedLine& line, const LineHints& hints, bool in_table) const;
  [[nodiscard]] bool ends_rows(std::string_view title, const LineHints& hints) const;
  [[nodiscard]] bool begins_again(std::string_view next) const;
  [[nodiscard]] bool title_is_listed(std::string_view title) const;

  const Phrases& phrases_;
  ContentsIndex contents_;
  std::string last_section_;
  std::string last_office_;
  int last_paragraph_ = 0;       // its number
  bool coded_sections_ = false;  // the report's sections have codes
  bool plain_sections_ = false;  // it has sections without
  bool plain_listed_ = false;    // the contents list these
  std::string last_accomplishment_;
};

// A heading's title without the footnote marks at its end.
std::string_view without_marks(std::string_view title);

}  // namespace outturn::normalize
