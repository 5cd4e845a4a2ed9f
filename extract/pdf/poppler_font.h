// What depends on a font alone.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "extract/pdf/font_characters.h"
#include "extract/pdf/told_codes.h"

class GfxFont;
class XRef;

namespace outturn::extract {

struct FontTraits {
  std::uint64_t serial = 0;       // of each font that was met
  std::shared_ptr<GfxFont> font;  // held, so that no other font gets its address
  std::string name;               // UTF-8, without a subset's prefix
  bool bold = false;
  bool italic = false;
  bool vertical = false;
  bool unknown = false;  // its codes number its glyphs, and nothing says which characters those are
  double scale = 1;      // what one unit of its size is worth beside other fonts'
  double ascent = 0.9;   // shares of the type size
  double descent = -0.2;
  std::bitset<kSimpleCodes> untold;            // of a font without an encoding: codes that its ToUnicode map leaves out
  std::unique_ptr<FontCharacters> characters;  // once they are asked for
};

// Strings are many and fonts few: what depends on the font alone is found out once.
class FontTraitsCache {
 public:
  [[nodiscard]] FontTraits& of(const std::shared_ptr<GfxFont>& font, XRef* xref) {
    return last_ != nullptr && font == last_->font ? *last_ : find(font, xref);
  }

 private:
  [[nodiscard]] FontTraits& find(const std::shared_ptr<GfxFont>& font, XRef* xref);

  std::unordered_map<const GfxFont*, FontTraits> fonts_;
  FontTraits* last_ = nullptr;
  std::uint64_t serial_ = 0;
};

}  // namespace outturn::extract
