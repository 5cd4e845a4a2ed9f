// Rows as PostgreSQL's COPY takes them (format csv), and where it says that one of them is wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/load/archive_rows.h"
#include "export/schema/sql.h"

namespace outturn::corpus {

// Appends a line of the table's CSV file, lists as array literals, and the key of its document as a last cell where the
// table has that column.
void append_copy_line(std::string& to, const exporting::SqlTable& table, std::string_view line,
                      const std::string& document);

struct CopyPlace {
  std::int64_t line = 0;  // 1-based, of all lines that were sent; 0 where it is not said
  std::string column;     // empty where it is not said
};

// What the context of an error says: "COPY results, line 3, column planned_value: …" → 3, "planned_value".
[[nodiscard]] CopyPlace copy_place(const std::string& context);

// The line of the CSV file that was sent as this one of all blocks' lines, both 1-based; 0 where there is none.
[[nodiscard]] std::int64_t line_in_file(const std::vector<RowBlock>& blocks, std::int64_t line);

}  // namespace outturn::corpus
