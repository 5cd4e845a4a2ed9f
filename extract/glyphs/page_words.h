// A page's glyphs, as they were drawn, become its words.
#pragma once

#include <cstdint>

#include "core/pages.h"
#include "extract/glyphs/glyph_page.h"
#include "extract/glyphs/ground.h"

namespace outturn::extract {

// What was noticed on a page while its words were built, in glyphs (spaces do not count).
struct GlyphFindings {
  std::int64_t without_unicode = 0;  // are U+FFFD in the words
  std::int64_t private_use = 0;      // stand in the words as the private characters that the file gives
  std::int64_t unified = 0;          // radicals and compatibility ideographs, read as what they stand for
  std::int64_t duplicates = 0;       // struck again in the same place, left out
  std::int64_t outside_page = 0;     // left out
  std::int64_t slanting = 0;         // of text that runs neither along nor across the page, left out
  std::int64_t sideways = 0;         // of text across the page's direction of reading, left out
  bool much_sideways = false;        // so much that a table may be lost
  std::int64_t hidden = 0;           // that nobody sees, left out
  std::int64_t clipped = 0;          // cut off by a clipping path, left out
  std::int64_t struck_out = 0;       // left out
  std::int64_t watermark = 0;        // left out
  std::int64_t hidden_layer = 0;     // that nobody sees, read: a scan's text
  bool too_many_words = false;       // the page's rest is left out
};

// Leaves out what is not to be read, turns the page upright (both `glyphs` and `page` with its rules, which must be
// there), and adds the words to `page`, at most `max_words`.
[[nodiscard]] GlyphFindings make_words(GlyphPage& glyphs, const Ground& ground, Page& page, std::int64_t max_words);

}  // namespace outturn::extract
