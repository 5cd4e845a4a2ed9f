// Where in its document what a report holds was printed.
#pragma once

#include "core/rows.h"

namespace outturn::normalize {

// Calls `change` with every place that the report names.
template <typename Change>
void for_each_place(RawReport& report, Change change) {
  for (Abbreviation& entry : report.abbreviations) change(entry.place);
  for (Footnote& note : report.footnotes) change(note.place);
  for (Heading& heading : report.headings) change(heading.place);
  for (Diagnostic& diagnostic : report.diagnostics) change(diagnostic.place);
  for (RawTable& table : report.tables) {
    change(table.header_place);
    for (RawRow& row : table.rows) {
      for (Cell& cell : row.cells) {
        for (Fragment& fragment : cell.fragments) change(fragment.place);
      }
    }
  }
}

}  // namespace outturn::normalize
