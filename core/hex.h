// Bytes as hexadecimal digits, two for each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace outturn {

enum class HexDigits : std::uint8_t { lower, upper };

// Appends the digits of every byte, each behind `before`: append_hex(text, "\n", HexDigits::upper, "%") appends "%0A".
void append_hex(std::string& text, std::string_view bytes, HexDigits digits, std::string_view before = {});

// In lower case, as digests are written.
std::string hex(std::string_view bytes);

}  // namespace outturn
