// Which states the search visits: how far remarks may stand from their values.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "align/outputs/alike_rows.h"
#include "align/outputs/problem.h"

namespace outturn::align {

// Rows with values that a remark may stand away from its own value.
inline constexpr std::uint32_t kRemarkBand = 2;

// For each number t of consumed tokens (0 … all), the least and the greatest number of atoms that may be
// consumed along with them: those of rows within kRemarkBand rows with values of token t. Rows without values
// count with the one above them. What is printed in its own row is always inside.
std::vector<std::pair<std::uint32_t, std::uint32_t>> atom_windows(const Problem& problem);

// Per atom, whether it stays with the one before it: long stretches of rows with nothing but remarks (and planned cells
// before which no output ends) are parted only near where they begin and end, at the fewer places the more values are
// near. Empty where no stretch is so long.
std::vector<bool> held_atoms(const Problem& problem, const AlikeRows& alike);

}  // namespace outturn::align
