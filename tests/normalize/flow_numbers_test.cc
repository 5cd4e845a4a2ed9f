// The column of the rows' numbers in a flow's grids.
#include <string>
#include <vector>

#include "normalize/flow.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using namespace outturn::test;

}  // namespace

TEST_CASE("a column of the rows' numbers in front of a grid's others is taken off, and what is none in it stays") {
  Flow flow = below_accomplishment();
  flow.grid({{"No.", "Planned outputs", "Completed", "Remarks"},
             {"1", "4 talks", "4", "Talks"},
             {"", "", "2", "Abroad"},
             {"2.", "5 maps", "5", ""},
             {"also", "a plan", "Yes", ""}});
  const RawReport report = flow.read();
  CHECK(row_texts(report) ==
        std::vector<std::string>{"4 talks / 4 / Talks", " / 2 / Abroad", "5 maps / 5 / ", "also a plan / Yes / "});
  CHECK(report.debris.at("row_number") == 6);
}

TEST_CASE("a grid that goes on with a numbered one is numbered, too, if all its rows say so") {
  const Flow::Row head = {"No.", "Planned outputs", "Completed", "Remarks"};
  const RawReport one = below_accomplishment()
                            .grid({head, {"1", "4 talks", "4", "Talks"}})
                            .grid({{"2", "5 maps", "5", "Maps"}, {"", "", "1", "Atlas"}})
                            .read();
  CHECK(row_texts(one) == std::vector<std::string>{"4 talks / 4 / Talks", "5 maps / 5 / Maps", " / 1 / Atlas"});
  const RawReport other = below_accomplishment()
                              .grid({head, {"1", "4 talks", "4", "Talks"}})
                              .grid({{"Total", "5 maps", "5", "Maps"}})
                              .read();
  CHECK(other.debris.at("row_number") == 4);
}

TEST_CASE("numbers of rows in Arabic digits are numbers, too") {
  const RawReport report = below_accomplishment()
                               .grid({{"الرقم", "النواتج المقررة", "المنجز (العدد أو نعم/لا)", "الملاحظات"},
                                      {"١٢", "٤ تقارير", "٤", "تقارير"}})
                               .read();
  CHECK(row_texts(report) == std::vector<std::string>{"٤ تقارير / ٤ / تقارير"});
}
