// Damage inside outputs and between neighbours.
#include <algorithm>

#include "support/printed_table.h"

namespace outturn::test {
namespace {

std::string join(const std::string& before, const std::string& after) {
  return before.empty() || after.empty() ? before + after : before + " " + after;
}

void append_result(PrintedRow& row, const std::string& completed, const std::string& remark) {
  row.completed = join(row.completed, completed);
  row.remark = join(row.remark, remark);
  row.variance_at = std::string::npos;
}

PrintedRow row_of(const TruthResult& result, bool glued) {
  PrintedRow row;
  row.completed = result.completed;
  row.remark = result.remark;
  if (result.variance_is_paragraph && !result.variance.empty() && result.variance.size() < row.remark.size()) {
    row.variance_at = row.remark.size() - result.variance.size();
    if (glued && row.variance_at > 0) row.remark.erase(--row.variance_at, 1);
  }
  return row;
}

// "101" → "102"; values that are no plain number stay.
bool contradict(std::string& completed) {
  if (completed.empty() || completed.size() > 9) return false;
  char& last = completed.back();
  if (last < '0' || last > '8') return false;
  ++last;
  return true;
}

// A result's variance paragraph goes in front of the next result's remark.
void push_variance_down(std::vector<PrintedRow>& rows) {
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    if (rows[i].variance_at == std::string::npos) continue;
    const std::string variance = rows[i].remark.substr(rows[i].variance_at);
    rows[i].remark.resize(rows[i].variance_at);
    while (!rows[i].remark.empty() && rows[i].remark.back() == ' ') rows[i].remark.pop_back();
    if (rows[i + 1].variance_at != std::string::npos) rows[i + 1].variance_at += variance.size() + 1;
    rows[i + 1].remark = variance + " " + rows[i + 1].remark;
    rows[i].variance_at = std::string::npos;
    return;
  }
}

std::vector<PrintedRow> rows_of(const TruthOutput& output, const DamageRates& rates, Random& random) {
  std::vector<PrintedRow> rows;
  for (const TruthResult& result : output.results) rows.push_back(row_of(result, random.chance(rates.glued_paragraph)));
  for (std::size_t i = 1; i < rows.size(); ++i) rows[i].first_of_output = false;
  rows.front().planned = output.planned;
  if (rows.size() == 1) return rows;
  if (random.chance(rates.variance_below)) push_variance_down(rows);
  if (random.chance(rates.value_in_remark / 2)) {
    PrintedRow& before = rows[rows.size() - 2];
    before.remark = join(before.remark, rows.back().completed + " " + rows.back().remark);
    before.variance_at = std::string::npos;
    rows.pop_back();
  } else if (random.chance(rates.flattened)) {
    for (std::size_t i = 1; i < rows.size(); ++i) append_result(rows.front(), rows[i].completed, rows[i].remark);
    rows.resize(1);
  } else if (random.chance(rates.planned_repeated)) {
    for (PrintedRow& row : rows) row.planned = output.planned;
  } else if (random.chance(rates.planned_late)) {
    std::swap(rows[0].planned, rows[1].planned);
    rows[1].page_break_before = true;
  }
  return rows;
}

// What may happen between the last row printed so far and the rows of the next output.
void damage_neighbours(std::vector<PrintedRow>& rows, std::vector<PrintedRow>& own, const DamageRates& rates,
                       Random& random) {
  PrintedRow& above = rows.back();
  if (!above.first_of_output && above.planned.empty() && random.chance(rates.neighbour_below)) {
    // The last result of the output above is printed in this output's first row.
    PrintedRow moved = above;
    append_result(moved, own.front().completed, own.front().remark);
    moved.planned = own.front().planned;
    moved.first_of_output = true;
    own.front() = moved;
    rows.pop_back();
  } else if (!above.first_of_output && above.planned.empty() && random.chance(rates.value_in_remark / 2)) {
    // The same, but its value stands inside the remark.
    own.front().remark = above.completed + " " + join(above.remark, own.front().remark);
    own.front().variance_at = std::string::npos;
    rows.pop_back();
  } else if (own.size() > 1 && !own.front().planned.empty() && random.chance(rates.neighbour_above)) {
    // This output's first result is printed in the row above.
    append_result(above, own[0].completed, own[0].remark);
    own[1].planned = own[0].planned;
    own[1].first_of_output = true;
    own.erase(own.begin());
  }
}

}  // namespace

void damage_truth(TruthTable& table, const DamageRates& rates, Random& random) {
  for (TruthOutput& output : table.outputs) {
    if (output.results_may_swap && random.chance(rates.swapped)) std::swap(output.results[0], output.results[1]);
    for (TruthResult& result : output.results) {
      if (random.chance(rates.contradiction)) contradict(result.completed);
    }
  }
}

std::vector<PrintedRow> print_rows(const TruthTable& table, const DamageRates& rates, Random& random) {
  std::vector<PrintedRow> rows;
  for (const TruthOutput& output : table.outputs) {
    std::vector<PrintedRow> own = rows_of(output, rates, random);
    if (!rows.empty()) damage_neighbours(rows, own, rates, random);
    rows.insert(rows.end(), own.begin(), own.end());
  }
  return rows;
}

}  // namespace outturn::test
