#include "align/reading/output_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

#include "align/reading/checks.h"
#include "align/reading/doubts.h"
#include "align/reading/judgement.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// How sure a reading is at most that rests on more than what is printed. Fitted as sureness() is.
constexpr double kSureOfUnstatedPeriod = 0.85;  // a rate or "monthly", and the period is taken for the report's
constexpr double kSureOfMixedTotal = 0.6;       // clauses that count different things, added up
constexpr double kSureOfFarSize = 0.8;          // more than kFar times too much or too little
constexpr double kSureWithoutPlan = 0.95;       // the planned text has no number
constexpr double kSureOfOther = 0.3;            // the completed value was not understood
constexpr double kFar = 4;

// Neither word nor number: a dash, or nothing.
bool nothing_read(const Result& result) {
  return result.kind == CompletedKind::none && !result.completed_value;
}

bool far_apart(const Result& result) {
  if (!result.planned || !result.achieved_value || result.achieved_value->is_zero()) return false;
  const double ratio = result.achieved_value->to_double() / std::max(result.planned->value.to_double(), 1e-9);
  return ratio > kFar || ratio < 1 / kFar;
}

}  // namespace

void OutputReader::read(Output& output) {
  read_plan(output.planned_text, words_, months_, plan_);
  read_results(output);
  assign_answers({plan_, std::span(done_).first(output.results.size()), directions_, told_}, words_, weights_,
                 answers_);
  for (std::size_t r = 0; r < output.results.size(); ++r) {
    Result& result = output.results[r];
    take_value(done_[r], result);
    take_answer(r, result);
  }
  take_sum(output);
  for (std::size_t r = 0; r < output.results.size(); ++r) {
    Result& result = output.results[r];
    judge(result, {done_[r].value.not_applicable, nothing_read(result) && tells_undone(result.remark)});
    take_explanation(done_[r], explanations_[r], result);
    result.reading_confidence = confidence(result, r);
    check_result({output, plan_, done_[r], answers_[r], explanations_[r]}, words_, result);
  }
  check_output(output, texts_.words());
  lower_confidence(output, texts_.words());
  for (Result& result : output.results) utf8::collapse_spaces_of(result.remark);
}

void OutputReader::read_results(const Output& output) {
  const std::size_t count = output.results.size();
  if (done_.size() < count) done_.resize(count);  // what they have allocated is kept
  planned_units_.clear();
  for (const PlannedNumber& number : plan_.numbers) planned_units_.push_back(number.unit);
  explanations_.clear();
  told_.clear();
  directions_.clear();
  for (std::size_t r = 0; r < count; ++r) {
    const std::string_view remark = output.results[r].remark;
    explanations_.push_back(find_explanation(remark, output.planned_text, texts_, words_));
    const Explanation& explanation = explanations_.back();
    // an explanation that is all there is tells what was done, too
    const std::size_t told = explanation.empty() || explanation.begin == 0 ? remark.size() : explanation.begin;
    read_done(output.results[r], told, planned_units_, words_, done_[r]);
    directions_.push_back(explanation.needs_difference ? VarianceDirection::none : explanation.direction);
    told_.push_back(remark.substr(0, told));
  }
}

void OutputReader::take_value(const Done& done, Result& result) const {
  result.kind = done.value.kind;
  result.completed_value = done.value.value;
  result.completed_unit = std::string(done.unit);
}

void OutputReader::take_answer(std::size_t r, Result& result) const {
  const Answer& answer = answers_[r];
  result.planned.reset();
  result.planned_shared_by = answer.shared_by;
  if (answer.number < 0) return;
  const PlannedNumber& number = plan_.numbers[static_cast<std::size_t>(answer.number)];
  result.planned = Quantity{.value = number.value,
                            .max = number.max,
                            .qualifier = std::string(number.qualifier),
                            .unit = std::string(number.unit)};
}

// What all results that share a number achieved together.
void OutputReader::take_sum(Output& output) const {
  std::vector<Result>& results = output.results;
  for (std::size_t r = 0; r < results.size(); ++r) {
    std::optional<Decimal> sum = results[r].completed_value;
    if (answers_[r].shared_by > 1) {
      sum.reset();
      for (std::size_t other = 0; other < results.size(); ++other) {
        if (answers_[other].number != answers_[r].number || !results[other].completed_value) continue;
        sum = Decimal::add(sum.value_or(Decimal()), *results[other].completed_value);
        if (!sum) break;
      }
    }
    results[r].achieved_value = sum;
  }
}

// Whether an explanation that is only one where there is a difference stands.
bool OutputReader::explains(const Done& done, const Explanation& explanation, const Result& result) {
  if (explanation.empty()) return false;
  if (difference(result) == VarianceDirection::none) {
    // as much was done as planned: only a sentence of its own that compares contradicts that
    if (explanation.needs_difference) return false;
    const bool alone = explanation.begin == 0 && done.unit.empty();
    return result.status != Status::met || explanation.own_sentence || alone;
  }
  if (!explanation.must_count_difference) return true;
  if (!result.planned || !result.achieved_value) return false;
  const double missing = std::abs(result.planned->value.to_double() - result.achieved_value->to_double());
  return std::any_of(done.figures.begin(), done.figures.end(), [&](const Figure& figure) {
    return figure.begin >= explanation.begin && figure.end <= explanation.end &&
           std::abs(figure.value.to_double() - missing) < 1e-9;
  });
}

// A dash, beside "was not held".
bool OutputReader::tells_undone(std::string_view remark) const {
  return words_.negations.occurs_in(remark) || words_.undone.occurs_in(remark);
}

void OutputReader::take_explanation(const Done& done, const Explanation& explanation, Result& result) {
  result.variance_text.clear();
  result.variance_cause.clear();
  result.direction = VarianceDirection::none;
  const VarianceDirection by_numbers = difference(result);
  if (!explains(done, explanation, result)) return;
  const auto stretch = [&](std::size_t begin, std::size_t end) {
    return utf8::collapse_spaces(std::string_view(result.remark).substr(begin, end - begin));
  };
  result.variance_text = stretch(explanation.begin, explanation.end);
  if (explanation.cause_end > explanation.cause_begin) {
    result.variance_cause = stretch(explanation.cause_begin, explanation.cause_end);
  }
  result.direction = explanation.direction == VarianceDirection::none ? by_numbers : explanation.direction;
}

double OutputReader::confidence(const Result& result, std::size_t r) const {
  if (result.kind == CompletedKind::other) return kSureOfOther;
  double sure = plan_.numbers.empty() ? kSureWithoutPlan : sureness(answers_[r].margin);
  if (answers_[r].number >= 0) {
    const PlannedNumber& number = plan_.numbers[static_cast<std::size_t>(answers_[r].number)];
    if (number.source == PlanSource::periodic || number.rate_alone) sure = std::min(sure, kSureOfUnstatedPeriod);
    if (number.source == PlanSource::total && !number.same_units) sure = std::min(sure, kSureOfMixedTotal);
    if (far_apart(result)) sure = std::min(sure, kSureOfFarSize);
  }
  return std::min(sure, result.confidence);
}

double months_of_period(std::string_view start, std::string_view end) {
  constexpr double kYear = 12;
  const auto month = [](std::string_view date) -> std::optional<double> {
    int year = 0;
    int of_year = 0;
    int day = 0;
    if (date.size() != 10) return std::nullopt;
    std::from_chars(date.data(), date.data() + 4, year);
    std::from_chars(date.data() + 5, date.data() + 7, of_year);
    std::from_chars(date.data() + 8, date.data() + 10, day);
    constexpr double kDays = 30.5;
    return year * kYear + of_year + (day - 1) / kDays;
  };
  const std::optional<double> first = month(start);
  const std::optional<double> last = month(end);
  if (!first || !last || *last <= *first) return kYear;
  return std::max(1.0, std::round(*last - *first));
}

}  // namespace outturn::align
