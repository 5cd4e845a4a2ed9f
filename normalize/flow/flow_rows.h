// Rows of a document's own grid become rows of a table of outputs or indicators.
#pragma once

#include <cstdint>
#include <string>

#include "core/pages.h"
#include "core/table.h"
#include "normalize/flow/flow_header.h"
#include "normalize/flow/flow_text.h"

namespace outturn::normalize {

// The row's cells by the header's columns; several of the grid's cells in one of these are joined by a space. A row
// whose label is the lower part of a merged cell belongs to the printed row above. A bold label by itself, or one cell
// over all columns that is bold or no sentence, heads a group; other text over all columns is a narrative in the last
// column.
[[nodiscard]] RawRow flow_row(const FlowRow& row, const FlowHeader& header, const NoteMarkers& markers,
                              std::int64_t& mark_characters);

// The text of a row that is one cell over several of the header's columns; empty where the row is none.
[[nodiscard]] std::string text_across(const FlowRow& row, const FlowHeader& header);

}  // namespace outturn::normalize
