// Where words begin, by ICU's dictionary and rules (Unicode Standard Annex 29).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace outturn::align {

// Byte offsets of the word boundaries of `text`, begin and end included. Empty where ICU has no rules.
std::vector<std::size_t> word_boundaries(std::string_view text);

// Whether `above` and `below`, put together, have a word across the seam: a text that was cut inside it.
bool cuts_word(std::string_view above, std::string_view below);

}  // namespace outturn::align
