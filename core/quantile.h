// Values by their place in order.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace outturn {

// The value behind this share (0–1) of the others when they are in order; of two that are as near, the larger one.
// There must be a value.
template <typename Number>
[[nodiscard]] Number quantile(std::vector<Number> values, double share) {
  const auto place = static_cast<std::ptrdiff_t>(std::lround(share * static_cast<double>(values.size() - 1)));
  std::nth_element(values.begin(), values.begin() + place, values.end());
  return values[static_cast<std::size_t>(place)];
}

template <typename Number>
[[nodiscard]] Number median(std::vector<Number> values) {
  return quantile(std::move(values), 0.5);
}

}  // namespace outturn
