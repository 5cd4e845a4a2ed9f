// Every character of a table's cells ends in exactly one place: counted, not believed.
#pragma once

#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// Counts the raw table's characters (code points, white space aside) and those of the pieces of the aligned
// one. A character in two pieces, or in none, leaves `unplaced` other than 0.
Conservation check_conservation(const RawTable& raw, const AlignedTable& aligned);

}  // namespace outturn::align
