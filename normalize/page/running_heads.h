// Running heads and feet: what stands in a page's margins and is no part of its text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// What is remembered of a page to compare its neighbours with.
struct EdgeLine {
  std::string signature;  // its words in alphabetical order, each run of digits as '#'
  float y = 0;            // base line, points from the top (heads) or from the bottom (feet)
  float x = 0;            // its middle
  int number = -1;        // in it, if it may be a page's; -1 where it may not
};

struct PageEdges {
  int page = 0;
  std::vector<EdgeLine> top;     // the uppermost lines, from the top down
  std::vector<EdgeLine> bottom;  // the lowest lines, from the bottom up
};

PageEdges page_edges(const PageLayout& layout);

// Lines [first, end) of the page are its body; those before are the head, those behind the foot.
struct BodyRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

// Tells head and foot from the body by what the page shares with its neighbours (a few pages before and
// behind, in any order: odd and even pages may differ) at the same height, by the gap or rule that parts it
// from the body, and, where no neighbour shows it, by its wording alone: document symbols, page numbers and
// job numbers in the outermost part of the page. `keep_from` and `keep_end` bound lines that are certainly
// body (a table's header row is repeated too, and so is an accomplishment's wording); pass lines().size() and 0 where
// there are none.
BodyRange find_body(const PageLayout& layout, const PageEdges& own, std::span<const PageEdges* const> neighbours,
                    std::size_t keep_from, std::size_t keep_end);

}  // namespace outturn::normalize
