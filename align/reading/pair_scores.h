// What speaks for one result answering one planned number, whatever the output's other results do.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "align/learnt/similarity.h"
#include "align/reading/answers.h"
#include "align/reading/plan_wording.h"

namespace outturn::align {

// Whether the result has a number, and not only a word.
inline bool counts(const Done& done) {
  return done.value.value.has_value();
}

// Whether results are expected to answer the number.
bool is_main(const PlannedNumber& number);

class PairScores {
 public:
  // Of the first `results` results with the first `choices` planned numbers. All references must outlive the object.
  PairScores(const OutputReading& output, const ReadingWords& words, const TermWeights& weights, std::size_t results,
             std::size_t choices);

  static constexpr double kImpossible = -1e9;  // of a pair that is out of the question

  // Weighs all pairs; of() tells the scores then, by the table of AnswerWeights.
  void score_each();
  [[nodiscard]] double of(std::size_t r, std::size_t c) const { return scores_[r * choices_ + c]; }
  // Whether both count the same noun.
  [[nodiscard]] bool same_noun(std::size_t r, std::size_t c) const { return same_nouns_[r * choices_ + c]; }
  // That the result answers no number.
  [[nodiscard]] double of_none(std::size_t r) const;

 private:
  [[nodiscard]] std::string_view before_parts(std::string_view remark) const;
  [[nodiscard]] int main_before(const PlannedNumber& number) const;
  [[nodiscard]] double counted(const Done& done, const PlannedNumber& number, bool same_noun) const;
  [[nodiscard]] double uncounted(const Done& done, const PlannedNumber& number) const;
  [[nodiscard]] bool names(const Done& done, const PlannedNumber& number) const;
  [[nodiscard]] bool any_share() const;

  const OutputReading& output_;
  const std::vector<PlannedNumber>& numbers_;
  const ReadingWords& words_;
  PlanWording wording_;
  const std::size_t results_;
  const std::size_t choices_;
  std::vector<double> scores_;    // by result, then by number
  std::vector<char> same_nouns_;  // likewise
};

}  // namespace outturn::align
