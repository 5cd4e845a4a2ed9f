// Numbers and explanations that stand in a text, looked for once: the same words are read as a cell, as a result's
// remark and as an output's planned text.
#pragma once

#include <cstddef>
#include <functional>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/wording/numbers.h"
#include "align/wording/vocabulary.h"
#include "align/wording/word_starts.h"
#include "core/text_hash.h"

namespace outturn::align {

class TextIndex {
 public:
  // The vocabulary must outlive the object.
  explicit TextIndex(const Vocabulary& words) : words_(&words) {}

  [[nodiscard]] const Vocabulary& words() const { return *words_; }

  struct Found {
    WordStarts starts;
    Numbers numbers;
    std::optional<std::span<const VarianceStart>> variances;  // looked for when asked for first
  };

  // find_word_starts(), scan_numbers() and Vocabulary::find_variances() of the text; valid as long as the object.
  const Found& in(std::string_view text) { return of(text); }
  Numbers numbers(std::string_view text) { return of(text).numbers; }
  std::span<const VarianceStart> variances(std::string_view text);
  // word_boundaries() of a piece of a text; valid as long as the object.
  std::span<const std::size_t> boundaries(std::string_view piece);

 private:
  Found& of(std::string_view text);
  template <typename T>
  std::span<const T> keep(const std::vector<T>& items);

  static constexpr std::size_t kUsualSize = 1U << 14U;  // bytes, of what a table's texts need
  const Vocabulary* words_;
  std::pmr::monotonic_buffer_resource memory_{kUsualSize};
  using Texts = std::pmr::unordered_map<std::pmr::string, Found, TextHash, std::equal_to<>>;
  Texts found_{&memory_};
  std::pmr::unordered_map<std::pmr::string, std::span<const std::size_t>, TextHash, std::equal_to<>> boundaries_{
      &memory_};
  Texts::value_type* last_ = nullptr;  // that was asked for: mostly it is asked for again
};

}  // namespace outturn::align
