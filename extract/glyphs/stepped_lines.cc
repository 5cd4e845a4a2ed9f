#include "extract/glyphs/stepped_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

namespace outturn::extract {
namespace {

constexpr double kRecognisedShare = 0.8;           // share of the page's glyphs
constexpr std::size_t kEnough = 8;                 // words
constexpr std::size_t kMostWords = 2000;           // words that are looked at
constexpr int kSteps = 50;                         // on either side of level, of
constexpr double kStep = std::numbers::pi / 1800;  // a tenth of a degree
constexpr double kClearer = 1.3;                   // than the page as it is, by the profile's sum of squares
constexpr std::size_t kBins = 1024;                // of a point each, used over again
constexpr double kBelowAnyPage = 1e6;              // points that no page goes beyond
constexpr double kOneWord = 1.0;                   // share of the type size between glyphs of a word
constexpr double kLevel = 0.05;                    // points between their base lines

struct Begin {
  double x;
  double y;
};

class Straightening {
 public:
  explicit Straightening(GlyphPage& page) : page_(page) {}

  void run() {
    if (!recognised()) return;
    find_words();
    if (words_.size() < kEnough) return;
    int best = 0;
    double best_clarity = kClearer * clarity(0);
    for (int step = -kSteps; step <= kSteps; ++step) {
      const double found = step == 0 ? 0 : clarity(step * kStep);
      if (found > best_clarity) {
        best = step;
        best_clarity = found;
      }
    }
    if (best != 0) move(best * kStep);
  }

 private:
  [[nodiscard]] bool recognised() const {
    std::int64_t all = 0;
    std::int64_t hidden = 0;
    for (const Glyph& glyph : page_.glyphs) {
      if (glyph.sight != Sight::seen || glyph.space) continue;
      ++all;
      if (glyph.hidden_layer) ++hidden;
    }
    return hidden > 0 && static_cast<double>(hidden) >= kRecognisedShare * static_cast<double>(all);
  }

  // Whether a glyph is of the same word, or the same level line, as the one before.
  [[nodiscard]] bool adjoins(const Glyph& glyph, const Glyph& next) const {
    const double gap = next.x - glyph.x - glyph.advance;
    return std::abs(next.y - glyph.y) <= kLevel && std::abs(gap) <= kOneWord * page_.style(glyph).size;
  }

  void find_words() {
    const Glyph* last = nullptr;
    for (const Glyph& glyph : page_.glyphs) {
      if (glyph.sight != Sight::seen || glyph.space) continue;
      if ((last == nullptr || !adjoins(*last, glyph)) && std::isfinite(glyph.x + glyph.y) &&
          words_.size() < kMostWords) {
        words_.push_back({glyph.x, glyph.y});
      }
      last = &glyph;
    }
  }

  // How far the words' base lines fall together when the page is turned back by `angle`.
  [[nodiscard]] double clarity(double angle) const {
    std::array<int, kBins> bins{};
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    for (const Begin& word : words_) {
      const double across = std::clamp(word.y * cosine - word.x * sine, -kBelowAnyPage, kBelowAnyPage);
      ++bins[static_cast<std::size_t>(std::floor(across) + kBelowAnyPage) % kBins];
    }
    double sum = 0;
    for (const int count : bins) sum += static_cast<double>(count) * count;
    return sum;
  }

  void move(double angle) {
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double middle_x = page_.width / 2;
    const double middle_y = page_.height / 2;
    Begin shift{0, 0};
    Glyph last;
    bool any = false;
    for (Glyph& glyph : page_.glyphs) {
      const Glyph before = glyph;
      if (!any || !adjoins(last, before)) {
        const double x = glyph.x - middle_x;
        const double y = glyph.y - middle_y;
        shift = {x * cosine + y * sine - x, y * cosine - x * sine - y};
      }
      glyph.x += shift.x;
      glyph.y += shift.y;
      last = before;
      any = true;
    }
  }

  GlyphPage& page_;
  std::vector<Begin> words_;
};

}  // namespace

void straighten_steps(GlyphPage& page) {
  Straightening(page).run();
}

}  // namespace outturn::extract
