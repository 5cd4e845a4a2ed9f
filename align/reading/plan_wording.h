// How much of a remark's wording belongs to each number of a plan.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "align/learnt/similarity.h"
#include "align/reading/plan.h"

namespace outturn::align {

class PlanWording {
 public:
  // The plan and the weights must outlive the object. Of a plan with one number nothing is shared, unless `alone` says
  // that this one is weighed, too.
  PlanWording(const Plan& plan, const TermWeights& weights, bool alone);

  // Of each of the plan's first `count` numbers: evidence, 0 to AnswerWeights::wording, that the remark's words stand
  // around it and around no other.
  void shared(std::string_view remark, std::size_t count, std::vector<double>& evidence);

 private:
  void add_lead(double weight, std::vector<double>& evidence) const;

  const Plan& plan_;
  const TermWeights& weights_;
  std::vector<std::pair<std::uint16_t, std::uint64_t>>
      segments_of_term_;                     // by term; a bit for each segment that has it
  static constexpr std::size_t kFew = 1024;  // beyond what a plan has terms of
  std::bitset<kFew> may_have_;               // by term modulo kFew: whether segments_of_term_ may have it
  Terms terms_;
};

}  // namespace outturn::align
