// Pages written by hand, for tests of what reads a page's geometry.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/pages.h"

namespace outturn::test {

// Sets text like a plain typesetter: a Han character is as wide as the type, any other `advance` of it; words
// are parted at spaces. Points from the top left; y is the base line.
class PrintedPage {
 public:
  explicit PrintedPage(int number, float width = 612, float height = 792);

  PrintedPage& text(float x, float y, std::string_view line, float size = 10, bool bold = false, float advance = 0.5F);
  PrintedPage& in_drawn_font(std::size_t words);  // the last words, in a font without a name
  PrintedPage& in_italics(std::size_t words);
  PrintedPage& across(float y, float from, float to);  // a horizontal rule
  PrintedPage& down(float x, float from, float to);    // a vertical one

  // An element of the structure tree; in the order of ids. The words that follow belong to the one named last; -1:
  // none.
  PrintedPage& element(StructureElement element);
  PrintedPage& within(std::int32_t element);

  [[nodiscard]] Page page() const { return page_; }

 private:
  PrintedPage& in_font(std::size_t words, std::uint16_t font);

  Page page_;
  std::int32_t element_ = -1;
};

}  // namespace outturn::test
