#include "normalize/language/line_ends.h"

#include <string>

#include "core/brackets.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

TEST_CASE("a line's last mark tells whether a sentence ends, runs on or more must follow") {
  const auto told = [](const char* text) {
    std::string answer;
    if (ends_sentence(text)) answer += 's';
    if (ends_like_text(text)) answer += 't';
    if (ends_open(text)) answer += 'o';
    if (ends_inside(text)) answer += 'i';
    return answer;
  };
  CHECK(told("").empty());
  CHECK(told("Resources").empty());
  CHECK(told("工作已经完成。") == "st");
  CHECK(told("Were they made?") == "st");
  CHECK(told("the following:") == "st");
  CHECK(told("reports, maps,") == "toi");
  CHECK(told("报告、地图、") == "toi");
  CHECK(told("reports; maps;") == "stoi");
  CHECK(told("well-") == "oi");
  CHECK(told("maps (of the") == "i");
  CHECK(told("地图（沿海") == "i");
  CHECK(told("maps (of the coast)").empty());
}

TEST_CASE("brackets are counted in both widths") {
  CHECK(open_brackets("a) b") == -1);
  CHECK(open_brackets("（a (b)") == 1);
  CHECK(open_brackets("(a）") == 0);
}

TEST_CASE("a small letter goes on with a text, an enumerator does not") {
  CHECK(starts_small("and maps"));
  CHECK(starts_small("и карты"));
  CHECK_FALSE(starts_small("a) maps"));
  CHECK_FALSE(starts_small("b. maps"));
  CHECK_FALSE(starts_small("Maps"));
  CHECK_FALSE(starts_small(""));
}

TEST_CASE("three dots or more, spaced or not, lead to a page's number") {
  CHECK(leads_to_page("A. Mandate ...... 29"));
  CHECK(leads_to_page("A. Mandate . . . . 29"));
  CHECK(leads_to_page("一. 任务…29"));
  CHECK(leads_to_page("A. Mandate ...\t29 "));
  CHECK_FALSE(leads_to_page("Paragraph No. 5"));
  CHECK_FALSE(leads_to_page("A. Mandate ..."));
  CHECK_FALSE(leads_to_page("... and 29 others"));
  CHECK_FALSE(leads_to_page("2024"));
  CHECK_FALSE(leads_to_page(""));
}

}  // namespace
}  // namespace outturn::normalize
