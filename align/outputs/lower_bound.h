// What a state of the search is sure to pay later for what it leaves behind, so that states can be compared.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "align/outputs/problem.h"

namespace outturn::align {

// Estimates of costs to come: close to the least that any way on from a state costs, no strict bounds.
class LowerBound {
 public:
  explicit LowerBound(const Problem& problem);

  // Prepares at() for states behind planned cell `layer` - 1 that have consumed at least so many tokens and atoms.
  void enter(std::uint32_t layer, std::uint32_t first_token, std::uint32_t first_atom);

  // Owed by a state of that layer: values and remark pieces that are printed beside outputs before it and go to one
  // behind it.
  [[nodiscard]] float at(std::uint32_t token, std::uint32_t atom) const;

  // Owed by any state, also inside an output: its next remark begins where this atom does.
  [[nodiscard]] float begin(std::uint32_t atom) const { return begin_[atom]; }

 private:
  [[nodiscard]] float shift(std::uint32_t token, std::uint32_t atom) const;

  const Problem& problem_;
  std::vector<float> begin_;                                         // per atom, and 0 behind the last
  std::uint32_t layer_ = std::numeric_limits<std::uint32_t>::max();  // none yet
  std::uint32_t first_token_ = 0;
  std::uint32_t first_atom_ = 0;
  std::vector<float> tokens_;  // from each of the layer's tokens on
  std::vector<float> atoms_;
};

}  // namespace outturn::align
