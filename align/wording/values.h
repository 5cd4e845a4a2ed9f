// The completed column: tokens, and what a completed value says.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "align/wording/vocabulary.h"
#include "core/decimal.h"
#include "core/report.h"

namespace outturn::align {

// A word of a completed cell. One or more neighbours make a completed value.
struct ValueToken {
  enum class Kind : std::uint8_t { number, word, other };
  std::uint32_t row = 0;
  std::uint32_t begin = 0;  // bytes of the cell's text
  std::uint32_t end = 0;
  Kind kind = Kind::other;
  bool new_paragraph = false;     // the first of its cell, or behind a paragraph's end: never part of the value before
  bool groups_thousands = false;  // three digits that may continue the number before: "2 091"
};

// Cuts a cell's text into tokens: numbers (with % and decimals), the profile's words (是, "not applicable"),
// and anything else, which stays with the value before it.
void tokenize_values(std::string_view text, std::uint32_t row, const Vocabulary& words,
                     std::vector<ValueToken>& tokens);

struct CompletedValue {
  CompletedKind kind = CompletedKind::none;
  std::optional<Decimal> value;  // of numbers and percentages
};

// Reads a completed value as printed: "2 091", 是, 70%.
CompletedValue read_value(std::string_view text, const Vocabulary& words);

}  // namespace outturn::align
