// Accents that are drawn as glyphs of their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

// Joins each accent (a spacing or combining diacritic) that is drawn over or under the letter before or behind it with
// that letter, where Unicode has a character for both (normalization form C): typesetters with fonts of 256 glyphs,
// like TeX's first ones, build "é" of "´" and "e". Returns how many.
std::int64_t compose_accents(GlyphPage& page);

// The text of one glyph, each letter and combining diacritic behind it as one character where Unicode has one.
std::u32string composed(std::u32string_view text);

}  // namespace outturn::extract
