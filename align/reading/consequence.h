// Explanations that name the cause first: "heavy rain led to fewer visits", 道路不通，导致访问次数减少.
#pragma once

#include <cstddef>
#include <string_view>

#include "align/reading/explanation.h"
#include "align/reading/reading_words.h"

namespace outturn::align {

// The explanation in remark [begin, end), which is one sentence: what leads from the cause to its effect, and behind
// it, in one clause, more or less of something that the plan names. Empty where there is none.
Explanation find_consequence(std::string_view remark, std::size_t begin, std::size_t end, std::string_view planned,
                             const ReadingWords& words);

}  // namespace outturn::align
