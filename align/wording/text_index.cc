#include "align/wording/text_index.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <type_traits>

namespace outturn::align {

// Eight bytes at a time: the library's hash takes them one by one, which shows.
std::size_t TextIndex::Hash::operator()(std::string_view text) const {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
  constexpr std::size_t kPart = sizeof(std::uint64_t);
  std::uint64_t hash = text.size();
  const auto mix = [&](std::uint64_t part) {
    hash = (hash ^ part) * kMultiplier;
    hash ^= hash >> 32U;
  };
  std::uint64_t part = 0;
  for (; text.size() >= kPart; text.remove_prefix(kPart)) {
    std::memcpy(&part, text.data(), kPart);
    mix(part);
  }
  part = 0;
  if (!text.empty()) std::memcpy(&part, text.data(), text.size());
  mix(part);
  return static_cast<std::size_t>(hash);
}

// A copy of the items; none of their kinds needs to be destroyed.
template <typename T>
std::span<const T> TextIndex::keep(const std::vector<T>& items) {
  static_assert(std::is_trivially_destructible_v<T>);
  if (items.empty()) return {};
  T* kept = std::pmr::polymorphic_allocator<T>(&memory_).allocate(items.size());
  std::uninitialized_copy(items.begin(), items.end(), kept);
  return {kept, items.size()};
}

TextIndex::Found& TextIndex::of(std::string_view text) {
  const auto known = found_.find(text);
  if (known != found_.end()) return known->second;
  static thread_local std::vector<WordStart> starts;  // grow once, not for every text
  static thread_local std::vector<NumberMention> numbers;
  find_word_starts(text, *words_, starts);
  scan_numbers(text, *words_, starts, numbers);
  return found_.emplace(text, Found{keep(starts), keep(numbers), std::nullopt}).first->second;
}

std::span<const VarianceStart> TextIndex::variances(std::string_view text) {
  Found& found = of(text);
  if (!found.variances) found.variances = keep(words_->find_variances(text, found.starts));
  return *found.variances;
}

}  // namespace outturn::align
