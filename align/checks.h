// What contradicts itself in a report, or may have been lost before it came to us. Checks flag; they never
// change a value. Each code is documented with an example in ARCHITECTURE.md.
#pragma once

#include <vector>

#include "align/numbers.h"
#include "align/vocabulary.h"
#include "core/report.h"

namespace outturn::align {

// Adds the codes that apply to Result::checks of every result, sorted. `numbers`: those of each result's remark.
void run_checks(Output& output, const std::vector<std::vector<NumberMention>>& numbers, const Vocabulary& words);

}  // namespace outturn::align
