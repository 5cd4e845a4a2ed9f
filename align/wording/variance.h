// The explanation of a difference between plan and result inside a remark.
#pragma once

#include <string_view>
#include <vector>

#include "align/wording/text_index.h"
#include "core/report.h"

namespace outturn::align {

// Where explanations begin in a remark cell, each with its whole subject (媒体活动数目增加…): from the
// sentence's or paragraph's begin, or, where it is glued to what stands before, from the words just before
// the comparison, as far as the planned text has them (讲习班数目高于…). In order.
std::vector<VarianceStart> find_variance_starts(std::string_view text, std::string_view planned, TextIndex& texts);

struct Variance {
  std::size_t begin = 0;  // bytes of the remark; begin == end where there is no explanation
  std::size_t end = 0;
  std::size_t cause = std::string_view::npos;  // byte of the remark where the cause's text begins
  VarianceDirection direction = VarianceDirection::none;
};

// The explanation's extent in a remark whose paragraphs are separated by '\n' or, in flattened Chinese text,
// by a space between two Han characters.
Variance find_variance(std::string_view remark, std::string_view planned, TextIndex& texts);

}  // namespace outturn::align
