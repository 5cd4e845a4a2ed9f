// Pages as pictures.
#include "extract/page_image.h"

#include "core/error.h"
#include "support/catch.h"
#include "support/paths.h"

using outturn::Error;
using outturn::extract::render_page;

namespace {

const auto kReport = outturn::test::source_dir() / "corpus" / "reports" / "made_up_grid.en.pdf";

// Width and height in a PNG's header.
std::pair<int, int> size_of(const std::string& png) {
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(png.at(at + i));
    return value;
  };
  return {number(16), number(20)};
}

}  // namespace

TEST_CASE("a page is painted as a PNG of the size that the resolution asks for") {
  const std::string png = render_page(kReport, "grid.pdf", 1, 0, 72, {});
  REQUIRE(png.starts_with("\x89PNG"));
  const auto [width, height] = size_of(png);
  const auto [wide, high] = size_of(render_page(kReport, "grid.pdf", 1, 0, 144, {}));
  CHECK(std::abs(wide - 2 * width) <= 2);
  CHECK(std::abs(high - 2 * height) <= 2);
}

TEST_CASE("a page that is read turned is painted turned") {
  const auto [width, height] = size_of(render_page(kReport, "grid.pdf", 1, 0, 72, {}));
  CHECK(size_of(render_page(kReport, "grid.pdf", 1, 270, 72, {})) == std::pair(height, width));
}

TEST_CASE("however fine the resolution, a picture stays within its bound") {
  const auto [width, height] = size_of(render_page(kReport, "grid.pdf", 1, 0, 100'000, {}));
  CHECK(std::max(width, height) <= outturn::extract::kMostPixels + 1);
}

TEST_CASE("a page that is not there is an error") {
  CHECK_THROWS_AS(render_page(kReport, "grid.pdf", 0, 0, 72, {}), Error);
  CHECK_THROWS_AS(render_page(kReport, "grid.pdf", 999, 0, 72, {}), Error);
}
