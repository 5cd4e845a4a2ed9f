// What normalize hands to align: a report's structure and its tables' raw rows, as printed.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/table.h"

namespace outturn {

struct RawReport : DocumentHead {
  std::vector<RawTable> tables;  // document order

  friend bool operator==(const RawReport&, const RawReport&) = default;
};

}  // namespace outturn
