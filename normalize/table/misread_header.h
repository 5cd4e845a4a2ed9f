// Header cells of outputs tables that no wording reads, because a few letters are misread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rows.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/sign_words.h"

namespace outturn::normalize {

class MisreadHeader {
 public:
  // languages: those that are read.
  explicit MisreadHeader(const std::vector<const Phrases*>& languages);

  // Whether the text is a word of the column's in the language (SignWordList), and nothing much besides what the
  // value's cell says in brackets: so little that no row below can be taken for a part of the header.
  [[nodiscard]] static bool resembles(ColumnRole role, std::string_view text, std::string_view language);

  // In which languages a line that ends with the word may be the last one of a header row.
  [[nodiscard]] std::vector<const Phrases*> may_end_header(std::string_view word) const;

 private:
  struct Language {
    const Phrases* phrases = nullptr;
    const SignWordList* remark = nullptr;
  };
  std::vector<Language> languages_;
};

}  // namespace outturn::normalize
