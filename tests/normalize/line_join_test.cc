#include "normalize/page/line_join.h"

#include "support/catch.h"

namespace outturn::normalize {
namespace {

TEST_CASE("a line wrapped between two Han characters joins without a space", "[line_join]") {
  CHECK(wrap_join("向会员国", "作通报") == Join::none);
  CHECK(wrap_join("举行会议，", "讨论") == Join::none);
}

TEST_CASE("a line wrapped between words takes a space", "[line_join]") {
  CHECK(wrap_join("briefings to", "Member States") == Join::space);
  CHECK(wrap_join("the mission –", "as planned") == Join::space);
}

TEST_CASE("a hyphen or slash at a line's end stays and takes no space", "[line_join]") {
  CHECK(wrap_join("results-", "based") == Join::none);
  CHECK(wrap_join("和(或)方案/", "项目") == Join::none);
}

TEST_CASE("a number cut by the line's end stays one number", "[line_join]") {
  CHECK(wrap_join("共 1", "1 次") == Join::none);
  CHECK(wrap_join("in 2016", "12 missions") == Join::space);  // a typesetter of English cuts no number
}

TEST_CASE("a number of Chinese cut between its groups of thousands keeps their space, a year or a name has none",
          "[line_join]") {
  CHECK(wrap_join("举行 1", "250 次访谈") == Join::space);
  CHECK(wrap_join("举行 12", "450 300 次") == Join::space);
  CHECK(wrap_join("举行 12", "45 次") == Join::none);
  CHECK(wrap_join("举行 1", "2500 次") == Join::none);
  CHECK(wrap_join("至 2", "022 年 6 月") == Join::none);
  CHECK(wrap_join("第 1", "325(2000)号决议") == Join::none);
  CHECK(wrap_join("执行第 2", "719 号决议") == Join::none);
}

TEST_CASE("between Han characters and a number the habit of the text around decides", "[line_join]") {
  CHECK(wrap_join("编写了", "12 份报告", true) == Join::space);
  CHECK(wrap_join("编写了", "12 份报告", false) == Join::none);
  CHECK(wrap_join("编写了(", "12 份报告") == Join::none);
}

TEST_CASE("what a line's first piece needs is counted up to where the line could have been broken", "[line_join]") {
  CHECK(first_unit_ems("报告") == Approx(1));
  CHECK(first_unit_ems("告。以及") == Approx(2));            // a full stop may not begin a line
  CHECK(first_unit_ems("(联") == Approx(1.32).margin(0.1));  // nor an opening bracket end one
  CHECK(first_unit_ems("meetings were") == Approx(8 * 0.5).margin(0.6));
  CHECK(first_unit_ems("2016/17 年") > 3);  // years and symbols stay whole
  CHECK(first_unit_ems("A/70/729") > 3);
  CHECK(first_unit_ems("A/70/729", true) < 1.2);  // unless the typesetter breaks behind a letter and a slash
  CHECK(first_unit_ems("2016/17 年", true) > 3);
  CHECK(first_unit_ems("方案/项目") == Approx(1));
}

}  // namespace
}  // namespace outturn::normalize
