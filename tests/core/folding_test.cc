#include "core/folding.h"

#include "core/utf8.h"
#include "support/catch.h"

using namespace outturn;

namespace {

std::string folded(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    if (const char32_t c = fold_letter(utf8::next(text, at)); c != 0) utf8::append(letters, c);
  }
  return letters;
}

}  // namespace

TEST_CASE("a letter is compared without case and without marks, put together or apart") {
  CHECK(folded("Réalisation ESCOMPTÉE") == "realisation escomptee");
  CHECK(folded("Re\u0301alisation") == "realisation");
  CHECK(folded("Ñandú Ökonomie Çà") == "nandu okonomie ca");
  CHECK(folded("Ожидаемый ЁЛКА") == "ожидаемыи елка");
  CHECK(folded("أُنجز إنجاز آخر") == "انجز انجاز اخر");
  CHECK(folded("مؤشرات هيئة") == "موشرات هييه");
  CHECK(folded("المنجزة إلى على") == folded("المنجزه الي علي"));
  CHECK(folded("الإنـــجاز") == "الانجاز");
  CHECK(folded("产出") == "产出");
}

TEST_CASE("apostrophes, hyphens, spaces and digits of all kinds are one each") {
  CHECK(folded("l\u2019exercice l'exercice") == "l'exercice l'exercice");
  CHECK(folded("“a”") == "“a”");  // one opens, the other closes
  CHECK(folded("a\u2010b\u2011c") == "a-b-c");
  CHECK(folded("1\u202F234\u00A0:") == "1 234 :");
  CHECK(folded("١٢۳") == "123");
  CHECK(folded("–×") == "–×");
}

TEST_CASE("a folded text keeps case and says where its end comes from") {
  const std::string text = "Réalisation escompte\u0301e 1.1\u00A0: Étude（Ａ）";
  CHECK(fold_text(text) == "Realisation escomptee 1.1 : Etude(A)");
  CHECK(folded_tail(text, 8) == "Étude（Ａ）");
  CHECK(folded_tail("escompte\u0301e", 2) == "e\u0301e");
  CHECK(folded_tail(text, 400) == text);
  const FoldedText found = fold_with_origins("é-ça");
  CHECK(found.text == "e-ca");
  CHECK(found.origins == std::vector<std::uint32_t>{0, 2, 3, 5, 6});
}

TEST_CASE("what has no accents is told by its bytes") {
  CHECK_FALSE(may_have_accents("plain, 产出：（１）"));
  CHECK(may_have_accents("é"));
  CHECK(may_have_accents("l’exercice"));
}

TEST_CASE("capital and small letters of all scripts that have them") {
  CHECK(begins_capital("Évaluation"));
  CHECK(begins_capital("Число"));
  CHECK(begins_small("évaluation"));
  CHECK(begins_small("число"));
  for (const char* text : {"", "1", "产", "عدد"}) {
    CHECK_FALSE(begins_capital(text));
    CHECK_FALSE(begins_small(text));
  }
}
