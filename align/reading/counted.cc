// What a number counts. Where words are spaced, the noun is found without a grammar: the phrase ends at a word that
// ends phrases (a preposition, a verb), at punctuation or at the next number; in it, the last word in the plural is the
// noun, or, of one thing, the last word that is no participle behind it ("one building renovated"). Where attributes
// are told by their endings it is the first word that is none.
#include <algorithm>
#include <array>
#include <string>

#include "align/reading/figures.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t kLongestPhrase = 9;  // words

struct Words {
  std::array<Word, kLongestPhrase> words;
  std::size_t count = 0;
};

bool begins_with_digit(std::string_view text, std::size_t at) {
  return at < text.size() && utf8::is_digit(utf8::next(text, at));
}

// "women's": an attribute of what follows.
bool possessive(std::string_view word) {
  return word.size() > 2 && (ends_with_folded(word, "'s") || ends_with_folded(word, "s'"));
}

// The words of the phrase; a coordinator goes on with it where no noun in the plural stands before and a word follows.
Words words_of_phrase(std::string_view text, std::size_t at, const ReadingWords& words) {
  Words found;
  bool plural = false;
  while (found.count < kLongestPhrase) {
    if (!plural) {
      if (const std::size_t join = words.attributes.match_at(text, at); join > 0 && found.count > 0) {
        const std::size_t next = utf8::skip_spaces(text, at + join);
        if (begins_with_digit(text, next) || words.number_words.read_at(text, next).end > 0) break;
        at = next;
      }
    }
    if (words.phrase_ends.match_at(text, at) > 0 || words.rates.match_at(text, at) > 0) break;
    if (begins_with_digit(text, at + words.prefixes.match_at(text, at)) && !begins_with_digit(text, at))
      break;  // "و13"
    const Word word = word_at(text, at);
    if (word.end == word.begin) break;
    const std::string_view letters = text.substr(word.begin, word.end - word.begin);
    if (begins_with_digit(text, at) && letters.find('-') == std::string_view::npos) break;
    if (plural && words.ends_behind_noun(letters)) break;
    found.words[found.count++] = word;
    plural = plural || (words.plural(letters) && !possessive(letters));
    if (word.end >= text.size() || !utf8::is_space(static_cast<unsigned char>(text[word.end]))) {
      std::size_t next = word.end;
      if (next >= text.size() || !utf8::is_space(utf8::next(text, next))) break;
    }
    at = utf8::skip_spaces(text, word.end);
    if (text.find('\n', word.end) < at) break;
  }
  return found;
}

// "3 100 effectuées par hélicoptère": a participle where a noun is left out.
bool tells_by_whom(std::string_view text, const Word& word, const ReadingWords& words) {
  const std::size_t next = utf8::skip_spaces(text, word.end);
  return words.agents.match_at(text, next) > 0 && words.rates.match_at(text, next) == 0 &&
         words.ends_before_agent(text.substr(word.begin, word.end - word.begin));
}

// `definite`: the phrase may begin with an article.
CountedPhrase noun_in(std::string_view text, const Words& found, bool many, bool definite, const ReadingWords& words) {
  const auto letters = [&](std::size_t i) {
    return text.substr(found.words[i].begin, found.words[i].end - found.words[i].begin);
  };
  const auto noun = [&](std::size_t i, bool plural) {
    return CountedPhrase{found.words[i].begin, found.words[i].end, found.words[found.count - 1].end, plural};
  };
  if (found.count == 0) return {};
  if (words.counted_noun == CountedNoun::after_attributes) {
    std::size_t i = 0;
    while (i + 1 < found.count && words.attributes_before.is(letters(i), many)) ++i;
    return noun(i, many);
  }
  if (words.counts_singulars) return words.definite.is(letters(0)) && !definite ? CountedPhrase{} : noun(0, many);
  if (words.counted_noun == CountedNoun::first) {
    if (tells_by_whom(text, found.words[0], words)) return {};
    const auto leads = [&](std::size_t i) { return words.leading_attributes.is(letters(i)); };
    std::size_t first = 0;
    while (first + 1 < found.count && leads(first)) ++first;
    for (std::size_t i = first; i < found.count; ++i) {
      if (words.plural(letters(i)) == many) return noun(i, many);
    }
    return noun(first, false);
  }
  if (many) {
    for (std::size_t i = found.count; i-- > 0;) {
      if (words.plural(letters(i)) && !possessive(letters(i))) return noun(i, true);
    }
  }
  for (std::size_t i = found.count; i-- > 0;) {
    if (!words.participle(letters(i))) return noun(i, false);
  }
  return {};
}

}  // namespace

bool takes_plural(const Decimal& value, const ReadingWords& words) {
  if (value == Decimal(1)) return false;
  if (words.counted_noun != CountedNoun::after_attributes) return true;
  const std::string digits = value.to_string();
  return !digits.ends_with("1") || digits.ends_with("11") || digits.find('.') != std::string::npos;
}

CountedPhrase counted_phrase(std::string_view text, std::size_t at, bool many, const ReadingWords& words) {
  if (words.counted_noun == CountedNoun::measure) {
    const TextPlace place(text, at);
    const std::size_t measure = words.measures.match_at(place);
    if (measure == 0 || words.not_measures.match_at(place) >= measure) return {};
    return {at, at + measure, at + measure, false};
  }
  // "кв. м", "m2": signs of units are nouns that no ending tells.
  if (const std::size_t unit = words.measures.match_at(text, at); unit > 0) return {at, at + unit, at + unit, true};
  // "300 of the guards"
  std::size_t partitive = words.partitives.match_at(text, at);
  if (words.phrase_ends.match_at(text, at) > partitive) partitive = 0;  // "من أجل": another word begins like it
  const std::size_t begin = partitive > 0 ? utf8::skip_spaces(text, at + partitive) : at;
  return noun_in(text, words_of_phrase(text, begin, words), many, partitive > 0, words);
}

std::string_view qualifier_before_verb(std::string_view text, const Figure& first, const ReadingWords& words) {
  constexpr std::size_t kLongestVerb = 2;  // characters
  if (words.spaces_between_words || first.role == FigureRole::name) return {};
  const std::size_t begin = utf8::skip_spaces(text, 0);
  const std::size_t end = begin + words.qualifiers.match_at(text, begin);
  if (end == begin || end > first.begin) return {};
  const std::string_view verb = utf8::trim(text.substr(end, first.begin - end));
  return utf8::count(verb) <= kLongestVerb ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace outturn::align
