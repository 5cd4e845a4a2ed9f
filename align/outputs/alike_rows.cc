#include "align/outputs/alike_rows.h"

#include <algorithm>
#include <limits>

#include "align/outputs/costs.h"

namespace outturn::align {
namespace {

// Begins × ends × places between: those of 24 rows of one value and one remark each, a megabyte or two.
constexpr std::uint64_t kMostWays = 3 * 24 * 24 * 24;
constexpr std::uint32_t kFewEnds = 6;  // never too many, whatever is between

}  // namespace

AlikeRows::AlikeRows(const Problem& problem) : problem_(problem) {
  const auto count = static_cast<std::uint32_t>(problem.planned.size());
  ends_.reserve(count + 1);
  free_ends_.reserve(count + 1);
  for (std::uint32_t p = 0; p <= count; ++p) ends_.push_back(p);
  for (std::uint32_t first = 0; first < count;) {
    std::uint32_t last = first + 1;
    while (last < count && problem.planned[last].duplicate) ++last;
    if (last - first > kFewEnds && many_ways(last - first, first, last)) {
      for (std::uint32_t p = first + 1; p < last; ++p) ends_[p] = last;
    }
    run_ends_.resize(last, last);
    first = last;
  }
  free_ends_.push_back(0);
  for (std::uint32_t p = 1; p <= count; ++p) free_ends_.push_back(free_ends_.back() + (ends_[p] == p ? 1 : 0));
}

bool AlikeRows::parts(std::uint32_t first, std::uint32_t cell) {
  const std::uint32_t last = run_ends_[cell];
  const std::uint32_t ends = free_ends_[last] - free_ends_[first];
  if (ends <= kFewEnds || !many_ways(ends, first, last)) return false;
  parted_.push_back(cell);
  return true;
}

bool AlikeRows::parted(std::uint32_t first, std::uint32_t last) const {
  return std::binary_search(parted_.begin(), parted_.end(), first) ||
         std::binary_search(parted_.begin(), parted_.end(), last);
}

// Said twice, a planned text counts twice as many things that may have a result each, and what stands beside rows
// without values need not follow a value above; nothing else gets cheaper.
float AlikeRows::margin(std::uint32_t first, std::uint32_t last) const {
  if (free_ends_[last] - free_ends_[first] == last - first) return std::numeric_limits<float>::infinity();
  const auto counted = static_cast<float>(counted_things(problem_, first, last));
  float listed = 0;
  float without_value = 0;
  for (std::uint32_t p = first; p < last; ++p) {
    if (!problem_.planned[p].duplicate) listed += static_cast<float>(problem_.planned[p].listed);
    if (!problem_.row(problem_.planned[p].row).has_value) ++without_value;
  }
  const float of_counted = kWeights.surplus_result * counted;
  const float of_listed = kWeights.uncounted_result + (kWeights.uncounted_result - kWeights.listed_result) * listed;
  const float following = without_value * (kWeights.remark_follows + kWeights.remark_follows_planned);
  return std::max(kWeights.separate_duplicate - kWeights.further_result - following - std::max(of_counted, of_listed),
                  0.0F);
}

bool AlikeRows::many_ways(std::uint64_t ends, std::uint32_t first, std::uint32_t last) const {
  const bool final = last == problem_.planned.size();
  const RowFacts& from = problem_.row(problem_.planned[first].row);
  const std::size_t token_end =
      final ? problem_.tokens.size() : problem_.row(problem_.planned[last].row).first_token;
  const std::size_t atom_end = final ? problem_.atoms.size() : problem_.row(problem_.planned[last].row).first_atom;
  return ends * ends * (ends + token_end - from.first_token + atom_end - from.first_atom) > kMostWays;
}

}  // namespace outturn::align
