// Numbers and explanations that stand in a text, looked for once: the same words are read as a cell, as a result's
// remark and as an output's planned text.
#pragma once

#include <functional>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/numbers.h"
#include "align/vocabulary.h"

namespace outturn::align {

class Findings {
 public:
  // The vocabulary must outlive the object.
  explicit Findings(const Vocabulary& words) : words_(&words) {}

  [[nodiscard]] const Vocabulary& words() const { return *words_; }

  // scan_numbers() and Vocabulary::find_variances() of the text; valid as long as the object.
  const std::vector<NumberMention>& numbers(std::string_view text);
  const std::vector<VarianceStart>& variances(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const;
  };
  template <typename Found>
  using Map = std::pmr::unordered_map<std::pmr::string, std::vector<Found>, Hash, std::equal_to<>>;

  const Vocabulary* words_;
  std::pmr::monotonic_buffer_resource memory_;
  Map<NumberMention> numbers_{&memory_};
  Map<VarianceStart> variances_{&memory_};
};

}  // namespace outturn::align
