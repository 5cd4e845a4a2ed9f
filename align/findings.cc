#include "align/findings.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace outturn::align {
namespace {

template <typename Map, typename Look>
const auto& remember(Map& known, std::string_view text, const Look& look) {
  const auto found = known.find(text);
  if (found != known.end()) return found->second;
  return known.emplace(text, look(text)).first->second;
}

}  // namespace

// Of length, begin, middle and end: the texts of a table that agree in all of them are few.
std::size_t Findings::Hash::operator()(std::string_view text) const {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
  constexpr std::size_t kPart = sizeof(std::uint64_t);
  std::uint64_t hash = text.size();
  const auto mix = [&](std::size_t at) {
    std::uint64_t part = 0;
    std::memcpy(&part, text.data() + at, std::min(kPart, text.size()));
    hash = (hash ^ part) * kMultiplier;
    hash ^= hash >> 32U;
  };
  const std::size_t last = text.size() > kPart ? text.size() - kPart : 0;
  if (!text.empty()) mix(0);
  if (last > 0) {
    mix(last / 2);
    mix(last);
  }
  return static_cast<std::size_t>(hash);
}

const std::vector<NumberMention>& Findings::numbers(std::string_view text) {
  return remember(numbers_, text, [&](std::string_view unknown) { return scan_numbers(unknown, *words_); });
}

const std::vector<VarianceStart>& Findings::variances(std::string_view text) {
  return remember(variances_, text, [&](std::string_view unknown) { return words_->find_variances(unknown); });
}

}  // namespace outturn::align
