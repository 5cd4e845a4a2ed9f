// Fonts that draw symbols in the places of letters.
#pragma once

#include <optional>
#include <string_view>

namespace outturn::extract {

enum class SymbolFont : unsigned char { none, symbol, wingdings, wingdings2, wingdings3, webdings };

// none for a font of letters.
[[nodiscard]] SymbolFont symbol_font(std::string_view name);

// Characters of the private use area: a symbol font's code c is U+F000 + c in Office documents.
[[nodiscard]] bool is_private(char32_t c);

// What `code` (0 to 255, with or without U+F000) looks like in the font; nullopt where no character is known to look
// so. Symbol: Adobe's encoding of 1990; the others by the glyphs' own names.
[[nodiscard]] std::optional<char32_t> symbol_character(SymbolFont font, char32_t code);

}  // namespace outturn::extract
