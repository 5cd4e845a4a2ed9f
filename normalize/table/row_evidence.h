// Whether a new row begins at a band of lines: the evidence, each kind weighed by itself.
#pragma once

#include "normalize/table/bands.h"
#include "normalize/table/row_gauge.h"

namespace outturn::normalize {

// Each number speaks for a new row where it is positive and against it where it is negative. The unit is
// that of a log-likelihood ratio: 1 makes a row about three times as likely.
struct RowEvidence {
  double rule = 0;         // a drawn rule between, or none where this table draws one between all rows
  double gap = 0;          // the white space against what rows and paragraphs have here
  double value = 0;        // a value begins here, or none does
  double label_start = 0;  // the label's column begins anew, or its line above was merely wrapped
  double text_start = 0;   // the same of the text's column
  double alignment = 0;    // first lines of a row stand at one height
  double style = 0;        // bold type begins or ends
  double wording = 0;      // the label above is unfinished
  double order = 0;        // the structure tree has the label before or behind the texts above

  [[nodiscard]] double total() const {
    return rule + gap + value + label_start + text_start + alignment + style + wording + order;
  }
};

// Evidence for a row that begins at `band` of `part` (not the part's first band).
RowEvidence weigh_row_start(const TablePart& part, const Band& band, const RowGauge& gauge);

// Evidence for another result under the same label, which runs on beside it: the value and its text begin at `band`,
// whatever the label's column does. Total of the evidence; negative where there is none.
double weigh_result_start(const TablePart& part, const Band& band, const RowGauge& gauge);

// Whether the gap above the band is one that only rows have in this table.
bool clear_row_gap(float gap, const RowGauge& gauge);

}  // namespace outturn::normalize
