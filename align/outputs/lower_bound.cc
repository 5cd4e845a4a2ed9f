#include "align/outputs/lower_bound.h"

#include <algorithm>

#include "align/outputs/costs.h"

namespace outturn::align {
namespace {

// Beginning a remark with this atom costs at least so much, wherever its value stands.
float least_begin_cost(const Problem& problem, std::uint32_t index) {
  const Atom& atom = problem.atoms[index];
  const float cost = remark_begin_cost(problem, atom.row, index);
  // A number may turn out to be the remark's own value: see ResultCost::take_atom().
  const bool more = index + 1 < problem.atoms.size() && problem.atoms[index + 1].row == atom.row;
  const bool number = atom.first_number < atom.last_number ||
                      (more && problem.atoms[index + 1].first_number < problem.atoms[index + 1].last_number);
  if (!number) return cost;
  const float most = atom.cut == Cut::kept_number ? kWeights.cut_before_kept_number : kWeights.cut_before_number;
  return std::min(cost, cost - cut_cost(atom) + most);
}

// An atom in the remark of an output behind planned cell `layer` - 1, wherever it stands there.
float least_wording_cost(const Problem& problem, std::uint32_t layer, std::uint32_t index) {
  const Atom& atom = problem.atoms[index];
  if (hardly_shows(atom.cut)) return 0;  // counts with the atoms before it
  const auto end = std::min(layer + kPlannedBand, static_cast<std::uint32_t>(problem.planned.size()));
  float shared = 0;
  for (std::uint32_t p = layer; p < end; ++p) shared = std::max(shared, shared_wording(problem, p, p + 1, index));
  return wording_weight(atom) * similarity_cost(shared, problem.best_similarity[index]);
}

}  // namespace

LowerBound::LowerBound(const Problem& problem) : problem_(problem) {
  begin_.reserve(problem.atoms.size() + 1);
  for (std::uint32_t atom = 0; atom < problem.atoms.size(); ++atom) begin_.push_back(least_begin_cost(problem, atom));
  begin_.push_back(0);
}

void LowerBound::enter(std::uint32_t layer, std::uint32_t first_token, std::uint32_t first_atom) {
  if (layer == layer_ && first_token >= first_token_ && first_atom >= first_atom_) return;
  // Behind the last of the items that are printed beside outputs before the layer; without an output left, none is
  // owed.
  const auto end_of = [&](const auto& items, std::uint32_t end) {
    if (layer >= problem_.planned.size()) return end;
    while (end < items.size() && problem_.row(items[end].row).planned_above <= layer) ++end;
    return end;
  };
  layer_ = layer;
  first_token_ = first_token;
  first_atom_ = first_atom;
  std::uint32_t end = end_of(problem_.tokens, first_token);
  tokens_.assign(end - first_token + 1, 0);
  for (std::uint32_t token = end; token-- > first_token;) {
    tokens_[token - first_token] =
        tokens_[token - first_token + 1] + value_place_cost(problem_, layer, layer + 1, token, token + 1);
  }
  end = end_of(problem_.atoms, first_atom);
  atoms_.assign(end - first_atom + 1, 0);
  for (std::uint32_t atom = end; atom-- > first_atom;) {
    atoms_[atom - first_atom] = atoms_[atom - first_atom + 1] + least_wording_cost(problem_, layer, atom);
  }
}

// A remark that begins there while every value that is left stands below it.
float LowerBound::shift(std::uint32_t token, std::uint32_t atom) const {
  if (atom >= problem_.atoms.size() || layer_ >= problem_.planned.size()) return 0;
  std::uint32_t value_row = problem_.planned[layer_].row;
  if (token < problem_.tokens.size()) value_row = std::min(value_row, problem_.tokens[token].row);
  if (problem_.atoms[atom].row >= value_row) return 0;
  return remark_begin_cost(problem_, value_row, atom) - remark_begin_cost(problem_, problem_.atoms[atom].row, atom);
}

float LowerBound::at(std::uint32_t token, std::uint32_t atom) const {
  return tokens_[std::min<std::size_t>(token - first_token_, tokens_.size() - 1)] +
         atoms_[std::min<std::size_t>(atom - first_atom_, atoms_.size() - 1)] + begin(atom) + shift(token, atom);
}

}  // namespace outturn::align
