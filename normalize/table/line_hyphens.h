// Words that a typesetter has hyphenated at a line's end.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/text_hash.h"
#include "normalize/table/printed_document.h"

namespace outturn::normalize {

// Tells a hyphen of the typesetter from one of the text. A soft hyphen is the typesetter's; so is U+2010, where the
// document has it at lines' ends alone; another hyphen only where the word occurs whole elsewhere, and not with it.
class LineHyphens {
 public:
  // Knows the words of the tables and of the text around; none where there is no table.
  explicit LineHyphens(const PrintedDocument& document);

  // Bytes of the hyphen at the end of `before` that vanish when the line `after` is joined to it; 0 = none do.
  [[nodiscard]] std::size_t to_drop(std::string_view before, std::string_view after) const;

 private:
  void read_line(std::string_view line, bool continues);

  std::unordered_set<std::string, TextHash, std::equal_to<>> words_;  // ASCII letters small; hyphens inside words kept
  bool u2010_in_words_ = false;
};

}  // namespace outturn::normalize
