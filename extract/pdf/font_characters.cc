#include "extract/pdf/font_characters.h"

#include <GfxFont.h>
#include <GlobalParams.h>
#include <XRef.h>
#include <fofi/FoFiTrueType.h>
#include <fofi/FoFiType1C.h>

#include <array>
#include <charconv>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::extract {
namespace {

constexpr std::uint8_t kByAsciiCode = 90;  // per cent
constexpr int kTellingLetters = 8;         // of a font that have their ASCII codes
constexpr unsigned kMaxGlyphs = 65536;
constexpr int kCodes = 256;  // of a simple font

// Characters that reports are written in; of two that a font draws with one glyph, the first.
constexpr std::array<std::pair<unsigned, unsigned>, 8> kBlocks = {{{0x20, 0x24F},
                                                                   {0x370, 0x6FF},
                                                                   {0x1E00, 0x218F},
                                                                   {0x2200, 0x22FF},
                                                                   {0x3000, 0x30FF},
                                                                   {0x4E00, 0x9FFF},
                                                                   {0xFF00, 0xFF65},
                                                                   {0x3400, 0x4DBF}}};

// Of Adobe's Glyph List: zerooldstyle …, Asmall …
char32_t meaning_of(char32_t character) {
  if (character >= 0xF730 && character <= 0xF739) return U'0' + (character - 0xF730);
  if (character >= 0xF761 && character <= 0xF77A) return U'a' + (character - 0xF761);
  return character;
}

char32_t hexadecimal(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return error == std::errc() && end == digits.data() + digits.size() ? value : U'\0';
}

// "zero", "zero.lnum", "uni0030", "u1F600", "zerooldstyle"; 0 for names that say nothing: "g27".
char32_t by_name(std::string_view name) {
  name = name.substr(0, name.find('.'));
  if (name.empty()) return U'\0';
  const std::string text(name);
  char32_t character = globalParams->mapNameToUnicodeText(text.c_str());
  if (character == 0 && name.size() == 7 && name.starts_with("uni")) character = hexadecimal(name.substr(3));
  if (character == 0 && name.size() >= 5 && name.size() <= 7 && name.starts_with("u")) {
    character = hexadecimal(name.substr(1));
  }
  character = meaning_of(character);
  return is_private_use(character) || character < 0x20 ? U'\0' : character;
}

// By glyph: what the font's table of characters, read backwards, or its glyphs' names say.
std::vector<char32_t> of_truetype(const FoFiTrueType& file) {
  std::vector<char32_t> characters(kMaxGlyphs, U'\0');
  int map = file.findCmap(3, 10);
  for (const auto& [platform, encoding] : {std::pair{3, 1}, {0, 4}, {0, 3}, {0, 1}, {0, 0}}) {
    if (map < 0) map = file.findCmap(platform, encoding);
  }
  for (const auto& [first, last] : kBlocks) {
    for (unsigned c = first; c <= last; ++c) {
      const int glyph = map >= 0 ? file.mapCodeToGID(map, c) : 0;
      if (glyph <= 0 || static_cast<unsigned>(glyph) >= kMaxGlyphs) continue;
      if (char32_t& known = characters[static_cast<unsigned>(glyph)]; known == U'\0') known = c;
    }
  }
  constexpr std::array kDigits = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    const int glyph = file.mapNameToGID(kDigits[i]);
    if (glyph > 0 && static_cast<unsigned>(glyph) < kMaxGlyphs) {
      characters[static_cast<unsigned>(glyph)] = U'0' + static_cast<char32_t>(i);
    }
  }
  return characters;
}

std::vector<char32_t> of_type1c(const FoFiType1C& file) {
  std::vector<char32_t> characters;
  int count = 0;
  int* const by_cid = file.getCIDToGIDMap(&count);
  gfree(by_cid);
  if (count > 0) return characters;  // numbered, not named
  for (int glyph = 0; glyph < file.getNumGlyphs() && glyph < static_cast<int>(kMaxGlyphs); ++glyph) {
    const std::unique_ptr<GooString> name(file.getGlyphName(glyph));
    characters.push_back(name ? by_name(name->toStr()) : U'\0');
  }
  return characters;
}

struct FreeGlyphs {
  void operator()(int* glyphs) const { gfree(glyphs); }
};

}  // namespace

FontCharacters::FontCharacters(GfxFont& font, XRef* xref) : named_(kCodes, false) {
  read_dictionary(font, xref);
  read_file(font, xref);
  codes_are_characters_ = codes_are_characters_ && !file_contradicts_codes();
  if (codes_are_characters_) return;
  if (!font.isCIDFont()) read_names(static_cast<const Gfx8BitFont&>(font));
  read_letters(font);
}

void FontCharacters::read_dictionary(const GfxFont& font, XRef* xref) {
  if (font.getID()->num < 0) return;
  const Object dictionary = xref->fetch(*font.getID());
  if (!dictionary.isDict()) return;
  const Object map = dictionary.dictLookup("ToUnicode");
  codes_are_characters_ = map.isName() && std::string_view(map.getName()).starts_with("Identity");
  const Object encoding = dictionary.dictLookup("Encoding");
  common_encoding_ = encoding.isName() || (encoding.isDict() && !encoding.dictLookup("BaseEncoding").isNull());
  const Object differences = encoding.isDict() ? encoding.dictLookup("Differences") : Object(objNull);
  int code = 0;
  for (int i = 0; differences.isArray() && i < differences.arrayGetLength(); ++i) {
    const Object entry = differences.arrayGet(i);
    if (entry.isInt()) {
      code = entry.getInt();
    } else if (code >= 0 && code < kCodes) {
      named_[static_cast<std::size_t>(code++)] = entry.isName();
    }
  }
}

// A TrueType font without an encoding of its own has Poppler's guess for one.
void FontCharacters::read_names(const Gfx8BitFont& font) {
  const bool guessed = common_encoding_ || font.getType() == fontTrueType;
  for (int code = 0; code < kCodes; ++code) {
    const char* const name = font.getCharName(code);
    if (name == nullptr || (guessed && !named_[static_cast<std::size_t>(code)])) continue;
    if (const char32_t character = by_name(name); character != 0) {
      characters_.insert_or_assign(static_cast<unsigned>(code), character);
    }
  }
}

void FontCharacters::read_file(GfxFont& font, XRef* xref) {
  Ref embedded{};
  if (!font.getEmbeddedFontID(&embedded)) return;
  const auto bytes = font.readEmbFontFile(xref);
  if (!bytes || bytes->empty()) return;
  const auto size = static_cast<int>(bytes->size());
  const std::unique_ptr<FoFiTrueType> truetype = FoFiTrueType::make(bytes->data(), size);
  const std::unique_ptr<FoFiType1C> type1c(truetype ? nullptr : FoFiType1C::make(bytes->data(), size));
  const std::vector<char32_t> by_glyph = truetype ? of_truetype(*truetype)
                                         : type1c ? of_type1c(*type1c)
                                                  : std::vector<char32_t>();
  const auto note = [&](unsigned code, unsigned glyph) {
    if (glyph < by_glyph.size() && by_glyph[glyph] != 0) characters_.insert_or_assign(code, by_glyph[glyph]);
  };
  if (font.isCIDFont()) {
    const auto& cid_font = static_cast<const GfxCIDFont&>(font);
    const int* const map = cid_font.getCIDToGID();
    const unsigned count = map == nullptr ? static_cast<unsigned>(by_glyph.size()) : cid_font.getCIDToGIDLen();
    for (unsigned cid = 0; cid < count && cid < kMaxGlyphs; ++cid) {
      note(cid, map == nullptr ? cid : static_cast<unsigned>(map[cid]));
    }
  } else if (truetype) {
    const std::unique_ptr<int, FreeGlyphs> map(static_cast<Gfx8BitFont&>(font).getCodeToGIDMap(truetype.get()));
    for (unsigned code = 0; map && code < 256; ++code) note(code, static_cast<unsigned>(map.get()[code]));
  }
}

// Whether the embedded font draws most codes as other characters than those they would be: then they number glyphs.
bool FontCharacters::file_contradicts_codes() const {
  int alike = 0;
  int different = 0;
  for (const auto& [code, character] : characters_) ++(code == character ? alike : different);
  return different > alike;
}

void FontCharacters::read_letters(const GfxFont& font) {
  int letters = 0;
  for (unsigned letter = 'A'; letter <= 'z'; ++letter) {
    if (letter > 'Z' && letter < 'a') continue;
    const std::array<char, 2> two_bytes = {0, static_cast<char>(letter)};
    const std::size_t length = font.isCIDFont() ? 2 : 1;
    CharCode code = 0;
    const Unicode* character = nullptr;
    int count = 0;
    double ignored = 0;
    font.getNextChar(two_bytes.data() + two_bytes.size() - length, static_cast<int>(length), &code, &character, &count,
                     &ignored, &ignored, &ignored, &ignored);
    if (count == 1 && code == letter && *character == letter) ++letters;
  }
  ascii_codes_ = letters >= kTellingLetters;
}

ToldCharacter FontCharacters::of(unsigned code, char32_t given) const {
  if (codes_are_characters_) {
    return {code >= 0x20 && code < 0x10000 && !is_private_use(code) ? static_cast<char32_t>(code) : U'\0'};
  }
  if (const char32_t meant = meaning_of(given); meant != given) return {meant};
  if (const auto found = characters_.find(code); found != characters_.end()) return {found->second};
  const bool digit = code >= '0' && code <= '9';
  if (ascii_codes_ && code > 0x20 && code < 0x7F && (digit || (given & 0xFFU) == code)) return {code, kByAsciiCode};
  return {};
}

}  // namespace outturn::extract
