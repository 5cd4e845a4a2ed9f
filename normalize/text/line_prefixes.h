// What stands in front of a text's lines and is not the text's: numbers of lines, signs of quotation.
#pragma once

#include <cstdint>
#include <span>

#include "core/pages.h"

namespace outturn::normalize {

// Takes off nearly all lines the sign ">" that mail has in front of what it quotes, as often as it stands there; then
// figures that count lines up by one step, where nothing else stands so far left in the text. What is left keeps its
// columns. Answers the number of characters that were taken off, white space aside.
std::int64_t take_line_prefixes(std::span<TextLine> lines);

}  // namespace outturn::normalize
