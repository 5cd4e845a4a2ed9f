// Which of a page's text nobody sees, and which of that is to be read all the same.
#pragma once

#include <cstdint>

#include "extract/glyphs/glyph_page.h"
#include "extract/glyphs/ground.h"

namespace outturn::extract {

struct HiddenText {
  std::int64_t left_out = 0;  // glyphs with characters, not counting spaces
  std::int64_t read = 0;      // of a layer behind the picture of a page, or of a page that shows no text
};

// Finds what was painted over, and decides on all that is hidden: a hidden layer that is a page's only text is read, as
// is text hidden in a picture (a scan's, by character recognition), its certainty lowered. Hidden text where visible
// text stands is left out, and so is what someone has hidden on a page that shows other text.
HiddenText settle_hidden_text(GlyphPage& page, const Ground& ground);

}  // namespace outturn::extract
