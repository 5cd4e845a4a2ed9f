// Texts in scripts that join letters, as extraction leaves them: shapes for letters, ligatures turned round.
#include "normalize/text/joined_letters.h"

#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "normalize/normalized.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

TextLines text_of(const std::vector<std::string>& lines) {
  TextLines text;
  for (const std::string& line : lines) {
    TextLine made;
    made.text = line;
    text.add(std::move(made), 1);
  }
  return text;
}

std::string unfolded(const std::string& line) {
  TextLines text = text_of({line});
  unfold_presentation_forms(text);
  return text.lines[0].text;
}

// The line as it is put back in a text that is of that kind.
std::string turned_back(const std::string& line) {
  TextLines text = text_of({"اإلنجاز في اإلقليم واألمن", line});
  REQUIRE(turn_ligatures_back(text) >= 3);
  CHECK(text.lines[0].text == "الإنجاز في الإقليم والأمن");
  return text.lines[1].text;
}

TEST_CASE("presentation forms become the letters that they show, and ligatures both of theirs") {
  CHECK(unfolded("\uFEE7\uFECC\uFEE2") == "نعم");
  CHECK(unfolded("\uFEFB") == "لا");
  CHECK(unfolded("\uFED7\uFEAE\uFE97\uFBFF 12") == "قرتی 12");  // U+FBFF: a Farsi yeh
  CHECK(unfolded("12 (نعم)") == "12 (نعم)");
}

TEST_CASE("alef and lam that cannot stand so are a ligature that came the other way round") {
  CHECK(turned_back("االجتماعات وااللتزام") == "الاجتماعات والالتزام");
  CHECK(turned_back("دورات لالجئين ولألمم المتحدة") == "دورات للاجئين وللأمم المتحدة");
  CHECK(turned_back("نعم أو ال؛ وال يزال") == "نعم أو لا؛ ولا يزال");
  CHECK(turned_back("اتصاالت في حاالت") == "اتصالات في حالات");
  CHECK(turned_back("ألنه إلدارة ألول مرة") == "لأنه لإدارة لأول مرة");
}

TEST_CASE("alef and lam that may be a word's own stay, but where the language's words are known") {
  CHECK(turned_back("مالحظات بشأن السالمة خالل الواليات") == "ملاحظات بشأن السلامة خلال الولايات");
  CHECK(turned_back("الحالة في المجال إلى 3 آليات وألف") == "الحالة في المجال إلى 3 آليات وألف");
  CHECK(turned_back("تحسين المعالجة والعمل") == "تحسين المعالجة والعمل");
}

TEST_CASE("a text whose words begin as they should keeps its letters") {
  TextLines text = text_of({"الإنجاز المتوقع والأمن", "إلى مالك السفينة"});
  CHECK(turn_ligatures_back(text) == 0);
  CHECK(text.lines[1].text == "إلى مالك السفينة");
}

TEST_CASE("a table whose ligatures came the other way round is read, and its document is doubted") {
  const RawReport report = test::normalized(
      "العنصر 1: األمن\n\nاإلنجاز المتوقع 1-1: تحسين اإلدارة\n\n"
      "النواتج المقررة\tالنواتج المنجزة (العدد أو نعم/ال)\tمالحظات\n"
      "عقد 4 اجتماعات مع األحزاب\t4\tاجتماعات\nإنشاء آلية لالجئين\tال\tأجل إنشاء اآللية\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == 2);
  CHECK(test::row_text(report.tables[0].rows[1]) == "إنشاء آلية للاجئين / لا / أجل إنشاء الآلية");
  CHECK(test::count(report, "ligatures_turned") == 1);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.code == "ligatures_turned") CHECK(is_doubt(diagnostic));
  }
}

TEST_CASE("a table in presentation forms is read as one in letters") {
  // The header's words and both answers as shapes; the rest as letters.
  const RawReport report = test::normalized(
      "الإنجاز المتوقع 1-1: طرق أفضل\n\n"
      "\uFE8D\uFEDF\uFEE8\uFEEE\uFE8D\uFE97\uFE9E المقررة\tالمنجز (العدد أو \uFEE7\uFECC\uFEE2/\uFEFB)\t"
      "\uFEE3\uFEFC\uFEA3\uFEC8\uFE8E\uFE95\n"
      "تعبيد طريق\t\uFEE7\uFECC\uFEE2\tعبد الطريق\nتشييد جسر\t\uFEFB\tأجل التشييد\n");
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == 2);
  CHECK(test::row_text(report.tables[0].rows[0]) == "تعبيد طريق / نعم / عبد الطريق");
  CHECK(test::row_text(report.tables[0].rows[1]) == "تشييد جسر / لا / أجل التشييد");
}

}  // namespace
}  // namespace outturn::normalize
