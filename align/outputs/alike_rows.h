// Planned cells that are printed again and again: how many ways of making outputs of them the search weighs.
//
// An output may begin and end at each row of a run of duplicates, so the ways grow with the third power of the run.
// A run too long for that is one output, which is what any other way costs more than (Weights::separate_duplicate).
#pragma once

#include <cstdint>
#include <vector>

#include "align/outputs/problem.h"

namespace outturn::align {

class AlikeRows {
 public:
  explicit AlikeRows(const Problem& problem);

  // The least end of an output, not before `last`, that parts no long run.
  [[nodiscard]] std::uint32_t end(std::uint32_t last) const { return ends_[last]; }

  // Whether planned cell `cell` is a duplicate in a long run, before which no output ends.
  [[nodiscard]] bool inside(std::uint32_t cell) const { return ends_[cell] != cell; }

  // Whether an output of planned cells from `first` on ends before `cell`, which is no duplicate, because with the runs
  // between there are too many ways.
  bool parts(std::uint32_t first, std::uint32_t cell);

  // Whether planned cells [first, last), an output, are parted so from what stands beside them.
  [[nodiscard]] bool parted(std::uint32_t first, std::uint32_t last) const;

  // What two outputs cost more at least than one of planned cells [first, last), where that holds a long run; else
  // infinity.
  [[nodiscard]] float margin(std::uint32_t first, std::uint32_t last) const;

 private:
  [[nodiscard]] bool many_ways(std::uint64_t ends, std::uint32_t first, std::uint32_t last) const;

  const Problem& problem_;
  std::vector<std::uint32_t> ends_;       // per number of planned cells
  std::vector<std::uint32_t> run_ends_;   // per planned cell, of the duplicates from it on
  std::vector<std::uint32_t> free_ends_;  // per number of planned cells, those of them behind which an output may end
  std::vector<std::uint32_t> parted_;     // planned cells before which parts() said so, in order
};

}  // namespace outturn::align
