#include "align/reading/phrases.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace outturn::align {
namespace {

bool hyphen(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2012);
}

bool word_character(char32_t c) {
  return utf8::is_letter(c) || utf8::is_digit(c) || c == U'\'' || c == 0x2019 || hyphen(c);
}

bool letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = utf8::previous(text, at);
  return utf8::is_letter(utf8::next(text, start));
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && utf8::is_letter(utf8::next(text, at));
}

}  // namespace

char32_t detail::fold_rare(char32_t c) {
  if (hyphen(c)) return U'-';
  if (utf8::is_space(c)) return U' ';
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x152) return 0x153;
  return c == 0x2019 ? U'\'' : c;
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) add(phrase);
}

PhraseSet PhraseSet::with_values(const std::vector<std::string>& entries) {
  PhraseSet set;
  for (const std::string& entry : entries) {
    const std::size_t space = entry.rfind(' ');
    set.add(std::string_view(entry).substr(0, space), space == std::string::npos ? "" : entry.substr(space + 1));
  }
  return set;
}

void PhraseSet::add(std::string_view text, std::string value) {
  Phrase phrase;
  phrase.value = std::move(value);
  if (text.size() > 1 && text.ends_with('*')) {
    phrase.stem = true;
    text.remove_suffix(1);
  }
  for (std::size_t at = 0; at < text.size();) phrase.letters.push_back(fold(utf8::next(text, at)));
  if (phrase.letters.empty()) return;
  const auto insert = [&](std::vector<Phrase>& list) {
    const auto shorter = [&](const Phrase& other) { return other.letters.size() < phrase.letters.size(); };
    list.insert(std::find_if(list.begin(), list.end(), shorter), phrase);
  };
  starts_.set(phrase.letters.front() & kMask);
  ends_.set(phrase.letters.back() & kMask);
  const std::size_t key = pair(phrase.letters.front(), phrase.letters.size() > 1 ? phrase.letters[1] : 0);
  pairs_.set(key);
  insert(by_start_[key % kSlots]);
  insert(by_end_[phrase.letters.back() % kSlots]);
}

std::size_t PhraseSet::length_at(std::string_view text, std::size_t at, const Phrase& phrase) {
  std::size_t end = at;
  for (const char32_t letter : phrase.letters) {
    if (end >= text.size() || fold(utf8::next(text, end)) != letter) return 0;
  }
  if (utf8::is_letter(phrase.letters.front()) && letter_before(text, at)) return 0;
  if (utf8::is_letter(phrase.letters.back())) {
    if (phrase.stem) {
      while (letter_at(text, end)) utf8::next(text, end);
    } else if (letter_at(text, end)) {
      return 0;
    }
  }
  return end - at;
}

PhraseSet::Match PhraseSet::find_started_at(std::string_view text, std::size_t at, char32_t first,
                                            std::size_t next) const {
  const char32_t second = next < text.size() ? fold(utf8::next(text, next)) : 0;
  // one of two characters or more is longer than one of a single one
  for (const std::size_t key : {pair(first, second), pair(first, 0)}) {
    if (!pairs_[key]) continue;
    for (const Phrase& phrase : by_start_[key % kSlots]) {
      if (phrase.letters.front() != first) continue;
      if (const std::size_t length = length_at(text, at, phrase); length > 0) return {length, &phrase.value};
    }
  }
  return {};
}

PhraseSet::Match PhraseSet::find_before(std::string_view text, std::size_t end) const {
  if (end == 0) return {};
  std::size_t last = utf8::previous(text, end);
  const char32_t letter = fold(utf8::next(text, last));
  if (!ends_[letter & kMask]) return {};
  for (const Phrase& phrase : by_end_[letter % kSlots]) {
    if (phrase.letters.back() != letter) continue;
    std::size_t begin = end;
    for (std::size_t i = 0; i < phrase.letters.size() && begin > 0; ++i) begin = utf8::previous(text, begin);
    if (length_at(text, begin, phrase) == end - begin && end > begin) return {end - begin, &phrase.value};
  }
  return {};
}

std::size_t PhraseSet::find_in(std::string_view text, std::size_t begin, std::size_t end) const {
  bool in_word = letter_before(text, begin);
  for (std::size_t at = begin; at < end;) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    const bool letter = utf8::is_letter(c);
    const bool inside = in_word && letter;  // where no phrase begins that begins with a letter
    in_word = letter;
    const char32_t first = fold(c);
    if (inside || !may_start(first)) continue;
    const std::size_t length = find_started_at(text, start, first, at).length;
    if (length > 0 && start + length <= end) return start;
  }
  return std::string_view::npos;
}

Word word_at(std::string_view text, std::size_t at) {
  Word word{at, at};
  while (word.end < text.size()) {
    std::size_t next = word.end;
    if (!word_character(utf8::next(text, next))) break;
    word.end = next;
  }
  return word;
}

}  // namespace outturn::align
