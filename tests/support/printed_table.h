// A table on its way to damaged text: its rows as they are printed.
#pragma once

#include <string>
#include <vector>

#include "support/damage.h"
#include "support/random.h"
#include "support/truth.h"

namespace outturn::test {

struct PrintedRow {
  std::string planned, completed, remark;
  // The remark's variance paragraph at its end, where it may be torn off: its byte position, or npos.
  std::size_t variance_at = std::string::npos;
  bool first_of_output = true;
  bool page_break_before = false;
  bool loose = false;  // remark only, printed without tabs
};

// Changes the truth itself: results in another order, contradictions.
void damage_truth(TruthTable& table, const DamageRates& rates, Random& random);

// Rows of one table with the damage inside outputs and between neighbours; no page breaks yet.
std::vector<PrintedRow> print_rows(const TruthTable& table, const DamageRates& rates, Random& random);

// Breaks rows into pages, and damages what stands at the breaks. `left` is what is left of the page, in
// printed lines; it is carried from table to table.
void break_pages(std::vector<PrintedRow>& rows, const DamageRates& rates, Random& random, bool chinese, int& left);

}  // namespace outturn::test
