#include "align/search.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "align/result_cost.h"
#include "align/search_graph.h"
#include "align/windows.h"

namespace outturn::align {
namespace {

constexpr std::size_t kMaxClosedStates = 40;  // kept behind each output
constexpr unsigned kStages = 4;               // results that an open output has: 0, 1, 2, or more
constexpr std::uint32_t kMaxJoined = 6;       // planned cells that one output may be printed in, duplicates aside

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
    graph_.nodes.push_back({.token = 0, .atom = 0, .cost = 0, .rest = kInfinity, .way = kNone});
    layers_[0].push_back(0);
    for (std::uint32_t p = 0; p < planned_; ++p) {
      prune(p);
      expand_all(p);
      lookup_.erase(p + 1);  // complete: no output that begins later ends there
    }
    Arrangement arrangement;
    if (!layers_[planned_].empty()) arrangement = trace(problem_, graph_, layers_[planned_].back());
    arrangement.bounded = bounded_ || problem_.bounded;
    return arrangement;
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
    for (const std::uint32_t node : closed) first = std::min(first, graph_.nodes[node].token);
    const std::vector<float> debts = debts_at(layer, first);
    const auto estimate = [&](std::uint32_t node) {
      return graph_.nodes[node].cost + debts[std::min<std::size_t>(graph_.nodes[node].token - first, debts.size() - 1)];
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
    std::uint32_t token = 0;   // first token
    std::vector<float> least;  // cost of any node, per token
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
      least = std::min(least, graph_.nodes[node].cost);
      first_token = std::min(first_token, graph_.nodes[node].token);
    }
    const std::uint32_t last_token = token_limit(last);
    make_grid(first_token, std::max(last_token, first_token));
    limit_ = least + opening + reach;
    for (const std::uint32_t node : starts) {
      if (graph_.nodes[node].token > last_token) continue;
      const std::uint32_t opened = grid_node(graph_.nodes[node].token, graph_.nodes[node].atom, 0);
      if (opened != kNone) add_edge({node, opened, opening, EdgeKind::open, false, 0, first, last});
    }
    for (std::uint32_t token = first_token; token <= last_token; ++token) {
      printed_.clear();
      limit_ = std::max(limit_, least_at(token) + reach);  // long lists of values cost something each
      for (std::uint32_t atom = windows_[token].first; atom <= windows_[token].second; ++atom) {
        for (unsigned results = 0; results < kStages; ++results) {
          const std::uint32_t node = existing(token, atom, results);
          if (node == kNone || graph_.nodes[node].cost > limit_) continue;
          add_results(node, group, results, last_token);
          close(node, group, results);
        }
      }
    }
  }

  // The least cost of the grid's states with so many tokens consumed.
  [[nodiscard]] float least_at(std::uint32_t token) const {
    const float least = grid_.least[token - grid_.token];
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
    grid_.least.assign(grid_.offset.size(), kInfinity);
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
      *found = static_cast<std::uint32_t>(graph_.nodes.size());
      graph_.nodes.push_back({.token = token, .atom = atom, .cost = kInfinity, .rest = kInfinity, .way = kNone});
    }
    return *found;
  }

  void add_edge(const Edge& edge) {
    const float cost = graph_.nodes[edge.from].cost + edge.cost;
    if (edge.kind != EdgeKind::close) {
      float& least = grid_.least[graph_.nodes[edge.to].token - grid_.token];
      least = std::min(least, cost);
    }
    if (cost < graph_.nodes[edge.to].cost) {
      graph_.nodes[edge.to].cost = cost;
      graph_.nodes[edge.to].way = static_cast<std::uint32_t>(graph_.edges.size());
    }
    graph_.edges.push_back(edge);
  }

  void add_results(std::uint32_t node, const PlannedGroup& group, unsigned results, std::uint32_t last_token) {
    const std::uint32_t token = graph_.nodes[node].token;
    const std::uint32_t atom = graph_.nodes[node].atom;
    std::uint32_t end = token;
    while (end < last_token) {  // one token, and those that may continue it
      ++end;
      if (printed_.size() < end - token) printed_.push_back(read_printed_value(problem_, group, token, end));
      add_value(node, group, results, end, &printed_[end - token - 1], false);
      if (end >= tokens_) break;
      const ValueToken& next = problem_.tokens[end];
      const bool continues = next.row == problem_.tokens[token].row && !next.new_paragraph &&
                             (next.groups_thousands || next.kind == ValueToken::Kind::other);
      if (!continues) break;
    }
    if (results == 0) add_value(node, group, results, token, nullptr, false);
    if (atom < atoms_ && problem_.atoms[atom].lead_end > 0) add_value(node, group, results, token, nullptr, true);
  }

  // Every extent of the remark, for one reading of the value.
  void add_value(std::uint32_t node, const PlannedGroup& group, unsigned results, std::uint32_t token_end,
                 const PrintedValue* printed, bool from_remark) {
    const std::uint32_t atom = graph_.nodes[node].atom;
    const float so_far = graph_.nodes[node].cost;
    ResultCost cost(problem_, group, results, printed, graph_.nodes[node].token, token_end, atom, from_remark);
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
    const std::uint32_t token = graph_.nodes[node].token;
    const std::uint32_t atom = graph_.nodes[node].atom;
    if (!may_close(token, atom, group.last)) return;
    const float cost = close_cost(group, results);
    if (graph_.nodes[node].cost + cost > limit_) return;
    auto& layer = lookup_[group.last];
    const auto [found, is_new] = layer.try_emplace(key(token, atom), static_cast<std::uint32_t>(graph_.nodes.size()));
    if (is_new) {
      graph_.nodes.push_back({.token = token, .atom = atom, .cost = kInfinity, .rest = kInfinity, .way = kNone});
      layers_[group.last].push_back(found->second);
    }
    add_edge({node, found->second, cost, EdgeKind::close, false, 0, group.first, group.last});
  }

  const Problem& problem_;
  const std::uint32_t tokens_;
  const std::uint32_t atoms_;
  const std::uint32_t planned_;
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> windows_;
  SearchGraph graph_;
  std::vector<std::vector<std::uint32_t>> layers_;
  std::unordered_map<std::uint32_t, std::unordered_map<std::uint64_t, std::uint32_t>> lookup_;  // per layer
  Grid grid_;
  std::vector<PrintedValue> printed_;  // what may begin with the token in work: of one token, of two …
  float limit_ = kInfinity;
  bool bounded_ = false;
};

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
