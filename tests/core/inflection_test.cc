// The forms of a word, as a profile's endings have them.
#include "core/inflection.h"

#include "core/language_profile.h"
#include "support/catch.h"

using outturn::Inflection;
using outturn::profile_for;

TEST_CASE("words are forms of one where an ending is all that they differ in") {
  const Inflection words({"а", "ы", "ой", "ие", "ия", "ий"}, {});
  CHECK(words.same_word("база", "базы"));
  CHECK(words.same_word("баз", "базой"));
  CHECK(words.same_word("Совещание", "совещаний"));
  CHECK_FALSE(words.same_word("база", "базар"));
  CHECK_FALSE(words.same_word("база", "ваза"));
  CHECK_FALSE(words.same_word("да", "ды"));  // too short to tell
}

TEST_CASE("a fleeting vowel before the last consonant is part of no stem") {
  const Inflection without({"и", "ов"}, {});
  const Inflection with({"и", "ов"}, {"о", "е"});
  CHECK_FALSE(without.same_word("листовок", "листовки"));
  CHECK(with.same_word("листовок", "листовки"));
  CHECK(with.same_word("списков", "список"));
  CHECK_FALSE(with.same_word("листовок", "листовни"));
}

TEST_CASE("a language without endings has no other forms than the word itself") {
  const Inflection none;
  CHECK(none.same_word("reports", "Reports"));
  CHECK_FALSE(none.same_word("report", "reports"));
  CHECK(none.is_ending(""));
  CHECK_FALSE(none.is_ending("s"));
}

TEST_CASE("the Russian profile knows the cases and numbers of what reports count") {
  const Inflection& russian = *profile_for("ru").inflection();
  CHECK(russian.same_word("практикум", "практикумов"));
  CHECK(russian.same_word("посещение", "посещений"));
  CHECK(russian.same_word("женщина", "женщин"));
  CHECK(russian.same_word("патруль", "патрулей"));
  CHECK(russian.same_word("списков", "список"));
  CHECK(russian.same_word("учёт", "учета"));
  CHECK_FALSE(russian.same_word("доклад", "доставка"));
}
