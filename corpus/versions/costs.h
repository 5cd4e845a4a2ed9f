// What speaks against two records of different languages being one and the same: a table of named costs. None of them
// decides alone; what a pair costs is held against leaving both without a counterpart.
//
// The unit is arbitrary. Fitted by hand on made-up reports in which rows were lost, split and misread: what has other
// figures than its counterpart in all places costs a little more than two records that are alone, what differs in one
// place costs less. tests/corpus/versions_damage_test.cc measures how well they do.
#pragma once

#include <array>
#include <string_view>

#include "corpus/versions/records.h"

namespace outturn::corpus {

struct ColumnCost {
  std::string_view column;
  double differs = 0;    // both say something, and not the same
  double one_lacks = 0;  // only one says something
};

inline constexpr std::array kColumnCosts = {
    ColumnCost{"completed_kind", 0.8, 0.8},
    ColumnCost{"completed_value", 0.7, 0.1},
    ColumnCost{"actual_value", 0.7, 0.3},
    ColumnCost{"planned_value", 0.4, 0.2},
    ColumnCost{"planned_value_max", 0.1, 0.1},
    ColumnCost{"value", 0.7, 0.3},
    ColumnCost{"value_kind", 0.2, 0.2},
    ColumnCost{"role", 0.3, 0.3},
    ColumnCost{"period", 0.2, 0.1},
    ColumnCost{"row_kind", 0.2, 0.2},
};

inline constexpr double kAlone = 0.7;            // a record without a counterpart
inline constexpr double kOtherScope = 0.5;       // they stand in different accomplishments or tables
inline constexpr double kBeginsOtherwise = 0.2;  // one begins an output or table, the other does not
inline constexpr double kOtherKey = 0.1;         // their record keys differ
inline constexpr double kOtherNumbers = 0.5;     // no number of the one's texts stands in the other's, all in between
inline constexpr double kOtherFigures = 1.3;     // the same of rows of figures, of which numbers say all

// What it costs to pair two records of one kind; 0 where nothing speaks against it.
[[nodiscard]] double pair_cost(const Record& one, const Record& other);

// Whether every column that is compared says the same.
[[nodiscard]] inline bool agree(const Record& one, const Record& other) {
  return one.traits == other.traits;
}

// How sure a pairing is that costs so much less than the best that has another counterpart or none: 0.5 where there is
// none to choose, to 1.
[[nodiscard]] double pairing_confidence(double margin);

}  // namespace outturn::corpus
