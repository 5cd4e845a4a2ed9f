// Choices of the third stage.
#pragma once

namespace outturn::align {

struct Options {
  // Results whose confidence is below it keep the alternatives that were considered (0–1).
  double review_below = 0.9;

  // Throws Error(usage) where review_below is outside 0–1.
  void validate() const;
};

}  // namespace outturn::align
