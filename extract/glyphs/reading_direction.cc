#include "extract/glyphs/reading_direction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace outturn::extract {
namespace {

constexpr double kSlanting = 0.25;    // sine of the largest angle at which a scan is askew: 14 degrees
constexpr double kAskew = 0.0009;     // radians; less moves a line's end by half a point
constexpr double kOneAngle = 0.0035;  // radians within which text has one angle: 0.2 degrees
constexpr double kMost = 0.8;         // share of the text that must have it

constexpr double kEdge = 0.085;  // share of the page's height: heads and feet

constexpr int kNoQuarter = -1;

// Quarters clockwise from upright: 1 reads downwards, 2 stands on its head, 3 reads upwards. None for slanting text.
int quarter_of(const TextStyle& style) {
  const double x = style.vertical ? style.along_y : style.along_x;
  const double y = style.vertical ? -style.along_x : style.along_y;
  if (std::abs(x) > kSlanting && std::abs(y) > kSlanting) return kNoQuarter;
  if (std::abs(x) >= std::abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}

// A turn about the page's corner or middle: x' = a x + b y + e, y' = c x + d y + f.
struct Turn {
  double a, b, c, d, e, f;

  void place(double& x, double& y) const {
    const double moved = a * x + b * y + e;
    y = c * x + d * y + f;
    x = moved;
  }
  void direct(double& x, double& y) const {
    const double turned = a * x + b * y;
    y = c * x + d * y;
    x = turned;
  }
};

// Undoes so many quarters on a page of this size.
Turn turn_back(int quarters, double width, double height) {
  switch (quarters) {
    case 1:
      return {0, 1, -1, 0, 0, width};
    case 2:
      return {-1, 0, 0, -1, width, height};
    default:
      return {0, -1, 1, 0, height, 0};
  }
}

void apply(const Turn& turn, GlyphPage& glyphs) {
  for (TextStyle& style : glyphs.styles) {
    turn.direct(style.along_x, style.along_y);
    turn.direct(style.up_x, style.up_y);
  }
  for (Glyph& glyph : glyphs.glyphs) turn.place(glyph.x, glyph.y);
}

void apply(const Turn& turn, Box& box) {
  double x0 = static_cast<double>(box.x0);
  double y0 = static_cast<double>(box.y0);
  double x1 = static_cast<double>(box.x1);
  double y1 = static_cast<double>(box.y1);
  turn.place(x0, y0);
  turn.place(x1, y1);
  box = {round_points(std::min(x0, x1)), round_points(std::min(y0, y1)), round_points(std::max(x0, x1)),
         round_points(std::max(y0, y1))};
}

// Seen glyphs of each style, not counting spaces.
std::vector<std::int64_t> count_by_style(const GlyphPage& glyphs) {
  std::vector<std::int64_t> counts(glyphs.styles.size(), 0);
  for (const Glyph& glyph : glyphs.glyphs) {
    if (glyph.sight == Sight::seen && !glyph.space) ++counts[glyph.style];
  }
  return counts;
}

using Quarters = std::array<std::int64_t, 4>;

// The quarter of each style.
std::vector<int> quarters_of(const GlyphPage& glyphs) {
  std::vector<int> quarters;
  quarters.reserve(glyphs.styles.size());
  for (const TextStyle& style : glyphs.styles) quarters.push_back(quarter_of(style));
  return quarters;
}

Quarters sum(const std::vector<int>& quarters, const std::vector<std::int64_t>& counts) {
  Quarters sums{};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (quarters[i] != kNoQuarter) sums[static_cast<std::size_t>(quarters[i])] += counts[i];
  }
  return sums;
}

std::int64_t total(const Quarters& sums) {
  return sums[0] + sums[1] + sums[2] + sums[3];
}

// Heads and feet keep to the sheet even where the page's text is turned on it: lines at its edges do not count.
Quarters without_edges(const GlyphPage& glyphs, const std::vector<int>& quarters) {
  Quarters sums{};
  for (const Glyph& glyph : glyphs.glyphs) {
    const int quarter = quarters[glyph.style];
    if (glyph.sight != Sight::seen || quarter == kNoQuarter || glyph.space) continue;
    const bool along_sheet = quarter == 0 || quarter == 2;
    const double at = along_sheet ? glyph.y / glyphs.height : glyph.x / glyphs.width;
    if (at > kEdge && at < 1 - kEdge) ++sums[static_cast<std::size_t>(quarter)];
  }
  return sums;
}

int quarter_of_most(const GlyphPage& glyphs, const std::vector<int>& quarters, const Quarters& all) {
  if (total(all) == all[0]) return 0;
  const Quarters inside = without_edges(glyphs, quarters);
  const Quarters& voting = total(inside) > 0 ? inside : all;
  return static_cast<int>(std::max_element(voting.begin(), voting.end()) - voting.begin());
}

void turn_quarters(int quarters, GlyphPage& glyphs, Page& page) {
  const Turn turn = turn_back(quarters, glyphs.width, glyphs.height);
  apply(turn, glyphs);
  for (Rule& rule : page.rules) apply(turn, rule.box);
  page.rotation = (page.rotation + 360 - 90 * quarters) % 360;
  if (quarters != 2) {
    std::swap(glyphs.width, glyphs.height);
    std::swap(page.width, page.height);
  }
}

void level(GlyphPage& glyphs, const std::vector<std::int64_t>& counts) {
  std::vector<std::pair<double, std::int64_t>> angles;
  std::int64_t all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const TextStyle& style = glyphs.styles[i];
    if (counts[i] == 0 || quarter_of(style) != 0) continue;
    angles.emplace_back(style.vertical ? std::asin(-style.along_x) : std::asin(style.along_y), counts[i]);
    all += counts[i];
  }
  if (all == 0) return;
  std::sort(angles.begin(), angles.end());
  std::int64_t before = 0;
  auto median = angles.begin();
  while (2 * (before += median->second) < all) ++median;
  const double angle = median->first;
  std::int64_t alike = 0;
  for (const auto& [other, count] : angles) {
    if (std::abs(other - angle) <= kOneAngle) alike += count;
  }
  glyphs.upright = static_cast<double>(alike) >= kMost * static_cast<double>(all);
  if (std::abs(angle) < kAskew || !glyphs.upright) return;
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  const double x = glyphs.width / 2;
  const double y = glyphs.height / 2;
  apply({cosine, sine, -sine, cosine, x - cosine * x - sine * y, y + sine * x - cosine * y}, glyphs);
}

}  // namespace

std::int64_t set_upright(GlyphPage& glyphs, Page& page) {
  const std::vector<std::int64_t> counts = count_by_style(glyphs);
  const std::vector<int> quarters = quarters_of(glyphs);
  const Quarters all = sum(quarters, counts);
  const int most = quarter_of_most(glyphs, quarters, all);
  if (most != 0) turn_quarters(most, glyphs, page);
  level(glyphs, counts);
  const std::int64_t others = total(all) - all[static_cast<std::size_t>(most)];
  if (others == 0) return 0;
  for (Glyph& glyph : glyphs.glyphs) {
    const int quarter = quarters[glyph.style];
    if (glyph.sight == Sight::seen && quarter != most && quarter != kNoQuarter) glyph.sight = Sight::sideways;
  }
  return others;
}

}  // namespace outturn::extract
