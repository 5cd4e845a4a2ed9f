// What a page's text stands on: the areas that were painted, in the order of painting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace outturn::extract {

struct Colour {  // 0 to 1
  double red = 0;
  double green = 0;
  double blue = 0;
};

// The page is cut into squares of two points (larger ones on very large pages), of which each knows what was painted
// over its middle last: so an area costs what it covers, and a question nothing. A page that paints itself over a
// thousand times is believed no more: what comes then is passed over.
class Ground {
 public:
  enum class Paint : std::uint8_t {
    opaque,   // hides what is below
    picture,  // the same, in colours that are not known
    glaze     // lets through what is below: colours are not known any more
  };

  // Points.
  void begin_page(double width, double height);

  // An area in page coordinates. What is thinner than two points hides no text and is passed over.
  void paint(double x0, double y0, double x1, double y1, Paint kind, const Colour& colour);

  // How many areas there are: the time, as it were.
  [[nodiscard]] std::uint32_t painted() const { return static_cast<std::uint32_t>(areas_.size()); }

  // Whether what was drawn at `x`, `y` when `painted` areas were there has been hidden since.
  [[nodiscard]] bool covered_since(std::uint32_t painted, double x, double y) const;

  // Whether text of this colour at `x`, `y` can be told from what is there now.
  [[nodiscard]] bool shows(const Colour& text, double x, double y) const;

  // Whether a picture is there, whatever was painted after it.
  [[nodiscard]] bool picture_at(double x, double y) const;

 private:
  struct Area {
    Paint kind = Paint::opaque;
    Colour colour;
  };

  [[nodiscard]] std::uint32_t last_at(double x, double y) const;  // 1-based index of an area; 0 = paper

  double square_ = 2;
  double width_ = 0;
  double height_ = 0;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::size_t budget_ = 0;  // squares that may still be painted
  std::vector<Area> areas_;
  std::vector<std::uint32_t> squares_;
  std::vector<bool> row_used_;
  struct Picture {
    double x0, y0, x1, y1;
  };
  std::vector<Picture> pictures_;
};

}  // namespace outturn::extract
