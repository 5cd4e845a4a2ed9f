#include "extract/glyphs/duplicates.h"

#include <cmath>
#include <unordered_map>
#include <utility>
#include <vector>

namespace outturn::extract {
namespace {

constexpr double kReach = 0.12;    // share of the type size
constexpr int kMostInSquare = 16;  // latest glyphs of a square that are looked at

// Squares twice the reach wide, so that a duplicate is in one of four.
struct Square {
  std::int64_t column;
  std::int64_t row;
};

std::uint64_t key_of(char32_t character, int level, Square square) {
  constexpr std::uint64_t kMixer = 0x9E3779B97F4A7C15ULL;
  std::uint64_t key = character;
  for (const std::int64_t part : {static_cast<std::int64_t>(level), square.column, square.row}) {
    key = (key ^ static_cast<std::uint64_t>(part)) * kMixer;
    key ^= key >> 29U;
  }
  return key;
}

class Places {
 public:
  explicit Places(const GlyphPage& page) : page_(page), before_(page.glyphs.size(), kNone) {
    latest_.reserve(page.glyphs.size());
  }

  // Whether the glyph stands where one of those before does; if not, it takes the place.
  bool taken(const Glyph& glyph, std::uint32_t index) {
    const double reach = kReach * page_.style(glyph).size;
    if (!(reach > 0) || !std::isfinite(glyph.x + glyph.y)) return false;
    const int level = std::ilogb(reach) + 1;
    const double side = 2 * std::scalbn(1.0, level);
    const char32_t character = page_.first_character(glyph);
    const Square own{static_cast<std::int64_t>(std::floor(glyph.x / side)),
                     static_cast<std::int64_t>(std::floor(glyph.y / side))};
    const std::int64_t aside = glyph.x / side - static_cast<double>(own.column) < 0.5 ? -1 : 1;
    const std::int64_t below = glyph.y / side - static_cast<double>(own.row) < 0.5 ? -1 : 1;
    for (const Square square : {own, Square{own.column + aside, own.row}, Square{own.column, own.row + below},
                                Square{own.column + aside, own.row + below}}) {
      if (holds(key_of(character, level, square), glyph, reach)) return true;
    }
    const auto [entry, fresh] = latest_.try_emplace(key_of(character, level, own), index);
    if (!fresh) before_[index] = std::exchange(entry->second, index);
    return false;
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  [[nodiscard]] bool holds(std::uint64_t key, const Glyph& glyph, double reach) const {
    const auto found = latest_.find(key);
    int looked_at = 0;
    for (std::uint32_t i = found == latest_.end() ? kNone : found->second; i != kNone && looked_at < kMostInSquare;
         i = before_[i], ++looked_at) {
      if (same(page_.glyphs[i], glyph, reach)) return true;
    }
    return false;
  }

  [[nodiscard]] bool same(const Glyph& a, const Glyph& b, double reach) const {
    return std::abs(a.x - b.x) <= reach && std::abs(a.y - b.y) <= reach && a.length == b.length &&
           page_.first_character(a) == page_.first_character(b);
  }

  const GlyphPage& page_;
  std::unordered_map<std::uint64_t, std::uint32_t> latest_;  // glyph of a square
  std::vector<std::uint32_t> before_;                        // of each glyph: the one before in its square
};

}  // namespace

std::int64_t mark_duplicates(GlyphPage& page) {
  if (!page.may_hold_duplicates()) return 0;
  Places places(page);
  std::int64_t found = 0;
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    Glyph& glyph = page.glyphs[i];
    if (glyph.sight != Sight::seen || glyph.length == 0 || !places.taken(glyph, i)) continue;
    glyph.sight = Sight::duplicate;
    if (!glyph.space) ++found;
  }
  return found;
}

}  // namespace outturn::extract
