// Whether a text goes on across a seam, judged by the document's own neighbours.
#include "align/learnt/seams.h"

#include <string>

#include "support/catch.h"

using outturn::align::Seams;

namespace {

Seams learnt(const std::vector<std::string>& remarks) {
  Seams seams;
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    seams.add_text(remarks[i]);
    if (i > 0) seams.add_seam(remarks[i - 1], remarks[i]);
  }
  seams.finish();
  return seams;
}

const std::vector<std::string> kChinese = {"编写了潮汐报告", "分发了潮汐报告", "维护了东岸灯塔", "检修了东岸灯塔",
                                           "编写了疏浚手册", "分发了疏浚手册", "维护了西岸航标", "检修了西岸航标"};
const std::vector<std::string> kEnglish = {
    "Issued 5 tide reports for the east coast", "Issued 3 tide reports for the west coast",
    "Maintained lighthouses on the east coast", "Maintained buoys on the west coast"};

}  // namespace

TEST_CASE("neighbours that the document has elsewhere speak for one text, others for two") {
  const Seams zh = learnt(kChinese);
  CHECK(zh.across("编写了潮", "汐报告") > 0);
  CHECK(zh.across("维护了东岸灯塔", "编写了潮汐报告") < 0);
  const Seams en = learnt(kEnglish);
  CHECK(en.across("Issued 9 tide", "reports for the south") > 0);
  CHECK(en.across("on the east coast", "Issued 5") < 0);
}

TEST_CASE("a place inside a text counts only what stands elsewhere") {
  const Seams seams = learnt(kChinese);
  const std::string text = kChinese.front();
  CHECK(seams.inside(text, std::string("编写了潮").size()) > 0);
  const Seams alone = learnt({"编写了潮汐报告", "维护灯塔"});
  CHECK(alone.inside("编写了潮汐报告", std::string("编写了潮").size()) <= 0);
}

TEST_CASE("without a document, or without words at the seam, nothing is said for either side") {
  Seams seams;
  seams.finish();
  CHECK(seams.across("", "报告") == 0);
  CHECK(seams.across("报告", "  ") == 0);
  CHECK(std::abs(seams.across("报告", "编写")) < 1);
}
