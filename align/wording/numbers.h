// Numbers in running text: what each is, and whether it counts something.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "align/wording/vocabulary.h"
#include "align/wording/word_starts.h"
#include "core/decimal.h"

namespace outturn::align {

enum class NumberRole : std::uint8_t {
  quantity,  // counts something: behind it a measure word, a noun, or %
  duration,  // days, hours, years, ages, dates, sums of money
  name,      // part of a name: resolution 1325, A/72/138, 2016/17, phase 2
  numeral    // a quantity written out: 四个, "four"
};

struct NumberMention {
  std::uint32_t begin = 0;         // bytes of the text: from the number (range: from its lower end) …
  std::uint32_t end = 0;           // … to behind it, sign of percentage included
  std::uint32_t phrase_begin = 0;  // qualifier included
  std::uint32_t unit_begin = 0;    // measure word or counted noun; empty range where there is none
  std::uint32_t unit_end = 0;
  Decimal value;
  std::optional<Decimal> max;  // of a range
  NumberRole role = NumberRole::quantity;
  bool percent = false;
  bool in_brackets = false;
};

using Numbers = std::span<const NumberMention>;  // of a text, in order

// All numbers of a text, in order.
// All marks are those of the language ("2 091", "1,250.5" in English, "1.250,5" in Spanish). Linear in the text's
// length.
std::vector<NumberMention> scan_numbers(std::string_view text, const Vocabulary& words);
// The same with the text's starts, in place of what `found` holds.
void scan_numbers(std::string_view text, const Vocabulary& words, WordStarts starts, std::vector<NumberMention>& found);

// The digits "2 091", "1,250", "81.46" as a number; nullopt where they are not one number.
std::optional<Decimal> parse_grouped(std::string_view digits, const NumberMarks& marks);

}  // namespace outturn::align
