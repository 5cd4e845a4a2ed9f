#include "align/outputs/search.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "align/outputs/alike_rows.h"
#include "align/outputs/lower_bound.h"
#include "align/outputs/remark_reach.h"
#include "align/outputs/result_cost.h"
#include "align/outputs/search_graph.h"
#include "align/outputs/search_grid.h"
#include "align/outputs/search_memory.h"

namespace outturn::align {
namespace {

constexpr std::size_t kMaxClosedStates = 40;  // kept behind each output
constexpr float kLayerReach = 8;              // of those; more than any margin that a confidence shows
constexpr float kNarrowReach = 5;             // of a first look at an output
constexpr std::uint32_t kMaxJoined = 6;       // planned cells that one output may be printed in, duplicates aside

class Search {
 public:
  Search(const Problem& problem, SearchMemory& memory)
      : problem_(problem),
        tokens_(static_cast<std::uint32_t>(problem.tokens.size())),
        atoms_(static_cast<std::uint32_t>(problem.atoms.size())),
        planned_(static_cast<std::uint32_t>(problem.planned.size())),
        alike_(problem),
        positions_(atom_windows(problem), held_atoms(problem, alike_)),
        debts_(problem),
        memory_(memory) {}

  Arrangement run() {
    memory_.graph.nodes.clear();
    memory_.graph.edges.clear();
    memory_.layers.clear();
    memory_.layers.resize(planned_ + 1);
    memory_.closed.clear();
    memory_.closed.resize(planned_ + 1);
    memory_.best_closed.assign(planned_ + 1, kInfinity);
    memory_.graph.nodes.push_back({.token = 0, .atom = 0, .cost = 0, .rest = kInfinity, .way = kNone});
    memory_.layers[0].push_back(0);
    for (std::uint32_t p = 0; p < planned_; ++p) {
      prune(p);
      expand_all(p);
      if (memory_.layers[p].capacity() > 0) memory_.spare_layers.push_back(std::move(memory_.layers[p]));
      // complete: no output that begins later ends there
      if (!memory_.closed[p + 1].empty()) memory_.spare_grids.push_back(std::move(memory_.closed[p + 1]));
    }
    const std::vector<std::uint32_t>& ends = memory_.layers[planned_];
    Arrangement arrangement = ends.empty() ? Arrangement() : trace(problem_, memory_.graph, ends.back());
    for (PlacedOutput& output : arrangement.outputs) {
      output.margin = std::min(output.margin, alike_.margin(output.first, output.last));
      output.bounded = is_bounded(output);
      bounded_ = bounded_ || output.bounded;
    }
    arrangement.bounded = bounded_ || problem_.bounded;
    return arrangement;
  }

 private:
  // Keeps the best states. One that leaves something behind is cheap only so far: what it owes counts as well.
  void prune(std::uint32_t layer) {
    std::vector<std::uint32_t>& closed = memory_.layers[layer];
    if (closed.empty()) return;
    std::uint32_t first_token = tokens_;
    std::uint32_t first_atom = atoms_;
    for (const std::uint32_t node : closed) {
      first_token = std::min(first_token, memory_.graph.nodes[node].token);
      first_atom = std::min(first_atom, memory_.graph.nodes[node].atom);
    }
    debts_.enter(layer, first_token, first_atom);
    memory_.ranked.clear();
    for (const std::uint32_t node : closed) {
      memory_.ranked.emplace_back(
          memory_.graph.nodes[node].cost + debts_.at(memory_.graph.nodes[node].token, memory_.graph.nodes[node].atom),
          node);
    }
    std::sort(memory_.ranked.begin(), memory_.ranked.end());
    const float reach = memory_.ranked[0].first + kLayerReach;
    if (memory_.ranked.size() > kMaxClosedStates) {
      bounded_ = bounded_ || memory_.ranked[kMaxClosedStates].first < reach - kLayerReach / 2;
      memory_.ranked.resize(kMaxClosedStates);
    }
    while (memory_.ranked.back().first > reach) memory_.ranked.pop_back();
    closed.clear();
    for (const auto& [estimate, node] : memory_.ranked) closed.push_back(node);
  }

  void expand_all(std::uint32_t first) {
    if (memory_.layers[first].empty()) return;
    std::uint32_t joined = 0;
    for (std::uint32_t last = first + 1; last <= planned_; ++last) {
      if (last > first + 1) {
        if (!may_join(problem_, last - 1)) break;
        if (!problem_.planned[last - 1].duplicate && (++joined >= kMaxJoined || alike_.parts(first, last - 1))) break;
      }
      last = alike_.end(last);
      // widen the reach until some arrangement of this output is found
      for (float reach = kReach;; reach *= 4) {
        expand(first, last, reach);
        if (!memory_.layers[last].empty() || last > alike_.end(first + 1) || reach > 10'000) break;
      }
    }
  }

  // Whether other ways to part the output or its remarks were not weighed.
  [[nodiscard]] bool is_bounded(const PlacedOutput& output) const {
    const auto holds = [&](const Assignment& result) { return positions_.holds(result.atom, result.atom_end); };
    return alike_.margin(output.first, output.last) < kLayerReach / 2 || alike_.parted(output.first, output.last) ||
           std::any_of(output.results.begin(), output.results.end(), holds);
  }

  void expand(std::uint32_t first, std::uint32_t last, float reach) {
    if (last > first + 1 && !memory_.layers[last - 1].empty()) foresee_apart(last);
    make_group(problem_, first, last, memory_.group);
    const float opening = open_cost(problem_, first, last);
    // Further results beyond those that the planned cells count or list cost the same each.
    most_results_ =
        std::clamp(memory_.group.counted > 0 ? memory_.group.counted : memory_.group.listed, 1U, kStages - 1);
    debts_.enter(last, least_closed(last), least_closed_atom(last));
    if (reach > kReach) {
      memory_.best_closed[last] = kInfinity;  // nothing was found within it
    } else {
      foresee(memory_.layers[first].front(), memory_.group, opening);
      if (memory_.best_closed[last] == kInfinity) look_ahead(opening);
    }
    walk(opening, reach);
  }

  // What the output costs at best, as far as a narrow search finds out. The states that it visits are forgotten.
  void look_ahead(float opening) {
    const std::size_t nodes = memory_.graph.nodes.size();
    const std::size_t edges = memory_.graph.edges.size();
    looking_ahead_ = true;
    walk(opening, kNarrowReach);
    looking_ahead_ = false;
    memory_.graph.nodes.resize(nodes);
    memory_.graph.edges.resize(edges);
  }

  // All states of the output in work, from those in which it may begin to those in which it may end.
  void walk(float opening, float reach) {
    const std::vector<std::uint32_t>& starts = memory_.layers[memory_.group.first];
    float least = kInfinity;
    std::uint32_t first_token = tokens_;
    std::uint32_t first_atom = atoms_;
    for (const std::uint32_t node : starts) {
      least = std::min(least, estimate(node));
      first_token = std::min(first_token, memory_.graph.nodes[node].token);
      first_atom = std::min(first_atom, memory_.graph.nodes[node].atom);
    }
    const std::uint32_t last_token = token_limit(memory_.group.last);
    memory_.open.reset(positions_, first_token, std::max(last_token, first_token), first_atom);
    first_token_ = first_token;
    memory_.least.assign(std::max(last_token, first_token) - first_token + 1, kInfinity);
    limit_ = least + opening + reach;
    bound_ = memory_.best_closed[memory_.group.last] + kLayerReach;
    for (const std::uint32_t node : starts) {
      const std::uint32_t token = memory_.graph.nodes[node].token;
      const std::uint32_t atom = memory_.graph.nodes[node].atom;
      std::uint32_t* slot = token > last_token ? nullptr : memory_.open.at(token, atom);
      if (slot == nullptr) continue;
      const std::uint32_t to = open_node(*slot, token, atom);
      add_edge({node, to, opening, EdgeKind::open, false, 0, memory_.group.first, memory_.group.last});
    }
    for (std::uint32_t token = first_token; token <= last_token; ++token) {
      memory_.printed.clear();
      limit_ = std::max(limit_, least_at(token) + reach);  // long lists of values cost something each
      // The row's last state may move on while its first ones are looked at.
      for (std::uint32_t atom = memory_.open.first(token); atom <= memory_.open.last(token); ++atom) {
        expand_position(token, atom, memory_.group, last_token);
      }
    }
  }

  // For an output of several planned cells: what the last of them costs as an output of its own, behind the others.
  void foresee_apart(std::uint32_t last) {
    const std::vector<std::uint32_t>& states = memory_.layers[last - 1];
    const std::uint32_t best = *std::min_element(states.begin(), states.end(), [&](std::uint32_t a, std::uint32_t b) {
      return memory_.graph.nodes[a].cost < memory_.graph.nodes[b].cost;
    });
    make_group(problem_, last - 1, last, memory_.group);
    debts_.enter(last, least_closed(last), least_closed_atom(last));
    foresee(best, memory_.group, open_cost(problem_, last - 1, last));
  }

  // What the output costs as it is printed, where it has one value and what is beside it: most outputs are meant so,
  // and what costs much more need not be looked at.
  void foresee(std::uint32_t start, const PlannedGroup& group, float opening) {
    const std::uint32_t token = memory_.graph.nodes[start].token;
    const std::uint32_t atom = memory_.graph.nodes[start].atom;
    const bool final = group.last == planned_;
    const RowFacts* next = final ? nullptr : &problem_.row(problem_.planned[group.last].row);
    const std::uint32_t token_end = final ? tokens_ : next->first_token;
    const std::uint32_t atom_end = final ? atoms_ : next->first_atom;
    if (token_end != token + 1 || atom_end < atom) return;
    const PrintedValue printed = read_printed_value(problem_, group, token, token_end);
    ResultCost cost(problem_, group, 0, &printed, token, token_end, atom, false);
    while (cost.next_atom() < atom_end) cost.take_atom();
    const float sum = memory_.graph.nodes[start].cost + opening + cost.total() + close_cost(group, 1);
    memory_.best_closed[group.last] = std::min(memory_.best_closed[group.last], sum + debts_.at(token_end, atom_end));
  }

  // What the way to a state inside an output costs, and what any way on from it does.
  [[nodiscard]] float estimate(std::uint32_t node) const {
    return memory_.graph.nodes[node].cost + debts_.begin(memory_.graph.nodes[node].atom);
  }

  [[nodiscard]] float limit() const { return std::min(limit_, bound_); }

  // The least estimate of the open output's states with so many tokens consumed.
  [[nodiscard]] float least_at(std::uint32_t token) const {
    const float least = memory_.least[token - first_token_];
    return least < kInfinity ? least : -kInfinity;
  }

  // Tokens that an output ending with planned cell last - 1 may consume.
  [[nodiscard]] std::uint32_t token_limit(std::uint32_t last) const {
    const std::uint32_t beyond = last + kPlannedBand;
    if (beyond >= planned_) return tokens_;
    return problem_.row(problem_.planned[beyond].row).first_token;
  }

  std::uint32_t node_of(std::uint32_t& slot, std::uint32_t token, std::uint32_t atom) {
    if (slot == kNone) {
      slot = static_cast<std::uint32_t>(memory_.graph.nodes.size());
      memory_.graph.nodes.push_back({.token = token, .atom = atom, .cost = kInfinity, .rest = kInfinity, .way = kNone});
    }
    return slot;
  }

  std::uint32_t open_node(std::uint32_t& slot, std::uint32_t token, std::uint32_t atom) {
    memory_.open.use(token, atom);
    return node_of(slot, token, atom);
  }

  void add_edge(const Edge& edge) {
    const float cost = memory_.graph.nodes[edge.from].cost + edge.cost;
    Node& to = memory_.graph.nodes[edge.to];
    if (edge.kind != EdgeKind::close) {
      float& least = memory_.least[to.token - first_token_];
      least = std::min(least, cost + debts_.begin(to.atom));
    }
    if (cost < to.cost) {
      to.cost = cost;
      to.way = static_cast<std::uint32_t>(memory_.graph.edges.size());
    }
    memory_.graph.edges.push_back(edge);
  }

  // The states of an open output at one position: they differ in how many results they have. A result that begins
  // there costs them the same, but for being another one.
  void expand_position(std::uint32_t token, std::uint32_t atom, const PlannedGroup& group, std::uint32_t last_token) {
    const std::uint32_t* nodes = memory_.open.at(token, atom);
    if (nodes == nullptr) return;
    if (nodes[0] != kNone && estimate(nodes[0]) <= limit()) {  // first: it may lead to the state with one result here
      memory_.starts.assign(1, {nodes[0], 0, 0});
      add_value(token, atom, group, token, nullptr, false);
      nodes = memory_.open.at(token, atom);
    }
    memory_.starts.clear();
    for (unsigned results = 0; results < kStages; ++results) {
      if (nodes[results] == kNone || estimate(nodes[results]) > limit()) continue;
      memory_.starts.push_back({nodes[results], results, further_result_cost(group, results)});
    }
    if (memory_.starts.empty()) return;
    std::uint32_t end = token;
    while (end < last_token) {  // one token, and those that may continue it
      ++end;
      if (memory_.printed.size() < end - token)
        memory_.printed.push_back(read_printed_value(problem_, group, token, end));
      add_value(token, atom, group, end, &memory_.printed[end - token - 1], false);
      if (end >= tokens_) break;
      const ValueToken& next = problem_.tokens[end];
      const bool continues = next.row == problem_.tokens[token].row && !next.new_paragraph &&
                             (next.groups_thousands || next.kind == ValueToken::Kind::other);
      if (!continues) break;
    }
    if (atom < atoms_ && problem_.atoms[atom].lead_end > 0) add_value(token, atom, group, token, nullptr, true);
    for (const Start& start : memory_.starts) close(start, token, atom, group);
  }

  // Every extent of the remark, for one reading of the value, from each of memory_.starts.
  void add_value(std::uint32_t token, std::uint32_t atom, const PlannedGroup& group, std::uint32_t token_end,
                 const PrintedValue* printed, bool from_remark) {
    float so_far = kInfinity;  // the least of the starts
    for (const Start& start : memory_.starts)
      so_far = std::min(so_far, memory_.graph.nodes[start.node].cost + start.further);
    if (!from_remark && so_far + value_cost(group, printed) > limit()) return;
    ResultCost cost(problem_, group, 0, printed, token, token_end, atom, from_remark);
    const std::uint32_t last_atom = std::min(positions_.last(token_end), atoms_);
    bool take = from_remark;
    for (;;) {
      if (take) {
        if (cost.next_atom() >= last_atom) break;
        cost.take_atom();
        while (positions_.held(cost.next_atom())) cost.take_held_atom();
      }
      take = true;
      if (so_far + cost.certain() > limit()) break;
      const float total = cost.total();
      const float owed = debts_.begin(cost.next_atom());
      if (so_far + total + owed > limit()) continue;
      std::uint32_t* slots = memory_.open.at(token_end, cost.next_atom());
      if (slots == nullptr) continue;
      for (const Start& start : memory_.starts) {
        const float result = total + start.further;
        if (memory_.graph.nodes[start.node].cost + result + owed > limit()) continue;
        const std::uint32_t to =
            open_node(slots[std::min(start.results + 1, most_results_)], token_end, cost.next_atom());
        add_edge({start.node, to, result, EdgeKind::result, from_remark, token_end, group.first, group.last});
      }
    }
  }

  // What is left behind must be printed beside the output's last planned cell, or below.
  [[nodiscard]] bool may_close(std::uint32_t token, std::uint32_t atom, std::uint32_t last) const {
    if (last == planned_) return token == tokens_ && atom == atoms_;
    if (token < tokens_ && problem_.row(problem_.tokens[token].row).planned_above < last) return false;
    return atom >= atoms_ || problem_.row(problem_.atoms[atom].row).planned_above >= last;
  }

  // The least number of tokens that may be consumed where an output ends with planned cell last - 1.
  [[nodiscard]] std::uint32_t least_closed(std::uint32_t last) const {
    return last == planned_ ? tokens_ : problem_.row(problem_.planned[last - 1].row).first_token;
  }

  [[nodiscard]] std::uint32_t least_closed_atom(std::uint32_t last) const {
    return last == planned_ ? atoms_ : problem_.row(problem_.planned[last - 1].row).first_atom;
  }

  void close(const Start& start, std::uint32_t token, std::uint32_t atom, const PlannedGroup& group) {
    if (!may_close(token, atom, group.last)) return;
    const float cost = close_cost(group, start.results);
    if (estimate(start.node) + cost > limit()) return;
    const float closed = memory_.graph.nodes[start.node].cost + cost + debts_.at(token, atom);
    memory_.best_closed[group.last] = std::min(memory_.best_closed[group.last], closed);
    bound_ = memory_.best_closed[group.last] + kLayerReach;
    if (closed > bound_ || looking_ahead_) return;
    StateGrid<1>& layer = memory_.closed[group.last];
    if (layer.empty()) {
      take_spare(memory_.spare_grids, layer);
      take_spare(memory_.spare_layers, memory_.layers[group.last]);
      memory_.layers[group.last].clear();
      layer.reset(positions_, least_closed(group.last), token_limit(group.last), least_closed_atom(group.last));
    }
    std::uint32_t* slot = layer.at(token, atom);
    const bool is_new = *slot == kNone;
    const std::uint32_t to = node_of(*slot, token, atom);
    if (is_new) memory_.layers[group.last].push_back(to);
    add_edge({start.node, to, cost, EdgeKind::close, false, 0, group.first, group.last});
  }

  // What a layer that is done has left, its memory above all.
  template <typename T>
  static void take_spare(std::vector<T>& spare, T& target) {
    if (spare.empty()) return;
    target = std::move(spare.back());
    spare.pop_back();
  }

  const Problem& problem_;
  const std::uint32_t tokens_;
  const std::uint32_t atoms_;
  const std::uint32_t planned_;
  AlikeRows alike_;
  const Positions positions_;
  LowerBound debts_;
  SearchMemory& memory_;
  std::uint32_t first_token_ = 0;        // of memory_.least
  unsigned most_results_ = kStages - 1;  // of the output in work that are told apart
  float limit_ = kInfinity;              // of the estimates of an open output's states
  float bound_ = kInfinity;              // the same: what costs more would be dropped behind the output
  bool looking_ahead_ = false;           // see look_ahead()
  bool bounded_ = false;
};

}  // namespace

Arrangement arrange(const Problem& problem) {
  constexpr std::size_t kKept = 1U << 18U;  // nodes; what a search needed beyond it is given back
  static thread_local SearchMemory memory;
  Arrangement arrangement = Search(problem, memory).run();
  if (memory.graph.nodes.capacity() > kKept) memory = SearchMemory();
  return arrangement;
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
