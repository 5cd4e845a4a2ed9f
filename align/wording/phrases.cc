#include "align/wording/phrases.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

bool word_character(char32_t c) {
  const char32_t folded = fold_letter(c);
  return folded == 0 || utf8::is_letter(c) || utf8::is_digit(c) || folded == U'\'' || folded == U'-';
}

// Byte behind the last character before `end` that is no mere mark; 0 where there is none.
std::size_t skip_marks_back(std::string_view text, std::size_t end) {
  while (end > 0) {
    const std::size_t start = utf8::previous(text, end);
    std::size_t at = start;
    if (next_folded(text, at) != 0) break;
    end = start;
  }
  return end;
}

bool letter_before_marks(std::string_view text, std::size_t at) {
  if (at == 0 || (at = skip_marks_back(text, at)) == 0) return false;
  std::size_t start = utf8::previous(text, at);
  return utf8::is_letter(utf8::next(text, start));
}

// Behind the letters and marks that go on with a word.
std::size_t word_rest(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (!utf8::is_letter(c) && fold_letter(c) != 0) break;
    at = next;
  }
  return at;
}

std::size_t skip_marks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (next_folded(text, next) != 0) break;
    at = next;
  }
  return at;
}

}  // namespace

FoldedPhrase::FoldedPhrase(std::string_view text, std::shared_ptr<const Inflection> endings)
    : inflection(std::move(endings)) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const char32_t letter = fold_letter(c);
    if (letter == 0) continue;
    const bool mark = c == kGoesOn || (c == kInflected && inflection != nullptr);
    const bool ends_word = mark && !letters.empty() && utf8::is_letter(letters.back());
    goes_on = goes_on || ends_word;
    words += letter == U' ' ? 1 : 0;
    letters.push_back(letter);
  }
  const auto plain = [&](auto begin, auto end) {
    const auto mark = [](char32_t letter) { return letter == kGoesOn || letter == kInflected; };
    return std::min<std::ptrdiff_t>(std::find_if(begin, end, mark) - begin, kOuter);
  };
  plain_first = plain(letters.begin(), letters.end());
  plain_last = plain(letters.rbegin(), letters.rend());
}

FoldedPhrase::Outer FoldedPhrase::first_letters(std::string_view text, std::size_t at) {
  Outer outer{};
  for (std::size_t i = 0; i < kOuter && at < text.size();) {
    if (const char32_t letter = next_folded(text, at); letter != 0) outer[i++] = letter;
  }
  return outer;
}

FoldedPhrase::Outer FoldedPhrase::last_letters(std::string_view text, std::size_t end) {
  Outer outer{};
  for (std::size_t i = 0; i < kOuter && end > 0;) {
    end = utf8::previous(text, end);
    std::size_t at = end;
    if (const char32_t letter = next_folded(text, at); letter != 0) outer[i++] = letter;
  }
  return outer;
}

std::size_t FoldedPhrase::length_at(std::string_view text, std::size_t at) const {
  std::size_t end = at;
  bool open = false;  // the word may go on
  for (const char32_t letter : letters) {
    open = goes_on && (letter == kGoesOn || letter == kInflected) && end > at && letter_before_marks(text, end);
    if (open) {
      const std::size_t rest = word_rest(text, end);
      if (letter == kInflected && !inflection->is_ending(text.substr(end, rest - end))) return 0;
      end = rest;
      continue;
    }
    char32_t c = 0;
    while (c == 0 && end < text.size()) c = next_folded(text, end);
    if (c != letter) return 0;
  }
  if (utf8::is_letter(letters.front()) && letter_before_marks(text, at)) return 0;
  if (open || !utf8::is_letter(letters.back())) return end - at;
  end = skip_marks(text, end);
  return letter_at(text, end) ? 0 : end - at;
}

std::size_t FoldedPhrase::length_before(std::string_view text, std::size_t end) const {
  std::size_t begin = end;
  if (!goes_on) {
    for (std::size_t i = 0; i < letters.size() && begin > 0; ++i) {
      begin = skip_marks_back(text, begin);
      if (begin > 0) begin = utf8::previous(text, begin);
    }
  } else {
    for (std::size_t i = 0; i < words; ++i) {
      begin = utf8::skip_spaces_back(text, begin);
      while (begin > 0) {
        const std::size_t start = utf8::previous(text, begin);
        std::size_t at = start;
        if (utf8::is_space(utf8::next(text, at))) break;
        begin = start;
      }
    }
  }
  return begin < end && length_at(text, begin) == end - begin ? end - begin : 0;
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases, std::shared_ptr<const Inflection> inflection)
    : inflection_(std::move(inflection)) {
  for (const std::string& phrase : phrases) add(phrase);
}

PhraseSet PhraseSet::with_values(const std::vector<std::string>& entries,
                                 std::shared_ptr<const Inflection> inflection) {
  PhraseSet set({}, std::move(inflection));
  for (const std::string& entry : entries) {
    const std::size_t space = entry.rfind(' ');
    set.add(std::string_view(entry).substr(0, space), space == std::string::npos ? "" : entry.substr(space + 1));
  }
  return set;
}

void PhraseSet::add(std::string_view text, std::string value) {
  FoldedPhrase phrase(text, inflection_);
  phrase.value = std::move(value);
  if (phrase.letters.empty()) return;
  starts_.set(phrase.letters.front() & kMask);
  const std::size_t key = pair(phrase.letters.front(), phrase.letters.size() > 1 ? phrase.letters[1] : 0);
  pairs_.set(key);
  if (phrase.plain_first > 2) {
    triples_.set(triple(phrase.letters[0], phrase.letters[1], phrase.letters[2]));
  } else {
    short_pairs_.set(key);
  }
  insert(by_start_[key % kSlots], phrase);
  if (phrase.goes_on) {
    insert(going_on_, phrase);
    return;
  }
  ends_.set(phrase.letters.back() & kMask);
  insert(by_end_[phrase.letters.back() % kSlots], phrase);
}

void PhraseSet::insert(std::vector<FoldedPhrase>& list, const FoldedPhrase& phrase) {
  const auto shorter = [&](const FoldedPhrase& other) { return other.letters.size() < phrase.letters.size(); };
  list.insert(std::find_if(list.begin(), list.end(), shorter), phrase);
}

PhraseSet::Match PhraseSet::find_started_at(std::string_view text, std::size_t at, char32_t first,
                                            std::size_t next) const {
  const auto take_letter = [&] {
    char32_t letter = 0;
    while (letter == 0 && next < text.size()) letter = next_folded(text, next);
    return letter;
  };
  const char32_t second = take_letter();
  std::optional<FoldedPhrase::Outer> letters;  // decoded where a phrase is of more than two
  const auto may_start = [&](const FoldedPhrase& phrase) {
    if (phrase.letters.front() != first || (phrase.plain_first > 1 && phrase.letters[1] != second)) return false;
    if (phrase.plain_first <= 2) return true;
    if (!letters) letters = FoldedPhrase::first_letters(text, at);
    return phrase.may_start_with(*letters);
  };
  const auto look = [&](std::size_t key) -> Match {
    for (const FoldedPhrase& phrase : by_start_[key % kSlots]) {
      if (!may_start(phrase)) continue;
      if (const std::size_t length = phrase.length_at(text, at); length > 0) return {length, &phrase.value};
    }
    return {};
  };
  // one of two characters or more is longer than one of a single one
  const std::size_t two = pair(first, second);
  if (pairs_[two] && (short_pairs_[two] || triples_[triple(first, second, take_letter())])) {
    if (const Match match = look(two)) return match;
  }
  const std::size_t one = pair(first, 0);
  return pairs_[one] ? look(one) : Match{};
}

PhraseSet::Match PhraseSet::find_ended_at(std::string_view text, std::size_t end) const {
  const std::size_t behind = skip_marks_back(text, end);
  if (behind == 0) return {};
  std::size_t last = utf8::previous(text, behind);
  const char32_t letter = next_folded(text, last);
  std::optional<FoldedPhrase::Outer> letters;  // decoded where a phrase is of more than one
  const auto may_end = [&](const FoldedPhrase& phrase) {
    if (phrase.goes_on) return true;
    if (phrase.letters.back() != letter) return false;
    if (phrase.letters.size() == 1) return true;
    if (!letters) letters = FoldedPhrase::last_letters(text, behind);
    return phrase.may_end_with(*letters);
  };
  Match best;
  const auto look = [&](const std::vector<FoldedPhrase>& phrases) {
    for (const FoldedPhrase& phrase : phrases) {
      if (!may_end(phrase)) continue;
      const std::size_t length = phrase.length_before(text, end);
      if (length > best.length) best = {length, &phrase.value};
      if (length > 0) break;
    }
  };
  if (ends_[letter & kMask]) look(by_end_[letter % kSlots]);
  if (!going_on_.empty()) look(going_on_);
  return best;
}

std::size_t PhraseSet::find_in(std::string_view text, std::size_t begin, std::size_t end) const {
  const std::string_view part = text.substr(0, end);  // in which phrases begin
  bool in_word = letter_before_marks(text, begin);
  for (std::size_t at = begin; at < end;) {
    std::size_t start = at;
    while (const char32_t han = utf8::next_common_han(part, at)) {
      in_word = false;
      if (may_start(han)) {
        const std::size_t length = find_started_at(text, start, han, at).length;
        if (length > 0 && start + length <= end) return start;
      }
      start = at;
    }
    if (in_word) at = std::min(skip_ascii_letters(text, at), end);
    if (at >= end) break;
    start = at;
    const char32_t c = utf8::next(text, at);
    const char32_t first = fold_letter(c);
    if (first == 0) continue;  // a mark: the word goes on
    const bool letter = utf8::is_letter(c);
    const bool inside = in_word && letter;  // where no phrase begins that begins with a letter
    in_word = letter;
    if (inside || !may_start(first)) continue;
    const std::size_t length = find_started_at(text, start, first, at).length;
    if (length > 0 && start + length <= end) return start;
  }
  return std::string_view::npos;
}

bool ends_with_folded(std::string_view text, std::string_view ending) {
  std::size_t at = text.size();
  std::size_t wanted = ending.size();
  while (wanted > 0) {
    if (at == 0) return false;
    at = utf8::previous(text, at);
    wanted = utf8::previous(ending, wanted);
    std::size_t a = at;
    std::size_t b = wanted;
    if (fold_letter(utf8::next(text, a)) != fold_letter(utf8::next(ending, b))) return false;
  }
  return true;
}

Word word_before(std::string_view text, std::size_t end) {
  end = utf8::skip_spaces_back(text, end);
  std::size_t begin = end;
  while (begin > 0) {
    const std::size_t start = utf8::previous(text, begin);
    std::size_t next = start;
    if (!word_character(utf8::next(text, next))) break;
    begin = start;
  }
  return {begin, end};
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
