#include "normalize/language/header_text.h"

#include <cstddef>

#include "core/utf8.h"

namespace outturn::normalize {

std::string closed_up(std::string_view text) {
  std::string closed;
  bool space = false;
  bool after_han = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (utf8::is_space(c)) {
      space = true;
      continue;
    }
    const bool han = utf8::is_han(c);
    if (space && !han && !after_han) closed += ' ';
    closed.append(text, begin, at - begin);
    after_han = han;
    space = false;
  }
  return closed;
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
  for (const std::string_view sign : {"†", "‡", "§"}) {
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
