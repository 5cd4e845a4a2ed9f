#include "align/wording/word_starts.h"

#include <algorithm>

#include "align/wording/vocabulary.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
KindsByFirst::KindsByFirst(const Vocabulary& words) {
  add(Kind::number, words.numerals);
  add(Kind::comparison, words.comparisons);
  add(Kind::negation, words.negation);
  add(Kind::part, words.lists_parts);
  add(Kind::reason, words.reasons);
  for (const char32_t c : {U'0', U'1', U'2', U'3', U'4', U'5', U'6', U'7', U'8', U'9', U'(', U')'}) {
    add(Kind::number, c);
  }
  for (const char32_t c : {U'。', U'！', U'？'}) add(Kind::boundary, c);
  for (char32_t c = 0; c <= U' '; ++c) {
    if (utf8::is_space(c)) add(Kind::boundary, c);  // all others are folded to the last
  }
}

void KindsByFirst::add(Kind kind, const PhraseSet& words) {
  for (char32_t c = 0; c <= kMask; ++c) {
    if (words.may_start(c)) add(kind, c);
  }
}

void find_word_starts(std::string_view text, const Vocabulary& words, std::vector<WordStart>& starts) {
  const KindsByFirst& kinds = *words.kinds_by_first;
  const auto look = [&](std::size_t at, char32_t c) {
    if (const std::uint8_t found = kinds.of(c); found != 0) starts.push_back({static_cast<std::uint32_t>(at), found});
  };
  starts.clear();
  bool in_word = false;  // none of the words begins inside another
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    while (const char32_t han = utf8::next_common_han(text, at)) {
      look(start, han);
      start = at;
      in_word = false;
    }
    if (in_word) start = at = skip_ascii_letters(text, at);
    if (at == text.size()) break;
    const char32_t c = utf8::next(text, at);
    const char32_t folded = fold_letter(c);
    if (folded == 0) continue;  // a mark: the word goes on
    const bool letter = utf8::is_letter(c);
    if (!letter || !in_word) look(start, folded);
    in_word = letter;
  }
}

WordStarts word_starts_from(WordStarts starts, std::size_t begin) {
  const auto first =
      std::partition_point(starts.begin(), starts.end(), [&](const WordStart& mark) { return mark.at < begin; });
  return starts.subspan(static_cast<std::size_t>(first - starts.begin()));
}

bool occurs_in(const PhraseSet& set, Kind kind, std::string_view text, WordStarts starts, std::size_t begin,
               std::size_t end) {
  const std::string_view part = text.substr(begin, end - begin);
  for (const WordStart& mark : word_starts_from(starts, begin)) {
    if (mark.at >= end) break;
    if (mark.is(kind) && set.match_at(part, mark.at - begin) > 0) return true;
  }
  return false;
}

}  // namespace outturn::align
