#include "align/search.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "align/result_cost.h"
#include "align/windows.h"

namespace outturn::align {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMaxClosedStates = 40;  // kept behind each output
constexpr float kReach = 14;                  // states that cost so much more than the best are dropped
constexpr unsigned kStages = 4;               // results that an open output has: 0, 1, 2, or more
constexpr std::uint32_t kMaxJoined = 6;       // planned cells that one output may be printed in, duplicates aside

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

std::uint64_t key(std::uint32_t token, std::uint32_t atom) {
  return (std::uint64_t{token} << 32U) | atom;
}

class Search {
 public:
  explicit Search(const Problem& problem)
      : problem_(problem),
        tokens_(static_cast<std::uint32_t>(problem.tokens.size())),
        atoms_(static_cast<std::uint32_t>(problem.atoms.size())),
        planned_(static_cast<std::uint32_t>(problem.planned.size())),
        windows_(atom_windows(problem)) {}

  Arrangement run() {
    layers_.resize(planned_ + 1);
    nodes_.push_back({.token = 0, .atom = 0, .cost = 0, .rest = kInfinity, .way = kNone});
    layers_[0].push_back(0);
    for (std::uint32_t p = 0; p < planned_; ++p) {
      prune(p);
      expand_all(p);
      lookup_.erase(p + 1);  // complete: no output that begins later ends there
    }
    return trace();
  }

 private:
  // What leaving the tokens from each one on costs at least, where they are printed beside outputs before `layer` and
  // go to the one behind; from token `first` on.
  [[nodiscard]] std::vector<float> debts_at(std::uint32_t layer, std::uint32_t first) const {
    std::uint32_t end = first;
    while (layer < planned_ && end < tokens_ && problem_.row(problem_.tokens[end].row).planned_above <= layer) ++end;
    std::vector<float> debts(end - first + 1, 0);
    for (std::uint32_t token = end; token-- > first;) {
      debts[token - first] = debts[token - first + 1] + value_place_cost(problem_, layer, layer + 1, token, token + 1);
    }
    return debts;
  }

  // Keeps the best states. One that leaves values behind is cheap only so far: what it owes counts as well.
  void prune(std::uint32_t layer) {
    std::vector<std::uint32_t>& closed = layers_[layer];
    if (closed.empty()) return;
    std::uint32_t first = tokens_;
    for (const std::uint32_t node : closed) first = std::min(first, nodes_[node].token);
    const std::vector<float> debts = debts_at(layer, first);
    const auto estimate = [&](std::uint32_t node) {
      return nodes_[node].cost + debts[std::min<std::size_t>(nodes_[node].token - first, debts.size() - 1)];
    };
    std::stable_sort(closed.begin(), closed.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return estimate(a) < estimate(b); });
    const float reach = estimate(closed[0]) + kReach;
    if (closed.size() > kMaxClosedStates) {
      bounded_ = bounded_ || estimate(closed[kMaxClosedStates]) < reach - kReach / 2;
      closed.resize(kMaxClosedStates);
    }
    while (closed.size() > 1 && estimate(closed.back()) > reach) closed.pop_back();
  }

  void expand_all(std::uint32_t first) {
    if (layers_[first].empty()) return;
    std::uint32_t joined = 0;
    for (std::uint32_t last = first + 1; last <= planned_; ++last) {
      if (last > first + 1) {
        if (!may_join(problem_, last - 1)) break;
        if (!problem_.planned[last - 1].duplicate && ++joined >= kMaxJoined) break;
      }
      // widen the reach until some arrangement of this output is found
      for (float reach = kReach;; reach *= 4) {
        const std::size_t before = layers_[last].size();
        expand(first, last, reach);
        if (layers_[last].size() > before || last > first + 1 || reach > 10'000) break;
      }
    }
  }

  struct Grid {
    std::uint32_t token = 0;  // first token
    std::vector<std::size_t> offset;
    std::vector<std::uint32_t> nodes;
  };

  void expand(std::uint32_t first, std::uint32_t last, float reach) {
    const PlannedGroup group = make_group(problem_, first, last);
    const float opening = open_cost(problem_, first, last);
    const std::vector<std::uint32_t> starts = layers_[first];
    float least = kInfinity;
    std::uint32_t first_token = tokens_;
    for (const std::uint32_t node : starts) {
      least = std::min(least, nodes_[node].cost);
      first_token = std::min(first_token, nodes_[node].token);
    }
    const std::uint32_t last_token = token_limit(last);
    make_grid(first_token, std::max(last_token, first_token));
    limit_ = least + opening + reach;
    for (const std::uint32_t node : starts) {
      if (nodes_[node].token > last_token) continue;
      const std::uint32_t opened = grid_node(nodes_[node].token, nodes_[node].atom, 0);
      if (opened != kNone) add_edge({node, opened, opening, EdgeKind::open, false, 0, first, last});
    }
    for (std::uint32_t token = first_token; token <= last_token; ++token) {
      limit_ = std::max(limit_, least_at(token) + reach);  // long lists of values cost something each
      for (std::uint32_t atom = windows_[token].first; atom <= windows_[token].second; ++atom) {
        for (unsigned results = 0; results < kStages; ++results) {
          const std::uint32_t node = existing(token, atom, results);
          if (node == kNone || nodes_[node].cost > limit_) continue;
          add_results(node, group, results, last_token);
          close(node, group, results);
        }
      }
    }
  }

  // The least cost of the grid's states with so many tokens consumed.
  float least_at(std::uint32_t token) {
    float least = kInfinity;
    for (std::uint32_t atom = windows_[token].first; atom <= windows_[token].second; ++atom) {
      for (unsigned results = 0; results < kStages; ++results) {
        const std::uint32_t node = existing(token, atom, results);
        if (node != kNone) least = std::min(least, nodes_[node].cost);
      }
    }
    return least < kInfinity ? least : -kInfinity;
  }

  // Tokens that an output ending with planned cell last - 1 may consume.
  [[nodiscard]] std::uint32_t token_limit(std::uint32_t last) const {
    const std::uint32_t beyond = last + kPlannedBand;
    if (beyond >= planned_) return tokens_;
    return problem_.row(problem_.planned[beyond].row).first_token;
  }

  void make_grid(std::uint32_t first_token, std::uint32_t last_token) {
    grid_.token = first_token;
    grid_.offset.clear();
    std::size_t size = 0;
    for (std::uint32_t token = first_token; token <= last_token; ++token) {
      grid_.offset.push_back(size);
      size += kStages * (windows_[token].second - windows_[token].first + 1U);
    }
    grid_.nodes.assign(size, kNone);
  }

  std::uint32_t* slot(std::uint32_t token, std::uint32_t atom, unsigned results) {
    const std::size_t row = token - grid_.token;
    if (row >= grid_.offset.size() || atom < windows_[token].first || atom > windows_[token].second) return nullptr;
    return &grid_.nodes[grid_.offset[row] + kStages * (atom - windows_[token].first) + results];
  }

  std::uint32_t existing(std::uint32_t token, std::uint32_t atom, unsigned results) {
    const std::uint32_t* found = slot(token, atom, results);
    return found == nullptr ? kNone : *found;
  }

  std::uint32_t grid_node(std::uint32_t token, std::uint32_t atom, unsigned results) {
    std::uint32_t* found = slot(token, atom, results);
    if (found == nullptr) return kNone;
    if (*found == kNone) {
      *found = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back({.token = token, .atom = atom, .cost = kInfinity, .rest = kInfinity, .way = kNone});
    }
    return *found;
  }

  void add_edge(const Edge& edge) {
    const float cost = nodes_[edge.from].cost + edge.cost;
    if (cost < nodes_[edge.to].cost) {
      nodes_[edge.to].cost = cost;
      nodes_[edge.to].way = static_cast<std::uint32_t>(edges_.size());
    }
    edges_.push_back(edge);
  }

  void add_results(std::uint32_t node, const PlannedGroup& group, unsigned results, std::uint32_t last_token) {
    const std::uint32_t token = nodes_[node].token;
    const std::uint32_t atom = nodes_[node].atom;
    std::uint32_t end = token;
    while (end < last_token) {  // one token, and those that may continue it
      ++end;
      add_value(node, group, results, end, false);
      if (end >= tokens_) break;
      const ValueToken& next = problem_.tokens[end];
      const bool continues = next.row == problem_.tokens[token].row && !next.new_paragraph &&
                             (next.groups_thousands || next.kind == ValueToken::Kind::other);
      if (!continues) break;
    }
    if (results == 0) add_value(node, group, results, token, false);
    if (atom < atoms_ && problem_.atoms[atom].lead_end > 0) add_value(node, group, results, token, true);
  }

  // Every extent of the remark, for one reading of the value.
  void add_value(std::uint32_t node, const PlannedGroup& group, unsigned results, std::uint32_t token_end,
                 bool from_remark) {
    const std::uint32_t atom = nodes_[node].atom;
    const float so_far = nodes_[node].cost;
    ResultCost cost(problem_, group, results, nodes_[node].token, token_end, atom, from_remark);
    const std::uint32_t last_atom = std::min(windows_[token_end].second, atoms_);
    bool take = from_remark;
    for (;;) {
      if (take) {
        if (cost.next_atom() >= last_atom) break;
        cost.take_atom();
      }
      take = true;
      if (so_far + cost.certain() > limit_) break;
      const float total = cost.total();
      if (so_far + total > limit_) continue;
      const std::uint32_t to = grid_node(token_end, cost.next_atom(), std::min(results + 1, kStages - 1));
      if (to == kNone || to == node) continue;
      add_edge({node, to, total, EdgeKind::result, from_remark, token_end, group.first, group.last});
    }
  }

  // What is left behind must be printed beside the output's last planned cell, or below.
  [[nodiscard]] bool may_close(std::uint32_t token, std::uint32_t atom, std::uint32_t last) const {
    if (last == planned_) return token == tokens_ && atom == atoms_;
    if (token < tokens_ && problem_.row(problem_.tokens[token].row).planned_above < last) return false;
    return atom >= atoms_ || problem_.row(problem_.atoms[atom].row).planned_above >= last;
  }

  void close(std::uint32_t node, const PlannedGroup& group, unsigned results) {
    const std::uint32_t token = nodes_[node].token;
    const std::uint32_t atom = nodes_[node].atom;
    if (!may_close(token, atom, group.last)) return;
    const float cost = close_cost(group, results);
    if (nodes_[node].cost + cost > limit_) return;
    auto& layer = lookup_[group.last];
    const auto [found, is_new] = layer.try_emplace(key(token, atom), static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) {
      nodes_.push_back({.token = token, .atom = atom, .cost = kInfinity, .rest = kInfinity, .way = kNone});
      layers_[group.last].push_back(found->second);
    }
    add_edge({node, found->second, cost, EdgeKind::close, false, 0, group.first, group.last});
  }

  Arrangement trace();
  [[nodiscard]] Assignment assignment_of(const Edge& edge) const;
  void weigh_alternatives(Arrangement& arrangement) const;

  const Problem& problem_;
  const std::uint32_t tokens_;
  const std::uint32_t atoms_;
  const std::uint32_t planned_;
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> windows_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<std::vector<std::uint32_t>> layers_;
  std::unordered_map<std::uint32_t, std::unordered_map<std::uint64_t, std::uint32_t>> lookup_;  // per layer
  Grid grid_;
  float limit_ = kInfinity;
  bool bounded_ = false;
};

Arrangement Search::trace() {
  Arrangement arrangement;
  arrangement.bounded = bounded_ || problem_.bounded;
  std::uint32_t end = kNone;
  for (const std::uint32_t node : layers_[planned_]) end = node;
  if (end == kNone) return arrangement;
  arrangement.cost = nodes_[end].cost;
  nodes_[end].rest = 0;
  for (std::size_t e = edges_.size(); e-- > 0;) {
    const Edge& edge = edges_[e];
    nodes_[edge.from].rest = std::min(nodes_[edge.from].rest, nodes_[edge.to].rest + edge.cost);
  }
  std::vector<std::uint32_t> way;
  for (std::uint32_t node = end; nodes_[node].way != kNone; node = edges_[nodes_[node].way].from) {
    way.push_back(nodes_[node].way);
  }
  std::reverse(way.begin(), way.end());
  for (const std::uint32_t e : way) {
    const Edge& edge = edges_[e];
    if (edge.kind == EdgeKind::open) {
      arrangement.outputs.push_back(
          {.first = edge.first, .last = edge.last, .margin = kReach, .results = {}, .alternatives = {}});
    } else if (edge.kind == EdgeKind::result) {
      arrangement.outputs.back().results.push_back(assignment_of(edge));
    }
  }
  weigh_alternatives(arrangement);
  return arrangement;
}

Assignment Search::assignment_of(const Edge& edge) const {
  const Node& from = nodes_[edge.from];
  return {.token = from.token,
          .token_end = edge.token_end,
          .atom = from.atom,
          .atom_end = nodes_[edge.to].atom,
          .value_from_remark = edge.value_from_remark,
          .cost = edge.cost,
          .margin = kReach};
}

// An arrangement without a certain assignment gives the assignment's value (or, where it has none, its first
// atom) to another one; so the best of those is the best arrangement that differs there.
void Search::weigh_alternatives(Arrangement& arrangement) const {
  struct Spot {
    PlacedOutput* output = nullptr;
    std::size_t result = 0;
  };
  std::vector<Spot> by_token(tokens_);
  std::vector<Spot> by_atom(atoms_);
  std::vector<PlacedOutput*> by_planned(planned_);
  for (PlacedOutput& output : arrangement.outputs) {
    for (std::uint32_t p = output.first; p < output.last; ++p) by_planned[p] = &output;
    output.alternatives.resize(output.results.size());
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
    keep_alternative(spot.output->alternatives[spot.result], other);
  };
  for (const Edge& edge : edges_) {
    const float extra = nodes_[edge.from].cost + edge.cost + nodes_[edge.to].rest - arrangement.cost;
    if (!(extra < kReach)) continue;
    if (edge.kind == EdgeKind::open) {
      for (std::uint32_t p = edge.first; p < edge.last; ++p) {
        PlacedOutput* output = by_planned[p];
        if (output == nullptr || (output->first == edge.first && output->last == edge.last)) continue;
        output->margin = std::min(output->margin, extra);
      }
    } else if (edge.kind == EdgeKind::result) {
      const Node& from = nodes_[edge.from];
      for (std::uint32_t t = from.token; t < edge.token_end; ++t) consider(by_token[t], edge, extra);
      const std::uint32_t atom_end = nodes_[edge.to].atom;
      for (std::uint32_t a = from.atom; a < atom_end; ++a) consider(by_atom[a], edge, extra);
    }
  }
}

}  // namespace

Arrangement arrange(const Problem& problem) {
  return Search(problem).run();
}

float assignment_cost(const Problem& problem, std::uint32_t first, std::uint32_t last, unsigned results_before,
                      const Assignment& assignment) {
  const PlannedGroup group = make_group(problem, first, last);
  ResultCost cost(problem, group, results_before, assignment.token, assignment.token_end, assignment.atom,
                  assignment.value_from_remark);
  while (cost.next_atom() < assignment.atom_end) cost.take_atom();
  return cost.total();
}

}  // namespace outturn::align
