#include "normalize/table/row_doubts.h"

#include <algorithm>
#include <optional>

#include "normalize/language/line_ends.h"
#include "normalize/table/line_step.h"

namespace outturn::normalize {
namespace {

constexpr float kBelowFirst = 0.5F;   // of the type: a value that stands on no row's first line
constexpr float kRightBelow = 1.35F;  // of the type: a line that may be the next of a cell

// Whether a row's label begins anew inside of it, by its lines alone: one ends with room for more, and no wording says
// that it goes on.
bool label_restarts(const TablePart& part, const LineRow& row, const RowGauge& gauge) {
  const std::size_t label = part.form().label();
  const auto& lines = row.lines[label];
  return std::any_of(lines.begin() + (lines.empty() ? 0 : 1), lines.end(), [&](std::size_t at) {
    return line_step(part, label, at, gauge).slack > kClearSlack && !ends_open(part.label_lines()[at - 1].text) &&
           !starts_small(part.label_lines()[at].text);
  });
}

// Whether a line of the row's label begins as a text does, with a capital letter.
bool label_begins_large(const TablePart& part, const LineRow& row) {
  const auto& lines = row.lines[part.form().label()];
  return std::any_of(lines.begin() + (lines.empty() ? 0 : 1), lines.end(), [&](std::size_t at) {
    return begins_large(part.label_lines()[at].text) && !ends_open(part.label_lines()[at - 1].text);
  });
}

// Whether the row's first value stands below its first line, as one in the middle of a row does: beside several values
// nothing tells then which of the label's lines are whose.
bool first_value_in_middle(const TablePart& part, const LineRow& row, std::size_t anchor) {
  const auto& values = row.lines[anchor];
  const auto& labels = row.lines[part.form().label()];
  if (values.empty() || labels.empty()) return false;
  const TableLine& label = part.label_lines()[labels.front()];
  return part.columns[anchor][values.front()].baseline > label.baseline + kBelowFirst * label.size;
}

}  // namespace

bool stands_in_foreign_text(const TablePart& part, const LineRow& row) {
  return std::any_of(part.foreign.begin(), part.foreign.end(), [&](float baseline) {
    bool above = false;
    bool below = false;
    for (std::size_t column = 0; column < row.lines.size(); ++column) {
      for (const std::size_t at : row.lines[column]) {
        const TableLine& line = part.columns[column][at];
        above = above || line.baseline - kRightBelow * line.size < baseline;
        below = below || line.baseline > baseline - kRightBelow * line.size;
      }
    }
    return above && below;
  });
}

void doubt_labels(const TablePart& part, const RowGauge& gauge, std::vector<LineRow>& rows) {
  const std::optional<std::size_t> anchor = part.form().anchor();
  if (!anchor || gauge.fixed_pitch || gauge.ruled || gauge.tags.used) return;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& values = rows[at].lines[*anchor];
    const auto results = std::count_if(values.begin(), values.end(), [&](std::size_t line) {
      return !continues_value(part.form(), part.columns[*anchor][line]);
    });
    const bool several = results > 1 || (at + 1 < rows.size() && rows[at + 1].result);
    const bool middle = several && first_value_in_middle(part, rows[at], *anchor) && label_begins_large(part, rows[at]);
    if (middle || (several && label_restarts(part, rows[at], gauge))) rows[at].doubtful = true;
  }
}

}  // namespace outturn::normalize
