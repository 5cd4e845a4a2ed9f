// Which codes a ToUnicode map speaks of.
#include "extract/pdf/told_codes.h"

#include "support/catch.h"

namespace {

using namespace outturn::extract;

}  // namespace

TEST_CASE("a map tells the codes of its pairs and ranges, and no others") {
  const ToldCodes codes = told_codes(
      "1 begincodespacerange <00> <FF> endcodespacerange\n2 beginbfchar\n<01> <0646>\n<41><0041>\nendbfchar\n"
      "2 beginbfrange\n<10> <12> <0030>\n<20> <21> [<0061> <0062>]\nendbfrange");
  CHECK(codes.told.count() == 7);
  CHECK(codes.told[0x01]);
  CHECK(codes.told[0x12]);
  CHECK(codes.told[0x21]);
  CHECK_FALSE(codes.told[0x02]);
  CHECK(codes.own == 1);
}

TEST_CASE("a range of codes that are their characters counts each of them") {
  CHECK(told_codes("1 beginbfrange <41> <5A> <0041> endbfrange").own == 26);
}

TEST_CASE("a map that breaks off tells what stands before") {
  const ToldCodes codes = told_codes("2 beginbfchar <01> <0646> <02");
  CHECK(codes.told.count() == 1);
  CHECK(told_codes("1 beginbfrange <01> <FFFFFFFFFFFFFFFFFF> <0041> endbfrange").told.count() == 255);
  CHECK(told_codes("").told.none());
}
