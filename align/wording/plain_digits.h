// The numbers that most numbers are: a few digits of ASCII, and nothing behind them that could be part of the number in
// any language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/utf8.h"

namespace outturn::align {

struct PlainDigits {
  std::int64_t value = 0;
  std::size_t end = 0;  // byte behind them; 0 where the number may be another one, or there is none
};

// Of the digits that begin at byte `at`. Behind them stands the text's end, a Han character, or a space and such a
// character or a letter.
inline PlainDigits plain_digits(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 15;  // digits, which no mark of thousands parts: far below what a Decimal holds
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  const auto letter = [&](std::size_t i) {
    return i < text.size() && (text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z';
  };
  PlainDigits read;
  std::size_t end = at;
  for (; digit(end); ++end) {
    if (end - at == kMost) return {};
    read.value = read.value * 10 + (text[end] - '0');
  }
  if (end == at) return {};
  const std::size_t behind = end < text.size() && text[end] == ' ' ? end + 1 : end;
  const bool last = end == text.size();
  std::size_t next = behind;
  const bool han = utf8::next_common_han(text, next) != 0;
  if (!last && !han && (behind == end || !letter(behind))) return {};
  read.end = end;
  return read;
}

}  // namespace outturn::align
