// Small, fast helpers on UTF-8 text that is known to be valid (extract has seen to that). Anything that
// needs Unicode's data tables (normalization, word boundaries, collation) goes through ICU in a .cc file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace outturn::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

namespace detail {
// Eight bytes at once, in whatever order the machine has.
inline constexpr std::size_t kBlock = 8;
inline std::uint64_t block_at(std::string_view text, std::size_t at) {
  std::uint64_t block = 0;
  std::memcpy(&block, text.data() + at, kBlock);
  return block;
}
inline bool is_ascii(std::uint64_t block) {
  return (block & 0x8080808080808080U) == 0;
}

char32_t next_of_any_length(std::string_view text, std::size_t& at);
std::string_view trim_rare(std::string_view text);
bool is_rare_space(char32_t c);
bool is_rare_han(char32_t c);
bool is_rare_letter(char32_t c);
}  // namespace detail

// The code point that starts at byte `at`, and `at` moved behind it. Invalid bytes give U+FFFD and move by one.
// ASCII and three bytes (Han) are decoded here: every stage reads all its text with this.
inline char32_t next(std::string_view text, std::size_t& at) {
  const auto byte = [&text](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (lead > 0xE0 && lead < 0xED && at + 3 <= text.size()) {
    const char32_t second = byte(at + 1) ^ 0x80U;
    const char32_t third = byte(at + 2) ^ 0x80U;
    if ((second | third) < 0x40) {
      at += 3;
      return ((lead & 0x0FU) << 12U) | (second << 6U) | third;
    }
  }
  return detail::next_of_any_length(text, at);
}

// The same where a common Han character (U+4E00 to U+9FFF) starts at `at`; 0, and `at` left alone, where none does.
// Of well-formed text.
inline char32_t next_common_han(std::string_view text, std::size_t& at) {
  constexpr char32_t kFirst = 0x4E00;
  constexpr char32_t kBehind = 0xA000;
  constexpr char32_t kMarks = (0xE0U << 12U) + (0x80U << 6U) + 0x80U;  // of all sequences of three bytes
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  // Other leads than those of three bytes wrap, or come out beyond all of them.
  const char32_t from_first = (byte(0) << 12U) + (byte(1) << 6U) + byte(2) - kMarks - kFirst;
  if (from_first >= kBehind - kFirst) return 0;
  at += 3;
  return from_first + kFirst;
}

// Start of the code point before byte `at` (0 < at <= size).
inline std::size_t previous(std::string_view text, std::size_t at) {
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  if (byte(at - 1) < 0x80) return at - 1;
  if (at >= 3 && (byte(at - 3) & 0xF0U) == 0xE0U && ((byte(at - 2) ^ 0x80U) | (byte(at - 1) ^ 0x80U)) < 0x40)
    return at - 3;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

// The text's first and last code point; U+0000 of an empty text.
inline char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U'\0' : next(text, at);
}
inline char32_t last_of(std::string_view text) {
  if (text.empty()) return U'\0';
  std::size_t at = previous(text, text.size());
  return next(text, at);
}

// The first byte at or before `at` at which a code point starts: at most three bytes back.
std::size_t floor(std::string_view text, std::size_t at);

void append(std::string& text, char32_t code_point);

// Well-formed UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_valid(std::string_view text);

// The text with U+FFFD for every invalid byte; itself where it is valid. For names and other strings that come
// from outside of a document.
std::string to_valid(std::string_view text);

std::size_t count(std::string_view text);             // code points
std::int64_t count_non_space(std::string_view text);  // code points that are not white space

// Unicode White_Space, and U+200B, U+FEFF.
inline bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  return c <= 0x3000 ? detail::is_rare_space(c) : c == 0xFEFF;
}

// The first byte from `at` on that is no white space; the text's size where none is left.
std::size_t skip_spaces(std::string_view text, std::size_t at);
// The byte behind the last one before `end` that is no white space; 0 where there is none.
std::size_t skip_spaces_back(std::string_view text, std::size_t end);

// Han ideographs (not punctuation).
inline bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3005 && detail::is_rare_han(c));
}

bool is_wide(char32_t c);  // Han, kana, full-width forms and CJK punctuation

// ASCII, full-width and Arabic-Indic digits.
inline bool is_digit(char32_t c) {
  if (c < 0x660) return c >= '0' && c <= '9';
  return c <= 0x669 || (c >= 0x6F0 && c <= 0x6F9) || (c >= 0xFF10 && c <= 0xFF19);
}

// What a decimal digit of any script stands for; -1 for anything else.
int digit_value(char32_t c);

// Latin, Greek, Cyrillic, Arabic letters.
inline bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
  return c >= 0xC0 && c <= 0x6D3 && detail::is_rare_letter(c);
}

// Without white space at both ends.
inline std::string_view trim(std::string_view text) {
  // Most text begins and ends with a Han character or visible ASCII.
  const auto visible = [](unsigned char byte) { return byte > 0x20 && byte < 0x80; };
  const auto han_lead = [](unsigned char byte) { return byte >= 0xE4 && byte <= 0xE9; };
  if (text.empty()) return text;
  const auto first = static_cast<unsigned char>(text.front());
  if (visible(first) || han_lead(first)) {
    if (visible(static_cast<unsigned char>(text.back()))) return text;
    if (text.size() >= 3 && han_lead(static_cast<unsigned char>(text[text.size() - 3]))) return text;
  }
  return detail::trim_rare(text);
}
std::string collapse_spaces(std::string_view text);  // runs of white space become one ASCII space; trimmed
void collapse_spaces_of(std::string& text);          // the same in place, which most text leaves as it is

// For matching only, never for output: full-width ASCII forms, CJK punctuation and the ideographic space
// become their ASCII counterparts (：→ :, ，→ ,, （→ (, １→ 1). One code point stays one code point.
std::string fold_width(std::string_view text);
char32_t fold_width(char32_t c);  // of one character

}  // namespace outturn::utf8
