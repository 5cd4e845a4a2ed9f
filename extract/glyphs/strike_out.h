// Text that a line crosses out.
#pragma once

#include <cstdint>
#include <vector>

#include "core/pages.h"
#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Marks the seen glyphs through whose middle a rule runs that is about as long as they are, and takes these rules from
// `rules`: a change that is shown crosses out what it replaces. A table's rule that happens to touch text is longer.
// Both in page coordinates, the text upright. Returns how many glyphs, not counting spaces.
std::int64_t mark_struck_out(GlyphPage& page, std::vector<Rule>& rules);

}  // namespace outturn::extract
