// Numbers of lines that a draft prints in its margin.
#pragma once

#include <cstdint>

#include "core/pages.h"

namespace outturn::normalize {

// Takes them off the page: a column of figures that count up by one step, at the left or right of nearly all other
// words. Rows that a table numbers do not stand outside its text, and years are none. Answers how many characters they
// had.
std::int64_t take_margin_numbers(Page& page);

}  // namespace outturn::normalize
