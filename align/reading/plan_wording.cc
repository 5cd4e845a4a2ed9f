#include "align/reading/plan_wording.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "align/reading/evidence_weights.h"

namespace outturn::align {
namespace {

constexpr std::uint64_t kLead = std::uint64_t{1} << 63U;  // beside the segments' bits: the words before all figures

}  // namespace

PlanWording::PlanWording(const Plan& plan, const TermWeights& weights, bool alone) : plan_(plan), weights_(weights) {
  if (plan.numbers.empty() || (plan.numbers.size() < 2 && !alone)) return;
  const auto add = [&](std::string_view text, std::uint64_t bit) {
    terms_.clear();
    append_terms(text, terms_);
    for (const std::uint16_t term : terms_) {
      segments_of_term_.emplace_back(term, bit);
      may_have_.set(term % kFew);
    }
  };
  for (std::size_t s = 0; s < plan.segments.size(); ++s) add(plan.segments[s], std::uint64_t{1} << s);
  if (plan.numbers.size() > 1) add(plan.lead, kLead);  // else all results share it: what the output is about
  std::sort(segments_of_term_.begin(), segments_of_term_.end());
  std::size_t kept = 0;
  for (const auto& [term, bits] : segments_of_term_) {
    if (kept > 0 && segments_of_term_[kept - 1].first == term) {
      segments_of_term_[kept - 1].second |= bits;
    } else {
      segments_of_term_[kept++] = {term, bits};
    }
  }
  segments_of_term_.resize(kept);
}

void PlanWording::shared(std::string_view remark, std::size_t count, std::vector<double>& evidence) {
  evidence.assign(count, 0);
  if (segments_of_term_.empty()) return;
  terms_.clear();
  append_terms(remark, terms_);
  std::erase_if(terms_, [&](std::uint16_t term) { return !may_have_[term % kFew]; });
  std::sort(terms_.begin(), terms_.end());
  terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
  const auto all = static_cast<double>(plan_.segments.size());
  for (const std::uint16_t term : terms_) {
    const auto at = std::lower_bound(segments_of_term_.begin(), segments_of_term_.end(),
                                     std::pair<std::uint16_t, std::uint64_t>(term, 0));
    if (at == segments_of_term_.end() || at->first != term) continue;
    const auto weight = static_cast<double>(weights_.weight(term));
    const std::uint64_t in = at->second & ~kLead;
    if (in == 0) {
      add_lead(weight, evidence);
      continue;
    }
    const double rare = 1 - (std::popcount(in) - 1) / std::max(all - 1, 1.0);
    for (std::size_t c = 0; c < count; ++c) {
      const std::uint64_t own = plan_.numbers[c].figures;
      if ((in & own) != 0) evidence[c] += weight * rare * std::popcount(in & own) / std::popcount(own);
    }
  }
  constexpr double kMostWords = 5;  // weight of words at which most of the evidence is in
  for (double& sum : evidence) sum = kAnswerWeights.wording * (1 - std::exp(-sum / kMostWords));
}

// Words before the first number may belong to it alone, or to all: they speak for it half as much, and for each total
// that has it.
void PlanWording::add_lead(double weight, std::vector<double>& evidence) const {
  constexpr double kShare = 0.5;
  for (std::size_t c = 0; c < evidence.size(); ++c) {
    if ((plan_.numbers[c].figures & 1U) != 0) evidence[c] += kShare * weight;
  }
}

}  // namespace outturn::align
