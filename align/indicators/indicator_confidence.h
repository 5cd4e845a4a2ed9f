// How sure the texts of a table's indicators are, told from what the table shows of itself.
#pragma once

#include <vector>

#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// Lowers Indicator::confidence where an indicator shows signs of holding too much or too little: numbers that are
// skipped or lost, a number or a second list of targets inside of a text, a text that goes on behind its targets,
// begins within a sentence or leaves a bracket open, an empty cell, a row whose extent the layout leaves open,
// characters that are not certain. `table` is what read_indicators() read them from; their targets are to be there
// already.
void judge_indicators(const RawTable& table, std::vector<Indicator>& indicators);

}  // namespace outturn::align
