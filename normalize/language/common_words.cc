#include "normalize/language/common_words.h"

#include <cstdint>
#include <unordered_map>

#include "core/folding.h"
#include "core/language_profile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

using Languages = std::uint64_t;  // a bit for each

struct Known {
  std::unordered_map<std::string, Languages> languages;  // by word, folded
  std::unordered_map<char32_t, Languages> characters;    // the same of words of one Han character
  std::size_t count = 0;                                 // of languages
};

std::string folded_word(std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    if (const char32_t c = fold_letter(utf8::next(text, at)); c != 0) utf8::append(word, c);
  }
  return word;
}

const Known& known() {
  static const Known made = [] {
    Known all;
    for (const auto* profiles : {&language_profiles(), &unread_languages()}) {
      for (const LanguageProfile& profile : *profiles) {
        for (const std::string& word : profile.words("language.common_words")) {
          const Languages language = Languages{1} << all.count;
          all.languages[folded_word(word)] |= language;
          std::size_t behind = 0;
          const char32_t first = utf8::next(word, behind);
          if (behind == word.size() && utf8::is_han(first)) all.characters[first] |= language;
        }
        ++all.count;
      }
    }
    return all;
  }();
  return made;
}

}  // namespace

CommonWords::CommonWords() : counts_(known().count) {}

void CommonWords::clear() {
  word_.clear();
  words_ = 0;
  counts_.assign(counts_.size(), 0);
}

double CommonWords::share(std::size_t language) const {
  return words_ == 0 ? 0 : static_cast<double>(counts_[language]) / static_cast<double>(words_);
}

void CommonWords::end_word() {
  if (word_.empty()) return;
  const auto found = known().languages.find(word_);
  count_word(found == known().languages.end() ? 0 : found->second);
  word_.clear();
}

// A word that is among the commonest of these languages.
void CommonWords::count_word(std::uint64_t languages) {
  ++words_;
  for (std::size_t language = 0; languages != 0; ++language, languages >>= 1U) counts_[language] += languages & 1U;
}

void CommonWords::add(std::string_view line) {
  const auto& characters = known().characters;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = utf8::next(line, at);
    if (utf8::is_han(c)) {
      end_word();
      const auto found = characters.find(c);
      count_word(found == characters.end() ? 0 : found->second);
      continue;
    }
    const char32_t letter = fold_letter(c);
    if (letter == 0) continue;
    if (is_capital(c) || is_small(c) || utf8::is_letter(c)) {
      utf8::append(word_, letter);
    } else {
      end_word();
    }
  }
  end_word();
}

}  // namespace outturn::normalize
