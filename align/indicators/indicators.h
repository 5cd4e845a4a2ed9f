// A table of indicators of achievement: what was to be reached beside what was.
#pragma once

#include <vector>

#include "core/report.h"
#include "core/rows.h"

namespace outturn::align {

// The table's indicators in their order, their texts and pieces filled in: every character of its cells is in one
// piece. Rows that a page's end has cut in two are joined. The table is of kind indicators.
[[nodiscard]] std::vector<Indicator> read_indicators(const RawTable& table);

}  // namespace outturn::align
