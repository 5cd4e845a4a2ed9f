#include "core/raised_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/utf8.h"

namespace outturn {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::u32string_view kDigits = U"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
// From a to z; Unicode has no q.
constexpr std::u32string_view kLetters =
    U"\u1D43\u1D47\u1D9C\u1D48\u1D49\u1DA0\u1D4D\u02B0\u2071\u02B2\u1D4F\u02E1\u1D50\u207F\u1D52\u1D56q\u02B3\u02E2"
    U"\u1D57"
    U"\u1D58\u1D5B\u02B7\u02E3\u02B8\u1DBB";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool is_raised(char32_t c) {
  return c > 0x7F && (kDigits.find(c) != std::u32string_view::npos || kLetters.find(c) != std::u32string_view::npos);
}

std::string raised_text(std::string_view text) {
  const std::string_view mark = utf8::trim(text);
  const bool letter = mark.size() == 1 && mark.front() >= 'a' && mark.front() <= 'z';
  const bool number = !mark.empty() && mark.size() <= kMostDigits && std::all_of(mark.begin(), mark.end(), is_digit);
  if (!letter && !number) return std::string(text);
  std::string raised;
  for (const char c : text) {
    if (is_digit(c)) {
      utf8::append(raised, kDigits[static_cast<std::size_t>(c - '0')]);
    } else if (c >= 'a' && c <= 'z') {
      utf8::append(raised, kLetters[static_cast<std::size_t>(c - 'a')]);
    } else {
      raised += c;
    }
  }
  return raised;
}

}  // namespace outturn
