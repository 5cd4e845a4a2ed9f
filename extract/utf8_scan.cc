#include "extract/utf8_scan.h"

#include <cstdint>
#include <cstring>

namespace outturn::extract {
namespace {

// Sequence length for a lead byte (0: none can start here) and the range of its second byte, which is where
// overlong forms, surrogates and code points above U+10FFFF show.
struct Lead {
  unsigned char length;
  unsigned char second_first;
  unsigned char second_last;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

bool continues(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

// 0 where no valid character starts at `at`.
std::size_t character_length(const unsigned char* at, const unsigned char* end) {
  const Lead lead = lead_of(*at);
  const auto length = static_cast<std::ptrdiff_t>(lead.length);
  if (length <= 1) return lead.length;
  if (end - at < length || at[1] < lead.second_first || at[1] > lead.second_last) return 0;
  if (length > 2 && !continues(at[2])) return 0;
  if (length > 3 && !continues(at[3])) return 0;
  return lead.length;
}

bool eight_ascii(const unsigned char* at) {
  std::uint64_t block = 0;
  std::memcpy(&block, at, sizeof block);
  return (block & 0x8080808080808080ULL) == 0;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = begin + bytes.size();
  const auto* at = begin;
  while (at < end) {
    if (*at < 0x80) {
      while (end - at >= 8 && eight_ascii(at)) at += 8;
      while (at < end && *at < 0x80) ++at;
      continue;
    }
    // Runs of three-byte characters (all of Chinese) without the table: leads but E0 and ED need no more.
    while (end - at >= 3 && *at > 0xE0 && *at < 0xF0 && *at != 0xED && continues(at[1]) && continues(at[2])) at += 3;
    if (at == end || *at < 0x80) continue;
    const std::size_t length = character_length(at, end);
    if (length == 0) break;
    at += length;
  }
  return static_cast<std::size_t>(at - begin);
}

std::size_t ill_formed_length(std::string_view bytes) {
  const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const Lead lead = lead_of(byte(0));
  if (lead.length < 2 || bytes.size() < 2 || byte(1) < lead.second_first || byte(1) > lead.second_last) return 1;
  std::size_t length = 2;
  while (length < lead.length && length < bytes.size() && continues(byte(length))) ++length;
  return length;
}

}  // namespace outturn::extract
