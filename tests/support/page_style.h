// In which ways office programs set a report's tables on pages.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace outturn::test {

// Where the values of an output's further results stand.
enum class FurtherResults : std::uint8_t {
  stacked,  // below each other in one cell, whatever the remarks beside them do
  merged,   // each beside its remark's first line, the planned text running on to the left
  rows      // in rows of their own, below planned text and remark
};

// What the pages' structure tree names.
enum class PageTags : std::uint8_t { none, paragraphs, cells };

// Distances are points.
struct PageStyle {
  float size = 9;                           // of the type
  std::array<float, 3> shares{45, 12, 43};  // of the columns, per cent of the text's width
  float row_gap = 0;                        // between a row's last line and the next one's first, beyond the line pitch
  float paragraph_gap = 0;                  // the same between two paragraphs of a cell
  float cell_padding = 2;                   // at the left and right of a cell
  bool grid = false;                        // rules around every cell
  bool tall_han = false;  // a line with Han characters is higher, and its base line lower, than others
  bool repeat_header = false;
  bool split_rows = true;  // a page's end may cut a row
  FurtherResults results = FurtherResults::stacked;
  PageTags tags = PageTags::none;
};

// Hardly any space between rows; the same with rules around the cells; rows well apart, as the United Nations set them.
enum class PageLook : std::uint8_t { close, grid, spaced };

// A style of its own for each seed, each of its choices made by itself.
PageStyle random_style(std::uint64_t seed, PageLook look = PageLook::close);

// What the style chooses, in a few words.
std::string describe(const PageStyle& style);

}  // namespace outturn::test
