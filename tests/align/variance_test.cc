#include "align/wording/variance.h"

#include <string>

#include "support/catch.h"

using outturn::VarianceDirection;
using outturn::align::find_variance;
using outturn::align::Variance;
using outturn::align::vocabulary_for;

namespace {

struct FoundVariance {
  std::string text;
  std::string cause;
  VarianceDirection direction;
};

FoundVariance find(std::string_view remark, std::string_view language = "zh", std::string_view planned = "") {
  outturn::align::TextIndex texts(outturn::align::vocabulary_for(language));
  const Variance variance = find_variance(remark, planned, texts);
  FoundVariance found{
      std::string(remark.substr(variance.begin, variance.end - variance.begin)), {}, variance.direction};
  if (variance.cause < variance.end) found.cause = remark.substr(variance.cause, variance.end - variance.cause);
  return found;
}

}  // namespace

TEST_CASE("an explanation in a paragraph of its own is found with direction and cause") {
  const FoundVariance found = find("作了 47 次通报 产出高于计划数目，原因是局势不断演变");
  CHECK(found.text == "产出高于计划数目，原因是局势不断演变");
  CHECK(found.cause == "局势不断演变");
  CHECK(found.direction == VarianceDirection::above);
}

TEST_CASE("an explanation includes its subject and the sentences that follow") {
  const FoundVariance found = find("作了 84 次通报 通报次数低于计划数目是因为要求减少。差旅也有限");
  CHECK(found.text == "通报次数低于计划数目是因为要求减少。差旅也有限");
  CHECK(found.direction == VarianceDirection::below);
}

TEST_CASE("an explanation glued to the sentence before begins at its own subject") {
  CHECK(find("80 名工作人员接受了互助培训讲习班数目高于计划数目，原因是另有请求", "zh", "开办 3 个互助讲习班").text ==
        "讲习班数目高于计划数目，原因是另有请求");
  CHECK(find("举办了两次会议产出低于预期，原因是人手不足").text == "产出低于预期，原因是人手不足");
}

TEST_CASE("a result's own increase is no explanation") {
  CHECK(find("举办了 2 次外联活动，以增加女警官的人数").text.empty());
  CHECK(find("在超过 14 个地点进行了访问").text.empty());
}

TEST_CASE("English explanations are found by their comparison and cause") {
  const FoundVariance found =
      find("Conducted 12 visits\nThe lower number of visits was due to travel restrictions", "en");
  CHECK(found.text == "The lower number of visits was due to travel restrictions");
  CHECK(found.cause == "travel restrictions");
  CHECK(found.direction == VarianceDirection::below);
}

TEST_CASE("an explanation may begin with the comparison itself, or speak of a difference without direction") {
  CHECK(find("低于预算的会议次数反映出最初高估了议程").text == "低于预算的会议次数反映出最初高估了议程");
  CHECK(find("低于预算的会议次数反映出最初高估了议程").direction == VarianceDirection::below);
  const FoundVariance found = find("出具了 3 700 份收据 这一差异与缴款的实际数目有关");
  CHECK(found.text == "这一差异与缴款的实际数目有关");
  CHECK(found.direction == VarianceDirection::none);
}
