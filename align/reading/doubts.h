// What makes a result less sure than the arrangement that it comes from.
#pragma once

#include <string_view>

#include "align/wording/vocabulary.h"
#include "core/report.h"

namespace outturn::align {

// Whether a text stops in mid-sentence, by its last word or mark.
[[nodiscard]] bool breaks_off(std::string_view text, const Vocabulary& words);

// Lowers Result::confidence and reading_confidence
// - of two results of an output between which a remark breaks off: it goes on with the second one's, most likely;
// - of a result whose completed text is no value, or an answer with other words beside it: where these are a
//   neighbouring cell's, so are others.
// Kinds must be known.
void lower_confidence(Output& output, const Vocabulary& words);

}  // namespace outturn::align
