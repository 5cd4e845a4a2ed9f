// A document's measures of the lines of its tables of text: what a wrapped line, a paragraph and a new row look like
// here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// Whether the structure tree's paragraphs and rows are taken for evidence in a table.
struct TagJudgement {
  bool used = false;
  std::string doubt;  // what contradicts the page, where the tree is overruled: "rows_merged"
  int page = 0;       // that shows it
};

// The step from line to line, in ems of the type, up to which a column's line is the one above going on, and beyond
// which it never is; 0 where the document does not show one. Of lines with and without wide characters, which stand
// differently far apart in many fonts.
struct PaceLimits {
  float narrow = 0;
  float wide = 0;
};

// Measures of one table. Distances are from base line to base line, in units of `pitch`.
struct RowGauge {
  float pitch = 12;                   // points: between two lines of a paragraph
  std::vector<float> widths;          // points: from a column's start to the end of its longest line
  float paragraph_gap = 1;            // between the last line of a paragraph and the next one's first
  std::optional<float> row_gap;       // the same between rows; not known where no row shows it
  bool ruled = false;                 // rules are drawn between its rows
  std::optional<float> block_gap;     // only rows stand further apart, if cells stand in their rows' middle or foot
  bool values_begin_rows = false;     // every value stands on a row's or a result's first line
  bool breaks_at_slash = false;       // lines may end behind a letter and a slash
  bool label_beside_results = false;  // a label runs on beside its second result
  bool labels_begin_large = false;    // with no small letter
  // Of the values beside a label's line whose line above is full: how many begin another result beside a label that
  // goes on; 0–1, never either.
  float results_beside_full_lines = 0.5F;
  bool fixed_pitch = false;       // see gauge_tables()
  std::vector<PaceLimits> paces;  // of each column; none where nothing is known of any
  TagJudgement tags;
};

// The gauge of each table. What one table is too short to show is taken from the document's other tables.
// `fixed_pitch`: lines stand at one pitch whatever they belong to, and the widths of characters are guessed, as in a
// text: gaps between lines say nothing then, and a line that ends a paragraph has to be clearly short.
std::vector<RowGauge> gauge_tables(std::span<const PrintedTable> tables, bool fixed_pitch = false);

}  // namespace outturn::normalize
