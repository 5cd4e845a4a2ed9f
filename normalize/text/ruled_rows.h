// Tables whose rows rules of characters part ("+---+---+", as pandoc and reStructuredText have them): a row may take
// several lines.
#pragma once

#include <cstdint>

#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// Between two rules the lines of cells between bars become one line, its cells parted by tabs; an empty line in a cell
// parts its paragraphs. Rules stay. Lines whose cells are not as many as the rule has columns stay, too, with all that
// stand beside them. Answers the number of characters that were removed.
std::int64_t join_ruled_rows(TextLines& text);

}  // namespace outturn::normalize
