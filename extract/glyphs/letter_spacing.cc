#include "extract/glyphs/letter_spacing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace outturn::extract {
namespace {

// Shares of the type size, unless said otherwise.
constexpr double kApart = 0.04;         // more than kerning
constexpr double kWidest = 0.6;         // letter spacing
constexpr double kNarrowSpace = 0.2;    // less is no white space in any usual font
constexpr double kSpacedOneLine = 1.5;  // gap that is still within a line: white space between letters far apart
constexpr double kBackward = 0.6;
constexpr double kBaseLine = 0.5;  // points
constexpr double kSizeChange = 0.02;
constexpr std::size_t kTelling = 3;     // gaps from which a line speaks for itself
constexpr double kLettersShare = 0.35;  // of the gaps, from the narrowest: within words even where these are short
constexpr double kAgree = 0.6;          // share of a page's short lines
constexpr std::int64_t kPerSpace = 15;  // glyphs for one space of a page that has characters for them, at most

struct Run {
  std::size_t begin;  // indices of glyphs
  std::size_t end;
  double spacing;  // share of the type size
  double widest;
  std::size_t gaps;
};

class Learning {
 public:
  explicit Learning(GlyphPage& page) : page_(page) {}

  void run() {
    std::size_t last = page_.glyphs.size();
    for (std::size_t i = 0; i < page_.glyphs.size(); ++i) {
      const Glyph& glyph = page_.glyphs[i];
      if (glyph.sight != Sight::seen) continue;
      const bool space = glyph.space;
      ++(space ? spaces_ : others_);
      if (last < i && adjoins(page_.glyphs[last], glyph)) {
        if (!space && !page_.glyphs[last].space) note_gap();
      } else {
        end_run(i);
      }
      last = i;
    }
    end_run(page_.glyphs.size());
    settle_short_runs();
  }

 private:
  // Whether `next` goes on with the line that `glyph` is in; then gap_ is what is between them.
  bool adjoins(const Glyph& glyph, const Glyph& next) {
    const TextStyle& style = page_.style(glyph);
    if (glyph.style != next.style) {
      const TextStyle& other = page_.style(next);
      if (std::abs(style.size - other.size) > kSizeChange * style.size || style.along_x != other.along_x ||
          style.along_y != other.along_y) {
        return false;
      }
    }
    const Position step = position(style, next.x - glyph.x, next.y - glyph.y);
    gap_ = step.along - glyph.advance;
    if (std::abs(step.across) > kBaseLine || gap_ <= -kBackward * style.size || gap_ >= kSpacedOneLine * style.size) {
      return false;
    }
    gap_ /= style.size;
    return true;
  }

  void note_gap() {
    gaps_.push_back(gap_);
    if (gap_ > kApart) ++apart_;
  }

  void end_run(std::size_t next) {
    if (apart_ > 0 && 2 * apart_ >= gaps_.size()) {
      Run run{begin_, next, 0, *std::max_element(gaps_.begin(), gaps_.end()), gaps_.size()};
      if (gaps_.size() >= kTelling) {
        const auto at = static_cast<std::ptrdiff_t>(kLettersShare * static_cast<double>(gaps_.size()));
        std::nth_element(gaps_.begin(), gaps_.begin() + at, gaps_.end());
        run.spacing = gaps_[static_cast<std::size_t>(at)];
        if (run.spacing > kApart && run.spacing <= kWidest) apply(run);
      } else if (run.widest <= kNarrowSpace) {
        short_runs_.push_back(run);
      }
    } else if (!gaps_.empty() && gaps_.size() < kTelling) {
      ++closed_short_runs_;
    }
    gaps_.clear();
    apart_ = 0;
    begin_ = next;
  }

  void settle_short_runs() {
    const auto all = static_cast<double>(short_runs_.size() + closed_short_runs_);
    const bool agree = short_runs_.size() > 1 && static_cast<double>(short_runs_.size()) >= kAgree * all;
    if (!agree && others_ > kPerSpace * spaces_) return;
    for (Run& run : short_runs_) {
      run.spacing = run.widest;
      apply(run);
    }
  }

  void apply(const Run& run) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      Glyph& glyph = page_.glyphs[i];
      glyph.spacing = static_cast<float>(run.spacing * page_.style(glyph).size);
    }
  }

  GlyphPage& page_;
  std::vector<double> gaps_;
  std::size_t apart_ = 0;
  std::size_t begin_ = 0;
  double gap_ = 0;
  std::vector<Run> short_runs_;
  std::size_t closed_short_runs_ = 0;
  std::int64_t spaces_ = 0;
  std::int64_t others_ = 0;
};

}  // namespace

void learn_letter_spacing(GlyphPage& page) {
  Learning(page).run();
}

}  // namespace outturn::extract
