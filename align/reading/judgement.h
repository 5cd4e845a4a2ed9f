// From values to what they say of the plan.
#pragma once

#include "core/report.h"

namespace outturn::align {

// Sets status and achievement_ratio from the kind, the planned number and the achieved value.
// What a completed value and its remark say beside the numbers.
struct Saying {
  bool not_applicable = false;
  bool undone = false;  // "was not held"
};
void judge(Result& result, Saying saying);

// Whether the numbers say that more or less was done than planned; none where they do not.
VarianceDirection difference(const Result& result);

// 0 to 1, two decimals, from a margin of the assignment.
double sureness(double margin);

}  // namespace outturn::align
