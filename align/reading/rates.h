// Whether a figure is meant so often in a time: "20 inspections a month", 每月巡逻 900 次.
#pragma once

#include <string_view>
#include <vector>

#include "align/reading/figures.h"
#include "align/reading/reading_words.h"

namespace outturn::align {

// Fills in the figure's `per_year`. `earlier`: the text's figures before it, the last one of which may have been given
// the rate because it stands nearer.
void take_rate(std::string_view text, const ReadingWords& words, std::vector<Figure>& earlier, Figure& figure);

}  // namespace outturn::align
