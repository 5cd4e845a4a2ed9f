// Where a remark explains why more or less was done than planned, and by what cause.
#pragma once

#include <cstddef>
#include <string_view>

#include "align/reading/reading_words.h"
#include "align/wording/text_index.h"
#include "core/report.h"

namespace outturn::align {

// Bytes of the remark. begin == end where nothing is explained.
struct Explanation {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t cause_begin = 0;  // without the effect; empty where none is named
  std::size_t cause_end = 0;
  VarianceDirection direction = VarianceDirection::none;  // of its words; none where they give none
  // Only the numbers can tell that it explains a difference: it names a cause and no effect ("…, owing to rain"), or
  // tells of something not done.
  bool needs_difference = false;
  // It names neither effect nor direction: it explains the difference if it counts as many as were done more or less
  // ("One mission was moved owing to …").
  bool must_count_difference = false;
  bool own_sentence = false;  // begins a sentence behind the remark's first one

  [[nodiscard]] bool empty() const { return begin == end; }
};

// The first explanation of a remark whose paragraphs are separated by '\n'.
Explanation find_explanation(std::string_view remark, std::string_view planned, TextIndex& texts,
                             const ReadingWords& words);

}  // namespace outturn::align
