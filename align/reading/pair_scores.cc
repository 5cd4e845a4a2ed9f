#include "align/reading/pair_scores.h"

#include <algorithm>

#include "align/reading/evidence_weights.h"

namespace outturn::align {
namespace {

double printed_score(const PlannedNumber& number) {
  double score = 0;
  if (number.in_brackets) score += kAnswerWeights.in_brackets;
  if (number.governed) score += number.source == PlanSource::rate ? kAnswerWeights.each_place : kAnswerWeights.governed;
  if (number.in_words) score += kAnswerWeights.in_words;
  return score;
}

}  // namespace

bool is_main(const PlannedNumber& number) {
  return number.source == PlanSource::printed && number.role != FigureRole::duration && !number.governed &&
         !number.in_brackets && !number.part && !number.part_of_sum && !number.bare_rate;
}

PairScores::PairScores(const OutputReading& output, const ReadingWords& words, const TermWeights& weights,
                       std::size_t results, std::size_t choices)
    : output_(output),
      numbers_(output.plan.numbers),
      words_(words),
      wording_(output.plan, weights, output.done.size() > 1),
      results_(results),
      choices_(choices) {}

void PairScores::score_each() {
  scores_.assign(results_ * choices_, 0);
  same_nouns_.assign(results_ * choices_, 0);
  std::vector<double> shared;
  for (std::size_t r = 0; r < results_; ++r) {
    wording_.shared(results_ == 1 ? before_parts(output_.remarks[r]) : output_.remarks[r], choices_, shared);
    for (std::size_t c = 0; c < choices_; ++c) {
      const bool same = words_.same_noun(output_.done[r].unit, numbers_[c].unit);
      same_nouns_[r * choices_ + c] = static_cast<char>(same);
      double score = counts(output_.done[r]) ? counted(output_.done[r], numbers_[c], same) + shared[c]
                                             : uncounted(output_.done[r], numbers_[c]);
      if (!counts(output_.done[r]) && results_ > 1) score += shared[c];
      if (results_ == 1) score += kAnswerWeights.later * main_before(numbers_[c]);
      scores_[r * choices_ + c] = score;
    }
  }
}

// "Centres, of which 1 in the south": what the remark says of parts tells of no number that the whole answers.
std::string_view PairScores::before_parts(std::string_view remark) const {
  const std::size_t parts = words_.lists_parts.find_in(remark, 0, remark.size());
  return parts == 0 ? remark : remark.substr(0, parts);
}

int PairScores::main_before(const PlannedNumber& number) const {
  int before = 0;
  for (std::size_t c = 0; c < choices_; ++c) {
    before += is_main(numbers_[c]) && numbers_[c].figure < number.figure && (numbers_[c].figures & number.figures) == 0;
  }
  return before;
}

double PairScores::counted(const Done& done, const PlannedNumber& number, bool same_noun) const {
  const bool share = done.value.kind == CompletedKind::percent;
  const bool planned_share = number.role == FigureRole::percent;
  const bool money = done.value.kind == CompletedKind::money;
  const bool planned_money = number.role == FigureRole::money;
  if (share && !planned_share && (number.role != FigureRole::count || any_share())) return kImpossible;
  if (money != planned_money && money) return kImpossible;
  double score = printed_score(number);
  if (planned_share) score += share ? kAnswerWeights.percent : kAnswerWeights.not_percent;
  if (share && !planned_share) score += kAnswerWeights.share_of_count;
  if (planned_money) score += money ? kAnswerWeights.money : kAnswerWeights.not_money;
  const bool same = !done.unit.empty() && (same_noun || names(done, number));
  if (!share && !money && !done.unit.empty() && !number.unit.empty()) {
    const double alike = words_.spaces_between_words ? kAnswerWeights.same_unit : kAnswerWeights.same_measure;
    score += same ? alike : kAnswerWeights.other_unit;
    if (!same && words_.compare_kinds(done.unit, number.unit) > 0) score += kAnswerWeights.other_kind;
  }
  if (number.role == FigureRole::duration && !same) score += kAnswerWeights.duration;
  if (number.source == PlanSource::rate) score += kAnswerWeights.rate;
  if (number.source == PlanSource::printed && number.bare_rate) score += kAnswerWeights.bare_rate;
  return score;
}

// "1 rotary-wing" of the aircraft, and the result counts rotary-wing aircraft.
bool PairScores::names(const Done& done, const PlannedNumber& number) const {
  return words_.spaces_between_words && !number.unit.empty() && done.phrase.size() >= number.unit.size() &&
         !ends_with_folded(number.unit, done.unit) &&
         ends_with_folded(done.phrase.substr(0, number.unit.size()), number.unit);
}

bool PairScores::any_share() const {
  return std::any_of(numbers_.begin(), numbers_.end(),
                     [](const PlannedNumber& number) { return number.role == FigureRole::percent; });
}

// A yes or no answers what the planned text says first.
double PairScores::uncounted(const Done& done, const PlannedNumber& number) const {
  if (number.source != PlanSource::printed) return kImpossible;
  double score = number.clause > 0 ? kAnswerWeights.yes_no_later_clause : 0;
  if (number.role == FigureRole::duration) score += kAnswerWeights.duration;
  if (number.in_brackets) score += kAnswerWeights.in_brackets;
  if (number.in_words) score += kAnswerWeights.in_words;
  if (number.governed) score += kAnswerWeights.governed;
  if (number.nested) score += kAnswerWeights.nested;
  if (number.clause == 0 && std::any_of(done.figures.begin(), done.figures.end(),
                                        [&](const Figure& figure) { return figure.value == number.value; })) {
    score += kAnswerWeights.mentioned;
  }
  return score;
}

double PairScores::of_none(std::size_t r) const {
  if (!counts(output_.done[r])) return results_ == 1 ? kAnswerWeights.none_yes_no : kAnswerWeights.none_yes_no_several;
  if (results_ > 1) return kAnswerWeights.none_several;
  const bool any_main = std::any_of(numbers_.begin(), numbers_.end(), is_main);
  return any_main ? kAnswerWeights.none_single : kAnswerWeights.none_of_places;
}

}  // namespace outturn::align
