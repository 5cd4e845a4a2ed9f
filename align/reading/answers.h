// Which planned number each result of an output answers. Results may answer one together; a result may answer none.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "align/learnt/similarity.h"
#include "align/reading/done.h"
#include "align/reading/plan.h"
#include "core/report.h"

namespace outturn::align {

struct Answer {
  int number = -1;    // index in Plan::numbers, -1 where none is answered
  int shared_by = 0;  // results that answer it together, 0 where none is answered
  // By how much the evidence is better than for the best reading with another planned number or another sum.
  double margin = 0;
};

// An output as the assignment sees it. `remarks` are the stretches that tell what was done.
struct OutputReading {
  const Plan& plan;
  std::span<const Done> done;
  std::span<const VarianceDirection> directions;  // that the remarks' explanations tell
  std::span<const std::string_view> remarks;
};

// One answer for each result.
void assign_answers(const OutputReading& output, const ReadingWords& words, const TermWeights& weights,
                    std::vector<Answer>& answers);

}  // namespace outturn::align
