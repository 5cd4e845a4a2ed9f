#include "corpus/versions/costs.h"

#include <algorithm>
#include <cmath>

namespace outturn::corpus {
namespace {

// The margin at which half of the doubt is gone, in the unit of the costs; fitted with them.
constexpr double kHalfSure = 0.25;

double trait_cost(const Trait& one, const Trait& other) {
  if (one.value == other.value) return 0;
  const auto is_it = [&](const ColumnCost& cost) { return cost.column == one.column; };
  const auto found = std::ranges::find_if(kColumnCosts, is_it);
  if (found == kColumnCosts.end()) return 0;
  return one.value.empty() || other.value.empty() ? found->one_lacks : found->differs;
}

// The share of the numbers of the one that names more which the other does not have.
double share_of_others(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other) {
  const std::size_t most = std::max(one.size(), other.size());
  if (most == 0) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
    if (one[i] == other[j]) ++shared;
    const bool step_one = one[i] <= other[j];
    const bool step_other = other[j] <= one[i];
    i += step_one ? 1 : 0;
    j += step_other ? 1 : 0;
  }
  return 1 - static_cast<double>(shared) / static_cast<double>(most);
}

}  // namespace

double pair_cost(const Record& one, const Record& other) {
  double cost = 0;
  for (std::size_t i = 0; i < std::min(one.traits.size(), other.traits.size()); ++i)
    cost += trait_cost(one.traits[i], other.traits[i]);
  cost += share_of_others(one.numbers, other.numbers) * (one.figures.empty() ? kOtherNumbers : kOtherFigures);
  if (one.first != other.first) cost += kBeginsOtherwise;
  if (one.record_key != other.record_key) cost += kOtherKey + (one.scope != other.scope ? kOtherScope : 0);
  return cost;
}

double pairing_confidence(double margin) {
  return 1 - 0.5 * std::exp2(-std::max(margin, 0.0) / kHalfSure);
}

}  // namespace outturn::corpus
