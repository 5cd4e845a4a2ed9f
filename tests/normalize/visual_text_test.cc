// Texts that stand as their pages do, in a script that is read from the right (pdftotext, with and without -layout).
#include "normalize/text/visual_text.h"

#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "normalize/normalized.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

const std::string kFromLeft = "\u202A";
const std::string kFromRight = "\u202B";
const std::string kEnd = "\u202C";

std::string from_right(const std::string& text) {
  return kFromRight + text + kEnd;
}

std::vector<std::string> in_order(const std::vector<std::string>& lines) {
  TextLines text;
  for (const std::string& line : lines) {
    TextLine made;
    made.text = line;
    text.add(std::move(made), 1);
  }
  put_in_reading_order(text);
  std::vector<std::string> read;
  for (const TextLine& line : text.lines) read.emplace_back(utf8::trim(line.text));
  return read;
}

// A row as it stands: the remark on the left; the right ends of the other two at columns of characters.
std::string row(const std::string& planned, const std::string& completed, const std::string& remark) {
  std::string line;
  std::size_t at = 0;
  const auto cell = [&](const std::string& text, std::size_t right) {
    if (text.empty()) return;
    const std::size_t begin = right - utf8::count(text);
    line.append(begin - at, ' ');
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    line += from_right(digits ? kFromLeft + text + kEnd : text);
    at = right;
  };
  cell(remark, 45);
  cell(completed, 60);
  cell(planned, 110);
  return line;
}

TEST_CASE("words of a line that stand from left to right are read from the right") {
  CHECK(in_order({from_right("ثالث") + " " + from_right("ثاني") + " " + from_right("أول")}) ==
        std::vector<std::string>{"أول ثاني ثالث"});
}

TEST_CASE("numbers keep their digits and their places, and brackets open before what they hold") {
  CHECK(in_order({from_right("تسيير " + kFromLeft + "16 060" + kEnd + " دورية")}) ==
        std::vector<std::string>{"تسيير 16 060 دورية"});
  CHECK(in_order({from_right("الوثيقة " + kFromLeft + ")A/77/749(" + kEnd), from_right("دورات (أولى) ثم")}) ==
        std::vector<std::string>{"الوثيقة (A/77/749)", "دورات (أولى) ثم"});
}

TEST_CASE("a text that has no embeddings of direction is in the order of reading already") {
  CHECK(in_order({"أول ثاني (ثالث) 12"}) == std::vector<std::string>{"أول ثاني (ثالث) 12"});
}

TEST_CASE("the columns of a page that is read from the right are found from its right end, and no row of it is sure") {
  std::string text = from_right("العنصر " + kFromLeft + "1" + kEnd + " الطرق") + "\n\n" +
                     from_right("الإنجاز المتوقع 1-1: طرق أفضل") + "\n\n" +
                     row("النواتج المقررة", "المنجز", "ملاحظات") + "\n";
  text += row("تعبيد طرق", "12", "طرق في الوادي") + "\n\n";
  text += row("تشييد جسور", "3", "جسور شيدت في الموعد") + "\n\n";
  text += row("عقد اجتماعات مع البلديات القريبة من", "نعم", "عقدت الاجتماعات كل شهر في بلدية أخرى") + "\n";
  text += row("الحدود الشمالية", "", "") + "\n\n";
  text += row("تدريب عمال", "40", "عاملا من ثلاث بلديات") + "\n";
  const RawReport report = test::normalized(text);
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == 4);
  CHECK(test::row_text(report.tables[0].rows[0]) == "تعبيد طرق / 12 / طرق في الوادي");
  CHECK(test::row_text(report.tables[0].rows[2]) ==
        "عقد اجتماعات مع البلديات القريبة من الحدود الشمالية / نعم / عقدت الاجتماعات كل شهر في بلدية أخرى");
  for (const RawRow& row : report.tables[0].rows) CHECK(row.doubtful);
}

}  // namespace
}  // namespace outturn::normalize
