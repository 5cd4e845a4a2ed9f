// The column of the rows' numbers, which some of a flow's tables of outputs have in front of the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/pages.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

// Takes such columns off grids, which come in document order. A column is one where its header cell says so and stands
// in front of the planned outputs'; a grid without a header of its own that follows goes on with it if all its rows
// begin with a number or an empty cell. What is no number there stays.
class FlowNumbers {
 public:
  explicit FlowNumbers(const std::vector<const Phrases*>& all_phrases) : all_phrases_(all_phrases) {}

  void take(FlowGrid& grid);

  // Of all numbers and their header cells, white space aside.
  [[nodiscard]] std::int64_t characters() const { return characters_; }

 private:
  [[nodiscard]] std::int32_t columns_of_numbers(const FlowRow& row) const;
  [[nodiscard]] bool goes_on(const FlowGrid& grid) const;
  void take_cells(FlowRow& row, bool header);

  const std::vector<const Phrases*>& all_phrases_;
  std::int32_t columns_ = 0;  // of numbers, in the last grid that had any; 0 where the grid before had none
  std::size_t cells_ = 0;     // of its header
  std::int64_t characters_ = 0;
};

}  // namespace outturn::normalize
