// What was read of the tables on a page, ready to be drawn: columns, rows, and what each line of a cell became.
#pragma once

#include <string>
#include <vector>

#include "core/pages.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::corpus {

// The reach of a column's cells on the page.
struct ColumnBand {
  Box box;
  ColumnRole role = ColumnRole::other;
  std::string label;  // what the column is, and its period: "planned 2024/25", "completed"
};

// A printed row's part on the page.
struct RowFrame {
  Box box;
  int level = 0;         // 0: outermost
  int levels_below = 0;  // from this level to the table's innermost on this page
  float table_left = 0;  // where the outermost of the table's rows on this page begins
  std::string number;  // of the raw row from 0, with its kind and what is known of its place: "4 subtotal", "7 group |"
  std::string role;    // where its label says what its figures are: "actual 2024/25"
};

// A table's header row.
struct TableHead {
  Box box;
  std::string label;  // its kind, caption and unit
};

// A line of a cell, and what became of it.
struct LineMark {
  enum class Kind {
    record,   // part of a result or an indicator
    role,     // label or figure of a table of figures
    heading,  // bold heading inside a table
    dropped   // a duplicate
  };
  Box box;
  Kind kind = Kind::record;
  int record = 0;                       // Kind::record: lines of one record have the same
  ColumnRole role = ColumnRole::other;  // Kind::role: what the figure is
  std::string title;                    // its key, field, move and score; of a figure its value, path and checks
  std::string label;                    // beside it: a result's key, an indicator's number, a figure's checks
};

struct PageTables {
  std::vector<ColumnBand> columns;
  std::vector<RowFrame> rows;
  std::vector<TableHead> heads;
  std::vector<LineMark> marks;
};

// What stands on page `number` (1-based). `report` is what align made of `rows`: their tables are the same, in order.
[[nodiscard]] PageTables tables_on(int number, const RawReport& rows, const Report& report);

}  // namespace outturn::corpus
