#include "core/plain_digits.h"

#include <algorithm>
#include <cstddef>

#include "core/utf8.h"

namespace outturn {

std::string plain_digits(std::string_view text) {
  constexpr char32_t kDecimalMark = 0x66B;
  constexpr char32_t kThousandsMark = 0x66C;
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return std::string(text);
  }
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (const int digit = utf8::digit_value(c); digit >= 0) {
      plain.push_back(static_cast<char>('0' + digit));
    } else if (c == kDecimalMark || c == kThousandsMark) {
      plain.push_back(c == kDecimalMark ? '.' : ',');
    } else {
      utf8::append(plain, c);
    }
  }
  return plain;
}

}  // namespace outturn
