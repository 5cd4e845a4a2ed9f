// Where on a page a table ends.
#pragma once

#include <cstddef>
#include <span>

#include "normalize/columns.h"
#include "normalize/page_layout.h"
#include "normalize/vocabulary.h"

namespace outturn::normalize {

// The first of `lines` that is no longer the table's, or lines.end. The table ends before a line that
// stands across its columns, or one that reads as an expected accomplishment; and headings and the
// paragraph which such a line belongs to are not the table's either. `header_follows`: lines.end is the
// next table's header row, so headings just above it are not the table's.
std::size_t table_end(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                      std::span<const Vocabulary* const> vocabularies, bool header_follows);

}  // namespace outturn::normalize
