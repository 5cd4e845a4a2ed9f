// How a table's line stands to the one above it in its column: whether it goes on with it or begins a paragraph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "normalize/table/row_gauge.h"

namespace outturn::normalize {

// What the distance between two lines alone tells, where the document has clearly parted distances.
enum class Pace : std::uint8_t { unknown, wrapped, parted };

// Ems of white space beyond what the next line's first word needs: from here on the typesetter would have set it.
inline constexpr float kClearSlack = 0.7F;

// Pitches from one line to the next beyond those of wrapped text: lines of mixed type differ by less.
inline constexpr float kWiderThanWrap = 1.2F;

// How a line stands to the one above it in its column.
struct LineStep {
  float gap = 0;    // in pitches; 0 for a column's first line on the page
  float slack = 0;  // ems of white space left at the end of the line above, beyond what this line's first word needs
  // What the structure tree says of the two lines; unknown where it is not believed, or there may be a line break
  // inside the paragraph.
  SameTag paragraph = SameTag::unknown;
  Pace pace = Pace::unknown;
  // The line above is the last of a paragraph: the tree says so, it left room, or the gap is wider than a wrap's.
  [[nodiscard]] bool restarts(const RowGauge& gauge) const;
};

LineStep line_step(const TablePart& part, std::size_t column, std::size_t line, const RowGauge& gauge);

// Whether a line of the anchor's column goes on with the value above: it begins with a small letter ("72.5 per /
// cent") or inside of brackets ("Partly (8 of / 12)"), or is what the form knows as a value's rest only.
bool continues_value(const TableForm& form, const TableLine& line);

// Finds PaceLimits: a void in the distances of a column's lines on whose near side hardly any line has left room for
// the next one's first word, while on its far side most have. `gauges` receives them, all else in them must be known.
void learn_paces(std::span<const PrintedTable* const> tables, std::vector<RowGauge>& gauges);

}  // namespace outturn::normalize
