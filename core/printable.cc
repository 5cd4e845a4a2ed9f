#include "core/printable.h"

#include <cstddef>

#include "core/hex.h"
#include "core/utf8.h"

namespace outturn {
namespace {

// Control characters, and what ends a line in Unicode.
bool breaks_lines(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string printable_name(std::string_view path) {
  constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";
  std::string text;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(path, at);
    const std::string_view bytes = path.substr(start, at - start);
    const bool invalid = c == utf8::kReplacement && bytes != kReplacementBytes;
    if (invalid || breaks_lines(c) || c == U'\\') {
      append_hex(text, bytes, HexDigits::upper, "\\x");
    } else {
      text += bytes;
    }
  }
  return text;
}

std::string printable_message(std::string_view message) {
  std::string text;
  for (std::size_t at = 0; at < message.size();) {
    const char32_t c = utf8::next(message, at);
    utf8::append(text, breaks_lines(c) ? U' ' : c);
  }
  return text;
}

}  // namespace outturn
