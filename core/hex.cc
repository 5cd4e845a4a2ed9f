#include "core/hex.h"

#include <cstddef>

namespace outturn {

void append_hex(std::string& text, std::string_view bytes, HexDigits digits, std::string_view before) {
  const std::string_view all = digits == HexDigits::upper ? "0123456789ABCDEF" : "0123456789abcdef";
  text.reserve(text.size() + bytes.size() * (before.size() + 2));
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text += before;
    text += all[value >> 4U];
    text += all[value & 15U];
  }
}

std::string hex(std::string_view bytes) {
  std::string text;
  append_hex(text, bytes, HexDigits::lower);
  return text;
}

}  // namespace outturn
