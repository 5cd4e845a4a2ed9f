// Stage 3: raw rows become planned outputs with their results.
#pragma once

#include "align/options.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// Puts every completed value and every piece of remark with the planned output it belongs to, reads
// quantities, variance and status, runs the checks. Every character of the tables' cells ends in exactly one
// place: Report::conservation says so, and a diagnostic "characters_not_placed" where it does not hold.
//
// Never throws for the sake of a document's content. Time grows about linearly with a table's rows.
[[nodiscard]] Report align_report(RawReport&& raw, const Options& options);

}  // namespace outturn::align
