// Where a table's columns stand and where it ends, on hand-made pages.

#include <string>
#include <vector>

#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

// Header cells centred over columns 190, 68 and 210 points wide.
PrintedPage& centred_header(PrintedPage& page, float y) {
  return page.text(130, y, "Planned outputs", 8)
      .text(278, y, "Completed", 8)
      .text(262, y + 9, "(number or yes/no)", 6)
      .text(420, y, "Remarks", 8);
}

TEST_CASE("columns stand where the rows' lines part, not where centred header cells begin", "[printed_columns]") {
  PrintedPage page(1);
  centred_header(page, 100);
  spaced_rows(page, 130, 4);
  const auto rows = rows_of(read({page}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[3] ==
        "5 reports to the Security Council on mission 5 | 5 | 5 reports were submitted to the Security Council");
}

TEST_CASE("a table too short to show its columns has those of another under such a header", "[printed_columns]") {
  PrintedPage page(1);
  centred_header(page, 100);
  float y = spaced_rows(page, 130, 4);
  page.text(kPlanned, y, "Expected accomplishment 1.2: Better support");
  centred_header(page, y + 24);
  page.text(kPlanned, y + 54, "Field support", 10, true);
  PrintedPage next(2);
  spaced_rows(next, 90, 2);
  const auto document = read({page, next});
  REQUIRE(document.tables.size() == 2);
  CHECK(rows_of(document, 1).size() == 3);
}

}  // namespace
}  // namespace outturn::normalize
