// Makes up clean reports of the genre, with departments, activities and wording of their own, so that tests
// do not learn one report by heart. The same arguments give the same report on every machine.
#pragma once

#include <cstdint>
#include <string>

#include "support/truth.h"

namespace outturn::test {

struct ReportShape {
  std::uint64_t seed = 1;
  std::string language = "zh";  // one that tests/support/vocabulary has a file for
  int outputs = 450;            // about as many as a real report holds
  double unit_remarks = 0;      // share of remarks that only say what the value counts: "Training courses"
};

// Hard on purpose where real reports are: remarks that do not repeat the planned words or the completed
// number, several results of one output, more results than numbers, yes/no answers to counted plans, ranges,
// numerals in words, and years, resolutions, symbols and group sizes that count nothing.
TruthReport make_report(const ReportShape& shape);

}  // namespace outturn::test
