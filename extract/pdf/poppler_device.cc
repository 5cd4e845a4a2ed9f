#include "extract/pdf/poppler_device.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <UTF.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/glyphs/accents.h"
#include "extract/pdf/font_characters.h"
#include "extract/pdf/poppler_font.h"
#include "extract/pdf/poppler_shapes.h"

namespace outturn::extract {
namespace {

constexpr double kSlant = 0.1;             // of upright letters that are skewed to look italic
constexpr double kFakeBoldStroke = 0.005;  // stroke of filled letters, as a share of the type size
constexpr double kFaintest = 0.05;         // opacity of text that can be seen
constexpr double kSmallestSeen = 1.0;      // points of type that can be seen
constexpr double kPale = 0.6;              // lightness, from 0 for black to 1, that no text proper has
constexpr int kInvisible = 3;              // rendering mode (ISO 32000-1, table 106)

double lightness(const Colour& colour) {
  return 0.3 * colour.red + 0.59 * colour.green + 0.11 * colour.blue;
}

class Device final : public OutputDev {
 public:
  Device(DrawingControl& control, XRef* xref)
      : control_(control), xref_(xref), shapes_(control.rules, control.ground) {}

  bool upsideDown() override { return false; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return control_.pictures; }
  // Forms are interpreted by Poppler; after the page's time nothing is (drawForm does nothing).
  bool useDrawForm() override { return control_.skip_forms; }

  void saveState(GfxState* /*state*/) override { clips_.push_back(curved_clip_); }
  void restoreState(GfxState* /*state*/) override {
    colour_known_ = false;
    if (clips_.empty()) return;
    set_curved_clip(clips_.back());
    clips_.pop_back();
  }
  void clip(GfxState* state) override { clip_to(*state); }
  void eoClip(GfxState* state) override { clip_to(*state); }
  void clipToStrokePath(GfxState* /*state*/) override { set_curved_clip(true); }
  void updateFillColor(GfxState* /*state*/) override { colour_known_ = false; }
  void updateStrokeColor(GfxState* /*state*/) override { colour_known_ = false; }
  void updateFillColorSpace(GfxState* /*state*/) override { colour_known_ = false; }
  void updateStrokeColorSpace(GfxState* /*state*/) override { colour_known_ = false; }

  void beginString(GfxState* state, const GooString* /*text*/) override {
    update_style(*state);
    update_appearance(*state);
  }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double /*origin_x*/, double /*origin_y*/,
                CharCode code, int /*bytes*/, const Unicode* characters, int count) override {
    double page_x = 0;
    double page_y = 0;
    double advance_x = 0;
    double advance_y = 0;
    state->transform(x, y, &page_x, &page_y);
    state->transformDelta(dx, dy, &advance_x, &advance_y);
    const double advance = advance_x * style_.along_x + advance_y * style_.along_y - style_.spacing;
    look(page_x, page_y, advance);
    if (count == 1 && is_told(*characters) && !traits_->unknown && !is_guessed(code)) {
      control_.glyphs.add(page_x, page_y, advance, characters, 1, appearance_);
    } else {
      add_untold(page_x, page_y, advance, code, characters, count);
    }
  }

  void beginActualText(GfxState* /*state*/, const GooString* text) override {
    Unicode* characters = nullptr;
    const int count = TextStringToUCS4(text->toStr(), &characters);
    control_.glyphs.begin_actual_text(std::u32string(characters, characters + std::max(count, 0)));
    gfree(characters);
  }
  void endActualText(GfxState* /*state*/) override { control_.glyphs.end_actual_text(); }

  void beginMarkedContent(const char* name, Dict* properties) override {
    if (watermark_depth_ > 0 || is_watermark(name, properties)) ++watermark_depth_;
    std::optional<std::int64_t> content_id;
    if (properties != nullptr) {
      const Object id = properties->lookup("MCID");
      if (id.isInt()) content_id = id.getInt();
    }
    control_.marks.begin(content_id, std::string_view(name) == "Artifact");
    update_element();
  }
  void endMarkedContent(GfxState* /*state*/) override {
    control_.marked_content_ended = true;
    if (watermark_depth_ > 0) --watermark_depth_;
    control_.marks.end();
    update_element();
  }
  void beginForm(Ref id) override { control_.marks.begin_form(id.num); }
  void endForm(Ref /*id*/) override {
    control_.marks.end_form();
    update_element();
  }

  void fill(GfxState* state) override { shapes_.fill(*state); }
  void eoFill(GfxState* state) override { shapes_.fill(*state); }
  void stroke(GfxState* state) override { shapes_.stroke(*state); }

  bool useTilingPatternFill() override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx* /*gfx*/, Catalog* /*catalog*/, GfxTilingPattern* /*pattern*/,
                         const double* /*matrix*/, int /*x0*/, int /*y0*/, int /*x1*/, int /*y1*/, double /*x_step*/,
                         double /*y_step*/) override {
    shapes_.glaze(*state);
    return true;
  }
  bool useShadedFills(int /*type*/) override { return true; }
  bool functionShadedFill(GfxState* state, GfxFunctionShading* /*shading*/) override { return glaze(*state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading* /*shading*/, double /*t_min*/, double /*t_max*/) override {
    return glaze(*state);
  }
  bool radialShadedFill(GfxState* state, GfxRadialShading* /*shading*/, double /*s_min*/, double /*s_max*/) override {
    return glaze(*state);
  }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading* /*shading*/) override {
    return glaze(*state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading* /*shading*/) override { return glaze(*state); }

  void drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool in_content) override {
    shapes_.picture(*state, false);
    if (in_content) OutputDev::drawImageMask(state, reference, stream, width, height, invert, interpolate, true);
  }
  void drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height, GfxImageColorMap* colours,
                 bool interpolate, const int* mask, bool in_content) override {
    shapes_.picture(*state, mask == nullptr);
    if (in_content) {
      OutputDev::drawImage(state, reference, stream, width, height, colours, interpolate, mask, true);
    }
  }
  void drawMaskedImage(GfxState* state, Object* /*reference*/, Stream* /*stream*/, int /*width*/, int /*height*/,
                       GfxImageColorMap* /*colours*/, bool /*interpolate*/, Stream* /*mask*/, int /*mask_width*/,
                       int /*mask_height*/, bool /*invert*/, bool /*interpolate_mask*/) override {
    shapes_.picture(*state, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object* /*reference*/, Stream* /*stream*/, int /*width*/, int /*height*/,
                           GfxImageColorMap* /*colours*/, bool /*interpolate*/, Stream* /*mask*/, int /*mask_width*/,
                           int /*mask_height*/, GfxImageColorMap* /*mask_colours*/,
                           bool /*interpolate_mask*/) override {
    shapes_.picture(*state, false);
  }

 private:
  void update_element() { control_.glyphs.set_element(control_.marks.element(), control_.marks.block()); }

  // Whether the font's map leaves the code out.
  [[nodiscard]] bool is_guessed(CharCode code) const { return code < traits_->untold.size() && traits_->untold[code]; }

  static bool is_told(Unicode character) { return character >= 0x20 && !is_private_use(character); }

  // A glyph of whose characters the PDF tells none, several, or one that only the font knows.
  void add_untold(double x, double y, double advance, CharCode code, const Unicode* characters, int count) {
    if (traits_->unknown || is_guessed(code)) count = 0;
    Appearance appearance = appearance_;
    ToldCharacter told;
    if (count < 2) {
      if (!traits_->characters) traits_->characters = std::make_unique<FontCharacters>(*traits_->font, xref_);
      told = traits_->characters->of(code, count == 1 ? *characters : 0);
    }
    if (count > 1) {
      const std::u32string text = composed(std::u32string(characters, characters + count));
      const std::vector<Unicode> whole(text.begin(), text.end());
      control_.glyphs.add(x, y, advance, whole.data(), static_cast<int>(whole.size()), appearance);
    } else if (told.character == 0) {
      control_.glyphs.add(x, y, advance, characters, count, appearance);
    } else {
      const Unicode character = told.character;
      appearance.certainty = told.certainty;
      control_.glyphs.add(x, y, advance, &character, 1, appearance);
    }
  }

  bool glaze(const GfxState& state) {
    shapes_.glaze(state);
    return true;
  }

  static bool is_watermark(const char* name, Dict* properties) {
    return properties != nullptr && std::string_view(name) == "Artifact" &&
           properties->lookup("Subtype").isName("Watermark");
  }

  void clip_to(const GfxState& state) {
    if (!PopplerShapes::is_rectangle(state)) set_curved_clip(true);
  }

  void set_curved_clip(bool curved) {
    curved_clip_ = curved;
    shapes_.clipped_by_curves(curved);
  }

  // What all glyphs of a string have in common.
  void update_appearance(const GfxState& state) {
    const int mode = state.getRender();
    const bool filled = (mode & 3) != 1;
    if (!colour_known_ || filled != colour_of_fill_) {
      colour_ = filled ? fill_colour(state) : stroke_colour(state);
      colour_known_ = true;
      colour_of_fill_ = filled;
    }
    const double opacity = filled ? state.getFillOpacity() : state.getStrokeOpacity();
    string_sight_ = watermark_depth_ > 0                        ? Sight::watermark
                    : mode == kInvisible || opacity < kFaintest ? Sight::invisible
                                                                : Sight::seen;
    appearance_.pale = 1 - opacity * (1 - lightness(colour_)) >= kPale;
    appearance_.certainty = 100;
    state.getClipBBox(&clip_.x0, &clip_.y0, &clip_.x1, &clip_.y1);
  }

  // What the place adds to that.
  void look(double x, double y, double advance) {
    constexpr double kMiddle = 0.3;  // of the type size above the base line
    appearance_.painted = control_.ground.painted();
    appearance_.sight = string_sight_;
    const double along = advance / 2;
    const double up = kMiddle * style_.size;
    const double middle_x = x + along * style_.along_x + up * style_.up_x;
    const double middle_y = y + along * style_.along_y + up * style_.up_y;
    if (!(middle_x >= clip_.x0 && middle_x <= clip_.x1 && middle_y >= clip_.y0 && middle_y <= clip_.y1)) {
      if (string_sight_ != Sight::watermark && within_page(x, y)) appearance_.sight = Sight::clipped;
    } else if (string_sight_ == Sight::seen && style_.size < kSmallestSeen) {
      appearance_.sight = Sight::invisible;
    } else if (string_sight_ == Sight::seen && !control_.ground.shows(colour_, middle_x, middle_y)) {
      appearance_.sight = Sight::no_contrast;
    }
  }

  // Beyond the page everything is clipped away; that is found, and said, where words are built.
  [[nodiscard]] bool within_page(double x, double y) const {
    return x >= 0 && y >= 0 && x <= control_.glyphs.width && y <= control_.glyphs.height;
  }

  // What a style is made of; most strings have the same as the last one. Its bytes are compared, between which there
  // are none that nobody sets: many PDFs have a string for each glyph.
  struct Setting {
    std::uint64_t font = 0;
    std::int64_t mode = 0;
    double size = 0;
    double scaling = 0;
    double spacing = 0;
    double line_width = 0;
    std::array<double, 8> matrices{};

    friend bool operator==(const Setting& a, const Setting& b) { return std::memcmp(&a, &b, sizeof a) == 0; }
  };
  static_assert(sizeof(Setting) == 14 * sizeof(double));

  void update_style(GfxState& state) {
    traits_ = &fonts_.of(state.getFont(), xref_);
    const double* const text = state.getTextMat();
    const double* const page = state.getCTM();
    const Setting setting{traits_->serial,
                          state.getRender(),
                          state.getFontSize(),
                          state.getHorizScaling(),
                          state.getCharSpace(),
                          state.getLineWidth(),
                          {text[0], text[1], text[2], text[3], page[0], page[1], page[2], page[3]}};
    if (setting == setting_ && !control_.glyphs.styles.empty()) return;
    setting_ = setting;
    set_style(state, text, page);
  }

  void set_style(GfxState& state, const double* text, const double* page) {
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
    style_.vertical = traits_->vertical;
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
    // Words that were recognised in a scan are drawn unseen, mostly in a font that shows nothing of the print.
    const bool unseen = (state.getRender() & 3) == 3;
    TypeWeight weight = weight_of(traits_->bold || stroked);
    if (unseen && weight == TypeWeight::regular) weight = TypeWeight::unknown;
    style_.font = control_.font_index(traits_->name, weight, traits_->italic || slant > kSlant);
    control_.glyphs.set_style(style_);
  }

  struct Clip {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
  };

  DrawingControl& control_;
  XRef* xref_;
  PopplerShapes shapes_;
  FontTraitsCache fonts_;
  FontTraits* traits_ = nullptr;
  Setting setting_;
  TextStyle style_;
  Appearance appearance_;
  Sight string_sight_ = Sight::seen;
  Colour colour_;
  bool colour_known_ = false;
  bool colour_of_fill_ = true;
  Clip clip_;
  bool curved_clip_ = false;
  std::vector<bool> clips_;  // curved_clip_ of the states that are saved
  int watermark_depth_ = 0;
};

}  // namespace

void DrawingControl::begin_page(Page& drawn, std::size_t max_glyphs) {
  page = &drawn;
  glyphs.begin_page(static_cast<double>(drawn.width), static_cast<double>(drawn.height), max_glyphs);
  ground.begin_page(static_cast<double>(drawn.width), static_cast<double>(drawn.height));
  rules.begin_page(drawn);
}

std::uint16_t DrawingControl::font_index(std::string_view name, TypeWeight weight, bool italic) const {
  std::vector<Font>& fonts = page->fonts;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    if (fonts[i].weight == weight && fonts[i].italic == italic && fonts[i].name == name) {
      return static_cast<std::uint16_t>(i);
    }
  }
  if (fonts.size() == UINT16_MAX) return UINT16_MAX - 1;
  fonts.push_back({std::string(name), weight, italic});
  return static_cast<std::uint16_t>(fonts.size() - 1);
}

std::unique_ptr<OutputDev> make_device(DrawingControl& control, XRef* xref) {
  return std::make_unique<Device>(control, xref);
}

}  // namespace outturn::extract
