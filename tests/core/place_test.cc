#include "core/place.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace outturn;

TEST_CASE("points are rounded to hundredths, once and for all") {
  CHECK(round_points(72.014) == 72.01F);
  CHECK(round_points(72.016) == 72.02F);
  CHECK(round_points(-0.004) == 0.0F);
  CHECK_FALSE(std::signbit(round_points(-0.004)));
  CHECK(round_points(-3.456) == -3.46F);
  for (double points = -20'000; points < 200'000; points += 0.0371) {
    const float once = round_points(points);
    if (round_points(once) != once) FAIL("not stable: " << points);
  }
}

TEST_CASE("points that are no measure become one") {
  CHECK(round_points(std::nan("")) == 0);
  CHECK(round_points(std::numeric_limits<double>::infinity()) == 1e8F);
  CHECK(round_points(-1e300) == -1e8F);
}

TEST_CASE("a box grows to hold another") {
  Box box{10, 20, 30, 40};
  box.include({5, 25, 20, 50});
  CHECK(box == Box{5, 20, 30, 50});
  CHECK(box.width() == 25);
  CHECK(box.height() == 30);
  CHECK(box.middle_x() == 17.5F);
  CHECK(box.middle_y() == 35);
}
