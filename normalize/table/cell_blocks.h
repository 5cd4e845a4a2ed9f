// Blocks of a table's lines that stand together, where cells need not begin at the top of their rows.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "normalize/table/row_gauge.h"

namespace outturn::normalize {

// Whether the document draws rules between rows that are no rarer than its values: then rules alone part rows.
bool draws_row_rules(std::span<const PrintedTable* const> tables, const std::vector<RowGauge>& gauges);

// The gap, in pitches, that is exceeded between rows and nowhere else, in a document that sets cells in the middle or
// at the foot of their rows; nullopt where it sets them at the top, or does not show which. Seen where a block between
// wide gaps has a single value.
std::optional<float> gap_between_blocks(std::span<const PrintedTable* const> tables,
                                        const std::vector<RowGauge>& gauges);

}  // namespace outturn::normalize
