// Glyphs that are drawn several times for looks.
#pragma once

#include <cstdint>

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Marks seen glyphs that stand where the same character in the same size stood already, an eighth of the type size
// aside at most: fake bold by striking twice or more, and shadows. Returns how many.
std::int64_t mark_duplicates(GlyphPage& page);

}  // namespace outturn::extract
