#include "normalize/language/line_ends.h"

#include <cstddef>

#include "core/brackets.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

bool ends_with_one_of(std::string_view text, std::u32string_view marks) {
  return !text.empty() && marks.find(utf8::last_of(text)) != std::u32string_view::npos;
}

}  // namespace

bool ends_sentence(std::string_view text) {
  return ends_with_one_of(text, U".;:!?。．；：！？");
}

bool ends_like_text(std::string_view text) {
  return ends_sentence(text) || ends_with_one_of(text, U",，、");
}

bool ends_open(std::string_view text) {
  return ends_with_one_of(text, U",，、;；(（-\u2010\u00AD/《“");
}

bool ends_inside(std::string_view text) {
  return ends_open(text) || open_brackets(text) > 0;
}

bool starts_small(std::string_view text) {
  if (!begins_small(text)) return false;
  std::size_t second = 0;
  utf8::next(text, second);
  return second >= text.size() || (text[second] != ')' && text[second] != '.');
}

bool begins_large(std::string_view text) {
  constexpr char32_t kBehindCases = 0x530;  // Latin, Greek and Cyrillic letters stand before
  if (text.empty() || begins_small(text)) return false;
  std::size_t at = 0;
  const char32_t first = utf8::next(text, at);
  return first < kBehindCases && utf8::is_letter(first);
}

bool leads_to_page(std::string_view text) {
  constexpr std::size_t kFewest = 3;    // dots: one ends a sentence or a code
  constexpr std::size_t kEllipsis = 3;  // dots that one stands for
  text = utf8::trim(text);
  const std::size_t other = text.find_last_not_of("0123456789");
  if (other == std::string_view::npos || other + 1 == text.size()) return false;
  std::size_t dots = 0;
  for (std::size_t end = other + 1; end > 0 && dots < kFewest;) {
    end = utf8::previous(text, end);
    std::size_t at = end;
    const char32_t c = utf8::next(text, at);
    if (c != U'.' && c != U'…' && !utf8::is_space(c)) return false;
    dots += c == U'.' ? 1U : c == U'…' ? kEllipsis : 0U;
  }
  return dots >= kFewest;
}

bool may_break_word(std::string_view above, std::string_view below) {
  if (utf8::is_han(utf8::last_of(above)) && utf8::is_han(utf8::first_of(below))) return true;
  return begins_small(below) && utf8::is_letter(utf8::last_of(above));
}

}  // namespace outturn::normalize
