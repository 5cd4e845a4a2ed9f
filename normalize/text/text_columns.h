// Tables whose cells are parted by something else than tabs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/pages.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

// The lines between a table's header and the next heading. Where one separator (bars, ideographic spaces, three or more
// spaces, two) makes more rows of three cells with a value in the middle than tabs do, and enough of them, tabs take
// its place: in all lines that it cuts, headings aside. Of several separators the one that makes most such rows is
// taken, of equals the rarer in running text. Answers the number of characters, white space aside, that were removed.
std::int64_t put_tabs(const Phrases& phrases, std::span<TextLine> lines);

// A header's line with tabs for bars between its cells.
std::string header_with_tabs(std::string_view line);

}  // namespace outturn::normalize
