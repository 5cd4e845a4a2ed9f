#include "extract/glyphs/ground.h"

#include <algorithm>
#include <cmath>

#include "extract/glyphs/page_squares.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kTimesOver = 1000;       // that a page is painted
constexpr double kContrast = 0.04;             // difference of a colour's parts below which nobody sees text
constexpr std::size_t kMostAreas = 1'000'000;  // of a page; the rest is passed over
constexpr std::size_t kMostPictures = 256;     // that are remembered apart

bool differ(const Colour& a, const Colour& b) {
  return std::abs(a.red - b.red) > kContrast || std::abs(a.green - b.green) > kContrast ||
         std::abs(a.blue - b.blue) > kContrast;
}

}  // namespace

void Ground::begin_page(double width, double height) {
  width_ = std::max(width, 1.0);
  height_ = std::max(height, 1.0);
  square_ = std::max(kSquare, std::sqrt(width_ * height_ / kMostSquares));
  columns_ = static_cast<std::size_t>(width_ / square_) + 1;
  rows_ = static_cast<std::size_t>(height_ / square_) + 1;
  budget_ = kTimesOver * columns_ * rows_;
  areas_.clear();
  pictures_.clear();
  row_used_.assign(rows_, false);
}

void Ground::paint(double x0, double y0, double x1, double y1, Paint kind, const Colour& colour) {
  x0 = std::clamp(x0, 0.0, width_);
  y0 = std::clamp(y0, 0.0, height_);
  x1 = std::clamp(x1, 0.0, width_);
  y1 = std::clamp(y1, 0.0, height_);
  if (!(x1 - x0 >= kSquare && y1 - y0 >= kSquare) || areas_.size() >= kMostAreas) return;
  // squares whose middle is inside
  const auto first = [&](double from) { return static_cast<std::size_t>(std::ceil(from / square_ - 0.5)); };
  const std::size_t begin = first(x0);
  const std::size_t end = std::min(first(x1), columns_);
  const std::size_t top = first(y0);
  const std::size_t bottom = std::min(first(y1), rows_);
  if (begin >= end || top >= bottom || (end - begin) * (bottom - top) > budget_) return;
  budget_ -= (end - begin) * (bottom - top);
  areas_.push_back({kind, colour});
  if (kind == Paint::picture && pictures_.size() < kMostPictures) pictures_.push_back({x0, y0, x1, y1});
  squares_.resize(columns_ * rows_);
  for (std::size_t row = top; row < bottom; ++row) {
    const auto line = squares_.begin() + static_cast<std::ptrdiff_t>(row * columns_);
    if (!row_used_[row]) {
      std::fill_n(line, columns_, 0U);
      row_used_[row] = true;
    }
    std::fill(line + static_cast<std::ptrdiff_t>(begin), line + static_cast<std::ptrdiff_t>(end), painted());
  }
}

std::uint32_t Ground::last_at(double x, double y) const {
  if (areas_.empty() || !(x >= 0 && y >= 0 && x <= width_ && y <= height_)) return 0;
  const auto row = static_cast<std::size_t>(y / square_);
  const auto column = static_cast<std::size_t>(x / square_);
  return row_used_[row] ? squares_[row * columns_ + column] : 0;
}

bool Ground::covered_since(std::uint32_t painted, double x, double y) const {
  const std::uint32_t last = last_at(x, y);
  return last > painted && areas_[last - 1].kind != Paint::glaze;
}

bool Ground::shows(const Colour& text, double x, double y) const {
  const std::uint32_t last = last_at(x, y);
  if (last == 0) return differ(text, {1, 1, 1});
  const Area& area = areas_[last - 1];
  return area.kind != Paint::opaque || differ(text, area.colour);
}

bool Ground::picture_at(double x, double y) const {
  return std::any_of(pictures_.begin(), pictures_.end(), [&](const Picture& picture) {
    return x >= picture.x0 && x <= picture.x1 && y >= picture.y0 && y <= picture.y1;
  });
}

}  // namespace outturn::extract
