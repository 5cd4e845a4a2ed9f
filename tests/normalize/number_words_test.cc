#include "normalize/language/number_words.h"

#include <string>
#include <vector>

#include "normalize/language/phrases.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using normalize::figures_in;
using normalize::phrases_for;

TEST_CASE("numbers are counted in figures and in words that count something") {
  const auto& zh = phrases_for("zh").numbers();
  CHECK(zh.count("举行 2 091 次会议和 3 次") == 2);
  CHECK(zh.count("12 48 48") == 3);
  CHECK(zh.count("运送八吨口粮、二十五个箱子") == 2);
  CHECK(zh.count("第一次会议，统一部署，一般支助") == 0);
  const auto& en = phrases_for("en").numbers();
  CHECK(en.count("Two reports and seven meetings") == 2);
  CHECK(en.count("Network often weighed") == 0);
}

TEST_CASE("what stands behind a number is known as its unit") {
  const auto& zh = phrases_for("zh").numbers();
  CHECK(zh.begins_with_unit(" 份报告"));
  CHECK(zh.begins_with_unit("年"));
  CHECK_FALSE(zh.begins_with_unit("组织了讲习班"));
  CHECK_FALSE(zh.begins_with_unit("发送了"));
}

TEST_CASE("figures come with and without their thousands") {
  CHECK(figures_in("12 次，1,762 份 ２ 091") == std::vector<std::string>{"12", "1", "1762", "762", "2", "2091", "091"});
}

}  // namespace
