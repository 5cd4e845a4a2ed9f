#include "extract/glyphs/strike_out.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::extract {
namespace {

// Shares of the type size, by Word's, LibreOffice's and Acrobat's ways of striking Latin and Chinese text out.
constexpr double kLowest = 0.15;  // above the base line
constexpr double kHighest = 0.5;
constexpr double kThickestStrike = 0.16;
constexpr double kSticksOut = 0.6;  // of the rule, on either side of the text
constexpr double kFilled = 0.6;     // share of the rule's length that glyphs must have below it

constexpr double kBand = 8;              // points: rules are looked up by bands of a page
constexpr std::size_t kMostInBand = 64;  // rules; a drawing's others are passed over
constexpr std::size_t kMostBands = 10'000;

struct Stroke {
  std::size_t rule = 0;
  double x0 = std::numeric_limits<double>::max();  // of the glyphs that it crosses
  double x1 = std::numeric_limits<double>::lowest();
  double filled = 0;
  double size = 0;
  std::vector<std::uint32_t> glyphs;
};

class StrikeOut {
 public:
  StrikeOut(GlyphPage& page, std::vector<Rule>& rules) : page_(page), rules_(rules) {}

  std::int64_t run() {
    if (!sort_rules()) return 0;
    const Glyph* last = nullptr;  // most glyphs stand where the last one does, and no rule is near
    bool near = true;
    for (std::uint32_t i = 0; i < page_.glyphs.size(); ++i) {
      const Glyph& glyph = page_.glyphs[i];
      if (glyph.sight != Sight::seen) continue;
      if (last == nullptr || last->y != glyph.y || last->style != glyph.style) near = rule_near(glyph);
      if (near) cross(i);
      last = &glyph;
    }
    return mark();
  }

 private:
  [[nodiscard]] std::size_t band_of(double y) const {
    return std::min(static_cast<std::size_t>(std::max(y, 0.0) / kBand), bands_.size() - 1);
  }

  bool sort_rules() {
    bands_.resize(std::min(static_cast<std::size_t>(page_.height / kBand) + 1, kMostBands));
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const Box& box = rules_[i].box;
      if (box.height() >= box.width()) continue;
      std::vector<std::size_t>& band = bands_[band_of(middle(box))];
      if (band.size() >= kMostInBand) continue;
      band.push_back(strokes_.size());
      strokes_.emplace_back().rule = i;
    }
    return !strokes_.empty();
  }

  static double middle(const Box& box) { return (static_cast<double>(box.y0) + static_cast<double>(box.y1)) / 2; }

  [[nodiscard]] bool rule_near(const Glyph& glyph) const {
    const double size = page_.style(glyph).size;
    return !bands_[band_of(glyph.y - kHighest * size)].empty() || !bands_[band_of(glyph.y - kLowest * size)].empty();
  }

  void cross(std::uint32_t index) {
    const Glyph& glyph = page_.glyphs[index];
    const double size = page_.style(glyph).size;
    const double top = glyph.y - kHighest * size;
    const double bottom = glyph.y - kLowest * size;
    const double centre = glyph.x + glyph.advance / 2;
    if (!(glyph.advance > 0) || !std::isfinite(top + centre)) return;
    for (std::size_t band = band_of(top); band <= band_of(bottom) && band <= band_of(top) + 1; ++band) {
      for (const std::size_t at : bands_[band]) {
        Stroke& stroke = strokes_[at];
        const Box& box = rules_[stroke.rule].box;
        const double y = middle(box);
        if (y < top || y > bottom || centre < static_cast<double>(box.x0) || centre > static_cast<double>(box.x1) ||
            static_cast<double>(box.height()) > kThickestStrike * size) {
          continue;
        }
        stroke.x0 = std::min(stroke.x0, glyph.x);
        stroke.x1 = std::max(stroke.x1, glyph.x + glyph.advance);
        stroke.filled += glyph.advance;
        stroke.size = std::max(stroke.size, size);
        stroke.glyphs.push_back(index);
      }
    }
  }

  std::int64_t mark() {
    std::int64_t struck = 0;
    std::vector<bool> used(rules_.size(), false);
    for (const Stroke& stroke : strokes_) {
      if (stroke.glyphs.empty() || !strikes(stroke)) continue;
      used[stroke.rule] = true;
      for (const std::uint32_t i : stroke.glyphs) {
        Glyph& glyph = page_.glyphs[i];
        if (glyph.sight == Sight::seen && !glyph.space) ++struck;
        glyph.sight = Sight::struck_out;
      }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (!used[i]) rules_[kept++] = rules_[i];
    }
    rules_.resize(kept);
    return struck;
  }

  [[nodiscard]] bool strikes(const Stroke& stroke) const {
    const Box& box = rules_[stroke.rule].box;
    const double slack = kSticksOut * stroke.size;
    return stroke.x0 - static_cast<double>(box.x0) <= slack && static_cast<double>(box.x1) - stroke.x1 <= slack &&
           stroke.filled >= kFilled * static_cast<double>(box.width());
  }

  GlyphPage& page_;
  std::vector<Rule>& rules_;
  std::vector<std::vector<std::size_t>> bands_;
  std::vector<Stroke> strokes_;
};

}  // namespace

std::int64_t mark_struck_out(GlyphPage& page, std::vector<Rule>& rules) {
  return rules.empty() ? 0 : StrikeOut(page, rules).run();
}

}  // namespace outturn::extract
