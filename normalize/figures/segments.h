// Stretches of printed lines, and the rules and marks of notes around them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// A stretch of a line without a gap wider than a space between words, nor a rule drawn down: PageLayout::word(first) …
// word(end - 1).
struct Segment {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  float left = 0;   // points
  float right = 0;  // points

  [[nodiscard]] float width() const { return right - left; }
};

[[nodiscard]] std::vector<Segment> segments_of(const PageLayout& layout, const PageLine& line);

// PageLayout::text() of the line's words without marks of notes raised over it, which are none of a header's words.
[[nodiscard]] std::string text_without_marks(const PageLayout& layout, const PageLine& line, std::uint32_t first,
                                             std::uint32_t end);
[[nodiscard]] std::string text_without_marks(const PageLayout& layout, const PageLine& line);

// Whether a line is nothing but raised marks of notes, which belong to the line below.
[[nodiscard]] bool is_mark_line(const PageLayout& layout, std::size_t at);

// Whether rules of at least this length in all are drawn side by side between two neighbouring lines.
[[nodiscard]] bool ruled_between(const PageLayout& layout, const PageLine& above, const PageLine& below, float length);

// The rule drawn below a header cell alone, over the cells that it holds together; nullptr where there is none, or one
// that other cells of the line share.
[[nodiscard]] const Stroke* rule_below(const PageLayout& layout, const PageLine& line, const Segment& segment,
                                       float table_width);

}  // namespace outturn::normalize
