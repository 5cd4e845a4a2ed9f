#include "align/findings.h"

namespace outturn::align {

const std::vector<NumberMention>& Findings::numbers(std::string_view text) {
  const auto found = numbers_.find(text);
  if (found != numbers_.end()) return found->second;
  return numbers_.emplace(text, scan_numbers(text, *words_)).first->second;
}

const std::vector<VarianceStart>& Findings::variances(std::string_view text) {
  const auto found = variances_.find(text);
  if (found != variances_.end()) return found->second;
  return variances_.emplace(text, words_->find_variances(text)).first->second;
}

void Findings::forget() {
  numbers_.clear();
  variances_.clear();
}

}  // namespace outturn::align
