#include "align/outputs/remark_reach.h"

#include <algorithm>
#include <cmath>

namespace outturn::align {
namespace {

// Places at which a stretch may be parted: their square times the values near it is so much at most, or some megabytes.
constexpr std::size_t kMostPartings = 1U << 18U;
constexpr std::uint32_t kFewPlaces = 8;

// Rows with nothing but remarks, and the atoms in them.
struct Stretch {
  std::uint32_t row = 0;
  std::uint32_t row_end = 0;
};

// Values of rows within the windows that hold the stretch.
std::size_t values_near(const Problem& problem, const Stretch& stretch) {
  std::uint32_t first = stretch.row;
  for (std::uint32_t rows = 0; first > problem.first_row && rows <= kRemarkBand;) {
    if (problem.row(--first).has_value) ++rows;
  }
  std::uint32_t last = stretch.row_end;
  for (std::uint32_t rows = 0; last < problem.last_row && rows <= kRemarkBand; ++last) {
    if (problem.row(last).has_value) ++rows;
  }
  return problem.row(last - 1).last_token - problem.row(first).first_token;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> atom_windows(const Problem& problem) {
  const auto tokens = static_cast<std::uint32_t>(problem.tokens.size());
  const auto atoms = static_cast<std::uint32_t>(problem.atoms.size());
  std::vector<std::uint32_t> row_of_value;  // per ordinal (from 1) of rows with values, the row
  row_of_value.push_back(problem.first_row);
  for (std::uint32_t row = problem.first_row; row < problem.last_row; ++row) {
    if (problem.row(row).has_value) row_of_value.push_back(row);
  }
  const auto last = static_cast<std::uint32_t>(row_of_value.size() - 1);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> windows(tokens + 1);
  for (std::uint32_t t = 0; t <= tokens; ++t) {
    const std::uint32_t ordinal = t < tokens ? problem.row(problem.tokens[t].row).values_above : last + 1;
    const std::uint32_t low = ordinal > kRemarkBand ? ordinal - kRemarkBand : 0;
    const std::uint32_t high = ordinal + kRemarkBand;
    windows[t].first = low <= 1 ? 0 : problem.row(row_of_value[low]).first_atom;
    windows[t].second = high > last ? atoms : problem.row(row_of_value[high]).first_atom;
  }
  windows[tokens].second = atoms;
  return windows;
}

std::vector<bool> held_atoms(const Problem& problem, const AlikeRows& alike) {
  std::vector<bool> held;
  const auto only_remarks = [&](std::uint32_t row) {
    const RowFacts& facts = problem.row(row);
    return !facts.has_value && (!facts.has_planned || alike.inside(facts.planned_above - 1));
  };
  for (std::uint32_t row = problem.first_row; row < problem.last_row;) {
    Stretch stretch{row, row};
    while (stretch.row_end < problem.last_row && only_remarks(stretch.row_end)) ++stretch.row_end;
    row = stretch.row_end + 1;
    if (stretch.row == stretch.row_end) continue;
    const std::uint32_t first = problem.row(stretch.row).first_atom;
    const std::uint32_t last = problem.row(stretch.row_end - 1).last_atom;
    if (last - first <= 2 * kFewPlaces) continue;
    const double ways = static_cast<double>(kMostPartings) / static_cast<double>(1 + values_near(problem, stretch));
    const std::uint32_t places = std::max(static_cast<std::uint32_t>(std::sqrt(ways)) / 2, kFewPlaces);  // at each end
    if (last - first <= 2 * places) continue;
    held.resize(problem.atoms.size());
    std::fill(held.begin() + first + places, held.begin() + last - places, true);
  }
  return held;
}

}  // namespace outturn::align
