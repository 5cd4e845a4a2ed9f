#include "align/learnt/seams.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "align/wording/phrases.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::uint32_t kSlots = 1U << 18U;  // a document has some ten thousand different pairs
constexpr std::uint32_t kUnitSlots = 1U << 16U;
constexpr std::uint32_t kNoUnit = 0;
constexpr std::uint32_t kNumber = 1;
constexpr std::uint32_t kWord = 1U << 31U;  // set in words; a character is its code point and 2

std::uint32_t slot(std::uint32_t left, std::uint32_t right) {
  const std::uint32_t hash = (left * 0x9E3779B1U) ^ (right * 0x85EBCA6BU + (left << 7U));
  return (hash ^ (hash >> 15U)) % kSlots;
}

std::uint32_t unit_slot(std::uint32_t unit) {
  return (unit * 0x9E3779B1U) >> 16U;
}

// Counts, up to what a byte holds; returns what was counted before.
std::uint8_t count(std::uint8_t& counter) {
  const std::uint8_t before = counter;
  counter = static_cast<std::uint8_t>(before + (before < 0xFF ? 1 : 0));
  return before;
}

std::uint32_t lower(char32_t c) {
  return static_cast<std::uint32_t>(fold_letter(c));
}

std::uint32_t unit_of(char32_t character) {
  return static_cast<std::uint32_t>(character) + 2;
}

// next_unit() where no common Han character begins.
std::uint32_t next_other_unit(std::string_view text, std::size_t& at) {
  const char32_t c = utf8::next(text, at);
  if (utf8::is_han(c)) return unit_of(c);
  if (utf8::is_space(c)) return kNoUnit;
  if (utf8::is_digit(c)) {
    while (at < text.size()) {
      std::size_t next = at;
      if (!utf8::is_digit(utf8::next(text, next))) break;
      at = next;
    }
    return kNumber;
  }
  if (!utf8::is_letter(c)) return unit_of(c);
  std::uint32_t word = lower(c);
  while (at < text.size()) {
    for (; at < text.size() && is_ascii_letter(text[at]); ++at) {
      word = word * 131U + (static_cast<unsigned char>(text[at]) | 0x20U);
    }
    if (at == text.size()) break;
    std::size_t next = at;
    const char32_t letter = utf8::next(text, next);
    if (utf8::is_han(letter) || !utf8::is_letter(letter)) break;
    word = word * 131U + lower(letter);
    at = next;
  }
  return word | kWord;
}

// The unit that begins at `at`, which is moved behind it; white space is none.
inline std::uint32_t next_unit(std::string_view text, std::size_t& at) {
  const char32_t han = utf8::next_common_han(text, at);
  return han != 0 ? unit_of(han) : next_other_unit(text, at);
}

bool is_wide(std::uint32_t unit) {
  constexpr std::uint32_t kFirst = 0x2E80;  // of the Chinese scripts and their punctuation
  return unit >= kFirst && (unit & kWord) == 0;
}

std::uint32_t first_unit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::uint32_t unit = next_unit(text, at); unit != kNoUnit) return unit;
  }
  return kNoUnit;
}

std::uint32_t last_unit(std::string_view text) {
  if (std::size_t at = text.size() - 3; text.size() >= 3) {
    if (const char32_t han = utf8::next_common_han(text, at); han != 0) return unit_of(han);
  }
  // a word is looked for at most this far back: longer ones count by their end
  constexpr std::size_t kLongest = 40;  // bytes
  const std::size_t from = utf8::floor(text, text.size() > kLongest ? text.size() - kLongest : 0);
  std::uint32_t last = kNoUnit;
  for (std::size_t at = from; at < text.size();) {
    if (const std::uint32_t unit = next_unit(text, at); unit != kNoUnit) last = unit;
  }
  return last;
}

}  // namespace

Seams::Seams() : counts_(kSlots), units_(kUnitSlots), ends_(kUnitSlots) {}

void Seams::add_text(std::string_view text) {
  // Sums stay out of memory, to which the counters of bytes might refer as well.
  std::uint8_t* const counts = counts_.data();
  std::uint8_t* const units = units_.data();
  std::uint32_t pairs = 0;
  std::uint32_t repeated = 0;
  // How many more are repeated ones, by how often the pair was there before: with the second time the first one, too.
  static constexpr std::array<std::uint8_t, 256> kRepeated = [] {
    std::array<std::uint8_t, 256> more{};
    std::fill(more.begin() + 1, more.end(), std::uint8_t{1});
    more[1] = 2;
    return more;
  }();
  const auto add_pair = [&](std::uint32_t left, std::uint32_t right) {
    const std::uint8_t before = count(counts[slot(left, right)]);
    if (before == 0xFF) return;
    ++pairs;
    repeated += kRepeated[before];
  };
  std::uint32_t left = kNoUnit;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t unit = next_unit(text, at);
    if (unit == kNoUnit) {
      space = true;
      continue;
    }
    // white space in Chinese may end a paragraph, where nothing goes on
    const bool apart = left == kNoUnit || (space && is_wide(left) && is_wide(unit));
    if (!apart) add_pair(left, unit);
    count(units[unit_slot(unit)]);
    left = unit;
    space = false;
    while (const char32_t han = utf8::next_common_han(text, at)) {
      add_pair(left, unit_of(han));
      left = unit_of(han);
      count(units[unit_slot(left)]);
    }
  }
  pairs_ += pairs;
  repeated_ += repeated;
}

void Seams::add_end(std::string_view text) {
  const std::uint32_t unit = last_unit(text);
  if (unit == kNoUnit) return;
  const std::uint32_t end = unit_slot(unit);
  if (count(ends_[end]) == 0) used_ends_.push_back(end);
}

void Seams::add_seam(std::string_view above, std::string_view below) {
  const std::uint32_t left = last_unit(above);
  const std::uint32_t right = first_unit(below);
  if (left != kNoUnit && right != kNoUnit) seams_.push_back(slot(left, right));
}

void Seams::finish() {
  const auto known = std::count_if(seams_.begin(), seams_.end(), [&](std::uint32_t pair) { return counts_[pair] > 0; });
  const double inside = (static_cast<double>(repeated_) + 1) / (static_cast<double>(pairs_) + 2);
  const double across = (static_cast<double>(known) + 1) / (static_cast<double>(seams_.size()) + 2);
  seen_ = std::clamp(static_cast<float>(std::log(inside / across)), 0.0F, kMost);
  unseen_ = std::clamp(static_cast<float>(std::log((1 - inside) / (1 - across))), -kMost, 0.0F);
  seams_ = {};
  std::uint32_t units = 0;
  std::uint32_t like_ends = 0;
  std::uint32_t ends = 0;
  std::uint32_t repeated_ends = 0;
  for (const std::uint8_t count : units_) units += count;
  for (const std::uint32_t unit : used_ends_) {
    ends += ends_[unit];
    like_ends += units_[unit];
    repeated_ends += ends_[unit] > 1 ? ends_[unit] : 0U;
  }
  const double usual = (static_cast<double>(repeated_ends) + 1) / (static_cast<double>(ends) + 2);
  const double anywhere = (static_cast<double>(like_ends) + 1) / (static_cast<double>(units) + 2);
  usual_end_ = std::clamp(static_cast<float>(std::log(usual / anywhere)), 0.0F, kMost);
  unusual_end_ = std::clamp(static_cast<float>(std::log((1 - usual) / (1 - anywhere))), -kMost, 0.0F);
}

float Seams::ending(std::string_view text) const {
  const std::uint32_t unit = last_unit(text);
  if (unit == kNoUnit) return 0;
  return ends_[unit_slot(unit)] > 0 ? usual_end_ : unusual_end_;
}

float Seams::across(std::string_view above, std::string_view below) const {
  const std::uint32_t left = last_unit(above);
  const std::uint32_t right = first_unit(below);
  if (left == kNoUnit || right == kNoUnit) return 0;
  return ratio(counts_[slot(left, right)] > 0);
}

float Seams::inside(std::string_view text, std::size_t at) const {
  const std::uint32_t left = last_unit(text.substr(0, at));
  const std::uint32_t right = first_unit(text.substr(at));
  if (left == kNoUnit || right == kNoUnit) return 0;
  return ratio(counts_[slot(left, right)] > 1);
}

}  // namespace outturn::align
