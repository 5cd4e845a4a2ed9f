#include "extract/chinese_encoding.h"

#include <cstddef>

namespace outturn::extract {
namespace {

constexpr double kLeastCommon = 0.5;  // share of first-level characters
constexpr std::size_t kCharactersPerInvalid = 16;

struct Survey {
  std::size_t characters = 0;  // of more than one byte
  std::size_t common = 0;
  std::size_t invalid = 0;

  // Share of common characters; 0 where too much is invalid. One invalid byte is allowed anywhere: a cut end.
  [[nodiscard]] double score() const {
    if (characters == 0 || (invalid > 1 && invalid * kCharactersPerInvalid > characters)) return 0;
    return static_cast<double>(common) / static_cast<double>(characters + invalid);
  }
};

bool within(unsigned char byte, unsigned char first, unsigned char last) {
  return byte >= first && byte <= last;
}

// Length of the character at the start of `bytes`, whose first byte is not ASCII; 0 where there is none.
using LengthOf = std::size_t (*)(const unsigned char* bytes, std::size_t size);
using IsCommon = bool (*)(unsigned char lead, unsigned char trail);

std::size_t gb18030_length(const unsigned char* bytes, std::size_t size) {
  if (size < 2 || !within(bytes[0], 0x81, 0xFE)) return 0;
  if (within(bytes[1], 0x40, 0xFE) && bytes[1] != 0x7F) return 2;
  const bool four =
      size >= 4 && within(bytes[1], 0x30, 0x39) && within(bytes[2], 0x81, 0xFE) && within(bytes[3], 0x30, 0x39);
  return four ? 4 : 0;
}

bool gb18030_common(unsigned char lead, unsigned char trail) {
  return trail >= 0xA1 && (within(lead, 0xB0, 0xD7) || within(lead, 0xA1, 0xA3));
}

std::size_t big5_length(const unsigned char* bytes, std::size_t size) {
  if (size < 2 || !within(bytes[0], 0x81, 0xFE)) return 0;
  return within(bytes[1], 0x40, 0x7E) || within(bytes[1], 0xA1, 0xFE) ? 2 : 0;
}

bool big5_common(unsigned char lead, unsigned char trail) {
  return within(lead, 0xA1, 0xC5) || (lead == 0xC6 && trail <= 0x7E);
}

Survey survey(std::string_view sample, LengthOf length_of, IsCommon is_common) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(sample.data());
  Survey found;
  for (std::size_t at = 0; at < sample.size();) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = length_of(bytes + at, sample.size() - at);
    if (length == 0) {
      ++found.invalid;
      ++at;
      continue;
    }
    ++found.characters;
    if (length == 2 && is_common(bytes[at], bytes[at + 1])) ++found.common;
    at += length;
  }
  return found;
}

}  // namespace

std::optional<std::string> chinese_encoding(std::string_view sample) {
  const double gb18030 = survey(sample, gb18030_length, gb18030_common).score();
  const double big5 = survey(sample, big5_length, big5_common).score();
  if (gb18030 < kLeastCommon && big5 < kLeastCommon) return std::nullopt;
  return gb18030 >= big5 ? "GB18030" : "Big5";
}

}  // namespace outturn::extract
