// Tables that a spreadsheet has saved: CSV with commas, semicolons or tabs, cells in quotation marks.
#pragma once

#include <cstdint>

#include "normalize/language/phrases.h"
#include "normalize/text/other_tables.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// Where a header row of a table is a record of such a file, every record becomes a line with tabs (RFC 4180: a quoted
// cell may hold separators, line ends and doubled quotation marks; a line end inside a cell becomes a paragraph's, in a
// short cell a space). A comma or semicolon before a space parts no cells where none does so in the header. A row of
// outputs with separators that nobody quoted is put together around its value. Records whose first cell alone has text
// become that text. Texts with tabs stay as they are, unless a quoted cell runs over a line's end. Answers the number
// of characters that were removed.
std::int64_t put_tabs_for_delimiters(const Phrases& phrases, const HeadsOtherTable& heads_other, TextLines& text);

}  // namespace outturn::normalize
