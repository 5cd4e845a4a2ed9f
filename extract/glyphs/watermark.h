// Large text that lies over, or under, the page's own.
#pragma once

#include <cstdint>

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Marks seen text far larger than most of the page's that is pale, or that other text runs through: DRAFT, COPY.
// Titles are large, too, and neither. Returns how many glyphs, not counting spaces.
std::int64_t mark_watermark(GlyphPage& page);

}  // namespace outturn::extract
