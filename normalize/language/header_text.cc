#include "normalize/language/header_text.h"

#include <cstddef>

#include "core/utf8.h"

namespace outturn::normalize {

namespace {

// All white space that folding leaves.
bool is_white(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::string closed_up(std::string_view text) {
  std::string closed;
  closed.reserve(text.size());
  for (;;) {
    while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
    if (text.empty()) return closed;
    if (!closed.empty() && !utf8::is_han(utf8::last_of(closed)) && !utf8::is_han(utf8::first_of(text))) closed += ' ';
    std::size_t end = 0;
    while (end < text.size() && !is_white(text[end])) ++end;
    closed.append(text, 0, end);
    text.remove_prefix(end);
  }
}

std::string_view without_note_mark(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kDigits = "0123456789";
  const auto is_mark = [&](std::string_view mark) {
    const bool letter = mark.size() == 1 && kLetters.find(mark[0]) != std::string_view::npos;
    return letter || (!mark.empty() && mark.size() <= 2 && mark.find_first_not_of(kDigits) == std::string_view::npos);
  };
  std::string_view rest = text;
  while (!rest.empty() && rest.back() == '*') rest.remove_suffix(1);
  for (const std::string_view sign : {"†", "‡", "§", "¹", "²", "³", "①", "②", "③", "④", "⑤"}) {
    if (rest.size() > sign.size() && rest.substr(rest.size() - sign.size()) == sign) rest.remove_suffix(sign.size());
  }
  if (rest.size() < text.size()) return utf8::trim(rest);
  const bool slash = text.size() > 2 && text.back() == '/';
  const std::size_t open = text.size() > 3 && text.back() == ')' ? text.rfind('(') : std::string_view::npos;
  if (open != std::string_view::npos && is_mark(text.substr(open + 1, text.size() - open - 2))) {
    return utf8::trim(text.substr(0, open));
  }
  if (slash) rest.remove_suffix(1);
  std::size_t begin = rest.size();
  while (begin > 0 && is_mark(rest.substr(begin - 1))) --begin;
  if (begin == rest.size() || begin == 0) return text;
  const auto before = static_cast<unsigned char>(rest[begin - 1]);
  return slash || before == ' ' || before >= 0x80 ? utf8::trim(rest.substr(0, begin)) : text;
}

}  // namespace outturn::normalize
