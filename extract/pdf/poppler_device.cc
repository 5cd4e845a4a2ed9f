#include "extract/pdf/poppler_device.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <UTF.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr double kSlant = 0.1;             // of upright letters that are skewed to look italic
constexpr double kFakeBoldStroke = 0.005;  // stroke of filled letters, as a share of the type size
constexpr double kWhite = 0.99;
constexpr std::size_t kMaxFonts = 64;  // remembered at a time

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

class Device final : public OutputDev {
 public:
  explicit Device(DrawingControl& control) : control_(control) {}

  bool upsideDown() override { return false; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return false; }
  // Forms are interpreted by Poppler; after the page's time nothing is (drawForm does nothing).
  bool useDrawForm() override { return control_.skip_forms; }

  void beginString(GfxState* state, const GooString* /*text*/) override { update_style(*state); }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double /*origin_x*/, double /*origin_y*/,
                CharCode /*code*/, int /*bytes*/, const Unicode* characters, int count) override {
    double page_x = 0;
    double page_y = 0;
    double advance_x = 0;
    double advance_y = 0;
    state->transform(x, y, &page_x, &page_y);
    state->transformDelta(dx, dy, &advance_x, &advance_y);
    const double advance = advance_x * style_.along_x + advance_y * style_.along_y - style_.spacing;
    control_.words.add(page_x, page_y, advance, characters, traits_->unknown ? 0 : count);
  }

  void beginActualText(GfxState* /*state*/, const GooString* text) override {
    Unicode* characters = nullptr;
    const int count = TextStringToUCS4(text->toStr(), &characters);
    control_.words.begin_actual_text(std::u32string(characters, characters + std::max(count, 0)));
    gfree(characters);
  }
  void endActualText(GfxState* /*state*/) override { control_.words.end_actual_text(); }

  void endMarkedContent(GfxState* /*state*/) override { control_.marked_content_ended = true; }
  void beginMarkedContent(const char* /*name*/, Dict* /*properties*/) override {}

  void fill(GfxState* state) override { fill_shapes(*state); }
  void eoFill(GfxState* state) override { fill_shapes(*state); }

  void stroke(GfxState* state) override {
    if (state->getStrokeOpacity() <= 0) return;
    GfxGray gray = 0;
    state->getStrokeGray(&gray);
    if (colToDbl(gray) > kWhite) return;
    const double half = state->getTransformedLineWidth() / 2;
    const GfxPath& path = *state->getPath();
    for (int i = 0; i < path.getNumSubpaths(); ++i) {
      const GfxSubpath& subpath = *path.getSubpath(i);
      for (int j = 1; j < subpath.getNumPoints(); ++j) {
        if (subpath.getCurve(j) || subpath.getCurve(j - 1)) continue;
        add_segment(*state, subpath, j, half);
      }
    }
  }

 private:
  struct Extent {
    double x0, y0, x1, y1;
    void include(double x, double y) {
      x0 = std::min(x0, x);
      y0 = std::min(y0, y);
      x1 = std::max(x1, x);
      y1 = std::max(y1, y);
    }
  };

  void fill_shapes(const GfxState& state) {
    if (state.getFillOpacity() <= 0) return;
    GfxGray gray = 0;
    const_cast<GfxState&>(state).getFillGray(&gray);
    if (colToDbl(gray) > kWhite) return;
    const GfxPath& path = *state.getPath();
    for (int i = 0; i < path.getNumSubpaths(); ++i) {
      const GfxSubpath& subpath = *path.getSubpath(i);
      Extent extent = at(state, subpath, 0);
      for (int j = 1; j < subpath.getNumPoints(); ++j) {
        const Extent point = at(state, subpath, j);
        extent.include(point.x0, point.y0);
      }
      add_visible(state, extent);
    }
  }

  void add_segment(const GfxState& state, const GfxSubpath& subpath, int j, double half) {
    constexpr double kLevel = 0.3;  // points by which a horizontal line's ends may differ
    Extent extent = at(state, subpath, j - 1);
    const Extent end = at(state, subpath, j);
    extent.include(end.x0, end.y0);
    if (extent.y1 - extent.y0 <= kLevel) {
      extent.y0 -= half;
      extent.y1 += half;
    } else if (extent.x1 - extent.x0 <= kLevel) {
      extent.x0 -= half;
      extent.x1 += half;
    } else {
      return;
    }
    add_visible(state, extent);
  }

  static Extent at(const GfxState& state, const GfxSubpath& subpath, int i) {
    double x = 0;
    double y = 0;
    state.transform(subpath.getX(i), subpath.getY(i), &x, &y);
    return {x, y, x, y};
  }

  void add_visible(const GfxState& state, const Extent& extent) {
    Extent clip{};
    state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    const double x0 = std::max(extent.x0, clip.x0);
    const double y0 = std::max(extent.y0, clip.y0);
    const double x1 = std::min(extent.x1, clip.x1);
    const double y1 = std::min(extent.y1, clip.y1);
    if (x0 <= x1 && y0 <= y1) control_.rules.add(x0, y0, x1, y1);
  }

  // Strings are many and fonts few: what depends on the font alone is found out once.
  struct Traits {
    std::shared_ptr<GfxFont> font;  // held, so that no other font gets its address
    std::string name;
    bool bold = false;
    bool italic = false;
    bool vertical = false;
    bool unknown = false;  // its codes number its glyphs, and nothing says which characters those are
    double scale = 1;
    double ascent = 0.9;
    double descent = -0.2;
  };

  void update_font(const std::shared_ptr<GfxFont>& font) {
    if (traits_ != nullptr && font == traits_->font) return;
    if (fonts_.size() >= kMaxFonts) fonts_.clear();
    Traits& traits = fonts_[font.get()];
    traits_ = &traits;
    if (traits.font != nullptr) return;
    traits.font = font;
    traits.name = font_name(*font);
    traits.bold = is_bold(*font, traits.name);
    traits.italic = is_italic(*font, traits.name);
    traits.vertical = font->getWMode() != 0;
    traits.unknown = is_unknown(*font);
    if (font->getType() == fontType3) traits.scale = type3_scale(*font);
    if (font->getAscent() > 0) traits.ascent = font->getAscent();
    if (font->getDescent() < 0) traits.descent = font->getDescent();
  }

  void update_style(GfxState& state) {
    update_font(state.getFont());
    const double* const text = state.getTextMat();
    const double* const page = state.getCTM();
    const double size = state.getFontSize();
    const double sign = size < 0 ? -1 : 1;
    double along_x = sign * (text[0] * page[0] + text[1] * page[2]) * state.getHorizScaling();
    double along_y = sign * (text[0] * page[1] + text[1] * page[3]) * state.getHorizScaling();
    double up_x = sign * (text[2] * page[0] + text[3] * page[2]);
    double up_y = sign * (text[2] * page[1] + text[3] * page[3]);
    const double width = std::hypot(along_x, along_y);
    const double height = std::hypot(up_x, up_y);
    if (width <= 0 || height <= 0) return;
    along_x /= width;
    along_y /= width;
    up_x /= height;
    up_y /= height;
    style_.size = std::abs(size) * height * traits_->scale;
    style_.spacing = state.getCharSpace() * width;
    const double slant = std::abs(along_x * up_x + along_y * up_y);
    if (traits_->vertical) {
      style_.along_x = -up_x;
      style_.along_y = -up_y;
      style_.up_x = along_x;
      style_.up_y = along_y;
      style_.ascent = 0.5;
      style_.descent = -0.5;
      style_.spacing = state.getCharSpace() * height;
    } else {
      style_.along_x = along_x;
      style_.along_y = along_y;
      style_.up_x = up_x;
      style_.up_y = up_y;
      style_.ascent = traits_->ascent;
      style_.descent = traits_->descent;
    }
    const bool stroked =
        (state.getRender() & 3) == 2 && state.getTransformedLineWidth() > kFakeBoldStroke * style_.size;
    style_.font = control_.words.font_index(traits_->name, traits_->bold || stroked, traits_->italic || slant > kSlant);
    control_.words.set_style(style_);
  }

  DrawingControl& control_;
  TextStyle style_;
  std::unordered_map<const GfxFont*, Traits> fonts_;
  const Traits* traits_ = nullptr;
};

}  // namespace

std::unique_ptr<OutputDev> make_device(DrawingControl& control) {
  return std::make_unique<Device>(control);
}

}  // namespace outturn::extract
