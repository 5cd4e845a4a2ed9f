// What an arrangement costs: every weight of the alignment, in one place.
//
// Costs are non-negative and add up along an arrangement; 0 is a row that stands as it was meant to. One unit
// is about the evidence of one clear, independent hint. Each function weighs one kind of evidence and is
// tested alone; align/outputs/search.h adds them up. The values were fitted by coordinate search on made-up reports
// with simulated damage (tests/support/damage.h) and checked on other seeds; scripts/accuracy measures them.
#pragma once

#include <cstdint>

#include "align/outputs/problem.h"

namespace outturn::align {

struct Weights {
  // layout: a value away from its planned cell
  float value_beside_other = 4.6F;      // printed beside the next planned cell
  float value_leads_several = 2.0F;     // the same, but the first of several values of that cell
  float value_beside_repeated = 0.17F;  // the same, but that planned cell is printed again below
  float value_before_break = 1.83F;     // in a row without planned cell, its output stands behind the page break
  float value_trails_several = 4.63F;   // the last of several values, belongs to the output below
  float value_above = 4.74F;            // any other value printed above its planned cell
  float value_lost = 8.14F;             // an output without value although values stand beside it
  float value_never_printed = 0.96F;    // an output without value where none is printed
  float output_without_anything = 4.95F;

  // layout: a remark away from its value
  float remark_follows = 0.12F;         // in a row without value below it
  float remark_follows_planned = 0.5F;  // more, where that row has a planned cell
  float remark_up = 4.36F;              // printed beside the next value
  float remark_up_after_break = 0.73F;  // the same, right behind a page break
  float remark_up_variance = 2.02F;     // the same, where it explains a variance
  float remark_up_whole_cell = 0.76F;   // more, where nothing of that cell is left for its own value
  float remark_cut_in_word = 3.25F;     // a row behind a page break that keeps what visibly goes on from above
  float remark_seam = 0.3F;             // per unit of Seams::across(), for keeping it or for moving it up
  float remark_unusual = 0.62F;         // a row behind a page break that keeps what begins as no remark does
  float remark_shift_goes_on = 0.42F;   // the rows above are shifted alike
  float remark_above_value = 2.5F;      // in a row without value above it
  float remark_down = 16.3F;            // printed beside the value before it
  float remark_lost = 4.5F;             // a value without remark although one stands beside it
  float remark_never_printed = 0.86F;
  float printed_layout_factor = 2.5F;  // moves over rows that a page's geometry separates cost so much more

  // where a remark cell is cut between two results
  float cut_paragraph = 0.0F;
  float cut_space = 0.1F;
  float cut_sentence = 2.69F;
  float cut_sentence_rest = 1.3F;  // the same, the first of a row behind a page break that visibly goes on
  float cut_variance = 2.0F;
  float cut_weak_space = 1.0F;
  float cut_kept_number = 2.31F;
  float cut_opener = 3.29F;
  float cut_rare_opener = 2.4F;
  float cut_opener_seam = 0.5F;          // more or less, per unit of Seams::inside()
  float cut_opener_least = 0.8F;         // all the same
  float cut_ending = 0.84F;              // of cuts that hardly show: more or less, per unit of Seams::ending()
  float cut_ending_least = 0.2F;         // all the same
  float cut_before_kept_number = 1.69F;  // at most, for Cut::kept_number where it is the next remark's completed value
  float cut_before_number = 0.35F;       // at most, where the next remark begins with its own completed value
  float paragraph_inside = 0.1F;         // a paragraph's end that is not between two results

  // text
  float similarity = 4.0F;            // a remark that shares nothing with its planned cell, but much with another
  float similarity_sentence = 0.35F;  // times as much, behind the remark's first sentence
  float similarity_variance = 0.4F;   // times as much, in an explanation
  float similarity_scale = 9.0F;      // shared weight at which it is spent to 1/e

  // numbers, polarity, variance
  float number_absent = 2.2F;          // the remark has quantities, the value is none of them
  float number_absent_quiet = 1.47F;   // the remark has no quantity
  float joined_number_absent = 0.98F;  // more, where it was joined from two groups of digits
  float joined_group_counted = 2.5F;   // more, where the remark counts what the last group alone says
  float number_near = 0.94F;           // the remark has a quantity within a twentieth of it: a contradiction or a slip
  float number_late = 0.37F;           // another quantity stands before it
  float no_without_negation = 0.9F;    // 否 or 0, and nothing in the remark says so
  float negation_with_value = 0.74F;   // the remark begins by denying what the value claims
  float direction_contradicts = 1.79F;
  float direction_unfounded = 0.8F;  // a variance where the planned cell counts nothing
  float variance_twice = 2.01F;      // two explanations for one result
  float variance_first = 4.6F;       // a result whose remark begins with the explanation and goes on otherwise
  float variance_then_more = 1.5F;   // an explanation with another paragraph behind it
  float variance_only = 1.3F;

  // values
  float split_thousands = 0.64F;    // "2 100" read as two values
  float join_thousands = 0.35F;     // read as one where the planned cell counts several things
  float split_other = 6.44F;        // a word that is no value read as one
  float value_in_remark = 1.42F;    // a value taken from the remark's own text
  float lead_ignored = 3.07F;       // what looks like one left in the text
  float value_unlike_plan = 0.81F;  // the planned cell counts, but not this number
  float value_size = 0.26F;         // more, per unit of |ln(completed / nearest planned)|
  float value_size_most = 1.2F;
  float further_result = 0.08F;  // every result after an output's first
  float surplus_result = 1.0F;   // more, where the planned cell counts fewer things
  float unanswered = 0.33F;      // each thing that the planned cell counts and no result answers
  int unanswered_most = 3;
  float listed_result = 0.3F;      // more, where it counts nothing and lists as many things
  float uncounted_result = 0.88F;  // more, where it counts nothing

  // planned cells
  float continue_planned = 0.18F;  // behind a page break, with an empty completed cell
  float continue_planned_with_value = 7.51F;
  float unfinished_bonus = 4.8F;      // less, where the cell before ends with a connective
  float planned_seam = 0.5F;          // per unit of Seams::across(), for joining or for not joining
  float cut_in_word_bonus = 2.5F;     // less, where the page break cuts a word in two
  float begins_inside_bonus = 5.0F;   // less, where it begins with a small letter and planned cells do not
  float unusual_opener_bonus = 1.0F;  // less, where planned cells do not begin like this
  float open_without_value = 1.89F;   // an output behind a page break with an empty completed cell
  float open_after_unfinished = 1.48F;
  float usual_opener = 2.0F;        // where the layout leaves it open: more for joining what begins as planned cells do
  float layout_unclear = 1.0F;      // per unit of log-odds that the layout has for or against joining it
  float separate_duplicate = 8.0F;  // the same planned text again as a second output
};

inline constexpr Weights kWeights{};

// Things that planned cells [first, last) count, duplicates aside.
int counted_things(const Problem& problem, std::uint32_t first, std::uint32_t last);

// Opening an output with planned cells [first, last): what joining them, and not joining the cell before, costs.
float open_cost(const Problem& problem, std::uint32_t first, std::uint32_t last);

// Whether planned cell `next` may be joined to the one before it at all.
bool may_join(const Problem& problem, std::uint32_t next);

// A value (tokens [token, token_end) of one cell) in an output with planned cells [first, last).
float value_place_cost(const Problem& problem, std::uint32_t first, std::uint32_t last, std::uint32_t token,
                       std::uint32_t token_end);
// Reading tokens [token, token_end) as one value, where the planned cells count so many things.
float value_reading_cost(const Problem& problem, unsigned counted, std::uint32_t token, std::uint32_t token_end);

// Cutting a remark cell between two results there.
float cut_cost(Cut cut);
// The same, before this atom.
float cut_cost(const Atom& atom);

// Whether nothing on the page tells of a cut of this class.
bool hardly_shows(Cut cut);

// A result's remark that begins with atom `first_atom`, for a value printed in `value_row`.
float remark_begin_cost(const Problem& problem, std::uint32_t value_row, std::uint32_t first_atom);
// Taking atom `next` as well, after `next - 1`.
float remark_extend_cost(const Problem& problem, std::uint32_t value_row, std::uint32_t next);
// Leaving atom `end - 1` as the last one of its cell: a cell may be taken whole although its own value needs it.
float remark_leave_cost(const Problem& problem, std::uint32_t value_row, std::uint32_t end);
// A result without remark, printed in `value_row`.
float no_remark_cost(const Problem& problem, std::uint32_t value_row);

// Wording that an atom shares with planned cells [first, last), duplicates counted once.
float shared_wording(const Problem& problem, std::uint32_t first, std::uint32_t last, std::uint32_t atom);
// How much the wording of a text counts that begins with this atom inside a remark: what stands behind a remark's first
// text tells less of its output, reasons and consequences name other things.
float wording_weight(const Atom& atom);
// Wording: a text that shares so much with its planned cells, against the best place it could have.
float similarity_cost(float shared, float best);

}  // namespace outturn::align
