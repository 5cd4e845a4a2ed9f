// Rows of several lines between rules of characters.
#include <string>
#include <vector>

#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::kEnglishHead;
using test::normalized;
using test::row_texts;

}  // namespace

TEST_CASE("a row between rules of characters may take several lines") {
  const RawReport report = normalized(kEnglishHead +
                                      "+----------------+-----------+------------------+\n"
                                      "| Planned        | Completed | Remarks          |\n"
                                      "| outputs        | (number   |                  |\n"
                                      "|                | or yes/no)|                  |\n"
                                      "+================+===========+==================+\n"
                                      "| 12 visits to   | 12        | Visits to the    |\n"
                                      "| the coast      |           | coast            |\n"
                                      "|                |           |                  |\n"
                                      "|                |           | Two were put off |\n"
                                      "+----------------+-----------+------------------+\n"
                                      "|                | 3         | Abroad           |\n"
                                      "+----------------+-----------+------------------+\n"
                                      "| A system       | Yes       |                  |\n"
                                      "+----------------+-----------+------------------+\n");
  CHECK(row_texts(report) ==
        std::vector<std::string>{"12 visits to the coast / 12 / Visits to the coast ¶ Two were put off",
                                 " / 3 / Abroad", "A system / Yes / "});
  CHECK(report.tables.front().rows.front().cells[0].fragments.front().place.line == 10);
}

TEST_CASE("lines with other cells than the rule above them stay as they are") {
  const RawReport report =
      normalized("+---+---+\n| a | b | c |\n+---+---+\n\n" + kEnglishHead +
                 "Planned outputs\tCompleted\tRemarks\n12 visits\t12\tVisits\n3 maps\t3\tMaps\n4 talks\t4\tTalks\n");
  CHECK(row_texts(report).size() == 3);
}
