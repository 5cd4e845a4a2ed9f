#include "align/wording/openers.h"

#include <array>

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {

Openers::Openers() : counts_(65536) {}

namespace {

constexpr std::size_t kShortestWord = 3;  // bytes

// The word that begins there, but for one in small letters; 0 where none does.
std::uint32_t word_hash(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  std::size_t behind = at;
  const char32_t first = utf8::next(text, behind);
  if (!utf8::is_letter(first) || is_small(first)) return 0;
  const std::string_view word = text.substr(at, text.find_first_of(" ,;:()", at) - at);
  if (word.size() < kShortestWord) return 0;
  std::uint32_t hash = 0;
  for (const char c : word) hash = hash * 31U + static_cast<unsigned char>(c);
  return hash;
}

std::size_t slot_of(std::uint32_t hash) {
  return (hash * 0x9E3779B1U) >> 16U;
}

std::uint32_t pair_hash(char32_t first, char32_t second) {
  return static_cast<std::uint32_t>(first) * 31U + static_cast<std::uint32_t>(second);
}

std::size_t opener_slot(std::string_view text, std::size_t at) {
  std::size_t next = at;  // nearly all are two common Han characters
  if (const char32_t first = utf8::next_common_han(text, next); first != 0) {
    if (const char32_t second = utf8::next_common_han(text, next); second != 0)
      return slot_of(pair_hash(first, second));
  }
  if (const std::uint32_t hash = word_hash(text, at); hash != 0) return slot_of(hash);
  std::array<char32_t, 2> han{};
  for (char32_t& c : han) {
    if (at >= text.size()) return 0;
    c = utf8::next(text, at);
    if (!utf8::is_han(c)) return 0;
  }
  return slot_of(pair_hash(han[0], han[1]));
}

}  // namespace

void CountedIn::add(std::string_view planned) {
  constexpr unsigned char kWideLead = 0xEF;  // of full-width digits
  for (std::size_t at = 0; at < planned.size();) {
    const auto byte = static_cast<unsigned char>(planned[at]);
    if ((byte < '0' || byte > '9') && byte != kWideLead) {
      at += byte < 0xE0 ? 1 : 3;  // most of it is Han characters
      continue;
    }
    if (!utf8::is_digit(utf8::next(planned, at))) continue;
    std::size_t next = at;
    char32_t c = U' ';
    while (next < planned.size() && utf8::is_space(c)) c = utf8::next(planned, next);
    if (utf8::is_han(c)) seen_.set(c & 0xFFFF);
  }
}

bool Openers::tells(std::string_view text) {
  return opener_slot(text, 0) != 0;
}

void Openers::add(std::string_view remark) {
  std::uint8_t& count = counts_[opener_slot(remark, 0)];
  if (count < 0xFF) ++count;
}

int Openers::count(std::string_view text, std::size_t at) const {
  const std::size_t slot = opener_slot(text, at);
  return slot == 0 ? 0 : counts_[slot];
}

}  // namespace outturn::align
