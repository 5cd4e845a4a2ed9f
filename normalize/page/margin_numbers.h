// Numbers of lines that a draft prints in its margin, and bars beside what a revision changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/pages.h"

namespace outturn::normalize {

// Takes them off a document's pages: a column of figures that count up by one step, at the left or right of nearly all
// other words; on further pages whatever figures stand at that place, few as they may be. Rows that a table numbers do
// not stand outside its text, and years are none. Bars ("|") are taken where nearly nothing else stands so far out.
class MarginNumbers {
 public:
  // Answers how many characters were taken off. Pages come in any order.
  std::int64_t take(Page& page);

 private:
  struct Edge {
    bool right = false;  // of the figures' two edges
    float x = 0;         // points
  };

  std::int64_t take_outermost(Page& page, bool left);

  std::optional<Edge> left_;  // where the last page that shows a column has it
  std::optional<Edge> right_;
};

}  // namespace outturn::normalize
