// The forms of a word: what its ending may be, from a language profile's lists.
//
// Data and no stemmer's rules: what a profile says of its endings any language can say, one that no stemmer knows, too,
// and only the profile's own words have to be told in all their forms, not every word of a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace outturn {

class Inflection {
 public:
  // `endings`: what may stand behind a stem ([inflection.endings]), nothing aside, which always may. `fleeting`: vowels
  // that come and go before a stem's last letter ([inflection.fleeting]).
  Inflection(const std::vector<std::string>& endings, const std::vector<std::string>& fleeting);
  Inflection() : Inflection({}, {}) {}

  // Whether the letters are an ending, or none at all.
  [[nodiscard]] bool is_ending(std::string_view letters) const;

  // Whether the words may be forms of one: they begin alike, three letters at least, and what is left of each is an
  // ending. Letters are compared as fold_letter() has them.
  [[nodiscard]] bool same_word(std::string_view a, std::string_view b) const;

 private:
  [[nodiscard]] bool ends(std::u32string_view letters) const;
  [[nodiscard]] bool same_behind(std::u32string_view a, std::u32string_view b) const;

  std::vector<std::u32string> endings_;  // folded, sorted
  std::u32string fleeting_;              // folded
  std::size_t longest_ = 0;              // letters of an ending
};

}  // namespace outturn
