// Which number of the planned text each result answers, and what follows from it.
#pragma once

#include <vector>

#include "align/numbers.h"
#include "align/similarity.h"
#include "align/vocabulary.h"
#include "core/report.h"

namespace outturn::align {

// Fills Result::planned of every result of the output: the quantity of its planned text (dates, names,
// durations are none) that the result answers, by measure word, wording, order and size. Each quantity is
// given to one result at most; a result without one stays empty. `numbers`: those of each result's remark.
void assign_quantities(Output& output, const std::vector<std::vector<NumberMention>>& numbers, const Vocabulary& words,
                       const TermWeights& weights);

// Fills Result::status and achievement_ratio from the value and the planned quantity.
void judge(Result& result);

}  // namespace outturn::align
