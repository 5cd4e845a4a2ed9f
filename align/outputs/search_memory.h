// What the search of align/outputs/search.h works in.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "align/outputs/result_cost.h"
#include "align/outputs/search_graph.h"
#include "align/outputs/search_grid.h"

namespace outturn::align {

inline constexpr unsigned kStages = 4;  // results that an open output has: 0, 1, 2, or more

// A state that a result begins from.
struct Start {
  std::uint32_t node = 0;
  unsigned results = 0;  // that it has
  float further = 0;     // what one more costs for being one more
};

// What a search works in, kept for the next one.
struct SearchMemory {
  SearchGraph graph;
  std::vector<std::vector<std::uint32_t>> layers;  // nodes behind each planned cell
  std::vector<StateGrid<1>> closed;                // the same, by position
  std::vector<std::vector<std::uint32_t>> spare_layers;
  std::vector<StateGrid<1>> spare_grids;
  PlannedGroup group;                                   // of the output in work
  StateGrid<kStages> open;                              // its states
  std::vector<float> least;                             // estimate of any of its states, per token
  std::vector<Start> starts;                            // of the position in work
  std::vector<std::pair<float, std::uint32_t>> ranked;  // a layer's states and what they cost, lower_bound included
  std::vector<PrintedValue> printed;  // what may begin with the token in work: of one token, of two …
  std::vector<float> best_closed;     // per layer, the least estimate of its states
};

}  // namespace outturn::align
