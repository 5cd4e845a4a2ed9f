// Characters that a font's own file tells, where the PDF does not.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

class Gfx8BitFont;
class GfxCIDFont;
class GfxFont;
class XRef;

namespace outturn::extract {

// A glyph's character, and how sure that is (per cent). 0 where nothing tells it.
struct ToldCharacter {
  char32_t character = 0;
  std::uint8_t certainty = 100;
};

[[nodiscard]] constexpr bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

// Evidence, the strongest first:
// - a ToUnicode entry that is a name, /Identity-H: codes are characters (TCPDF and those that learnt from it),
//   unless the font's file says otherwise of most;
// - Adobe's private characters for old-style figures and small capitals;
// - the glyph's name, where the PDF or the font's file gives it (a common encoding's names say nothing of a font whose
//   glyphs are symbols);
// - the font file's own table of characters, read backwards;
// - in a font whose letters have their ASCII codes, the code of a digit, or one that its private character ends in.
class FontCharacters {
 public:
  FontCharacters(GfxFont& font, XRef* xref);

  // `code`: as drawn. `given`: the character that the PDF tells, for private use, or 0.
  [[nodiscard]] ToldCharacter of(unsigned code, char32_t given) const;

 private:
  void read_dictionary(const GfxFont& font, XRef* xref);
  void read_names(const Gfx8BitFont& font);
  void read_file(GfxFont& font, XRef* xref);
  void read_letters(const GfxFont& font);
  [[nodiscard]] bool file_contradicts_codes() const;

  bool codes_are_characters_ = false;
  bool common_encoding_ = false;  // names are WinAnsi's or the like,
  std::vector<bool> named_;       // but for these codes
  bool ascii_codes_ = false;
  std::unordered_map<unsigned, char32_t> characters_;  // by code
};

}  // namespace outturn::extract
