// The arrangement of least cost of one table: which planned cells make an output, which values are its
// results, which atoms are their remarks.
//
// Dynamic programming over the three reading-order sequences. A state is (planned cells, tokens, atoms)
// consumed; an arrangement consumes all three monotonely, output by output and result by result. States stay
// in a band around the printed rows (kPlannedBand planned cells, two rows with values for the remarks), and
// of those behind each output only the best are kept, so time and memory grow linearly with the table. States are
// compared by what they have cost and what they are sure to cost yet (align/outputs/lower_bound.h).
// tests/align/search_test.cc checks small tables against exhaustive search.
#pragma once

#include <cstdint>
#include <vector>

#include "align/outputs/problem.h"

namespace outturn::align {

// One result of an output.
struct Assignment {
  std::uint32_t token = 0;  // tokens [token, token_end) make its value; none where equal
  std::uint32_t token_end = 0;
  std::uint32_t atom = 0;  // atoms [atom, atom_end) make its remark
  std::uint32_t atom_end = 0;
  bool value_from_remark = false;  // the value opens its first atom's text (Atom::lead_end)
  float cost = 0;
  float margin = 0;  // what the best arrangement without this assignment costs more

  friend bool same_content(const Assignment& a, const Assignment& b) {
    return a.token == b.token && a.token_end == b.token_end && a.atom == b.atom && a.atom_end == b.atom_end &&
           a.value_from_remark == b.value_from_remark;
  }
};

struct PlacedOutput {
  std::uint32_t first = 0;  // planned cells [first, last)
  std::uint32_t last = 0;
  float margin = 0;  // what the best arrangement that groups planned cells otherwise here costs more
  bool bounded = false;  // its rows are so many and alike that not all ways to part them were weighed
  std::vector<Assignment> results;
  // Per result, what else its value or its remark could be; empty where there is nothing for any of them.
  std::vector<std::vector<Assignment>> alternatives;
};

struct Arrangement {
  float cost = 0;
  std::vector<PlacedOutput> outputs;
  bool bounded = false;  // states were dropped although they were within reach of the best
};

Arrangement arrange(const Problem& problem);

// The cost of one result: everything of align/outputs/costs.h that concerns it. Used by the search and its tests.
float assignment_cost(const Problem& problem, std::uint32_t first, std::uint32_t last, unsigned results_before,
                      const Assignment& assignment);

}  // namespace outturn::align
