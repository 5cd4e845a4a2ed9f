// The words by which a report shows its structure, in one language: a LanguageProfile's patterns, compiled.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language_profile.h"
#include "core/pattern.h"
#include "normalize/language/code_order.h"
#include "normalize/language/folded_line.h"
#include "normalize/language/number_words.h"
#include "normalize/language/table_form.h"

namespace outturn::normalize {

// What the profile's pattern of the same name describes (core/profiles/*.profile explain each).
enum class Wording {
  header_planned,
  header_completed,
  header_completed_short,
  header_remark,
  header_indicators,
  heading_section,
  heading_office,
  heading_accomplishment,
  heading_chapter,
  heading_component,
  heading_numbered,
  heading_other,
  contents_title,
  contents_page,
  abbreviations_title,
  front_session,
  front_agenda_item,
  front_report_kind,
  cell_value,
  cell_answer_behind,
  cell_answer_before
};

// Header cells of outputs: they are told without the white space that parts Han characters (closed_up()).
bool is_header_cell(Wording wording);

struct CodeAndTitle {
  std::string code;        // "A", "a", "1.1"; empty where the heading shows none
  std::string_view title;  // of the text given, trimmed
};

struct Period {
  std::string start;  // ISO 8601 date
  std::string end;
};

// Compiled once per language and shared by all documents and threads.
class Phrases {
 public:
  // Throws Error(internal) naming the key that the profile lacks, or the group that a pattern lacks.
  explicit Phrases(const LanguageProfile& profile);
  ~Phrases();
  Phrases(const Phrases&) = delete;
  Phrases& operator=(const Phrases&) = delete;

  [[nodiscard]] const std::string& language() const;

  // Whether the whole text reads so. The text is as printed; it is folded (core/folding.h) and outer white space
  // ignored here, and in header cells also that which parts Han characters.
  [[nodiscard]] bool matches(Wording wording, const FoldedLine& line) const;
  [[nodiscard]] bool matches(Wording wording, std::string_view text) const;

  // What matches() holds the folded text against.
  [[nodiscard]] const Pattern& pattern(Wording wording) const;

  // Code and title of a heading; nullopt where the text does not read so.
  [[nodiscard]] std::optional<CodeAndTitle> heading(Wording wording, const FoldedLine& line) const;
  [[nodiscard]] std::optional<CodeAndTitle> heading(Wording wording, std::string_view text) const;
  // Whether the text is a heading of this kind; none is longer than 4000 bytes.
  [[nodiscard]] bool is_heading(Wording kind, std::string_view text) const;
  // Whether it is one of the report's outline (component, section, chapter, office, accomplishment), or of the kind
  // `also`.
  [[nodiscard]] bool is_outline_heading(std::string_view text, std::optional<Wording> also = std::nullopt) const;

  // Whether the text is a header row's three cells, one after the other with any white space between.
  [[nodiscard]] bool header_row(std::string_view text) const;
  // The same anywhere in the text.
  [[nodiscard]] bool holds_header_row(std::string_view text) const;
  // Whether a header's planned cell stands anywhere in the text (rules out nearly all lines).
  [[nodiscard]] bool mentions_planned(std::string_view text) const;

  // The part of the text before a header's planned cell that ends it; the whole text where none does.
  [[nodiscard]] std::string_view before_planned(std::string_view text) const;
  // The part of the text behind a header's remark cell that begins it; the whole text where none does.
  [[nodiscard]] std::string_view behind_remark(std::string_view text) const;

  // What the group "value" holds in a text that reads so (cell_answer_behind, cell_answer_before); empty elsewhere.
  [[nodiscard]] std::string_view answer(Wording wording, std::string_view text) const;

  // Of tables with cells of text: outputs first.
  [[nodiscard]] const std::vector<TableForm>& forms() const;
  // Whether the text, as printed, reads as the header cell of the form's column.
  [[nodiscard]] static bool reads_as_header(const TableForm& form, std::size_t column, std::string_view text);

  // Whether the whole text says that a table or heading goes on from the page before ("Table 2 (continued)").
  [[nodiscard]] bool says_continued(std::string_view text) const;
  // Whether the whole text is what an empty page says of itself.
  [[nodiscard]] bool says_blank(std::string_view text) const;

  [[nodiscard]] const NumberWords& numbers() const;

  // In which order the codes of sections and offices come.
  [[nodiscard]] const CodeOrder& sections() const;
  [[nodiscard]] const CodeOrder& offices() const;

  // The first period "from … to …" of the text.
  [[nodiscard]] std::optional<Period> period(std::string_view text) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

// One for each profile compiled in, in their order, made at first use.
const std::vector<std::unique_ptr<Phrases>>& all_phrases();

// The one for a BCP 47 tag; the first where there is none.
const Phrases& phrases_for(std::string_view language);

// That one alone, or all where the tag is empty.
std::vector<const Phrases*> phrases_of(const std::string& language);

// The tags of these.
std::vector<std::string> languages_of(std::span<const Phrases* const> all_phrases);

}  // namespace outturn::normalize
