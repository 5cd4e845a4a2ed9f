// Scripts that are read from right to left, before words are made of their glyphs.
#pragma once

#include <string>
#include <string_view>

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Hebrew, Arabic and the scripts beside them, presentation forms too.
[[nodiscard]] inline bool is_right_to_left(char32_t c) {
  return c - 0x590U < 0x370U || c - 0xFB1DU < 0x3E0U;
}

// Brings the glyphs of each line that shows such a script into the order in which they stand, left to right, whatever
// order they were drawn in, and their characters too: those of a ligature are turned about, presentation forms become
// the letters that they show, and a vowel sign stands in front of the letter that bears it, so that reading a word from
// its end gives the text. Text that is mirrored with its letters' places (as recognition programs lay it behind a scan)
// is turned over. Does nothing on other pages.
void order_right_to_left(GlyphPage& page);

// The characters of `text`, which is in the order of reading, in the order in which a line shows them.
[[nodiscard]] std::u32string as_displayed(std::u32string_view text);

}  // namespace outturn::extract
