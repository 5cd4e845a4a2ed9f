// Numbers written out: "twenty-five", "one hundred and twenty", 二十五, 两, "a dozen".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/wording/phrases.h"

namespace outturn::align {

// The words of a language come from ICU's spell-out rules (Unicode CLDR, rule-based number formats): every cardinal
// form of 0 to 100, of the hundreds, thousands, millions and milliards in every gender and case that the rules have.
// Longer numbers are put together from these: what is smaller is added, a power of ten behind a smaller number
// multiplies it.
class NumberWords {
 public:
  NumberWords() = default;
  // `language` is a BCP 47 tag. `own`: words that the rules lack, "word number" (两 2). `multipliers`: words that
  // multiply what stands before them, "word number" (dozen 12). `joins`: what may stand between two parts ("and").
  // `not_alone`: words that are no numbers when they stand alone (une).
  NumberWords(const std::string& language, const std::vector<std::string>& own,
              const std::vector<std::string>& multipliers, const std::vector<std::string>& joins,
              const std::vector<std::string>& not_alone = {});

  struct Found {
    std::size_t end = 0;  // byte behind the number; 0 where none begins
    std::int64_t value = 0;
    bool several = false;  // of more than one word
  };
  // The longest number in words that begins at byte `at`.
  [[nodiscard]] Found read_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] bool may_start(char32_t folded) const { return words_.may_start(folded); }

 private:
  void add_spelled(std::string_view spelled, std::int64_t value);
  // Whether a join is written together with the word of a number at `at`: "وعشرين".
  [[nodiscard]] bool glued_join(std::string_view text, std::size_t at) const;

  PhraseSet words_;        // with their values
  PhraseSet multipliers_;  // the same
  PhraseSet joins_;
  std::vector<std::string> join_words_;  // the same
  PhraseSet not_alone_;
};

}  // namespace outturn::align
