#include "align/wording/text_index.h"

#include <memory>
#include <type_traits>

#include "align/wording/word_breaks.h"

namespace outturn::align {

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
  if (last_ != nullptr && last_->first == text) return last_->second;
  const auto known = found_.find(text);
  if (known != found_.end()) {
    last_ = &*known;
    return known->second;
  }
  static thread_local std::vector<WordStart> starts;  // grow once, not for every text
  static thread_local std::vector<NumberMention> numbers;
  find_word_starts(text, *words_, starts);
  scan_numbers(text, *words_, starts, numbers);
  last_ = &*found_.emplace(text, Found{keep(starts), keep(numbers), std::nullopt}).first;
  return last_->second;
}

std::span<const VarianceStart> TextIndex::variances(std::string_view text) {
  Found& found = of(text);
  if (!found.variances) found.variances = keep(words_->find_variances(text, found.starts));
  return *found.variances;
}

std::span<const std::size_t> TextIndex::boundaries(std::string_view piece) {
  const auto known = boundaries_.find(piece);
  if (known != boundaries_.end()) return known->second;
  return boundaries_.emplace(piece, keep(word_boundaries(piece))).first->second;
}

}  // namespace outturn::align
