// Each result takes one of the planned numbers or none; all ways are weighed, results one after the other, the best so
// far kept (kKept of them, which is all for the outputs of real reports). What results that answer one number add up to
// is weighed when all are placed.
#include "align/reading/answers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "align/reading/evidence_weights.h"
#include "align/reading/plan_wording.h"

namespace outturn::align {
namespace {

constexpr std::size_t kMostResults = 24;  // of an output that are placed; the others answer none
constexpr std::size_t kMostNumbers = 24;
constexpr std::size_t kKept = 128;
constexpr std::size_t kTried = 4;      // numbers that a result is tried with, where there are several results
constexpr std::size_t kCompared = 32;  // best ways that margins are taken from
constexpr double kImpossible = -1e9;

const AnswerWeights& kWeights = kAnswerWeights;

struct Way {
  std::array<std::int8_t, kMostResults> choice{};
  double score = 0;
};

bool counts(const Done& done) {
  return done.value.value.has_value();
}

class Assigner {
 public:
  Assigner(const OutputReading& output, const ReadingWords& words, const TermWeights& weights,
           std::vector<Answer>& answers)
      : output_(output),
        numbers_(output.plan.numbers),
        words_(words),
        wording_(output.plan, weights, output.done.size() > 1),
        answers_(answers),
        results_(std::min(output.done.size(), kMostResults)),
        choices_(std::min(numbers_.size(), kMostNumbers)) {}

  void run() {
    answers_.assign(output_.done.size(), Answer());
    if (choices_ == 0) return;
    score_each();
    std::vector<Way> ways{Way{}};
    for (std::size_t r = 0; r < results_; ++r) extend(ways, r);
    for (Way& way : ways) way.score += whole_score(way);
    const std::size_t compared = std::min(kCompared, ways.size());
    std::partial_sort(ways.begin(), ways.begin() + static_cast<std::ptrdiff_t>(compared), ways.end(),
                      [](const Way& a, const Way& b) { return a.score > b.score; });
    ways.resize(compared);
    take(ways);
  }

 private:
  // ---- one result with one number

  void score_each() {
    scores_.assign(results_ * choices_, 0);
    std::vector<double> shared;
    for (std::size_t r = 0; r < results_; ++r) {
      wording_.shared(output_.remarks[r], choices_, shared);
      for (std::size_t c = 0; c < choices_; ++c) {
        double score = counts(output_.done[r]) ? counted(output_.done[r], numbers_[c]) + shared[c]
                                               : uncounted(output_.done[r], numbers_[c]);
        if (!counts(output_.done[r]) && results_ > 1) score += shared[c];
        if (results_ == 1) score += kWeights.later * main_before(numbers_[c]);
        scores_[r * choices_ + c] = score;
      }
    }
  }

  [[nodiscard]] int main_before(const PlannedNumber& number) const {
    int before = 0;
    for (std::size_t c = 0; c < choices_; ++c) {
      before += main(numbers_[c]) && numbers_[c].figure < number.figure && (numbers_[c].figures & number.figures) == 0;
    }
    return before;
  }

  // A number that results are expected to answer.
  [[nodiscard]] static bool main(const PlannedNumber& number) {
    return number.source == PlanSource::printed && number.role != FigureRole::duration && !number.governed &&
           !number.in_brackets && !number.part && !number.part_of_sum && !number.bare_rate;
  }

  [[nodiscard]] double printed_score(const PlannedNumber& number) const {
    double score = 0;
    if (number.in_brackets) score += kWeights.in_brackets;
    if (number.governed) score += number.source == PlanSource::rate ? kWeights.each_place : kWeights.governed;
    if (number.in_words) score += kWeights.in_words;
    return score;
  }

  [[nodiscard]] double counted(const Done& done, const PlannedNumber& number) const {
    const bool share = done.value.kind == CompletedKind::percent;
    const bool planned_share = number.role == FigureRole::percent;
    const bool money = done.value.kind == CompletedKind::money;
    const bool planned_money = number.role == FigureRole::money;
    if (share && !planned_share && (number.role != FigureRole::count || any_share())) return kImpossible;
    if (money != planned_money && money) return kImpossible;
    double score = printed_score(number);
    if (planned_share) score += share ? kWeights.percent : kWeights.not_percent;
    if (share && !planned_share) score += kWeights.share_of_count;
    if (planned_money) score += money ? kWeights.money : kWeights.not_money;
    const bool same = !done.unit.empty() && (words_.same_noun(done.unit, number.unit) || names(done, number));
    if (!share && !money && !done.unit.empty() && !number.unit.empty()) {
      const double alike = words_.spaces_between_words ? kWeights.same_unit : kWeights.same_measure;
      score += same ? alike : kWeights.other_unit;
      if (!same && words_.compare_kinds(done.unit, number.unit) > 0) score += kWeights.other_kind;
    }
    if (number.role == FigureRole::duration && !same) score += kWeights.duration;
    if (number.source == PlanSource::rate) score += kWeights.rate;
    if (number.source == PlanSource::printed && number.bare_rate) score += kWeights.bare_rate;
    return score;
  }

  // "1 rotary-wing" of the aircraft, and the result counts rotary-wing aircraft.
  [[nodiscard]] bool names(const Done& done, const PlannedNumber& number) const {
    return words_.spaces_between_words && !number.unit.empty() && done.phrase.size() >= number.unit.size() &&
           !ends_with_folded(number.unit, done.unit) &&
           ends_with_folded(done.phrase.substr(0, number.unit.size()), number.unit);
  }

  [[nodiscard]] bool any_share() const {
    return std::any_of(numbers_.begin(), numbers_.end(),
                       [](const PlannedNumber& number) { return number.role == FigureRole::percent; });
  }

  // A yes or no answers what the planned text says first.
  [[nodiscard]] double uncounted(const Done& done, const PlannedNumber& number) const {
    if (number.source != PlanSource::printed) return kImpossible;
    double score = number.clause > 0 ? kWeights.yes_no_later_clause : 0;
    if (number.role == FigureRole::duration) score += kWeights.duration;
    if (number.in_brackets) score += kWeights.in_brackets;
    if (number.in_words) score += kWeights.in_words;
    if (number.governed) score += kWeights.governed;
    if (number.nested) score += kWeights.nested;
    if (number.clause == 0 && std::any_of(done.figures.begin(), done.figures.end(),
                                          [&](const Figure& figure) { return figure.value == number.value; })) {
      score += kWeights.mentioned;
    }
    return score;
  }

  [[nodiscard]] double none_score(std::size_t r) const {
    if (!counts(output_.done[r])) return results_ == 1 ? kWeights.none_yes_no : kWeights.none_yes_no_several;
    if (results_ > 1) return kWeights.none_several;
    const bool any_main = std::any_of(numbers_.begin(), numbers_.end(), main);
    return any_main ? kWeights.none_single : kWeights.none_of_places;
  }

  // ---- all results

  // The numbers that result `r` is tried with, and none (choices_).
  void find_tried(std::size_t r) {
    std::vector<std::pair<double, std::size_t>> alone;
    for (std::size_t c = 0; c < choices_; ++c) {
      double score = scores_[r * choices_ + c];
      if (score <= kImpossible / 2) continue;
      const Done& done = output_.done[r];
      const bool too_many = counts(done) && numbers_[c].value < *done.value.value;
      if (too_many && done.value.kind != CompletedKind::percent) {
        score += size_score(done.value.value->to_double(), numbers_[c]);
      }
      alone.emplace_back(score, c);
    }
    if (results_ > 1 && alone.size() > kTried) {
      std::partial_sort(alone.begin(), alone.begin() + kTried, alone.end(),
                        [](const auto& a, const auto& b) { return a.first > b.first; });
      alone.resize(kTried);
    }
    tried_.clear();
    for (const auto& [score, c] : alone) tried_.push_back(c);
    std::sort(tried_.begin(), tried_.end());
    tried_.push_back(choices_);
  }

  void extend(std::vector<Way>& ways, std::size_t r) {
    find_tried(r);
    std::vector<Way> longer;
    longer.reserve(ways.size() * tried_.size());
    for (const Way& way : ways) {
      for (const std::size_t c : tried_) {
        const double score = c == choices_ ? none_score(r) : scores_[r * choices_ + c];
        Way next = way;
        next.choice[r] = c == choices_ ? std::int8_t{-1} : static_cast<std::int8_t>(c);
        next.score += score;
        longer.push_back(next);
      }
    }
    if (longer.size() > kKept) {
      std::nth_element(longer.begin(), longer.begin() + kKept, longer.end(),
                       [](const Way& a, const Way& b) { return a.score > b.score; });
      longer.resize(kKept);
    }
    ways.swap(longer);
  }

  [[nodiscard]] double sum_of(const Way& way, int choice) const {
    double sum = 0;
    for (std::size_t r = 0; r < results_; ++r) {
      if (way.choice[r] == choice && counts(output_.done[r])) sum += output_.done[r].value.value->to_double();
    }
    return sum;
  }

  [[nodiscard]] double whole_score(const Way& way) const {
    double score = 0;
    std::uint64_t answered = 0;
    for (std::size_t c = 0; c < choices_; ++c) {
      int group = 0;
      int counted_group = 0;
      for (std::size_t r = 0; r < results_; ++r) {
        if (way.choice[r] != static_cast<int>(c)) continue;
        ++group;
        counted_group += counts(output_.done[r]) ? 1 : 0;
      }
      if (group == 0) continue;
      score += kWeights.overlap * std::popcount(answered & numbers_[c].figures);
      answered |= numbers_[c].figures;
      score += sharing(numbers_[c]) * (group - 1);
      if (counted_group > 0 && counted_group < group) score += kWeights.mixed;
      if (group > 1) score += group_score(way, c);
      if (numbers_[c].source == PlanSource::total) {
        score += numbers_[c].same_units ? kWeights.total : kWeights.mixed_total;
      }
      if (numbers_[c].part) score += kWeights.part;
      if (numbers_[c].part_of_sum) score += kWeights.part_of_sum;
      if (counted_group > 0 && !of_count(way, c)) score += size_score(sum_of(way, static_cast<int>(c)), numbers_[c]);
      score += direction_score(way, c);
    }
    if (results_ > 1) score += left_over(way, answered) + some_parts(way);
    return score;
  }

  // What speaks against several results for one number.
  [[nodiscard]] double group_score(const Way& way, std::size_t c) const {
    bool same = false;
    bool other = false;
    bool differ = false;
    std::string_view first;
    for (std::size_t r = 0; r < results_; ++r) {
      const std::string_view unit = output_.done[r].unit;
      if (way.choice[r] != static_cast<int>(c) || unit.empty() || numbers_[c].unit.empty()) continue;
      (words_.same_noun(unit, numbers_[c].unit) ? same : other) = true;
      if (first.empty()) first = unit;
      differ = differ || !words_.same_noun(first, unit);
    }
    double score = same && other ? kWeights.mixed_units : 0;
    if (!same && differ && !words_.spaces_between_words) score += kWeights.other_measures;
    if (met_by_one(way, c)) score += kWeights.filled;
    const double ratio = (sum_of(way, static_cast<int>(c)) + 1) / (numbers_[c].value.to_double() + 1);
    return ratio > 1 ? score + kWeights.beyond * std::log(ratio) : score;
  }

  [[nodiscard]] bool met_by_one(const Way& way, std::size_t c) const {
    for (std::size_t r = 0; r < results_; ++r) {
      if (way.choice[r] != static_cast<int>(c) || !counts(output_.done[r])) continue;
      if (*output_.done[r].value.value == numbers_[c].value) return true;
    }
    return false;
  }

  [[nodiscard]] double some_parts(const Way& way) const {
    bool whole = false;
    std::size_t parts = 0;
    std::size_t answered = 0;
    for (std::size_t c = 0; c < choices_; ++c) {
      const bool taken =
          std::find(way.choice.begin(), way.choice.begin() + static_cast<std::ptrdiff_t>(results_),
                    static_cast<std::int8_t>(c)) != way.choice.begin() + static_cast<std::ptrdiff_t>(results_);
      whole = whole || (taken && numbers_[c].has_parts);
      parts += numbers_[c].part_of_sum;
      answered += taken && numbers_[c].part_of_sum;
    }
    return whole && answered > 0 && answered < parts ? kWeights.some_parts : 0;
  }

  [[nodiscard]] static double sharing(const PlannedNumber& number) {
    if (number.source == PlanSource::total) return kWeights.shared_total;
    return number.has_parts ? kWeights.shared_whole : kWeights.shared;
  }

  // Whether a result tells a share of a number that is no share: their sizes cannot be compared.
  [[nodiscard]] bool of_count(const Way& way, std::size_t c) const {
    if (numbers_[c].role == FigureRole::percent) return false;
    for (std::size_t r = 0; r < results_; ++r) {
      if (way.choice[r] == static_cast<int>(c) && output_.done[r].value.kind == CompletedKind::percent) return true;
    }
    return false;
  }

  // "The lower number was due to …" speaks for a planned number above what was done.
  [[nodiscard]] double direction_score(const Way& way, std::size_t c) const {
    double score = 0;
    const double done = sum_of(way, static_cast<int>(c));
    const double planned = numbers_[c].value.to_double();
    for (std::size_t r = 0; r < results_; ++r) {
      const VarianceDirection told = output_.directions[r];
      if (way.choice[r] != static_cast<int>(c) || told == VarianceDirection::none || !counts(output_.done[r])) continue;
      const bool agrees = told == VarianceDirection::above ? planned < done : done < planned;
      score += agrees ? kWeights.direction : kWeights.other_direction;
    }
    return score;
  }

  [[nodiscard]] static double size_score(double done, const PlannedNumber& number) {
    const double least = number.value.to_double();
    const double most = number.max ? number.max->to_double() : least;
    if (done == 0) return 0;  // nothing was done: any number may be meant
    if (done >= least && done <= most) return kWeights.same_number;
    const double nearest = done < least ? least : most;
    return std::max(kWeights.largest_size, kWeights.size * std::abs(std::log((done + 1) / (nearest + 1))));
  }

  [[nodiscard]] double left_over(const Way& way, std::uint64_t answered) const {
    double score = 0;
    for (std::size_t c = 0; c < choices_; ++c) {
      if (main(numbers_[c]) && !numbers_[c].has_parts && (numbers_[c].figures & answered) == 0)
        score += kWeights.unanswered;
    }
    for (std::size_t r = 1; r < results_; ++r) {
      for (std::size_t before = 0; before < r; ++before) {
        if (way.choice[r] >= 0 && way.choice[before] > way.choice[r]) score += kWeights.out_of_order;
      }
    }
    return score;
  }

  // ---- the best way and how sure it is

  [[nodiscard]] bool same_reading(const Way& a, const Way& b, std::size_t r) const {
    const int x = a.choice[r];
    const int y = b.choice[r];
    if (x < 0 || y < 0) return x == y;
    const PlannedNumber& p = numbers_[static_cast<std::size_t>(x)];
    const PlannedNumber& q = numbers_[static_cast<std::size_t>(y)];
    return p.value == q.value && p.max == q.max && std::abs(sum_of(a, x) - sum_of(b, y)) < 1e-9;
  }

  void take(const std::vector<Way>& ways) {
    if (ways.empty()) return;
    const Way& best = ways.front();
    for (std::size_t r = 0; r < results_; ++r) {
      Answer& answer = answers_[r];
      answer.number = best.choice[r];
      if (answer.number >= 0) {
        for (std::size_t other = 0; other < results_; ++other) answer.shared_by += best.choice[other] == answer.number;
      }
      answer.margin = best.score - ways.back().score;
      for (const Way& way : ways) {
        if (same_reading(best, way, r)) continue;
        answer.margin = best.score - way.score;
        break;
      }
    }
  }

  const OutputReading& output_;
  const std::vector<PlannedNumber>& numbers_;
  const ReadingWords& words_;
  PlanWording wording_;
  std::vector<Answer>& answers_;
  const std::size_t results_;
  const std::size_t choices_;
  std::vector<std::size_t> tried_;  // with the result in work; choices_ is none
  std::vector<double> scores_;      // of each result with each number
};

}  // namespace

void assign_answers(const OutputReading& output, const ReadingWords& words, const TermWeights& weights,
                    std::vector<Answer>& answers) {
  Assigner(output, words, weights, answers).run();
}

}  // namespace outturn::align
