#include "extract/pdf/poppler_font.h"

#include <GfxFont.h>
#include <Stream.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kMaxFonts = 64;  // remembered at a time
constexpr std::size_t kOwnCodes = 16;  // that are their characters, in a font with a common encoding

bool contains_ignoring_case(std::string_view text, std::string_view wanted) {
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

bool is_bold(const GfxFont& font, std::string_view name) {
  constexpr std::array<std::string_view, 5> kWords = {"bold", "black", "heavy", "demi", "-bd"};
  return font.isBold() || font.getWeight() >= GfxFont::W600 ||
         std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return contains_ignoring_case(name, word); });
}

bool is_italic(const GfxFont& font, std::string_view name) {
  return font.isItalic() || contains_ignoring_case(name, "italic") || contains_ignoring_case(name, "oblique");
}

// Font names are bytes of any encoding.
std::string font_name(const GfxFont& font) {
  std::string name;
  if (!font.getName()) return name;
  const std::string raw = font.getNameWithoutSubsetTag();
  for (std::size_t at = 0; at < raw.size();) {
    const char32_t c = utf8::next(raw, at);
    if (c >= 0x20) utf8::append(name, c);
  }
  return name;
}

// Without a ToUnicode map Poppler takes such a font's glyph numbers for characters, which is noise.
bool is_unknown(const GfxFont& font) {
  if (!font.isCIDFont() || font.hasToUnicodeCMap()) return false;
  const GooString* const collection = static_cast<const GfxCIDFont&>(font).getCollection();
  return collection != nullptr && collection->toStr() == "Adobe-Identity";
}

// What one unit of a Type 3 font's size is worth beside other fonts': its glyphs live in any coordinate system,
// of which the bounding box, or else the advances (half an em on average), gives the scale.
double type3_scale(const GfxFont& font) {
  const double* const matrix = font.getFontMatrix();
  const double* const box = font.getFontBBox();
  if (const double height = std::abs((box[3] - box[1]) * matrix[3]); height > 0) return height;
  const auto& simple = static_cast<const Gfx8BitFont&>(font);
  double sum = 0;
  int count = 0;
  for (int code = 0; code < 256; ++code) {
    if (const double width = simple.getWidth(static_cast<unsigned char>(code)); width > 0) {
      sum += width;
      ++count;
    }
  }
  return count > 0 ? 2 * sum / count : 1;
}

// Poppler guesses what a simple font's ToUnicode map leaves out, by a common encoding; where codes number the glyphs of
// a subset that is noise.
std::bitset<kSimpleCodes> untold_codes(const GfxFont& font, XRef* xref) {
  if (font.getType() != fontTrueType || !font.hasToUnicodeCMap() || font.getID()->num < 0) return {};
  const Object dictionary = xref->fetch(*font.getID());
  if (!dictionary.isDict() || !dictionary.dictLookup("Encoding").isNull()) return {};
  Object map = dictionary.dictLookup("ToUnicode");
  if (!map.isStream()) return {};
  std::string text;
  map.getStream()->fillString(text);
  const ToldCodes codes = told_codes(text);
  return codes.told.none() || codes.own >= kOwnCodes ? std::bitset<kSimpleCodes>() : ~codes.told;
}

FontTraits traits_of(const std::shared_ptr<GfxFont>& font, XRef* xref) {
  FontTraits traits;
  traits.font = font;
  traits.name = font_name(*font);
  traits.bold = is_bold(*font, traits.name);
  traits.italic = is_italic(*font, traits.name);
  traits.vertical = font->getWMode() != 0;
  traits.unknown = is_unknown(*font);
  traits.untold = untold_codes(*font, xref);
  if (font->getType() == fontType3) traits.scale = type3_scale(*font);
  if (font->getAscent() > 0) traits.ascent = font->getAscent();
  if (font->getDescent() < 0) traits.descent = font->getDescent();
  return traits;
}

}  // namespace

FontTraits& FontTraitsCache::find(const std::shared_ptr<GfxFont>& font, XRef* xref) {
  if (fonts_.size() >= kMaxFonts) fonts_.clear();
  FontTraits& traits = fonts_[font.get()];
  if (traits.font == nullptr) {
    traits = traits_of(font, xref);
    traits.serial = ++serial_;
  }
  last_ = &traits;
  return traits;
}

}  // namespace outturn::extract
