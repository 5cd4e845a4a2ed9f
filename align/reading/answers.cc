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
#include "align/reading/pair_scores.h"

namespace outturn::align {
namespace {

constexpr std::size_t kMostResults = 24;  // of an output that are placed; the others answer none
constexpr std::size_t kMostNumbers = 24;
constexpr std::size_t kKept = 128;
constexpr std::size_t kTried = 4;      // numbers that a result is tried with, where there are several results
constexpr std::size_t kCompared = 32;  // best ways that margins are taken from

struct Way {
  std::array<std::int8_t, kMostResults> choice{};
  double score = 0;
};

class Assigner {
 public:
  Assigner(const OutputReading& output, const ReadingWords& words, const TermWeights& weights,
           std::vector<Answer>& answers)
      : output_(output),
        numbers_(output.plan.numbers),
        words_(words),
        answers_(answers),
        results_(std::min(output.done.size(), kMostResults)),
        choices_(std::min(numbers_.size(), kMostNumbers)),
        scores_(output, words, weights, results_, choices_) {}

  void run() {
    answers_.assign(output_.done.size(), Answer());
    if (choices_ == 0) return;
    find_values();
    scores_.score_each();
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
  void find_values() {
    for (std::size_t r = 0; r < results_; ++r) {
      counted_[r] = counts(output_.done[r]);
      if (counted_[r]) values_[r] = output_.done[r].value.value->to_double();
      any_direction_ = any_direction_ || output_.directions[r] != VarianceDirection::none;
      any_percent_ = any_percent_ || output_.done[r].value.kind == CompletedKind::percent;
    }
    for (std::size_t c = 0; c < choices_; ++c) {
      if (is_main(numbers_[c]) && !numbers_[c].has_parts) expected_.push_back(numbers_[c].figures);
    }
  }

  // ---- all results

  // The numbers that result `r` is tried with, and none (choices_).
  void find_tried(std::size_t r) {
    std::vector<std::pair<double, std::size_t>> alone;
    for (std::size_t c = 0; c < choices_; ++c) {
      double score = scores_.of(r, c);
      if (score <= PairScores::kImpossible / 2) continue;
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
    const double none = scores_.of_none(r);
    for (const Way& way : ways) {
      for (const std::size_t c : tried_) {
        const double score = c == choices_ ? none : scores_.of(r, c);
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
      if (way.choice[r] == choice && counted_[r]) sum += values_[r];
    }
    return sum;
  }

  // What the results that answer a number are together.
  struct Group {
    int results = 0;
    int counted = 0;
    double sum = 0;
  };

  void find_groups(const Way& way) {
    groups_.assign(choices_, Group());
    for (std::size_t r = 0; r < results_; ++r) {
      if (way.choice[r] < 0) continue;
      Group& group = groups_[static_cast<std::size_t>(way.choice[r])];
      ++group.results;
      if (!counted_[r]) continue;
      ++group.counted;
      group.sum += values_[r];
    }
  }

  [[nodiscard]] double whole_score(const Way& way) {
    find_groups(way);
    double score = 0;
    std::uint64_t answered = 0;
    for (std::size_t c = 0; c < choices_; ++c) {
      const Group& group = groups_[c];
      if (group.results == 0) continue;
      const std::uint64_t again = answered & numbers_[c].figures;
      if (again != 0) score += kAnswerWeights.overlap * std::popcount(again);
      answered |= numbers_[c].figures;
      score += sharing(numbers_[c]) * (group.results - 1);
      if (group.counted > 0 && group.counted < group.results) score += kAnswerWeights.mixed;
      if (group.results > 1) score += group_score(way, c);
      if (numbers_[c].source == PlanSource::total) {
        score += numbers_[c].same_units ? kAnswerWeights.total : kAnswerWeights.mixed_total;
      }
      if (numbers_[c].part) score += kAnswerWeights.part;
      if (numbers_[c].part_of_sum) score += kAnswerWeights.part_of_sum;
      if (group.counted > 0 && !of_count(way, c)) score += size_score(group.sum, numbers_[c]);
      score += direction_score(way, c);
    }
    if (results_ > 1) score += left_over(way, answered) + some_parts();
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
      (scores_.same_noun(r, c) ? same : other) = true;
      if (first.empty()) {
        first = unit;
      } else {
        differ = differ || (!words_.spaces_between_words && !words_.same_noun(first, unit));
      }
    }
    double score = same && other ? kAnswerWeights.mixed_units : 0;
    if (!same && differ) score += kAnswerWeights.other_measures;
    if (met_by_one(way, c)) score += kAnswerWeights.filled;
    const double ratio = (groups_[c].sum + 1) / (numbers_[c].value.to_double() + 1);
    return ratio > 1 ? score + kAnswerWeights.beyond * std::log(ratio) : score;
  }

  [[nodiscard]] bool met_by_one(const Way& way, std::size_t c) const {
    for (std::size_t r = 0; r < results_; ++r) {
      if (way.choice[r] != static_cast<int>(c) || !counts(output_.done[r])) continue;
      if (*output_.done[r].value.value == numbers_[c].value) return true;
    }
    return false;
  }

  [[nodiscard]] double some_parts() const {
    bool whole = false;
    std::size_t parts = 0;
    std::size_t answered = 0;
    for (std::size_t c = 0; c < choices_; ++c) {
      const bool taken = groups_[c].results > 0;
      whole = whole || (taken && numbers_[c].has_parts);
      parts += numbers_[c].part_of_sum;
      answered += taken && numbers_[c].part_of_sum;
    }
    return whole && answered > 0 && answered < parts ? kAnswerWeights.some_parts : 0;
  }

  [[nodiscard]] static double sharing(const PlannedNumber& number) {
    if (number.source == PlanSource::total) return kAnswerWeights.shared_total;
    return number.has_parts ? kAnswerWeights.shared_whole : kAnswerWeights.shared;
  }

  // Whether a result tells a share of a number that is no share: their sizes cannot be compared.
  [[nodiscard]] bool of_count(const Way& way, std::size_t c) const {
    if (!any_percent_ || numbers_[c].role == FigureRole::percent) return false;
    for (std::size_t r = 0; r < results_; ++r) {
      if (way.choice[r] == static_cast<int>(c) && output_.done[r].value.kind == CompletedKind::percent) return true;
    }
    return false;
  }

  // "The lower number was due to …" speaks for a planned number above what was done.
  [[nodiscard]] double direction_score(const Way& way, std::size_t c) const {
    if (!any_direction_) return 0;
    double score = 0;
    const double done = groups_[c].sum;
    const double planned = numbers_[c].value.to_double();
    for (std::size_t r = 0; r < results_; ++r) {
      const VarianceDirection told = output_.directions[r];
      if (way.choice[r] != static_cast<int>(c) || told == VarianceDirection::none || !counted_[r]) continue;
      const bool agrees = told == VarianceDirection::above ? planned < done : done < planned;
      score += agrees ? kAnswerWeights.direction : kAnswerWeights.other_direction;
    }
    return score;
  }

  [[nodiscard]] static double size_score(double done, const PlannedNumber& number) {
    const double least = number.value.to_double();
    const double most = number.max ? number.max->to_double() : least;
    if (done == 0) return 0;  // nothing was done: any number may be meant
    if (done >= least && done <= most) return kAnswerWeights.same_number;
    const double nearest = done < least ? least : most;
    return std::max(kAnswerWeights.largest_size, kAnswerWeights.size * std::abs(std::log((done + 1) / (nearest + 1))));
  }

  [[nodiscard]] double left_over(const Way& way, std::uint64_t answered) const {
    double score = 0;
    for (const std::uint64_t figures : expected_) {
      if ((figures & answered) == 0) score += kAnswerWeights.unanswered;
    }
    for (std::size_t r = 1; r < results_; ++r) {
      for (std::size_t before = 0; before < r; ++before) {
        if (way.choice[r] >= 0 && way.choice[before] > way.choice[r]) score += kAnswerWeights.out_of_order;
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
  std::vector<Answer>& answers_;
  const std::size_t results_;
  const std::size_t choices_;
  std::vector<std::size_t> tried_;  // with the result in work; choices_ is none
  PairScores scores_;
  std::vector<Group> groups_;                  // of the way in work, by number
  std::array<bool, kMostResults> counted_{};   // of the results: whether they tell a number …
  std::array<double, kMostResults> values_{};  // … and which
  bool any_direction_ = false;                 // that an explanation tells
  bool any_percent_ = false;
  std::vector<std::uint64_t> expected_;  // figures of each number that some result is expected to answer
};

}  // namespace

void assign_answers(const OutputReading& output, const ReadingWords& words, const TermWeights& weights,
                    std::vector<Answer>& answers) {
  Assigner(output, words, weights, answers).run();
}

}  // namespace outturn::align
