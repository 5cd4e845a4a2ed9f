// What contradicts itself in a report, or may have been lost before it came to us. Checks flag; they never
// change a value. Each code is documented with an example in ARCHITECTURE.md.
#pragma once

#include "align/wording/text_index.h"
#include "core/report.h"

namespace outturn::align {

// Adds the codes that apply to Result::checks of every result, sorted.
void run_checks(Output& output, TextIndex& texts);

}  // namespace outturn::align
