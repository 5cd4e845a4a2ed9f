// Damages a clean report the way text extraction damages real ones, and keeps the truth.
//
// The default rates are those of the provided Chinese report, counted by hand: 454 outputs in 46 tables,
// about 80 of them with several results, 594 printed rows, 56 page breaks inside tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/truth.h"

namespace outturn::test {

// Probabilities (0–1). The comment says per what, and what was counted.
struct DamageRates {
  double planned_cut = 0.11;          // per page break: planned text goes on in the next page's first row (6 of 56)
  double remark_cut = 0.25;           // per page break: remark cut in mid-word (14 of 56) …
  double remark_cut_in_front = 0.45;  // … of these: in front of the next row's own remark, with a space
  double remark_cut_glued = 0.10;     // … of these: the same without a space
  double remark_cut_loose = 0.20;     // … of these: as a line without tabs; the others stand in a row of their own
  double flattened = 0.33;            // per output of several results: one row, values joined by spaces (26 of 80)
  double planned_repeated = 0.05;     // per output of several results: planned printed again (4 of 80)
  double planned_late = 0.02;         // per output of several results: planned cell empty in the first result's row
                                      // before a page break, printed in the second's (1 of 80)
  double neighbour_below =
      0.02;  // per output of several results: last result printed in the next output's row (2 of 80)
  double neighbour_above = 0.004;  // per output: first result printed in the row above (2 of 454)
  double shifted = 0.05;           // per page break: a stretch of remarks shifted by a row (3 of 56)
  double swapped = 0.03;           // per output of several results: results in another order than the clauses (2 of 80)
  double variance_below = 0.05;    // per output of several results: a result's variance paragraph stands in front of
                                   // the next result's remark (4 of 80)
  double value_in_remark = 0.025;  // per output of several results: value of the last one inside its row's
                                   // remark, or inside the next output's (2 of 80)
  double tags = 0.04;              // per row: <p> tags, with or without data-bbox (24 of 594)
  double rule_line = 0.02;         // per page: a rule line "--	---	---" (1 of 56)
  double fourth_cell = 0.02;       // per row: a fourth empty cell (12 of 594)
  double width_mixed = 0.15;       // per table: half- and full-width punctuation mixed within it (7 of 46)
  double footnote = 0.02;          // per page break: a footnote in mid-table (1 of 56)
  double header_misprint = 0.02;   // per table: 数目或是否 (1 of 46)
  double glued_paragraph = 0.01;   // per variance paragraph: nothing between it and the sentence before (2 of 190)
  double contradiction = 0.01;     // per result with a number: completed differs from the remark (5 of 520)

  // All rates times `factor`, at most 1; the shares within remark_cut stay as they are.
  [[nodiscard]] DamageRates scaled(double factor) const;
  static DamageRates none();
  // Sets one rate by its name ("flattened"); false where there is no such rate.
  bool set(std::string_view name, double rate);
  static std::vector<std::string> names();
};

struct DamagedReport {
  std::string text;   // UTF-8: cells separated by tabs, an empty line inside a table is a page break
  TruthReport truth;  // the report as damaged: results in printed order, contradictions as printed
};

// Page breaks are printed whatever the rates, about every eleven rows as in real reports (a page's height
// is counted in printed lines), so that an undamaged report has them too, between rows.
DamagedReport damage(TruthReport report, const DamageRates& rates, std::uint64_t seed);

}  // namespace outturn::test
