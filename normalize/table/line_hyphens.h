// Words that a typesetter has hyphenated at a line's end.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/language_profile.h"
#include "core/text_hash.h"
#include "normalize/table/printed_document.h"

namespace outturn::normalize {

// Tells a hyphen of the typesetter from one of the text. A soft hyphen is the typesetter's; so is U+2010, where the
// document has it at lines' ends alone. Of another hyphen the document's own words tell: the word occurs whole
// elsewhere, or with its hyphen. Where neither does, it is the text's; but in a document whose typesetter hyphenates it
// is his, unless the word is a compound: of two words that the document has, or with a part that the profile lists.
class LineHyphens {
 public:
  // Knows the words of the tables and of the text around; none where there is no table. `profile`: of the document's
  // language, or nullptr.
  explicit LineHyphens(const PrintedDocument& document, const LanguageProfile* profile = nullptr);

  // Bytes of the hyphen at the end of `before` that vanish when the line `after` is joined to it; 0 = none do.
  [[nodiscard]] std::size_t to_drop(std::string_view before, std::string_view after) const;

 private:
  void read_line(std::string_view line, bool continues);
  void learn_habit(std::string_view above, std::string_view below);
  [[nodiscard]] bool is_compound(const std::string& left, const std::string& right) const;

  std::unordered_set<std::string, TextHash, std::equal_to<>> words_;  // ASCII letters small; hyphens inside words kept
  std::unordered_set<std::string, TextHash, std::equal_to<>> first_parts_;   // of compounds: "cross" of "cross-border"
  std::unordered_set<std::string, TextHash, std::equal_to<>> second_parts_;  // "based"
  bool u2010_in_words_ = false;
  std::size_t broken_ = 0;  // hyphens at lines' ends inside words that are whole elsewhere, or between no words at all
  std::size_t kept_ = 0;    // those of words that have theirs elsewhere, too, or are compounds
};

}  // namespace outturn::normalize
