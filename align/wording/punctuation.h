// Marks between clauses and sentences, in all scripts that profiles read; where words stand.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/utf8.h"

namespace outturn::align {

constexpr bool is_comma(char32_t c) {
  return c == U',' || c == U'，' || c == U'،';
}

constexpr bool is_semicolon(char32_t c) {
  return c == U';' || c == U'；' || c == U'؛';
}

// Between the items of a list.
constexpr bool is_list_mark(char32_t c) {
  return is_comma(c) || is_semicolon(c) || c == U'、';
}

constexpr bool is_colon(char32_t c) {
  return c == U':' || c == U'：';
}

inline bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && utf8::is_letter(utf8::next(text, at));
}

}  // namespace outturn::align
