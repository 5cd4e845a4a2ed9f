// What the figures of an output mean: the last step of alignment. Layers, each tested alone:
//
//   digits, number_words → figures → what they count (counted) → what is planned (plan), what was done (done)
//   → which planned number each result answers (answers) → value, ratio, status, explanation, checks
#pragma once

#include <string_view>
#include <vector>

#include "align/learnt/similarity.h"
#include "align/reading/answers.h"
#include "align/reading/explanation.h"
#include "align/reading/reading_words.h"
#include "align/wording/text_index.h"
#include "core/report.h"

namespace outturn::align {

class OutputReader {
 public:
  // All but `months` must outlive the object. `months` is the length of the reporting period.
  OutputReader(TextIndex& texts, const TermWeights& weights, const ReadingWords& words, double months)
      : texts_(texts), weights_(weights), words_(words), months_(months) {}

  // Fills in what is read from an output whose texts stand: the planned number, completed kind, value and unit, sum,
  // ratio, status, explanation, checks and reading_confidence of its results. The remarks' paragraphs may still be
  // separated by '\n'; afterwards they are not.
  void read(Output& output);

 private:
  void read_results(const Output& output);
  void take_value(const Done& done, Result& result) const;
  void take_answer(std::size_t r, Result& result) const;
  void take_sum(Output& output) const;
  [[nodiscard]] bool tells_undone(std::string_view remark) const;
  static bool explains(const Done& done, const Explanation& explanation, const Result& result);
  static void take_explanation(const Done& done, const Explanation& explanation, Result& result);
  [[nodiscard]] double confidence(const Result& result, std::size_t r) const;

  TextIndex& texts_;
  const TermWeights& weights_;
  const ReadingWords& words_;
  const double months_;
  Plan plan_;
  std::vector<Done> done_;  // of the results of the output in work, and what is left of earlier ones behind them
  std::vector<std::string_view> planned_units_;
  std::vector<Explanation> explanations_;  // of those results, as the next three
  std::vector<std::string_view> told_;
  std::vector<VarianceDirection> directions_;
  std::vector<Answer> answers_;
};

// Months from one ISO date to another, both included: 12 for 2021-07-01 to 2022-06-30. 12 where either is empty.
double months_of_period(std::string_view start, std::string_view end);

}  // namespace outturn::align
