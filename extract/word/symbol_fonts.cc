#include "extract/word/symbol_fonts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace outturn::extract {
namespace {

constexpr char32_t kFirstCode = 0x20;
constexpr char32_t kPrivate = 0xF000;

// Symbol, from 0x20 on; 0 = pieces of brackets and what has no character.
// clang-format off
constexpr std::array<std::uint16_t, 223> kSymbol = {
    0x0020, 0x0021, 0x2200, 0x0023, 0x2203, 0x0025, 0x0026, 0x220B, 0x0028, 0x0029, 0x2217, 0x002B, 0x002C, 0x2212,
    0x002E, 0x002F, 0x0030, 0x0031, 0x0032, 0x0033, 0x0034, 0x0035, 0x0036, 0x0037, 0x0038, 0x0039, 0x003A, 0x003B,
    0x003C, 0x003D, 0x003E, 0x003F, 0x2245, 0x0391, 0x0392, 0x03A7, 0x0394, 0x0395, 0x03A6, 0x0393, 0x0397, 0x0399,
    0x03D1, 0x039A, 0x039B, 0x039C, 0x039D, 0x039F, 0x03A0, 0x0398, 0x03A1, 0x03A3, 0x03A4, 0x03A5, 0x03C2, 0x03A9,
    0x039E, 0x03A8, 0x0396, 0x005B, 0x2234, 0x005D, 0x22A5, 0x005F, 0x0000, 0x03B1, 0x03B2, 0x03C7, 0x03B4, 0x03B5,
    0x03C6, 0x03B3, 0x03B7, 0x03B9, 0x03D5, 0x03BA, 0x03BB, 0x00B5, 0x03BD, 0x03BF, 0x03C0, 0x03B8, 0x03C1, 0x03C3,
    0x03C4, 0x03C5, 0x03D6, 0x03C9, 0x03BE, 0x03C8, 0x03B6, 0x007B, 0x007C, 0x007D, 0x223C, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x20AC, 0x03D2, 0x2032, 0x2264, 0x2044, 0x221E, 0x0192, 0x2663, 0x2666, 0x2665, 0x2660, 0x2194,
    0x2190, 0x2191, 0x2192, 0x2193, 0x00B0, 0x00B1, 0x2033, 0x2265, 0x00D7, 0x221D, 0x2202, 0x2022, 0x00F7, 0x2260,
    0x2261, 0x2248, 0x2026, 0x0000, 0x0000, 0x21B5, 0x2135, 0x2111, 0x211C, 0x2118, 0x2297, 0x2295, 0x2205, 0x2229,
    0x222A, 0x2283, 0x2287, 0x2284, 0x2282, 0x2286, 0x2208, 0x2209, 0x2220, 0x2207, 0x00AE, 0x00A9, 0x2122, 0x220F,
    0x221A, 0x22C5, 0x00AC, 0x2227, 0x2228, 0x21D4, 0x21D0, 0x21D1, 0x21D2, 0x21D3, 0x25CA, 0x2329, 0x00AE, 0x00A9,
    0x2122, 0x2211, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x232A,
    0x222B, 0x2320, 0x0000, 0x2321, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
};
// clang-format on

struct Glyph {
  std::uint8_t code;
  char32_t character;
};

// Those that stand in reports: bullets, ticks, boxes, arrows, hands, digits in circles.
constexpr std::array kWingdings = {
    Glyph{0x20, U' '},      Glyph{0x6C, U'\u25CF'}, Glyph{0x6D, U'\u274D'}, Glyph{0x6E, U'\u25A0'},
    Glyph{0x6F, U'\u25A1'}, Glyph{0x71, U'\u2751'}, Glyph{0x72, U'\u2752'}, Glyph{0x73, U'\u2B27'},
    Glyph{0x74, U'\u29EB'}, Glyph{0x75, U'\u25C6'}, Glyph{0x76, U'\u2756'}, Glyph{0x77, U'\u2B25'},
    Glyph{0x81, U'\u2460'}, Glyph{0x82, U'\u2461'}, Glyph{0x83, U'\u2462'}, Glyph{0x84, U'\u2463'},
    Glyph{0x85, U'\u2464'}, Glyph{0x86, U'\u2465'}, Glyph{0x87, U'\u2466'}, Glyph{0x88, U'\u2467'},
    Glyph{0x89, U'\u2468'}, Glyph{0x8A, U'\u2469'}, Glyph{0x9E, U'\u00B7'}, Glyph{0x9F, U'\u2022'},
    Glyph{0xA1, U'\u25CB'}, Glyph{0xA7, U'\u25AA'}, Glyph{0xA8, U'\u25FB'}, Glyph{0xD8, U'\u27A2'},
    Glyph{0xDF, U'\u2190'}, Glyph{0xE0, U'\u2192'}, Glyph{0xE1, U'\u2191'}, Glyph{0xE2, U'\u2193'},
    Glyph{0xE8, U'\u2794'}, Glyph{0xEF, U'\u21E6'}, Glyph{0xF0, U'\u21E8'}, Glyph{0xF1, U'\u21E7'},
    Glyph{0xF2, U'\u21E9'}, Glyph{0xFB, U'\u2717'}, Glyph{0xFC, U'\u2713'}, Glyph{0xFD, U'\u2612'},
    Glyph{0xFE, U'\u2611'},
};
constexpr std::array kWingdings2 = {
    Glyph{0x20, U' '},      Glyph{0x4F, U'\u2717'}, Glyph{0x50, U'\u2713'},
    Glyph{0x51, U'\u2612'}, Glyph{0x52, U'\u2611'}, Glyph{0x53, U'\u2612'},
    Glyph{0x54, U'\u2612'}, Glyph{0x97, U'\u25CF'}, Glyph{0xA3, U'\u25A1'},
};
constexpr std::array kWingdings3 = {
    Glyph{0x20, U' '},      Glyph{0x66, U'\u2190'}, Glyph{0x67, U'\u2192'}, Glyph{0x68, U'\u2191'},
    Glyph{0x69, U'\u2193'}, Glyph{0x70, U'\u25B2'}, Glyph{0x71, U'\u25BC'}, Glyph{0x74, U'\u25C0'},
    Glyph{0x75, U'\u25B6'}, Glyph{0x7D, U'\u25B6'},
};
constexpr std::array kWebdings = {
    Glyph{0x20, U' '},      Glyph{0x61, U'\u2714'}, Glyph{0x63, U'\u25A1'},
    Glyph{0x67, U'\u25A0'}, Glyph{0x6E, U'\u25CF'}, Glyph{0x72, U'\u2716'},
};

template <std::size_t N>
std::optional<char32_t> find(const std::array<Glyph, N>& glyphs, char32_t code) {
  const auto found = std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return glyph.code == code; });
  return found == glyphs.end() ? std::nullopt : std::optional<char32_t>(found->character);
}

}  // namespace

SymbolFont symbol_font(std::string_view name) {
  std::string small;
  for (const char c : name) {
    if (c != ' ') small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (small.starts_with("symbol")) return SymbolFont::symbol;
  if (small == "wingdings") return SymbolFont::wingdings;
  if (small == "wingdings2") return SymbolFont::wingdings2;
  if (small == "wingdings3") return SymbolFont::wingdings3;
  if (small == "webdings") return SymbolFont::webdings;
  return SymbolFont::none;
}

bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

std::optional<char32_t> symbol_character(SymbolFont font, char32_t code) {
  if (code >= kPrivate && code <= kPrivate + 0xFF) code -= kPrivate;
  if (code < kFirstCode || code > 0xFF) return std::nullopt;
  switch (font) {
    case SymbolFont::none:
      return std::nullopt;
    case SymbolFont::symbol: {
      const std::size_t at = code - kFirstCode;
      return at < kSymbol.size() && kSymbol[at] != 0 ? std::optional<char32_t>(kSymbol[at]) : std::nullopt;
    }
    case SymbolFont::wingdings:
      return find(kWingdings, code);
    case SymbolFont::wingdings2:
      return find(kWingdings2, code);
    case SymbolFont::wingdings3:
      return find(kWingdings3, code);
    case SymbolFont::webdings:
      return find(kWebdings, code);
  }
  return std::nullopt;
}

}  // namespace outturn::extract
