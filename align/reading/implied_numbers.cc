#include "align/reading/implied_numbers.h"

#include <cstdlib>

#include "core/utf8.h"

namespace outturn::align {
namespace {

std::string_view letters_of(std::string_view text, const Word& word) {
  return text.substr(word.begin, word.end - word.begin);
}

bool is_dual(std::string_view word, const ReadingWords& words) {
  if (words.duals.is(word)) return true;
  return words.ends_dual(word) && !words.not_duals.is(word);
}

// "نقطتي عبور": a dual before the noun that tells of what, which has no article.
bool is_dual_construct(std::string_view text, const Word& word, const ReadingWords& words) {
  const std::string_view letters = letters_of(text, word);
  if (!words.ends_dual_construct(letters) || words.not_duals.is(letters)) return false;
  const Word next = word_at(text, utf8::skip_spaces(text, word.end));
  return next.begin > word.end && next.end > next.begin && !words.definite.is(letters_of(text, next)) &&
         words.phrase_ends.match_at(text, next.begin) == 0;
}

std::optional<ImpliedNumber> number_behind(std::string_view text, std::size_t at, const ReadingWords& words) {
  const PhraseSet::Match numeral = words.numbers_behind.find_at(text, at);
  if (!numeral) return std::nullopt;
  Word noun = word_before(text, at);
  // An attribute stands between the noun and its numeral.
  const Word further = word_before(text, noun.begin);
  if (words.ends_attribute(letters_of(text, noun)) && further.end > further.begin &&
      words.phrase_ends.match_at(text, further.begin) == 0 && words.governors.match_at(text, further.begin) == 0) {
    noun = further;
  }
  if (noun.begin == noun.end) return std::nullopt;
  return ImpliedNumber{std::atoi(numeral.value->c_str()), noun.begin, noun.end, at + numeral.length};
}

}  // namespace

std::optional<ImpliedNumber> implied_number(std::string_view text, std::size_t at, const ReadingWords& words) {
  if (!words.tells_numbers_by_form) return std::nullopt;
  if (const auto behind = number_behind(text, at, words)) return behind;
  const Word noun = word_at(text, at);
  if (noun.begin == noun.end) return std::nullopt;
  if (is_dual_construct(text, noun, words)) return ImpliedNumber{2, noun.begin, noun.end, noun.end};
  if (!is_dual(letters_of(text, noun), words)) return std::nullopt;
  ImpliedNumber two{2, noun.begin, noun.end, noun.end};
  for (Word next = word_at(text, utf8::skip_spaces(text, two.end)); next.end > next.begin;
       next = word_at(text, utf8::skip_spaces(text, two.end))) {
    if (!is_dual(letters_of(text, next), words)) break;
    two.end = next.end;
  }
  return two;
}

}  // namespace outturn::align
