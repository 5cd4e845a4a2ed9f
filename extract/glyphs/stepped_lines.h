// Lines of a scan that is askew, whose words a program set level each: they step up or down along the line.
#pragma once

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Moves the words of a recognised page (most of its seen glyphs are of a hidden layer) as if its lines had been turned
// level, by the angle up to five degrees at which most words share base lines, if far more do than on the page as it
// is. Method: projection profile (Postl 1986), over words instead of pixels.
void straighten_steps(GlyphPage& page);

}  // namespace outturn::extract
