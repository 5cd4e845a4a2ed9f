// Whether a document may hold more than was read of it.
#pragma once

#include <span>

#include "core/rows.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/table_signs.h"

namespace outturn::normalize {

// Adds to the report's diagnostics, each with its place:
//   possible_table_not_read, table_cut_off  what TableSigns finds in the lines; a table none of whose cells are known
//   language_not_read                       no table, and the text is in a language or script without a profile
//   characters_not_decoded                  most of its characters are U+FFFD or of private use
// `lines`: all of the document in order.
void report_doubts(std::span<const Phrases* const> all_phrases, std::span<const SignLine> lines, RawReport& report);

}  // namespace outturn::normalize
