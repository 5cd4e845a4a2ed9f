// The states that the search of align/outputs/search.h has visited, and the ways between them.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "align/outputs/problem.h"
#include "align/outputs/search.h"

namespace outturn::align {

inline constexpr float kInfinity = std::numeric_limits<float>::infinity();
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
inline constexpr float kReach = 14;  // states that cost so much more than the best are dropped

// A state: planned cells before `first` are done; the output [first, last) is open, or, where `last` equals
// `first`, none is.
struct Node {
  std::uint32_t token = 0;
  std::uint32_t atom = 0;
  float cost = kInfinity;     // of the best way here
  float rest = kInfinity;     // of the best way on to the end
  std::uint32_t way = kNone;  // edge of the best way here
};

enum class EdgeKind : std::uint8_t { open, result, close };

struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  float cost = 0;
  EdgeKind kind = EdgeKind::open;
  bool value_from_remark = false;
  std::uint32_t token_end = 0;  // of a result; its token and atom are those of `from`
  std::uint32_t first = 0;      // the output's planned cells
  std::uint32_t last = 0;
};

struct SearchGraph {
  std::vector<Node> nodes;
  std::vector<Edge> edges;  // in the order in which they were found: a node's ways in before its ways out
};

// The best arrangement that ends in node `end`, with margins and alternatives; fills Node::rest.
Arrangement trace(const Problem& problem, SearchGraph& graph, std::uint32_t end);

}  // namespace outturn::align
