// Paths that are filled, stroked or clipped to.
#pragma once

#include "extract/glyphs/ground.h"
#include "extract/glyphs/rule_collector.h"

class GfxState;
class GfxSubpath;

namespace outturn::extract {

// Thin shapes go to the rules, rectangles that hide what is below them to the ground.
class PopplerShapes {
 public:
  // Both outlive this.
  PopplerShapes(RuleCollector& rules, Ground& ground) : rules_(rules), ground_(ground) {}

  void fill(const GfxState& state);
  void stroke(GfxState& state);

  // A picture takes up the unit square (ISO 32000-1, 8.9.4). `opaque`: no mask lets anything through.
  void picture(const GfxState& state, bool opaque);

  // An area of colours that are not told: a shading or a pattern. All that the clipping path leaves.
  void glaze(const GfxState& state);

  // Whether the path is one rectangle; what is painted within another clipping path hides nothing for sure.
  [[nodiscard]] static bool is_rectangle(const GfxState& state);

  // Fills and pictures are clipped by something else than rectangles.
  void clipped_by_curves(bool clipped) { clipped_by_curves_ = clipped; }

 private:
  struct Extent {
    double x0, y0, x1, y1;
    void include(double x, double y);
    [[nodiscard]] bool contains(const Extent& other) const;
  };

  static Extent point(const GfxState& state, const GfxSubpath& subpath, int i);
  static Extent extent(const GfxState& state, const GfxSubpath& subpath);
  static bool is_rectangle(const GfxState& state, const GfxSubpath& subpath);
  static bool clip(const GfxState& state, Extent& extent);
  void add_segment(const GfxState& state, const GfxSubpath& subpath, int j, double half);
  void add_rule(const GfxState& state, Extent extent);
  void paint(const GfxState& state, Extent extent, Ground::Paint kind);

  RuleCollector& rules_;
  Ground& ground_;
  bool clipped_by_curves_ = false;
};

// A state's colour for filling, or stroking; black where it is a pattern.
[[nodiscard]] Colour fill_colour(const GfxState& state);
[[nodiscard]] Colour stroke_colour(const GfxState& state);

}  // namespace outturn::extract
