#include "align/reading/digits.h"

#include <string>

#include "align/wording/plain_digits.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// The digit at `at` as an ASCII one, and `at` behind it; 0 and `at` as it was where there is none.
char take_digit(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return 0;
  std::size_t next = at;
  const char32_t c = utf8::next(text, next);
  if (!utf8::is_digit(c)) return 0;
  at = next;
  return static_cast<char>('0' + utf8::digit_value(c));
}

std::size_t take_run(std::string_view text, std::size_t& at, std::string& digits) {
  std::size_t count = 0;
  while (const char digit = take_digit(text, at)) {
    digits.push_back(digit);
    ++count;
  }
  return count;
}

// The mark at `at`, folded: white space that may group is ' '; 0 at the end.
char32_t mark_at(std::string_view text, std::size_t at, std::size_t& next) {
  if (at >= text.size()) return 0;
  next = at;
  const char32_t c = utf8::next(text, next);
  if (c == U'\n' || c == U'\t' || c == 0x3000) return 0;
  if (c == 0xFF0C) return U',';
  if (c == 0xFF0E) return U'.';
  return utf8::is_space(c) ? U' ' : c;
}

bool has(const std::u32string& marks, char32_t mark) {
  return mark != 0 && marks.find(mark) != std::u32string::npos;
}

}  // namespace

Digits read_digits(std::string_view text, std::size_t at, const NumberMarks& marks) {
  constexpr std::size_t kGroup = 3;
  if (const PlainDigits plain = plain_digits(text, at); plain.end > 0) return {plain.end, Decimal(plain.value), false};
  Digits read;
  std::string digits;
  std::size_t run = take_run(text, at, digits);
  read.end = at;
  char32_t group = 0;
  bool decimals = false;
  bool good = true;
  for (;;) {
    std::size_t next = at;
    const char32_t mark = mark_at(text, at, next);
    const bool groups = has(marks.group, mark);
    bool decimal = has(marks.decimal, mark);
    if (!decimal && !groups && mark != U',' && mark != U'.') break;
    std::string more;
    std::size_t end = next;
    const std::size_t length = take_run(text, end, more);
    if (length == 0) break;
    // A comma may be either: "1,234", "1 234,5".
    if (groups && run <= kGroup && length == kGroup && (group == 0 || group == mark)) decimal = false;
    if (decimal && !decimals) {
      decimals = true;
      digits += '.' + more;
    } else if (!decimal && has(marks.group, mark) && !decimals && run <= kGroup && length == kGroup &&
               (group == 0 || group == mark)) {
      group = mark;
      run = kGroup;
      digits += more;
    } else if (mark == U' ') {
      break;  // another number
    } else {
      good = false;
    }
    at = read.end = end;
  }
  read.grouped = group != 0;
  if (good) read.value = Decimal::parse(digits);
  return read;
}

}  // namespace outturn::align
