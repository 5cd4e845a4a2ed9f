// Which number of the planned text each result answers, and what follows from it.
#pragma once

#include "align/learnt/similarity.h"
#include "align/wording/text_index.h"
#include "core/report.h"

namespace outturn::align {

// Fills Result::planned of every result of the output: the quantity of its planned text (dates, names,
// durations are none) that the result answers, by measure word, wording, order and size. Each quantity is
// given to one result at most; a result without one stays empty.
void assign_quantities(Output& output, TextIndex& texts, const TermWeights& weights);

// Fills Result::status and achievement_ratio from the value and the planned quantity.
void judge(Result& result);

}  // namespace outturn::align
