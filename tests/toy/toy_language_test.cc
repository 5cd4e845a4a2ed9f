// A language that is nothing but a profile: everything that the other languages have is read in it.
#include <string>
#include <vector>

#include "core/language_profile.h"
#include "core/names.h"
#include "library/outturn.h"
#include "normalize/options.h"
#include "support/catch.h"

using namespace outturn;

namespace {

const std::string kReport =
    "A/99/321\n\n"
    "Oktánta séso\n\n"
    "Rápo di las Kapitáno\n\n"
    "Kónto di las pórti, 1 septáro 2030 ad 30 hexáro 2031\n\n"
    "A. Pórti di las éste\n\n"
    "Fíno dórva 1.1: Pórti kon lúmi\n\n"
    "Dorva mélku\tKásto (númo o zí/nú)\tVérbe\n"
    "1.200 lúmi nóvi ad 3 pórti\t1.312,5\tLúmi. Las númo máso pór las vénti\n"
    "Mínimo tri bárki\t2\tBárki\n"
    "Kóntrolo di las pórti\tNú\tPostónta pór las vénti\n";

Report read(const std::string& text) {
  return library::read(library::Bytes{text, "made-up.txt"});
}

}  // namespace

TEST_CASE("the profile is among those that are read, and its report is told as one in its language") {
  CHECK(language_profiles().back().language() == "qtx");
  CHECK(read(kReport).front.language == "qtx");
  CHECK_NOTHROW(normalize::Options{"qtx-Latn"}.validate());
}

TEST_CASE("front matter, headings and rows are found") {
  const Report report = read(kReport);
  CHECK(report.front.period_start == "2030-07-01");
  CHECK(report.front.period_end == "2031-06-30");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].context.accomplishment_number == "1.1");
  CHECK(report.tables[0].context.section_code == "A");
  CHECK(report.tables[0].outputs.size() == 3);
}

TEST_CASE("figures, their nouns and explanations are read") {
  const Report report = read(kReport);
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].outputs.size() == 3);
  const Result& lamps = report.tables[0].outputs[0].results.at(0);
  REQUIRE(lamps.planned);
  CHECK(lamps.planned->value.to_string() == "1200");
  CHECK(lamps.planned->unit == "lúmi");
  CHECK(lamps.achieved_value->to_string() == "1312.5");
  CHECK(lamps.variance_text == "Las númo máso pór las vénti");
  CHECK(lamps.variance_cause == "las vénti");
  CHECK(to_string(lamps.direction) == "above");
  const Result& boats = report.tables[0].outputs[1].results.at(0);
  REQUIRE(boats.planned);
  CHECK(boats.planned->value.to_string() == "3");
  CHECK(boats.planned->qualifier == "Mínimo");
  CHECK(to_string(report.tables[0].outputs[2].results.at(0).status) == "not_delivered");
}
