// Numbers in digits, with the marks that a language prints inside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "align/reading/reading_words.h"
#include "core/decimal.h"

namespace outturn::align {

struct Digits {
  std::size_t end = 0;           // byte behind all digits and marks that stand together
  std::optional<Decimal> value;  // none where these are no number of the language: "2.500,50" in English, "1,5"
  bool grouped = false;          // thousands are told apart: no year is printed so
};

// Reads the digits (ASCII or full-width) that begin at byte `at`. A number is read whole or not at all: what would
// leave digits over behind a mark is no number. A space groups three digits at a time only.
Digits read_digits(std::string_view text, std::size_t at, const NumberMarks& marks);

}  // namespace outturn::align
