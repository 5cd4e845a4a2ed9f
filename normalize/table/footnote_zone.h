// Footnotes at the foot of a page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/place.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/columns.h"

namespace outturn::normalize {

struct PrintedNote {
  std::string marker;  // "*", "a", "1"; empty where the page shows none
  std::string text;
  Place place;
};

// The first of the body's lines that belong to footnotes; body.end where there are none. Evidence: a rule above, the
// more so a short one, that is no table's; smaller type down to the body's end, a marker in front, a gap. A note
// begins at the body's left edge.
std::size_t footnotes_begin(const PageLayout& layout, LineRange body);

// Whether line `at`, below a table's lines `above`, is a note: in smaller type, at the table's left edge, behind a
// marker that stands raised in the table.
bool begins_called_note(const PageLayout& layout, LineRange above, std::size_t at);

// The notes that lines first … end - 1 hold: a new one begins at each marker.
std::vector<PrintedNote> read_notes(const PageLayout& layout, LineRange lines);

}  // namespace outturn::normalize
