#include "extract/glyphs/watermark.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/quantile.h"
#include "extract/glyphs/page_squares.h"

namespace outturn::extract {
namespace {

constexpr double kFarLarger = 2.5;     // than the page's median type size; its titles are hardly twice as large
constexpr std::int64_t kOwnText = 10;  // glyphs of the page's own for each of a watermark, at least
constexpr double kRunsThrough = 0.25;  // share of its glyphs that others stand in

double median_size(const GlyphPage& page) {
  std::vector<double> sizes;
  sizes.reserve(page.glyphs.size());
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.sight == Sight::seen && !glyph.space) sizes.push_back(page.style(glyph).size);
  }
  if (sizes.empty()) return 0;
  return median(std::move(sizes));
}

// Of the large glyphs, how many have some of the page's other text in them.
std::int64_t run_through(const GlyphPage& page, const std::vector<Glyph*>& large, double size) {
  PageSquares own;
  own.begin(page.width, page.height);
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.sight == Sight::seen && page.style(glyph).size < kFarLarger * size && !glyph.space) {
      own.mark(page, glyph);
    }
  }
  std::int64_t found = 0;
  for (const Glyph* const glyph : large) {
    const TextStyle& style = page.style(*glyph);
    const auto stands_in = [&](double across, double up) {
      const double along = across * glyph->advance;
      return own.at(glyph->x + along * style.along_x + up * style.size * style.up_x,
                    glyph->y + along * style.along_y + up * style.size * style.up_y);
    };
    bool any = false;
    for (const double up : {0.05, 0.2, 0.35, 0.5, 0.65}) {
      any = any || stands_in(0.2, up) || stands_in(0.5, up) || stands_in(0.8, up);
    }
    if (any) ++found;
  }
  return found;
}

}  // namespace

std::int64_t mark_watermark(GlyphPage& page) {
  const auto [smallest, largest] = std::minmax_element(
      page.styles.begin(), page.styles.end(), [](const TextStyle& a, const TextStyle& b) { return a.size < b.size; });
  if (smallest == page.styles.end() || largest->size < kFarLarger * smallest->size) return 0;
  const double size = median_size(page);
  std::vector<Glyph*> large;
  std::int64_t own = 0;
  for (Glyph& glyph : page.glyphs) {
    if (glyph.sight != Sight::seen || glyph.space) continue;
    if (page.style(glyph).size < kFarLarger * size) {
      ++own;
      continue;
    }
    large.push_back(&glyph);
  }
  const auto count = static_cast<std::int64_t>(large.size());
  if (count == 0 || own < kOwnText * count) return 0;
  const bool over = static_cast<double>(run_through(page, large, size)) >= kRunsThrough * static_cast<double>(count);
  std::int64_t marked = 0;
  for (Glyph* const glyph : large) {
    if (!over && !glyph->pale) continue;
    glyph->sight = Sight::watermark;
    ++marked;
  }
  return marked;
}

}  // namespace outturn::extract
