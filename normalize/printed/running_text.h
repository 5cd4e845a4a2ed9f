// Lines of running text on a printed page.
#pragma once

#include <cstdint>
#include <vector>

#include "normalize/table/columns.h"
#include "normalize/table/printed_document.h"

namespace outturn::normalize {

// From one base line of a paragraph of running text to the next, of the type, at most.
inline constexpr float kLineStep = 1.55F;

// The lines as text outside of tables: columns, which wide gaps show, parted by tabs; how each follows the one above
// it. Marks of notes raised behind a title are left out: `mark_characters` counts them.
std::vector<PrintedText> running_text(const PageLayout& layout, LineRange lines, std::int64_t& mark_characters);

}  // namespace outturn::normalize
