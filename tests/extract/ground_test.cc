// What text stands on.
#include "extract/glyphs/ground.h"

#include "support/catch.h"

namespace {

using outturn::extract::Colour;
using outturn::extract::Ground;

constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{1, 1, 1};
constexpr Colour kPink{1, 0.8, 0.8};

}  // namespace

TEST_CASE("paper is white, an area has its colour, and the last one counts") {
  Ground ground;
  ground.begin_page(600, 800);
  CHECK(ground.shows(kBlack, 100, 100));
  CHECK_FALSE(ground.shows(kWhite, 100, 100));
  ground.paint(50, 50, 200, 200, Ground::Paint::opaque, kPink);
  CHECK(ground.shows(kWhite, 100, 100));
  CHECK_FALSE(ground.shows(kPink, 100, 100));
  CHECK(ground.shows(kPink, 300, 300));
  ground.paint(90, 90, 110, 110, Ground::Paint::opaque, kWhite);
  CHECK_FALSE(ground.shows(kWhite, 100, 100));
  CHECK_FALSE(ground.shows(kPink, 150, 150));
}

TEST_CASE("colours that cannot be told apart hide text, those of pictures and glazes are not known") {
  Ground ground;
  ground.begin_page(600, 800);
  CHECK_FALSE(ground.shows({0.98, 0.98, 0.97}, 100, 100));
  CHECK(ground.shows({0.9, 0.9, 0.9}, 100, 100));
  ground.paint(0, 0, 300, 800, Ground::Paint::picture, kBlack);
  ground.paint(300, 0, 600, 800, Ground::Paint::glaze, kBlack);
  CHECK(ground.shows(kWhite, 100, 100));
  CHECK(ground.shows(kWhite, 400, 100));
  CHECK(ground.picture_at(100, 100));
  CHECK_FALSE(ground.picture_at(400, 100));
}

TEST_CASE("what is painted later covers, but for glazes and what is thinner than text") {
  Ground ground;
  ground.begin_page(600, 800);
  ground.paint(0, 0, 600, 800, Ground::Paint::opaque, kWhite);
  const auto then = ground.painted();
  CHECK_FALSE(ground.covered_since(then, 100, 100));
  ground.paint(50, 99.5, 200, 100.5, Ground::Paint::opaque, kBlack);
  ground.paint(50, 50, 200, 200, Ground::Paint::glaze, kBlack);
  CHECK_FALSE(ground.covered_since(then, 100, 100));
  ground.paint(50, 50, 200, 200, Ground::Paint::opaque, kBlack);
  CHECK(ground.covered_since(then, 100, 100));
  CHECK_FALSE(ground.covered_since(then, 250, 100));
  CHECK_FALSE(ground.covered_since(then, -10, 100));
  ground.begin_page(600, 800);
  CHECK_FALSE(ground.covered_since(0, 100, 100));
}

TEST_CASE("a page that is painted over without end is believed a thousand times") {
  Ground ground;
  ground.begin_page(100, 100);
  for (int i = 0; i < 5000; ++i) ground.paint(0, 0, 100, 100, Ground::Paint::opaque, kBlack);
  CHECK(ground.painted() >= 1000);
  CHECK(ground.painted() <= 1200);
}

TEST_CASE("very large pages are looked at more coarsely") {
  Ground ground;
  ground.begin_page(1e6, 1e6);
  ground.paint(0, 0, 5e5, 1e6, Ground::Paint::opaque, kBlack);
  CHECK_FALSE(ground.shows(kBlack, 1e5, 1e5));
  CHECK(ground.shows(kBlack, 9e5, 1e5));
}
