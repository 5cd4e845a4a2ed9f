// Headings of groups of outputs inside a table.
#pragma once

#include "core/rows.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

// Whether a row of a text is the heading of the group that the row below it begins: a short planned cell by itself
// that counts nothing, with a whole row close below. It is an output whose value was printed with its neighbour where
// that row has more values than its own planned cell shows numbers.
bool is_group_title(const Phrases& phrases, const RawRow& row, const RawRow& below);

}  // namespace outturn::normalize
