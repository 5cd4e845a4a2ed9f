#include "core/place.h"

#include <algorithm>
#include <cmath>

namespace outturn {

float round_points(double points) {
  constexpr double kLargest = 1e8;
  if (std::isnan(points)) return 0;
  const double rounded = std::round(std::clamp(points, -kLargest, kLargest) * 100) / 100;
  return static_cast<float>(rounded == 0 ? 0.0 : rounded);  // no negative zero
}

void Box::include(const Box& other) {
  x0 = std::min(x0, other.x0);
  y0 = std::min(y0, other.y0);
  x1 = std::max(x1, other.x1);
  y1 = std::max(y1, other.y1);
}

}  // namespace outturn
