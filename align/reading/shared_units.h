// Units that figures have from their neighbours.
#pragma once

#include <string_view>
#include <vector>

#include "align/reading/figures.h"

namespace outturn::align {

// "12 monthly and 4 quarterly reports", "17 in the north and 13 in the south" behind "30 boats": figures of the text
// whose own unit is missing, or is no noun, count what their neighbour does.
void share_units(std::string_view text, const ReadingWords& words, std::vector<Figure>& figures);

}  // namespace outturn::align
