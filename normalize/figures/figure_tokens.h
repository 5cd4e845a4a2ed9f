// The figures in a stretch of a line: which words are one figure.
#pragma once

#include <cstdint>
#include <vector>

#include "normalize/figures/figure_columns.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

inline constexpr float kTouching = 0.5F;  // points: extents that overlap by less do not

// PageLayout::word(first) … word(end - 1): "25 161.2", "4 [2]", "12 a".
struct FigureToken {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  FigureColumns::Span span;
};

// Whether two extents share more than their edges.
[[nodiscard]] bool overlap(const FigureColumns::Span& a, const FigureColumns::Span& b);

// The figures of a segment, left to right; none where it holds anything else. Groups of three digits go on with the
// figure before them where that may go on: behind one with decimals begins another.
[[nodiscard]] std::vector<FigureToken> figure_tokens(const PageLayout& layout, const PageLine& line,
                                                     const Segment& segment);

// The column that a figure stands in. One that reaches into a neighbour's is told by its edges.
[[nodiscard]] std::size_t column_of(const FigureToken& token, const FigureColumns& columns);

}  // namespace outturn::normalize
