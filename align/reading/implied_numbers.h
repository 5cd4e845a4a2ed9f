// Numbers that a language tells without a numeral, or with one behind the noun.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "align/reading/reading_words.h"

namespace outturn::align {

struct ImpliedNumber {
  int value = 0;
  std::size_t unit_begin = 0;  // bytes of the text
  std::size_t unit_end = 0;
  std::size_t end = 0;  // behind what tells the number; attributes in the dual included
};

// At byte `at`, where a word begins: a noun in the dual ("مركزين": two centres), which [reading.duals] names or
// [reading.dual_endings] tell, or a numeral of [reading.numbers_behind] ("منتدى واحد": one forum) behind its noun.
[[nodiscard]] std::optional<ImpliedNumber> implied_number(std::string_view text, std::size_t at,
                                                          const ReadingWords& words);

}  // namespace outturn::align
