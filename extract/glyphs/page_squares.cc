#include "extract/glyphs/page_squares.h"

#include <algorithm>
#include <cmath>

namespace outturn::extract {
namespace {

constexpr std::size_t kMostMarks = 1U << 26U;
constexpr double kBelow = 0.15;  // shares of the type size
constexpr double kAbove = 0.7;

}  // namespace

void PageSquares::begin(double width, double height) {
  width_ = std::max(width, 1.0);
  height_ = std::max(height, 1.0);
  square_ = std::max(kSquare, std::sqrt(width_ * height_ / kMostSquares));
  budget_ = kMostMarks;
  columns_ = static_cast<std::size_t>(width_ / square_) + 1;
  marked_.assign(columns_ * (static_cast<std::size_t>(height_ / square_) + 1), false);
}

void PageSquares::mark(const GlyphPage& page, const Glyph& glyph) {
  const TextStyle& style = page.style(glyph);
  const auto corner = [&](double along, double up) {
    return GlyphPage::Point{glyph.x + along * style.along_x + up * style.size * style.up_x,
                            glyph.y + along * style.along_y + up * style.size * style.up_y};
  };
  const auto a = corner(0, -kBelow);
  const auto b = corner(glyph.advance, kAbove);
  const double x0 = std::clamp(std::min(a.x, b.x), 0.0, width_);
  const double x1 = std::clamp(std::max(a.x, b.x), 0.0, width_);
  const double y0 = std::clamp(std::min(a.y, b.y), 0.0, height_);
  const double y1 = std::clamp(std::max(a.y, b.y), 0.0, height_);
  if (!(x0 <= x1 && y0 <= y1)) return;
  const auto first = static_cast<std::size_t>(x0 / square_);
  const auto last = static_cast<std::size_t>(x1 / square_);
  for (auto row = static_cast<std::size_t>(y0 / square_); row <= static_cast<std::size_t>(y1 / square_); ++row) {
    if (budget_ < last - first + 1) return;
    budget_ -= last - first + 1;
    for (std::size_t column = first; column <= last; ++column) marked_[row * columns_ + column] = true;
  }
}

bool PageSquares::at(double x, double y) const {
  if (!(x >= 0 && y >= 0 && x <= width_ && y <= height_)) return false;
  return marked_[static_cast<std::size_t>(y / square_) * columns_ + static_cast<std::size_t>(x / square_)];
}

}  // namespace outturn::extract
