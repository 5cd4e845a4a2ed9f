#include "align/outputs/alike_rows.h"

#include <algorithm>

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

bool AlikeRows::bounds(std::uint32_t first, std::uint32_t last) const {
  if (free_ends_[last] - free_ends_[first] < last - first) return true;
  const auto parted = [&](std::uint32_t cell) { return std::binary_search(parted_.begin(), parted_.end(), cell); };
  return parted(first) || parted(last);
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
