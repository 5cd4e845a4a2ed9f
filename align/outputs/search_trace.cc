#include <algorithm>

#include "align/outputs/search_graph.h"

namespace outturn::align {
namespace {

constexpr float kMarginReach = 8;            // from here on all margins show as one confidence, see confidence_of()
constexpr float kAlternativeReach = 6;       // alternatives that cost so much more are not worth reporting
constexpr std::size_t kMaxAlternatives = 3;  // kept for each result

void keep_alternative(std::vector<Assignment>& kept, const Assignment& other) {
  for (Assignment& known : kept) {
    if (!same_content(known, other)) continue;
    known.margin = std::min(known.margin, other.margin);
    return;
  }
  const auto place =
      std::find_if(kept.begin(), kept.end(), [&](const Assignment& a) { return other.margin < a.margin; });
  kept.insert(place, other);
  if (kept.size() > kMaxAlternatives) kept.pop_back();
}

class Trace {
 public:
  Trace(const Problem& problem, SearchGraph& graph) : problem_(problem), graph_(graph) {}

  Arrangement run(std::uint32_t end);

 private:
  [[nodiscard]] Assignment assignment_of(const Edge& edge) const;
  void weigh_alternatives(Arrangement& arrangement) const;

  const Problem& problem_;
  SearchGraph& graph_;
};

Arrangement Trace::run(std::uint32_t end) {
  Arrangement arrangement;
  arrangement.cost = graph_.nodes[end].cost;
  graph_.nodes[end].rest = 0;
  for (std::size_t e = graph_.edges.size(); e-- > 0;) {
    const Edge& edge = graph_.edges[e];
    graph_.nodes[edge.from].rest = std::min(graph_.nodes[edge.from].rest, graph_.nodes[edge.to].rest + edge.cost);
  }
  std::vector<std::uint32_t> way;
  for (std::uint32_t node = end; graph_.nodes[node].way != kNone; node = graph_.edges[graph_.nodes[node].way].from) {
    way.push_back(graph_.nodes[node].way);
  }
  std::reverse(way.begin(), way.end());
  for (const std::uint32_t e : way) {
    const Edge& edge = graph_.edges[e];
    if (edge.kind == EdgeKind::open) {
      PlacedOutput& output = arrangement.outputs.emplace_back();
      output.first = edge.first;
      output.last = edge.last;
      output.margin = kReach;
    } else if (edge.kind == EdgeKind::result) {
      arrangement.outputs.back().results.push_back(assignment_of(edge));
    }
  }
  weigh_alternatives(arrangement);
  return arrangement;
}

Assignment Trace::assignment_of(const Edge& edge) const {
  const Node& from = graph_.nodes[edge.from];
  return {.token = from.token,
          .token_end = edge.token_end,
          .atom = from.atom,
          .atom_end = graph_.nodes[edge.to].atom,
          .value_from_remark = edge.value_from_remark,
          .cost = edge.cost,
          .margin = kReach};
}

// An arrangement without a certain assignment gives the assignment's value (or, where it has none, its first
// atom) to another one; so the best of those is the best arrangement that differs there.
void Trace::weigh_alternatives(Arrangement& arrangement) const {
  struct Spot {
    PlacedOutput* output = nullptr;
    std::size_t result = 0;
  };
  std::vector<Spot> by_token(problem_.tokens.size());
  std::vector<Spot> by_atom(problem_.atoms.size());
  std::vector<PlacedOutput*> by_planned(problem_.planned.size());
  for (PlacedOutput& output : arrangement.outputs) {
    for (std::uint32_t p = output.first; p < output.last; ++p) by_planned[p] = &output;
    for (std::size_t r = 0; r < output.results.size(); ++r) {
      const Assignment& result = output.results[r];
      for (std::uint32_t t = result.token; t < result.token_end; ++t) by_token[t] = {&output, r};
      if (result.token == result.token_end && result.atom < result.atom_end) by_atom[result.atom] = {&output, r};
    }
  }
  const auto consider = [&](const Spot& spot, const Edge& edge, float extra) {
    if (spot.output == nullptr) return;
    Assignment& chosen = spot.output->results[spot.result];
    Assignment other = assignment_of(edge);
    const bool same_output = edge.first == spot.output->first && edge.last == spot.output->last;
    if (same_output && same_content(chosen, other)) return;
    chosen.margin = std::min(chosen.margin, extra);
    if (extra > kAlternativeReach || same_content(chosen, other)) return;
    other.margin = extra;
    std::vector<std::vector<Assignment>>& kept = spot.output->alternatives;
    if (kept.empty()) kept.resize(spot.output->results.size());
    keep_alternative(kept[spot.result], other);
  };
  for (const Edge& edge : graph_.edges) {
    const float extra = graph_.nodes[edge.from].cost + edge.cost + graph_.nodes[edge.to].rest - arrangement.cost;
    if (!(extra < kMarginReach)) continue;
    if (edge.kind == EdgeKind::open) {
      for (std::uint32_t p = edge.first; p < edge.last; ++p) {
        PlacedOutput* output = by_planned[p];
        if (output == nullptr || (output->first == edge.first && output->last == edge.last)) continue;
        output->margin = std::min(output->margin, extra);
      }
    } else if (edge.kind == EdgeKind::result) {
      const Node& from = graph_.nodes[edge.from];
      for (std::uint32_t t = from.token; t < edge.token_end; ++t) consider(by_token[t], edge, extra);
      const std::uint32_t atom_end = graph_.nodes[edge.to].atom;
      for (std::uint32_t a = from.atom; a < atom_end; ++a) consider(by_atom[a], edge, extra);
    }
  }
}

}  // namespace

Arrangement trace(const Problem& problem, SearchGraph& graph, std::uint32_t end) {
  return Trace(problem, graph).run(end);
}

}  // namespace outturn::align
