// The cost of one result, grown atom by atom: what its value, its remark and their agreement cost.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "align/outputs/costs.h"
#include "align/outputs/problem.h"

namespace outturn::align {

// The planned side of an output, computed once for all its results.
struct PlannedGroup {
  std::uint32_t first = 0;  // planned cells [first, last)
  std::uint32_t last = 0;
  bool has_value_beside = false;  // some row of the group prints a value
  std::optional<Decimal> least;   // of the quantities in its text
  std::optional<Decimal> greatest;
  std::vector<double> quantities;  // outside brackets, where there are any
  unsigned counted = 0;            // things that may have a result each
  unsigned listed = 0;             // the same, where none is counted
  std::uint32_t first_atom = 0;    // of those that share wording with its planned cells at all
  std::vector<float> shared;       // shared_wording() of each from first_atom on
  std::vector<float> wording;      // similarity_cost() of each, where it stands alone
};

// A value of a completed cell in an output, read once for all the remarks that it may have.
struct PrintedValue {
  CompletedValue value;
  std::optional<Decimal> last_group;  // of a value joined from groups of digits
  std::uint32_t row = 0;
  float cost = 0;  // of its place, its reading, and its distance from the plan
};

// Tokens [token, token_end) of one cell as a value of the group.
PrintedValue read_printed_value(const Problem& problem, const PlannedGroup& group, std::uint32_t token,
                                std::uint32_t token_end);

// What a result costs for its value alone: null where it has none.
float value_cost(const PlannedGroup& group, const PrintedValue* printed);

// Closing an output with so many results.
float close_cost(const PlannedGroup& group, unsigned results);

// A result where the output has so many already, for being another one.
float further_result_cost(const PlannedGroup& group, unsigned results_before);

PlannedGroup make_group(const Problem& problem, std::uint32_t first, std::uint32_t last);
// The same, in place of what `group` was, whose memory is used again.
void make_group(const Problem& problem, std::uint32_t first, std::uint32_t last, PlannedGroup& group);

class ResultCost {
 public:
  // A value of tokens [token, token_end); or, where they are equal, none, or the one that opens `atom`'s text.
  // `results_before`: results that the output has already. Problem and group must outlive the object.
  ResultCost(const Problem& problem, const PlannedGroup& group, unsigned results_before, std::uint32_t token,
             std::uint32_t token_end, std::uint32_t atom, bool value_from_remark);
  ResultCost(const Problem& problem, PlannedGroup&& group, unsigned results_before, std::uint32_t token,
             std::uint32_t token_end, std::uint32_t atom, bool value_from_remark) = delete;

  // The same, with the value read already; null where token and token_end are equal.
  ResultCost(const Problem& problem, const PlannedGroup& group, unsigned results_before, const PrintedValue* printed,
             std::uint32_t token, std::uint32_t token_end, std::uint32_t atom, bool value_from_remark);

  void take_atom();                   // the next one, in order
  void take_held_atom();              // the same, where it has no other place: its numbers alone matter
  [[nodiscard]] float total() const;  // with the atoms taken so far
  [[nodiscard]] std::uint32_t next_atom() const { return next_; }
  // What the atoms taken so far cost wherever the remark ends: a bound to stop at.
  [[nodiscard]] float certain() const;

 private:
  [[nodiscard]] bool begins_with_value(const Atom& atom) const;
  void weigh_wording(const Atom& atom);
  void weigh_numbers(const Atom& atom);
  void weigh_variance(const Atom& atom);
  [[nodiscard]] float agreement() const;
  [[nodiscard]] float number_cost() const;

  const Problem& problem_;
  const PlannedGroup& group_;
  CompletedValue value_;
  bool has_value_ = false;
  std::uint32_t value_row_ = 0;
  std::uint32_t first_ = 0;
  std::uint32_t next_ = 0;
  float base_ = 0;
  float running_ = 0;
  float shared_ = 0;   // wording of the atoms since the last cut that shows, with the planned cells
  float best_ = 0;     // the same, with those it suits best
  float weight_ = 1;   // of that wording
  float wording_ = 0;  // what it costs
  bool number_found_ = false;
  bool number_near_ = false;
  bool quantity_before_ = false;  // a quantity that is not the value stands before it
  bool any_quantity_ = false;
  bool negated_ = false;
  bool negated_first_ = false;
  int items_ = 0;                      // enumerated (a), (b) …: may be what the value counts
  std::optional<Decimal> last_group_;  // of a value joined from groups of digits
  bool group_counted_ = false;         // the remark counts as many as the last group says
  int variances_ = 0;
  bool goes_on_after_variance_ = false;
};

}  // namespace outturn::align
