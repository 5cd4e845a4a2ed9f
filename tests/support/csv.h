// Reads tables back, so that tests compare what a user's program would see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace outturn::test {

using Rows = std::vector<std::vector<std::string>>;

// All lines of a CSV as RFC 4180 reads them, the header included. Throws std::runtime_error where a line does not
// end in a line feed, a quotation mark stands where none may, or lines differ in length.
Rows parse_csv(std::string_view text);

// The same rows from NDJSON: the header, then each record's members as a CSV cell would show them (null empty,
// arrays joined by ';', numbers as they are written). Throws where a record's keys are not `columns` in order.
Rows rows_of_ndjson(std::string_view text, const std::vector<std::string>& columns);

}  // namespace outturn::test
