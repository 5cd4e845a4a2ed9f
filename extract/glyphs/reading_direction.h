// A page's direction of reading: most of its text, turned until it stands upright and level.
#pragma once

#include <cstdint>

#include "core/pages.h"
#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Turns `glyphs` and `page` (its size, rules and rotation) by quarters so that most of the seen text reads from left to
// right, then by the small angle at which most of it is askew (a scan's text, up to 14 degrees). Sideways text that is
// left is marked. Returns how many glyphs that are, not counting spaces.
std::int64_t set_upright(GlyphPage& glyphs, Page& page);

}  // namespace outturn::extract
