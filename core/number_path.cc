#include "core/number_path.h"

#include <cstddef>

#include "core/utf8.h"

namespace outturn {

std::string leading_number_path(std::string_view text) {
  std::string number;
  std::size_t parts = 0;
  bool digit_before = false;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    const int digit = utf8::digit_value(c);
    if (digit >= 0) {
      if (!digit_before) ++parts;
      number.push_back(static_cast<char>('0' + digit));
      digit_before = true;
    } else if (digit_before && (c == U'.' || c == U'-' || c == U'．' || c == U'\u2010' || c == U'\u2011')) {
      number.push_back('.');
      digit_before = false;
    } else {
      break;
    }
    at = next;
  }
  while (number.ends_with('.')) number.pop_back();
  constexpr std::size_t kFewestParts = 2;  // "1.1"; "84 per cent" begins with no number of this kind
  return parts >= kFewestParts ? number : std::string();
}

}  // namespace outturn
