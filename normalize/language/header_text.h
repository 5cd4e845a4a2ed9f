// What a header's cell says, without what typesetters and notes add to it. Texts are folded (core/folding.h).
#pragma once

#include <string>
#include <string_view>

namespace outturn::normalize {

// Without white space beside Han characters: a short heading is spread over its cell's width. Elsewhere it is one
// space.
std::string closed_up(std::string_view text);

// Without the mark of a note at its end: "*", "a/", "(a)", or a letter or number that stands by itself.
std::string_view without_note_mark(std::string_view text);

}  // namespace outturn::normalize
