#include "align/outputs/result_cost.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace outturn::align {
namespace {

std::string_view token_text(const Problem& problem, std::uint32_t token, std::uint32_t token_end) {
  const std::string_view cell = problem.cell(problem.tokens[token].row, OutputColumn::completed).text;
  return cell.substr(problem.tokens[token].begin, problem.tokens[token_end - 1].end - problem.tokens[token].begin);
}

std::string_view lead_text(const Problem& problem, const Atom& atom) {
  return std::string_view(problem.cell(atom.row, OutputColumn::remark).text)
      .substr(atom.begin, atom.lead_end - atom.begin);
}

// Within a twentieth: the same number, or one that contradicts it by a slip.
bool near(const Decimal& a, const Decimal& b) {
  return a == b || std::abs(a.to_double() - b.to_double()) * 20 < b.to_double();
}

}  // namespace

PlannedGroup make_group(const Problem& problem, std::uint32_t first, std::uint32_t last) {
  PlannedGroup group;
  make_group(problem, first, last, group);
  return group;
}

void make_group(const Problem& problem, std::uint32_t first, std::uint32_t last, PlannedGroup& group) {
  group.first = first;
  group.last = last;
  group.has_value_beside = false;
  group.least = group.greatest = std::nullopt;
  group.quantities.clear();
  group.listed = 0;
  group.shared.clear();
  group.wording.clear();
  group.counted = static_cast<unsigned>(counted_things(problem, first, last));
  for (std::uint32_t p = first; p < last && group.counted == 0; ++p) {
    group.listed += static_cast<unsigned>(problem.planned[p].duplicate ? 0 : problem.planned[p].listed);
  }
  for (std::uint32_t p = first; p < last; ++p) {
    group.has_value_beside = group.has_value_beside || problem.row(problem.planned[p].row).has_value;
    for (const NumberMention& number : problem.planned[p].numbers) {
      if (number.role != NumberRole::quantity && number.role != NumberRole::numeral) continue;
      if (!group.least || number.value < *group.least) group.least = number.value;
      if (!group.greatest || *group.greatest < number.value) group.greatest = number.value;
      const bool repeated = p > first && problem.planned[p].duplicate;
      if (!number.in_brackets && !repeated) group.quantities.push_back(number.value.to_double());
    }
  }
  if (group.quantities.empty()) {
    for (std::uint32_t p = first; p < last; ++p) {
      for (const NumberMention& number : problem.planned[p].numbers) {
        if (number.role == NumberRole::quantity) group.quantities.push_back(number.value.to_double());
      }
    }
  }
  std::sort(group.quantities.begin(), group.quantities.end());  // printed again and again, they are no more
  group.quantities.erase(std::unique(group.quantities.begin(), group.quantities.end()), group.quantities.end());
  group.first_atom = problem.similarity_rows[first].first_atom;
  std::uint32_t near = first;  // planned cells before it are too far above the atom
  for (std::uint32_t atom = group.first_atom; atom < problem.similarity_rows[last - 1].last_atom; ++atom) {
    while (near + 1 < last && problem.similarity_rows[near].last_atom <= atom) ++near;
    std::uint32_t end = near;
    while (end < last && problem.similarity_rows[end].first_atom <= atom) ++end;
    const float shared = shared_wording(problem, near, end, atom);
    group.shared.push_back(shared);
    group.wording.push_back(similarity_cost(shared, problem.best_similarity[atom]));
  }
}

float value_cost(const PlannedGroup& group, const PrintedValue* printed) {
  if (printed != nullptr) return printed->cost;
  return group.has_value_beside ? kWeights.value_lost : kWeights.value_never_printed;
}

float close_cost(const PlannedGroup& group, unsigned results) {
  if (results == 0) return kWeights.output_without_anything;
  if (group.counted <= results) return 0;
  const int unanswered = static_cast<int>(group.counted - results);
  return kWeights.unanswered * static_cast<float>(std::min(unanswered, kWeights.unanswered_most));
}

namespace {

// A value against the numbers of the plan.
float plan_cost(const PlannedGroup& group, const CompletedValue& completed) {
  if (!completed.value || group.quantities.empty() || completed.kind == CompletedKind::percent) return 0;
  const double value = completed.value->to_double();
  double nearest = std::numeric_limits<double>::infinity();
  for (const double quantity : group.quantities) {
    nearest = std::min(nearest, std::abs(std::log((value + 0.5) / (quantity + 0.5))));
  }
  if (nearest == 0) return 0;
  return kWeights.value_unlike_plan +
         std::min(kWeights.value_size * static_cast<float>(nearest), kWeights.value_size_most);
}

std::optional<PrintedValue> printed_value(const Problem& problem, const PlannedGroup& group, std::uint32_t token,
                                          std::uint32_t token_end) {
  if (token >= token_end) return std::nullopt;
  return read_printed_value(problem, group, token, token_end);
}

const PrintedValue* pointer(const std::optional<PrintedValue>& value) {
  return value ? &*value : nullptr;
}

}  // namespace

float further_result_cost(const PlannedGroup& group, unsigned results_before) {
  if (results_before == 0) return 0;
  float cost = kWeights.further_result;
  if (results_before < group.counted) return cost;
  if (group.counted > 0) return cost + kWeights.surplus_result;
  return cost + (results_before < group.listed ? kWeights.listed_result : kWeights.uncounted_result);
}

PrintedValue read_printed_value(const Problem& problem, const PlannedGroup& group, std::uint32_t token,
                                std::uint32_t token_end) {
  PrintedValue printed;
  printed.row = problem.tokens[token].row;
  if (token_end - token == 1) {
    printed.value = problem.token_values[token];
  } else {
    printed.last_group = problem.token_values[token_end - 1].value;
    printed.value = read_value(token_text(problem, token, token_end), *problem.words);
  }
  printed.cost = value_place_cost(problem, group.first, group.last, token, token_end) +
                 value_reading_cost(problem, group.counted, token, token_end) +
                 plan_cost(group, printed.value);
  return printed;
}

ResultCost::ResultCost(const Problem& problem, const PlannedGroup& group, unsigned results_before, std::uint32_t token,
                       std::uint32_t token_end, std::uint32_t atom, bool value_from_remark)
    : ResultCost(problem, group, results_before, pointer(printed_value(problem, group, token, token_end)), token,
                 token_end, atom, value_from_remark) {}

ResultCost::ResultCost(const Problem& problem, const PlannedGroup& group, unsigned results_before,
                       const PrintedValue* printed, std::uint32_t token, std::uint32_t token_end, std::uint32_t atom,
                       bool value_from_remark)
    : problem_(problem), group_(group), first_(atom), next_(atom) {
  const Weights& w = kWeights;
  base_ = further_result_cost(group, results_before);
  has_value_ = printed != nullptr || value_from_remark;
  if (printed != nullptr) {
    last_group_ = printed->last_group;
    value_row_ = printed->row;
    value_ = printed->value;
    base_ += value_cost(group, printed);
  } else if (value_from_remark) {
    value_row_ = problem.atoms[atom].row;
    value_ = read_value(lead_text(problem, problem.atoms[atom]), *problem.words);
    base_ += w.value_in_remark + plan_cost(group, value_);
    number_found_ = true;
  } else {
    value_row_ = problem.planned[group.first].row;
    base_ += value_cost(group, nullptr);
  }
  if (atom < problem.atoms.size() && problem.atoms[atom].lead_end > 0 && !value_from_remark) {
    const bool repeats =
        token < token_end && lead_text(problem, problem.atoms[atom]) == token_text(problem, token, token_end);
    if (!repeats) running_ += w.lead_ignored;
    number_found_ = number_found_ || repeats;
  }
}

void ResultCost::take_atom() {
  const Atom& atom = problem_.atoms[next_];
  if (next_ == first_) {
    float begin = remark_begin_cost(problem_, value_row_, next_);
    if (begins_with_value(atom)) {
      const float most = atom.cut == Cut::kept_number ? kWeights.cut_before_kept_number : kWeights.cut_before_number;
      begin = std::min(begin, begin - cut_cost(atom) + most);
    }
    running_ += begin;
  } else {
    running_ += remark_extend_cost(problem_, value_row_, next_);
    if (atom.lead_end > 0) running_ += kWeights.lead_ignored;
  }
  weigh_wording(atom);
  weigh_numbers(atom);
  weigh_variance(atom);
  items_ += atom.items;
  negated_ = negated_ || atom.negation;
  if (next_ == first_) negated_first_ = atom.negation;
  ++next_;
}

void ResultCost::take_held_atom() {
  weigh_numbers(problem_.atoms[next_]);
  ++next_;
}

// Whether the remark that begins with the next atom begins with the value: at once, or behind subject and verb
// ("Rehabilitated 28 kilometres", "The Office organized 4 meetings").
bool ResultCost::begins_with_value(const Atom& atom) const {
  constexpr std::ptrdiff_t kMostWords = 4;
  if (!value_.value) return false;
  const Atom* holder = &atom;  // the number may stand behind a cut of its own
  if (atom.first_number == atom.last_number && next_ + 1 < problem_.atoms.size()) holder = &problem_.atoms[next_ + 1];
  if (holder->row != atom.row || holder->first_number == holder->last_number) return false;
  const NumberMention& first = problem_.numbers[holder->first_number];
  if (!near(first.value, *value_.value)) return false;
  if (first.begin == atom.begin) return true;
  if (!problem_.words->spaces_between_words) return false;
  const std::string_view cell = problem_.cell(atom.row, OutputColumn::remark).text;
  const std::string_view before = cell.substr(atom.begin, first.begin - atom.begin);
  return std::count(before.begin(), before.end(), ' ') <= kMostWords &&
         before.find_first_of(".,;:()") == std::string_view::npos;
}

// Atoms between which no cut shows are one text where they stay together: one hint, and not many.
void ResultCost::weigh_wording(const Atom& atom) {
  const std::size_t known = next_ - group_.first_atom;  // wraps where it stands before
  const bool is_known = known < group_.shared.size();
  const float shared = is_known ? group_.shared[known] : 0;
  const float best = problem_.best_similarity[next_];
  if (next_ == first_ || !hardly_shows(atom.cut)) {
    running_ += wording_;
    shared_ = shared;
    best_ = best;
    weight_ = next_ == first_ ? 1 : wording_weight(atom);
    wording_ = weight_ * (is_known ? group_.wording[known] : similarity_cost(shared, best));
    return;
  }
  shared_ += shared;
  best_ += best;
  wording_ = weight_ * similarity_cost(shared_, best_);
}

float ResultCost::certain() const {
  const bool may_change = next_ < problem_.atoms.size() && hardly_shows(problem_.atoms[next_].cut);
  return base_ + running_ + (may_change ? 0.0F : wording_);
}

void ResultCost::weigh_numbers(const Atom& atom) {
  for (std::uint32_t n = atom.first_number; n < atom.last_number && !number_found_; ++n) {
    const NumberMention& number = problem_.numbers[n];
    if (number.role == NumberRole::name) continue;
    if (value_.value && number.value == *value_.value) {
      number_found_ = true;
    } else if (number.role == NumberRole::quantity) {
      any_quantity_ = true;
      quantity_before_ = true;
      group_counted_ = group_counted_ || (last_group_ && number.value == *last_group_);
      number_near_ = number_near_ || (value_.value && near(number.value, *value_.value));
    }
  }
}

void ResultCost::weigh_variance(const Atom& atom) {
  if (atom.variance == VarianceDirection::none && !atom.starts_variance) {
    // a space before a capital letter or a number says nothing: "… in particular | Member States"
    // nor does a page's end that the explanation runs over
    const RowFacts& row = problem_.row(atom.row);
    const bool runs_over = atom.cut == Cut::cell && (row.continues_remark || row.remark_seam > 0) &&
                           (row.unusual_remark || problem_.words->spaces_between_words);
    const bool another = atom.cut != Cut::sentence && atom.cut != Cut::kept_number && !runs_over &&
                         !(problem_.words->spaces_between_words && atom.cut == Cut::weak_space);
    goes_on_after_variance_ = goes_on_after_variance_ || (variances_ > 0 && next_ > first_ && another);
    return;
  }
  ++variances_;
  if (variances_ > 1 && atom.cut != Cut::sentence) running_ += kWeights.variance_twice;
  if (atom.variance == VarianceDirection::none || !has_value_) return;
  if (!value_.value || !group_.least) {
    if (value_.kind != CompletedKind::no) running_ += kWeights.direction_unfounded;
    return;
  }
  const bool agrees =
      atom.variance == VarianceDirection::above ? *group_.least < *value_.value : *value_.value < *group_.greatest;
  if (!agrees) running_ += kWeights.direction_contradicts;
}

float ResultCost::agreement() const {
  const Weights& w = kWeights;
  float cost = 0;
  const bool nothing_done = value_.kind == CompletedKind::no || (value_.value && value_.value->is_zero());
  if (nothing_done) {
    if (!negated_) cost += w.no_without_negation;
  } else if (has_value_ && negated_first_ && !number_found_) {
    cost += w.negation_with_value;
  }
  cost += number_cost();
  if (problem_.atoms[first_].starts_variance) {
    cost += goes_on_after_variance_ ? w.variance_first : w.variance_only;
  } else if (goes_on_after_variance_) {
    cost += w.variance_then_more;
  }
  return cost;
}

// The value against the numbers of the remark.
float ResultCost::number_cost() const {
  if (!value_.value || value_.value->is_zero()) return 0;
  if (number_found_) return quantity_before_ ? kWeights.number_late : 0.0F;
  if (number_near_) return kWeights.number_near;
  if (items_ > 1 && *value_.value == Decimal(items_)) return kWeights.number_late;
  if (last_group_) {
    return kWeights.number_absent + kWeights.joined_number_absent +
           (group_counted_ ? kWeights.joined_group_counted : 0);
  }
  return any_quantity_ ? kWeights.number_absent : kWeights.number_absent_quiet;
}

float ResultCost::total() const {
  if (next_ == first_) return base_ + no_remark_cost(problem_, value_row_);
  return base_ + running_ + wording_ + agreement() + remark_leave_cost(problem_, value_row_, next_);
}

}  // namespace outturn::align
