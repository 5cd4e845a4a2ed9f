#include "normalize/page/visual_order.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

// Arabic as it stands from left to right.
std::string turned(std::string_view text) {
  std::string answer;
  for (std::size_t at = text.size(); at > 0;) {
    const std::size_t begin = utf8::previous(text, at);
    answer += text.substr(begin, at - begin);
    at = begin;
  }
  return answer;
}

std::string read(std::string_view visual, bool right_to_left = true, Brackets brackets = Brackets::seen) {
  std::u32string line;
  for (std::size_t at = 0; at < visual.size();) line.push_back(utf8::next(visual, at));
  std::string text;
  for (const ReadCharacter& character : reading_order(line, right_to_left, brackets)) {
    utf8::append(text, character.mirror != 0 ? character.mirror : line[character.place]);
  }
  return text;
}

TEST_CASE("Arabic words are read from the right", "[visual_order]") {
  CHECK(read(turned("عدد الدوريات.")) == "عدد الدوريات.");
}

TEST_CASE("figures and Latin names among Arabic words keep their own order", "[visual_order]") {
  CHECK(read(turned(" دورية") + "216" + turned("تسيير ")) == "تسيير 216 دورية");
  CHECK(read(turned(" في السلام") + "UN Women and UNICEF" + turned("شاركت ")) == "شاركت UN Women and UNICEF في السلام");
  CHECK(read(turned(" إلى الوثيقة") + "A/77/749" + turned("استنادا ")) == "استنادا A/77/749 إلى الوثيقة");
  CHECK(read(turned(" طائرات") + "Mi-8" + turned("تشغيل ")) == "تشغيل Mi-8 طائرات");
}

TEST_CASE("the groups of a number hold together", "[visual_order]") {
  CHECK(read(turned(" دولار") + "72 790 500" + turned("بمبلغ ")) == "بمبلغ 72 790 500 دولار");
  CHECK(read("1 234.5") == "1 234.5");
  CHECK(read(turned(" دولار") + "١ ٢٣٤,٥" + turned("بمبلغ ")) == "بمبلغ ١ ٢٣٤,٥ دولار");
  CHECK(read("16 060 17 216") == "17 216 16 060");  // two numbers, of which the right one is read first
}

TEST_CASE("groups that make a number from the right only are read from there", "[visual_order]") {
  CHECK(read(turned(" دولار") + "500 790 72" + turned("بمبلغ ")) == "بمبلغ 72 790 500 دولار");
  CHECK(read("000 845") == "845 000");
  CHECK(group_votes(U"000 845") == -1);
  CHECK(group_votes(U"845 000") == 1);
  CHECK(group_votes(U"412 300") == 0);
}

TEST_CASE("years, dates and ranges stay what they are", "[visual_order]") {
  CHECK(read("2023/24" + turned("للفترة ")) == "للفترة 2023/24");
  CHECK(read("2024 " + turned("حزيران/يونيه") + " 30" + turned("في ")) == "في 30 حزيران/يونيه 2024");
  // What a hyphen parts stands from the right to the left, as the algorithm sets it behind Arabic letters.
  CHECK(read(":2-1 " + turned("الإنجاز المتوقع")) == "الإنجاز المتوقع 1-2:");
  CHECK(read("12–10 " + turned("من")) == "من 10–12");
}

TEST_CASE("a share's sign stands behind its figures, on whichever side of them it was set", "[visual_order]") {
  CHECK(read(turned(" من المعدات") + "%95") == "95% من المعدات");  // the line above ends with letters
  CHECK(read(turned(" من المعدات") + "95%") == "95% من المعدات");
  CHECK(read("%95" + turned("استوفى ")) == "استوفى 95%");
  CHECK(read("12.5%") == "12.5%");
}

TEST_CASE("numbers that a comma parts are read from the right", "[visual_order]") {
  CHECK(read("14 ،12 ،10" + turned("البنود ")) == "البنود 10، 12، 14");
}

TEST_CASE("brackets open where they are read first", "[visual_order]") {
  CHECK(read("(16 498.4)") == "(16 498.4)");
  CHECK(read(turned("متوسط") + ")" + turned("العدد ")) == "العدد (متوسط");
  CHECK(read("(" + turned("متوسط") + ")" + turned("العدد ")) == "العدد (متوسط)");
}

TEST_CASE("brackets may come as what they mean, which the spaces around them tell", "[visual_order]") {
  CHECK(bracket_votes(U"(5) ب") == 2);
  CHECK(bracket_votes(U")5( ب") == -2);
  CHECK(bracket_votes(U"5( ب") == -1);
  CHECK(bracket_votes(U"5 ب") == 0);
  CHECK(bracket_votes(U"A(5)") == 0);  // reads from the left in any case
  CHECK(read(")16 498.4(", true, Brackets::meant) == "(16 498.4)");
}

TEST_CASE("a quoted Arabic word in a Latin line is turned about, the line is not", "[visual_order]") {
  CHECK(read("The word " + turned("سلام") + " means peace", false) == "The word سلام means peace");
}

}  // namespace
}  // namespace outturn::normalize
