// Code points that look like an ideograph and stand for it.
#pragma once

namespace outturn::extract {

// The unified ideograph for a Kangxi radical (U+2F00…), a radical of the CJK supplement (U+2E80…) or a compatibility
// ideograph (U+F900…, U+2F800…); any other character as it is. Where two glyphs of a font are drawn alike, some writers
// of PDFs tell the radical for the ideograph; reports never mean a radical. Sources: Unicode's normalization form KC,
// and its property Equivalent_Unified_Ideograph for the supplement.
[[nodiscard]] char32_t unified_ideograph(char32_t character);

}  // namespace outturn::extract
