// Attributes before a noun, told by their endings: of languages whose attributes agree with their noun and stand before
// it, while what depends on it stands behind ("12 ежеквартальных совещаний комитета").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "align/wording/phrases.h"
#include "core/language_profile.h"

namespace outturn::align {

class Attributes {
 public:
  // The profile's [reading.attribute_endings], [reading.attribute_endings_of_one] and [reading.nouns_like_attributes]
  // where counted_noun is after_attributes; nothing is an attribute elsewhere.
  explicit Attributes(const LanguageProfile& profile);

  // Whether the word is one by its ending, of many things or of one.
  [[nodiscard]] bool is(std::string_view word, bool many) const;

 private:
  std::vector<std::string> endings_;
  std::vector<std::string> endings_of_one_;
  PhraseSet nouns_;  // with such an ending
};

}  // namespace outturn::align
