// What the tables of a document have shown of their columns.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalize/table/columns.h"
#include "normalize/table/header_row.h"

namespace outturn::normalize {

// A table of two rows does not show where its columns stand; others under a header row that is set alike do.
class ColumnMemory {
 public:
  // The columns of the longest table whose header cells stood like these, moved to where these stand.
  [[nodiscard]] std::optional<ColumnEdges> recall(const HeaderRow& header) const;

  // `lines`: how many of the page's lines the table's columns were found in.
  void learn(const HeaderRow& header, const ColumnEdges& edges, std::size_t lines);

 private:
  struct Known {
    const TableForm* form = nullptr;
    std::vector<Box> cells;
    ColumnEdges edges;
    std::size_t lines = 0;
  };
  std::vector<Known> known_;  // one for each way to set a header row
};

}  // namespace outturn::normalize
