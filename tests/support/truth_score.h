// How much of a made-up report came out right.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/report.h"
#include "support/truth.h"

namespace outturn::test {

struct TruthScore {
  std::size_t outputs = 0;         // in the truth
  std::size_t right = 0;           // planned text, every value and every remark in order; white space and width aside
  std::size_t spurious = 0;        // found outputs whose planned text the truth's table does not hold
  std::vector<std::string> wrong;  // "A/a/1.1: planned text" of the outputs that are not right

  [[nodiscard]] double share() const;
  void add(const TruthScore& other);
};

TruthScore score(const TruthReport& truth, const Report& found);

}  // namespace outturn::test
