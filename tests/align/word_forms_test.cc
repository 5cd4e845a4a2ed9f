// Words as they are compared: inflected, with and without accents, marks put on apart.
#include "align/wording/phrases.h"
#include "support/catch.h"

using outturn::align::PhraseSet;

TEST_CASE("accents and case make no difference, on either side") {
  const PhraseSet set({"réunion", "etat"});
  for (const char* text : {"réunion", "REUNION", "Re\u0301union", "état", "État"}) CHECK(set.is(text));
  CHECK_FALSE(set.is("réunions"));
  CHECK(set.match_before("la re\u0301union", 12) == 9);
  CHECK(set.find_in("l’état des lieux", 0, 18) == 4);
}

TEST_CASE("a word with a star may go on, in the middle of a phrase as well") {
  const PhraseSet set({"ожидаем* достижен*", "plus élevé*"});
  CHECK(set.match_at("Ожидаемые достижения, они", 0) == std::string("Ожидаемые достижения").size());
  CHECK(set.is("ожидаемом достижении"));
  CHECK_FALSE(set.is("ожидая достижений"));
  const std::string text = "nettement plus élevées";
  CHECK(set.match_before(text, text.size()) == std::string("plus élevées").size());
  CHECK(set.match_before(text, text.size() - 1) == 0);  // a word's end is the phrase's
  CHECK(set.occurs_in("un nombre plus eleve que"));
}

TEST_CASE("no phrase begins or ends inside a word of any script") {
  const PhraseSet set({"ses", "он", "не"});
  CHECK_FALSE(set.occurs_in("réunions passées"));
  CHECK_FALSE(set.occurs_in("конец"));
  CHECK(set.occurs_in("l'écart, ses causes"));
  CHECK(set.occurs_in("это он."));
}
