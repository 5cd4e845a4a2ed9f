// The pairing of two sequences that costs least, by dynamic programming: monotone, and every element is paired or alone
// (Needleman and Wunsch 1970). Time and memory grow linearly: what is further than kReach from where the anchors put it
// is not looked at.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace outturn::corpus {

// How many elements a counterpart may stand off its place between anchors. Accomplishments and tables seldom have more.
inline constexpr std::size_t kReach = 32;

// One element of the first sequence, of the second, or one of both, in order.
struct Step {
  std::optional<std::size_t> first;
  std::optional<std::size_t> second;
  double margin = 0;  // what the best pairing costs more in which this element (of a pair, the first's) has another
                      // counterpart or none; what has no other way within reach: kCertain
};
inline constexpr double kCertain = 10;

struct AlignmentCosts {
  std::function<double(std::size_t first, std::size_t second)> pair;
  double alone = 1;  // each element without a counterpart
};

// `anchors`: for each element of the first sequence where its counterpart is likely to stand, if that is known; those
// that cross others are not believed. Of pairings that cost the same, the one that pairs earlier.
[[nodiscard]] std::vector<Step> align(const std::vector<std::optional<std::size_t>>& anchors, std::size_t second_size,
                                      const AlignmentCosts& costs);

}  // namespace outturn::corpus
