// Letter spacing of lines whose glyphs are placed one by one.
#pragma once

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Sets Glyph::spacing where the seen glyphs of a line stand apart regularly, which says that the space between them is
// no white space. It is learnt from the whole line; a line too short to tell (a value of two digits) from the page's
// other short lines, or from whether the page has characters for its white space.
void learn_letter_spacing(GlyphPage& page);

}  // namespace outturn::extract
