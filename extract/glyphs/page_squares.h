// Where on a page glyphs of a kind stand.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/glyphs/glyph_page.h"

namespace outturn::extract {

inline constexpr double kSquare = 2;               // points; larger where there would be too many of them
inline constexpr double kMostSquares = 512 * 512;  // of a page

// A page in squares of two points (larger ones on very large pages), each marked or not.
class PageSquares {
 public:
  void begin(double width, double height);

  // Marks what a glyph takes up, from a little below its base line to its capitals' height.
  void mark(const GlyphPage& page, const Glyph& glyph);

  [[nodiscard]] bool at(double x, double y) const;

 private:
  double square_ = kSquare;
  double width_ = 0;
  double height_ = 0;
  std::size_t columns_ = 0;
  std::size_t budget_ = 0;  // squares that may still be marked: a bound for glyphs as large as a page
  std::vector<bool> marked_;
};

}  // namespace outturn::extract
