#include "align/outputs/remark_reach.h"

namespace outturn::align {

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

}  // namespace outturn::align
