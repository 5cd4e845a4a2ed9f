// Whether a text is a row's number: "1", "2.", "1.4", "(3)", "A-12".
#pragma once

#include <cstddef>
#include <string_view>

#include "core/utf8.h"

namespace outturn::normalize {

inline constexpr std::size_t kLongestRowNumber = 8;  // bytes
inline constexpr int kYearFigures = 4;               // in a row: no table has as many rows

// Short, with figures, a letter at most, and signs. A year is none.
[[nodiscard]] inline bool is_row_number(std::string_view text) {
  text = utf8::trim(text);
  if (text.size() > kLongestRowNumber) return false;
  bool figures = false;
  int run = 0;  // of figures
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_space(c) || utf8::is_han(c)) return false;
    run = utf8::is_digit(c) ? run + 1 : 0;
    if (run == kYearFigures) return false;
    figures = figures || run > 0;
    letters += utf8::is_letter(c) ? 1 : 0;
  }
  return figures && letters < 2;
}

}  // namespace outturn::normalize
