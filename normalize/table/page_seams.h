// Where a table's pages meet: what makes the rows there doubtful.
#pragma once

#include <vector>

#include "core/rows.h"
#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// Whether a page goes on in another type than the one before: where its columns stand, and how wide they are, is
// guessed, and a row that goes on there may have been cut.
bool changes_type(const TablePart& above, const TablePart& part);

// Whether a row that a page begins with has a value, and a label of so few letters that it is hardly one: the end of
// the label above, beside a further result.
bool is_stray_label(const TableForm& form, const RawRow& row);

// Doubts the last printed row, with all results of its label.
void doubt_last(std::vector<RawRow>& rows);

}  // namespace outturn::normalize
