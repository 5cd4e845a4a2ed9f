// Where words begin, by ICU's dictionary and rules (Unicode Standard Annex 29).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "align/wording/vocabulary.h"

namespace outturn::align {

// Byte offsets of the word boundaries of `text`, begin and end included. Empty where ICU has no rules.
std::vector<std::size_t> word_boundaries(std::string_view text);

// Whether `above` and `below`, put together, have a word across the seam: a text that was cut inside it. Words that
// explanations of a variance begin with are known whether or not ICU has them.
bool cuts_word(std::string_view above, std::string_view below, const Vocabulary& words);

// Whether the text ends with a connective as a word of its own: 地方当局与 does, 专家参与 does not.
bool ends_with_connective(std::string_view text, const Vocabulary& words);

}  // namespace outturn::align
