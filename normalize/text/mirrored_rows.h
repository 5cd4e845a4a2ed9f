// Tables whose cells come the other way round: remarks first, planned outputs last.
#pragma once

#include <span>

#include "core/pages.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

// Where the first line is the header row of an outputs table whose cells stand in the opposite order, as programs write
// that copy a right-to-left table column by column from the left: turns its cells and those of the lines below it, up
// to the next accomplishment or a header in order. Answers whether it did. No character is changed or lost.
bool turn_mirrored_rows(const Phrases& phrases, std::span<TextLine> lines);

}  // namespace outturn::normalize
