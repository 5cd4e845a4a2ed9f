#include "align/wording/attributes.h"

#include <algorithm>

#include "align/wording/number_marks.h"

namespace outturn::align {

Attributes::Attributes(const LanguageProfile& profile) {
  if (counted_noun_of(profile) != CountedNoun::after_attributes) return;
  endings_ = profile.words("reading.attribute_endings");
  endings_of_one_ = profile.words("reading.attribute_endings_of_one");
  nouns_ = PhraseSet(profile.words("reading.nouns_like_attributes"), profile.inflection());
}

bool Attributes::is(std::string_view word, bool many) const {
  const std::vector<std::string>& endings = many ? endings_ : endings_of_one_;
  const auto ends = [&](const std::string& ending) { return ends_with_folded(word, ending); };
  return std::any_of(endings.begin(), endings.end(), ends) && !nouns_.is(word);
}

}  // namespace outturn::align
