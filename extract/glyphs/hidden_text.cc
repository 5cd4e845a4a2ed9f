#include "extract/glyphs/hidden_text.h"

#include <algorithm>
#include <cmath>

#include "extract/glyphs/page_squares.h"

namespace outturn::extract {
namespace {

// Heights above the base line, as shares of the type size, that a cover must hide.
constexpr double kLow = 0.1;
constexpr double kHigh = 0.45;
constexpr double kMiddle = 0.3;

constexpr double kHiddenOneLine = 0.5;    // share of the type size
constexpr std::int64_t kAlone = 4;        // hidden glyphs for one that is seen: the layer is the page's text
constexpr double kCopy = 0.5;             // share of a layer over visible text from which it is a copy of it
constexpr double kWordOverlaps = 0.34;    // the same of one word
constexpr std::uint8_t kRecognised = 80;  // per cent: how certain a recognised character is

bool is_hidden(const Glyph& glyph) {
  return glyph.sight == Sight::invisible || glyph.sight == Sight::no_contrast || glyph.sight == Sight::covered;
}

class Settling {
 public:
  Settling(GlyphPage& page, const Ground& ground) : page_(page), ground_(ground) {}

  HiddenText run() {
    const bool any_covered = find_covered();
    if (!any_covered && !page_.any_unseen()) return {};
    for (const Glyph& glyph : page_.glyphs) {
      if (glyph.space) continue;
      if (glyph.sight == Sight::seen) ++seen_;
      if (is_hidden(glyph)) ++hidden_;
    }
    if (hidden_ == 0) return {};
    settle();
    return result_;
  }

 private:
  bool find_covered() {
    bool any = false;
    if (ground_.painted() == 0) return any;
    for (Glyph& glyph : page_.glyphs) {
      if (glyph.sight != Sight::seen || glyph.painted == ground_.painted()) continue;
      const auto low = page_.middle(glyph, kLow);
      const auto high = page_.middle(glyph, kHigh);
      if (ground_.covered_since(glyph.painted, low.x, low.y) && ground_.covered_since(glyph.painted, high.x, high.y)) {
        glyph.sight = Sight::covered;
        any = true;
      }
    }
    return any;
  }

  [[nodiscard]] bool over_visible(const Glyph& glyph) const {
    const auto middle = page_.middle(glyph, kMiddle);
    return visible_.at(middle.x, middle.y);
  }

  void settle() {
    visible_.begin(page_.width, page_.height);
    for (const Glyph& glyph : page_.glyphs) {
      if (glyph.sight == Sight::seen && !glyph.space) visible_.mark(page_, glyph);
    }
    std::int64_t over = 0;
    for (const Glyph& glyph : page_.glyphs) {
      if (is_hidden(glyph) && !glyph.space && over_visible(glyph)) ++over;
    }
    const bool copy = static_cast<double>(over) >= kCopy * static_cast<double>(hidden_);
    const bool alone = hidden_ >= kAlone * seen_;
    std::vector<Glyph>& glyphs = page_.glyphs;
    for (std::size_t begin = 0; begin < glyphs.size();) {
      std::size_t end = begin;
      while (end < glyphs.size() && is_hidden(glyphs[end]) && !glyphs[end].space &&
             (end == begin || adjoins(glyphs[end - 1], glyphs[end]))) {
        ++end;
      }
      if (end == begin) {
        // a space goes with the word before it
        if (is_hidden(glyphs[begin]) && begin > 0 && glyphs[begin - 1].sight == Sight::seen) {
          glyphs[begin].sight = Sight::seen;
        }
        ++begin;
        continue;
      }
      settle_word(begin, end, alone, copy);
      begin = end;
    }
  }

  // Whether `next` may be of the same word.
  [[nodiscard]] bool adjoins(const Glyph& glyph, const Glyph& next) const {
    const TextStyle& style = page_.style(glyph);
    const Position step = position(style, next.x - glyph.x, next.y - glyph.y);
    return std::abs(step.across) <= kHiddenOneLine * style.size && std::abs(step.along - glyph.advance) <= style.size;
  }

  void settle_word(std::size_t begin, std::size_t end, bool alone, bool copy) {
    const auto count = static_cast<std::int64_t>(end - begin);
    std::int64_t over = 0;
    std::int64_t pictured = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const Glyph& glyph = page_.glyphs[i];
      if (over_visible(glyph)) ++over;
      const auto middle = page_.middle(glyph, kMiddle);
      if (ground_.picture_at(middle.x, middle.y)) ++pictured;
    }
    const bool overlaps = static_cast<double>(over) >= kWordOverlaps * static_cast<double>(count);
    if (copy || overlaps || !(alone || 2 * pictured > count)) {
      result_.left_out += count;
      return;
    }
    result_.read += count;
    for (std::size_t i = begin; i < end; ++i) {
      Glyph& glyph = page_.glyphs[i];
      glyph.sight = Sight::seen;
      glyph.hidden_layer = true;
      glyph.certainty = std::min(glyph.certainty, kRecognised);
    }
  }

  GlyphPage& page_;
  const Ground& ground_;
  PageSquares visible_;
  std::int64_t seen_ = 0;
  std::int64_t hidden_ = 0;
  HiddenText result_;
};

}  // namespace

HiddenText settle_hidden_text(GlyphPage& page, const Ground& ground) {
  return Settling(page, ground).run();
}

}  // namespace outturn::extract
