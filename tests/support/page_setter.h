// Sets made-up reports on pages, as words with boxes: tables whose rows stand close, in the ways in which office
// programs set them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/pages.h"
#include "support/truth.h"

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
  bool tall_han = false;  // a line with Han characters is higher, and its base line lower, than others
  bool repeat_header = false;
  bool split_rows = true;  // a page's end may cut a row
  FurtherResults results = FurtherResults::stacked;
  PageTags tags = PageTags::none;
};

// A style of its own for each seed, each of its choices made by itself.
PageStyle random_style(std::uint64_t seed);

// What the style chooses, in a few words.
std::string describe(const PageStyle& style);

// The report's pages, in A4.
std::vector<Page> set_pages(const TruthReport& report, const PageStyle& style);

}  // namespace outturn::test
