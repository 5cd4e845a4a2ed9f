// Tables whose cells stand on lines of their own: Word's "plain text", tables copied out of a browser.
#pragma once

#include "normalize/language/phrases.h"
#include "normalize/structure/report_builder.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// Where a header's three cells stand below each other, each on its line, or tabs part them and no row below is whole on
// one line, the cells below stand each on its line, too: those up to the next header, accomplishment or other heading
// become rows with tabs. A line that is a value is a completed cell; the line above it is its planned cell, and the
// lines between are paragraphs of the remark before. Where tabs stand between the cells, on lines of their own or at a
// line's end, a value has one before it. A single line between two values may be the remark of the first or the planned
// text of the second: an empty line, a tab or the value that it repeats tells; where nothing does, it is left as a line
// without columns, with the diagnostic "possible_table_not_read".
// Tables without a value, and such whose lines are wrapped text, stay as they are.
void put_tabs_for_lines(const Phrases& phrases, TextLines& text, ReportBuilder& builder);

}  // namespace outturn::normalize
