// What an indicator's figures mean: its targets by period, what was reached, and whether that was planned.
#pragma once

#include <string>
#include <string_view>

#include "align/reading/reading_words.h"
#include "align/wording/text_index.h"
#include "core/report.h"

namespace outturn::align {

// "2023/24" for a period that goes over a turn of the year, "2023" for one within a year; empty where no start is
// given.
[[nodiscard]] std::string period_label(std::string_view start, std::string_view end);

// Fills in what follows from an indicator's texts: targets, the planned value of `period` (a label as above), the
// actual value and unit, the explanation, status and ratio. Of indicators that speak of a fall, less than planned
// exceeds it.
void read_indicator_figures(Indicator& indicator, std::string_view period, TextIndex& texts, const ReadingWords& words);

}  // namespace outturn::align
