// Random choices that are the same on every machine: std::mt19937_64 is fixed by the standard, the
// distributions of <random> are not, so the mapping to ranges is our own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace outturn::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // 0 ≤ result < bound; 0 where bound is 0. The bias of the modulus is far below what a test could see.
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(engine_() % bound); }
  // low ≤ result ≤ high.
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
  // True with the given probability (0–1), to one part in a million. Draws once whatever the probability.
  bool chance(double probability) { return static_cast<double>(below(1'000'000)) < probability * 1'000'000.0; }

  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace outturn::test
