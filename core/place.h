// Where a piece of text stands in its source: page and box (PDF), or line (text).
#pragma once

#include <cstdint>
#include <optional>

namespace outturn {

// A measure in points as the model and its streams keep it: rounded to 1/100 pt (half away from zero), finite and
// within ±10⁸. What extract puts into the model goes through it, so that the stages give the same bytes in one
// process and as a pipe. round_points(round_points(x)) == round_points(x).
[[nodiscard]] float round_points(double points);

// A rectangle on a page. Unit: PDF points (1/72 inch); origin at the page's top left corner as it is
// displayed (after rotation), y grows downwards. Empty boxes have x1 <= x0.
struct Box {
  float x0 = 0;
  float y0 = 0;
  float x1 = 0;
  float y1 = 0;

  [[nodiscard]] float width() const { return x1 - x0; }
  [[nodiscard]] float height() const { return y1 - y0; }
  [[nodiscard]] float middle_x() const { return (x0 + x1) / 2; }
  [[nodiscard]] float middle_y() const { return (y0 + y1) / 2; }
  void include(const Box& other);  // grows to the smallest box that holds both
  friend bool operator==(const Box&, const Box&) = default;
};

// A position in the source document. A PDF gives page and box, a text gives line (and page where the
// text has form feeds), a flow (Word, HTML) gives the block, and of a grid the row and cell. 0 stands for "not known".
struct Place {
  int page = 0;            // 1-based page of the file
  std::int64_t line = 0;   // 1-based line of a text
  std::optional<Box> box;  // on that page
  std::int32_t block = 0;  // 1-based paragraph or grid of a flow
  std::int32_t row = 0;    // 1-based row of a grid
  std::int32_t cell = 0;   // 1-based column in which the grid's cell begins

  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace outturn
