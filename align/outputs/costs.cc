#include "align/outputs/costs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::align {
namespace {

// exp(-x) in steps of 1/16: the search asks for it many times a row.
float decay(float x) {
  static const std::array<float, 128> table = [] {
    std::array<float, 128> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = std::exp(-static_cast<float>(i) / 16.0F);
    return values;
  }();
  const auto index = static_cast<std::size_t>(x * 16.0F);
  return index < table.size() ? table[index] : 0.0F;
}

// Moves over rows that the page's geometry separates are much less likely than in a flattened text.
float layout_factor(const Problem& problem, const RowFacts& row) {
  const bool whole = row.has_planned && row.has_value;  // what a page cuts goes on in a row of its own
  if (!problem.layout_is_printed || (row.after_break && !whole)) return 1;
  if ((row.same_printed_row && !row.separated) || row.unclear)
    return 1;  // a value may be level with any paragraph of its row
  return kWeights.printed_layout_factor;
}

bool break_between(const Problem& problem, std::uint32_t above, std::uint32_t below) {
  return problem.row(above).breaks_above < problem.row(below).breaks_above;
}

// Where the layout leaves open whether a planned cell begins: all that speaks for its being the rest of the one before,
// against all that does not.
float goes_on_odds(const PlannedCell& cell) {
  const Weights& w = kWeights;
  float odds = w.layout_unclear * std::log(cell.goes_on / (1 - cell.goes_on)) + w.planned_seam * cell.seam;
  if (cell.usual_opener) odds -= w.usual_opener;
  if (cell.unusual_opener) odds += w.unusual_opener_bonus;
  if (cell.begins_inside) odds += w.begins_inside_bonus;
  if (cell.previous_unfinished) return odds + w.unfinished_bonus;
  return cell.cut_in_word ? odds + w.cut_in_word_bonus : odds;
}

}  // namespace

float cut_cost(Cut cut) {
  switch (cut) {
    case Cut::cell:
      return 0;
    case Cut::paragraph:
      return kWeights.cut_paragraph;
    case Cut::space:
      return kWeights.cut_space;
    case Cut::sentence:
      return kWeights.cut_sentence;
    case Cut::variance:
      return kWeights.cut_variance;
    case Cut::weak_space:
      return kWeights.cut_weak_space;
    case Cut::kept_number:
      return kWeights.cut_kept_number;
    case Cut::opener:
      return kWeights.cut_opener;
    case Cut::rare_opener:
      return kWeights.cut_rare_opener;
  }
  return 0;
}

float cut_cost(const Atom& atom) {
  const bool glued = atom.cut == Cut::opener || atom.cut == Cut::rare_opener;
  if (!glued && atom.cut != Cut::weak_space && atom.cut != Cut::kept_number) return cut_cost(atom.cut);
  const float cost = cut_cost(atom.cut) - kWeights.cut_ending * atom.ending;
  if (!glued) return std::max(cost, kWeights.cut_ending_least);
  return std::max(cost + kWeights.cut_opener_seam * atom.seam, kWeights.cut_opener_least);
}

int counted_things(const Problem& problem, std::uint32_t first, std::uint32_t last) {
  int count = 0;
  for (std::uint32_t p = first; p < last; ++p) {
    if (p == first || !problem.planned[p].duplicate) count += problem.planned[p].counted;
  }
  return count;
}

bool may_join(const Problem& problem, std::uint32_t next) {
  return problem.planned[next].duplicate || problem.planned[next].may_continue;
}

float open_cost(const Problem& problem, std::uint32_t first, std::uint32_t last) {
  const PlannedCell& opening = problem.planned[first];
  const RowFacts& opening_row = problem.row(opening.row);
  float cost = 0;
  if (opening.duplicate) cost += kWeights.separate_duplicate;
  if (opening.goes_on > 0) {
    cost += std::max(goes_on_odds(opening), 0.0F);
  } else if (opening.may_continue) {
    if (!opening_row.has_value) cost += kWeights.open_without_value;
    if (opening.previous_unfinished || opening.cut_in_word) cost += kWeights.open_after_unfinished;
    cost += kWeights.planned_seam * std::max(opening.seam, 0.0F);
    if (opening.unusual_opener && !opening_row.has_value) cost += kWeights.unusual_opener_bonus;
    if (opening.begins_inside) cost += kWeights.begins_inside_bonus;
  }
  for (std::uint32_t p = first + 1; p < last; ++p) {
    const PlannedCell& cell = problem.planned[p];
    const RowFacts& row = problem.row(cell.row);
    if (cell.duplicate || row.same_printed_row) continue;
    if (cell.goes_on > 0) {
      cost += std::max(-goes_on_odds(cell), 0.0F);
      continue;
    }
    float join = row.has_value ? kWeights.continue_planned_with_value : kWeights.continue_planned;
    if (cell.previous_unfinished) {
      join -= kWeights.unfinished_bonus;
    } else if (cell.cut_in_word) {
      join -= kWeights.cut_in_word_bonus;
    }
    if (cell.unusual_opener) join -= kWeights.unusual_opener_bonus;
    if (cell.begins_inside) join -= kWeights.begins_inside_bonus;
    join -= kWeights.planned_seam * std::min(cell.seam, 0.0F);
    cost += std::max(join, 0.0F);
  }
  return cost;
}

float value_place_cost(const Problem& problem, std::uint32_t first, std::uint32_t last, std::uint32_t token,
                       std::uint32_t token_end) {
  const std::uint32_t row_index = problem.tokens[token].row;
  const RowFacts& row = problem.row(row_index);
  const std::uint32_t above = row.planned_above;  // planned cell above - 1 is the one beside or above the value
  if (above > first && above <= last) return 0;
  if (above <= first) {
    const std::uint32_t target = problem.planned[first].row;
    const float factor = layout_factor(problem, problem.row(target));
    const auto distance = static_cast<float>(first + 1 - above);
    if (!row.has_planned && above == first && break_between(problem, row_index, target)) {
      return kWeights.value_before_break;
    }
    if (above == first && token_end == row.last_token && token > row.first_token) {
      return kWeights.value_trails_several * factor;
    }
    return kWeights.value_above * distance * factor;
  }
  const auto distance = static_cast<float>(above - last);
  const float factor = layout_factor(problem, row);
  if (row.has_planned && above < problem.planned.size() && problem.planned[above].duplicate) {
    return kWeights.value_beside_repeated * distance * factor;
  }
  if (row.has_planned && token == row.first_token && token_end < row.last_token) {
    return kWeights.value_leads_several * distance * factor;
  }
  return kWeights.value_beside_other * distance * factor + (row.has_planned ? 0.0F : 1.0F);
}

float value_reading_cost(const Problem& problem, unsigned counted, std::uint32_t token, std::uint32_t token_end) {
  float cost = 0;
  const bool several = counted != 1;  // 0: it counts in brackets or not at all
  if (token_end - token > 1 && problem.tokens[token + 1].groups_thousands) {
    cost += several ? kWeights.join_thousands : 0.0F;
  }
  if (token_end < problem.tokens.size()) {
    const ValueToken& next = problem.tokens[token_end];
    const bool same_cell = next.row == problem.tokens[token].row && !next.new_paragraph;
    if (same_cell && next.groups_thousands) cost += several ? kWeights.split_thousands : 2 * kWeights.split_thousands;
    if (same_cell && next.kind == ValueToken::Kind::other) cost += kWeights.split_other;
  }
  return cost;
}

bool hardly_shows(Cut cut) {
  return cut == Cut::opener || cut == Cut::rare_opener;
}

float remark_begin_cost(const Problem& problem, std::uint32_t value_row, std::uint32_t first_atom) {
  const Atom& atom = problem.atoms[first_atom];
  const RowFacts& own = problem.row(value_row);
  const RowFacts& printed = problem.row(atom.row);
  float cost = cut_cost(atom);
  if (atom.cut == Cut::cell) {
    if (printed.continues_remark) cost += kWeights.remark_cut_in_word;
    if (printed.unusual_remark) cost += kWeights.remark_unusual;
    cost += kWeights.remark_seam * std::max(printed.remark_seam, 0.0F);
  } else if (atom.cut == Cut::sentence && printed.continues_remark && first_atom == printed.first_atom + 1) {
    cost += kWeights.cut_sentence_rest - kWeights.cut_sentence;
  }
  if (atom.row > value_row) {
    const auto shift = static_cast<float>(printed.values_above - own.values_above);
    if (shift == 0) return cost + kWeights.remark_follows;
    const float each = own.has_remark ? kWeights.remark_shift_goes_on : kWeights.remark_up_after_break;
    return cost + shift * each * layout_factor(problem, printed);
  }
  if (atom.row < value_row) {
    const auto shift = static_cast<float>(own.values_above - printed.values_above);
    if (!printed.has_value && shift == 1) return cost + kWeights.remark_above_value * layout_factor(problem, own);
    return cost + shift * kWeights.remark_down * layout_factor(problem, own);
  }
  return cost;
}

namespace {

// Taking the first atom of a row that has a value of its own.
float enter_cost(const Problem& problem, std::uint32_t value_row, const Atom& atom, const RowFacts& row) {
  if (atom.row <= value_row) return kWeights.paragraph_inside;
  if (row.after_break) {
    const float anew = atom.cut == Cut::cell ? std::max(-row.remark_seam, 0.0F) : 0.0F;
    return kWeights.remark_up_after_break * layout_factor(problem, row) + kWeights.remark_seam * anew;
  }
  if (atom.starts_variance) return kWeights.remark_up_variance * layout_factor(problem, row);
  return kWeights.remark_up * layout_factor(problem, row);
}

}  // namespace

float remark_extend_cost(const Problem& problem, std::uint32_t value_row, std::uint32_t next) {
  const Atom& atom = problem.atoms[next];
  const Atom& before = problem.atoms[next - 1];
  if (atom.row == before.row) return atom.cut == Cut::paragraph ? kWeights.paragraph_inside : 0.0F;
  const RowFacts& row = problem.row(atom.row);
  const float left = remark_leave_cost(problem, value_row, next);
  if (!row.has_value) {
    return left + kWeights.remark_follows + (row.has_planned ? kWeights.remark_follows_planned : 0.0F);
  }
  return left + enter_cost(problem, value_row, atom, row);
}

float remark_leave_cost(const Problem& problem, std::uint32_t value_row, std::uint32_t end) {
  const std::uint32_t last_row = problem.atoms[end - 1].row;
  if (last_row <= value_row) return 0;
  const RowFacts& row = problem.row(last_row);
  return row.has_value && end == row.last_atom ? kWeights.remark_up_whole_cell : 0.0F;
}

float no_remark_cost(const Problem& problem, std::uint32_t value_row) {
  return problem.row(value_row).has_remark ? kWeights.remark_lost : kWeights.remark_never_printed;
}

float shared_wording(const Problem& problem, std::uint32_t first, std::uint32_t last, std::uint32_t atom) {
  float shared = 0;
  float of_text = 0;  // of the same text printed again: each print is compared with the atoms around it only
  for (std::uint32_t p = first; p < last; ++p) {
    if (p == first || !problem.planned[p].duplicate) {
      shared += of_text;
      of_text = 0;
    }
    of_text = std::max(of_text, problem.shared(p, atom));
  }
  return shared + of_text;
}

float wording_weight(const Atom& atom) {
  if (atom.starts_variance) return kWeights.similarity_variance;
  return atom.cut == Cut::sentence ? kWeights.similarity_sentence : 1.0F;
}

float similarity_cost(float shared, float best) {
  if (shared >= best) return 0;
  return kWeights.similarity * (decay(shared / kWeights.similarity_scale) - decay(best / kWeights.similarity_scale));
}

}  // namespace outturn::align
