#include "extract/pdf/poppler_shapes.h"

#include <GfxState.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::extract {
namespace {

constexpr double kWhite = 0.99;
constexpr double kOpaque = 0.95;  // opacity from which nothing below can be read any more
constexpr double kFaintestShape = 0.05;
constexpr double kLevel = 0.3;    // points by which a horizontal line's ends may differ
constexpr double kSquare = 0.01;  // points by which a rectangle's corners may differ

Colour colour_of(const GfxRGB& rgb) {
  return {colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)};
}

}  // namespace

Colour fill_colour(const GfxState& state) {
  GfxRGB rgb{};
  state.getFillRGB(&rgb);
  return colour_of(rgb);
}

Colour stroke_colour(const GfxState& state) {
  GfxRGB rgb{};
  state.getStrokeRGB(&rgb);
  return colour_of(rgb);
}

void PopplerShapes::Extent::include(double x, double y) {
  x0 = std::min(x0, x);
  y0 = std::min(y0, y);
  x1 = std::max(x1, x);
  y1 = std::max(y1, y);
}

bool PopplerShapes::Extent::contains(const Extent& other) const {
  return x0 <= other.x0 && y0 <= other.y0 && x1 >= other.x1 && y1 >= other.y1;
}

PopplerShapes::Extent PopplerShapes::point(const GfxState& state, const GfxSubpath& subpath, int i) {
  double x = 0;
  double y = 0;
  state.transform(subpath.getX(i), subpath.getY(i), &x, &y);
  return {x, y, x, y};
}

PopplerShapes::Extent PopplerShapes::extent(const GfxState& state, const GfxSubpath& subpath) {
  Extent whole = point(state, subpath, 0);
  for (int i = 1; i < subpath.getNumPoints(); ++i) {
    const Extent next = point(state, subpath, i);
    whole.include(next.x0, next.y0);
  }
  return whole;
}

bool PopplerShapes::is_rectangle(const GfxState& state, const GfxSubpath& subpath) {
  const int count = subpath.getNumPoints();
  if (count != 4 && count != 5) return false;
  std::array<Extent, 5> corners{};
  for (int i = 0; i < count; ++i) {
    if (subpath.getCurve(i)) return false;
    corners[static_cast<std::size_t>(i)] = point(state, subpath, i);
  }
  const auto equal = [](double a, double b) { return std::abs(a - b) <= kSquare; };
  if (count == 5 && !(equal(corners[0].x0, corners[4].x0) && equal(corners[0].y0, corners[4].y0))) return false;
  const auto level = [&](std::size_t a, std::size_t b) { return equal(corners[a].y0, corners[b].y0); };
  const auto upright = [&](std::size_t a, std::size_t b) { return equal(corners[a].x0, corners[b].x0); };
  return (level(0, 1) && upright(1, 2) && level(2, 3) && upright(3, 0)) ||
         (upright(0, 1) && level(1, 2) && upright(2, 3) && level(3, 0));
}

bool PopplerShapes::is_rectangle(const GfxState& state) {
  const GfxPath& path = *state.getPath();
  return path.getNumSubpaths() == 0 || (path.getNumSubpaths() == 1 && is_rectangle(state, *path.getSubpath(0)));
}

bool PopplerShapes::clip(const GfxState& state, Extent& extent) {
  Extent clip{};
  state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  extent = {std::max(extent.x0, clip.x0), std::max(extent.y0, clip.y0), std::min(extent.x1, clip.x1),
            std::min(extent.y1, clip.y1)};
  return extent.x0 <= extent.x1 && extent.y0 <= extent.y1;
}

void PopplerShapes::add_rule(const GfxState& state, Extent extent) {
  if (clip(state, extent)) rules_.add(extent.x0, extent.y0, extent.x1, extent.y1);
}

void PopplerShapes::paint(const GfxState& state, Extent extent, Ground::Paint kind) {
  const bool lets_through =
      clipped_by_curves_ || state.getFillOpacity() < kOpaque || state.getBlendMode() != gfxBlendNormal;
  if (lets_through) kind = Ground::Paint::glaze;
  if (clip(state, extent)) ground_.paint(extent.x0, extent.y0, extent.x1, extent.y1, kind, fill_colour(state));
}

void PopplerShapes::fill(const GfxState& state) {
  if (state.getFillOpacity() <= kFaintestShape) return;
  GfxGray gray = 0;
  const_cast<GfxState&>(state).getFillGray(&gray);
  const bool white = colToDbl(gray) > kWhite;
  const GfxPath& path = *state.getPath();
  Extent before{};
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& subpath = *path.getSubpath(i);
    const Extent shape = extent(state, subpath);
    if (!white) add_rule(state, shape);
    if (is_rectangle(state, subpath)) {
      // One rectangle in another is a frame.
      const bool framed = i > 0 && (before.contains(shape) || shape.contains(before));
      paint(state, shape, framed ? Ground::Paint::glaze : Ground::Paint::opaque);
    } else if (!white) {
      paint(state, shape, Ground::Paint::glaze);
    }
    before = shape;
  }
}

void PopplerShapes::stroke(GfxState& state) {
  if (state.getStrokeOpacity() <= 0) return;
  GfxGray gray = 0;
  state.getStrokeGray(&gray);
  if (colToDbl(gray) > kWhite) return;
  const double half = state.getTransformedLineWidth() / 2;
  const GfxPath& path = *state.getPath();
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& subpath = *path.getSubpath(i);
    for (int j = 1; j < subpath.getNumPoints(); ++j) {
      if (subpath.getCurve(j) || subpath.getCurve(j - 1)) continue;
      add_segment(state, subpath, j, half);
    }
  }
}

void PopplerShapes::add_segment(const GfxState& state, const GfxSubpath& subpath, int j, double half) {
  Extent extent = point(state, subpath, j - 1);
  const Extent end = point(state, subpath, j);
  extent.include(end.x0, end.y0);
  if (extent.y1 - extent.y0 <= kLevel) {
    extent.y0 -= half;
    extent.y1 += half;
  } else if (extent.x1 - extent.x0 <= kLevel) {
    extent.x0 -= half;
    extent.x1 += half;
  } else {
    return;
  }
  add_rule(state, extent);
}

void PopplerShapes::picture(const GfxState& state, bool opaque) {
  Extent extent{};
  state.transform(0, 0, &extent.x0, &extent.y0);
  extent.x1 = extent.x0;
  extent.y1 = extent.y0;
  for (const auto& [x, y] : {std::pair{0.0, 1.0}, std::pair{1.0, 0.0}, std::pair{1.0, 1.0}}) {
    double corner_x = 0;
    double corner_y = 0;
    state.transform(x, y, &corner_x, &corner_y);
    extent.include(corner_x, corner_y);
  }
  paint(state, extent, opaque ? Ground::Paint::picture : Ground::Paint::glaze);
}

void PopplerShapes::glaze(const GfxState& state) {
  Extent extent{};
  state.getClipBBox(&extent.x0, &extent.y0, &extent.x1, &extent.y1);
  paint(state, extent, Ground::Paint::glaze);
}

}  // namespace outturn::extract
