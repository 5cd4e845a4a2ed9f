// Words of a table in other type than its text: what was stamped or written onto the page, and cells set smaller.
#pragma once

#include <cstdint>
#include <vector>

#include "normalize/page/page_layout.h"
#include "normalize/table/columns.h"

namespace outturn::normalize {

// The type that most of the lines' words are set in; points. At least one line.
[[nodiscard]] float usual_type(const PageLayout& layout, LineRange lines);

// Whether a word of the line is larger or smaller than `type`. Raised and short pieces that stand against other text
// are parts of it: "m²", "1er". `order`: indices into Page::words.
[[nodiscard]] bool has_other_type(const Page& page, const std::vector<std::uint32_t>& order, const PageLine& line,
                                  float type);

// The words of the lines, in the order of PageLayout::word(), that are in other type and were not set where the text
// around them was, but before or after all of it: stamps, and what somebody wrote between the lines. None where there
// are so many that the table may be set in several types.
[[nodiscard]] std::vector<std::uint32_t> stamped_words(const PageLayout& layout, LineRange lines);

}  // namespace outturn::normalize
