#include "align/wording/vocabulary.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/compiled_profile.h"
#include "core/error.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool letter(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z');
}

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// Whether [begin, end) does not cut a word of letters in two.
bool whole_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 && letter(text[begin]) && letter(text[begin - 1])) return false;
  return end >= text.size() || !letter(text[end]) || !letter(text[end - 1]);
}

std::vector<std::string> together(const LanguageProfile& profile, std::initializer_list<std::string_view> sections) {
  std::vector<std::string> all;
  for (const std::string_view section : sections) {
    const std::vector<std::string>& words = profile.words(section);
    all.insert(all.end(), words.begin(), words.end());
  }
  return all;
}

std::vector<std::string> words_of(const std::vector<std::string>& entries) {
  std::vector<std::string> words;
  for (const std::string& entry : entries) words.push_back(entry.substr(0, entry.rfind(' ')));
  return words;
}

// Bytes [first, second) of the first match from `from` on.
std::optional<std::pair<std::size_t, std::size_t>> match(const RE2& pattern, std::string_view text, std::size_t from) {
  const re2::StringPiece input(text.data(), text.size());
  re2::StringPiece whole;
  if (!pattern.Match(input, from, text.size(), RE2::UNANCHORED, &whole, 1)) return std::nullopt;
  const auto begin = static_cast<std::size_t>(whole.data() - text.data());
  return std::pair(begin, begin + whole.size());
}

}  // namespace

WordSet::WordSet(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const char32_t first = first_of(word, 0);
    const char32_t last = first_of(word, utf8::previous(word, word.size()));
    starts_.set(first & kMask);
    ends_.set(last & kMask);
    const bool letters = std::any_of(word.begin(), word.end(), letter);
    by_start_[first % kSlots].push_back({word, letters});
    by_end_[last % kSlots].push_back({word, letters});
  }
  const auto longer = [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); };
  for (auto& list : by_start_) std::sort(list.begin(), list.end(), longer);
  for (auto& list : by_end_) std::sort(list.begin(), list.end(), longer);
}

bool WordSet::Word::stands_in(std::string_view where, std::size_t begin) const {
  const std::string_view place = where.substr(begin, text.size());
  if (!letters) return place == text;
  return same(place, text) && whole_word(where, begin, begin + text.size());
}

std::size_t WordSet::match_started_at(std::string_view text, std::size_t at, char32_t first) const {
  for (const Word& word : by_start_[first % kSlots]) {
    if (word.text.size() <= text.size() - at && word.stands_in(text, at)) return word.text.size();
  }
  return 0;
}

std::size_t WordSet::match_before(std::string_view text, std::size_t end) const {
  if (end == 0) return 0;
  const char32_t last = first_of(text, utf8::previous(text, end));
  if (!ends_[last & kMask]) return 0;
  for (const Word& word : by_end_[last % kSlots]) {
    if (word.text.size() <= end && word.stands_in(text, end - word.text.size())) return word.text.size();
  }
  return 0;
}

bool WordSet::occurs_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    char32_t first = utf8::next_common_han(text, at);
    if (first == 0) first = lower_ascii(utf8::next(text, at));
    if (may_start(first) && match_started_at(text, start, first) > 0) return true;
  }
  return false;
}

struct Vocabulary::Patterns {
  explicit Patterns(const Vocabulary& words)
      : variance(words.variance_pattern),
        comparison(words.comparison_pattern),
        reason(words.reason_pattern),
        cause(words.cause_pattern),
        complete(words.complete_pattern),
        announces_cause("(?:" + words.cause_pattern + ")$") {}
  RE2 variance;
  RE2 comparison;
  RE2 reason;
  RE2 cause;
  RE2 complete;
  RE2 announces_cause;
};

Vocabulary::Vocabulary(const LanguageProfile& profile)
    : measure_words(profile.words("align.measure_words")),
      not_measures(profile.words("align.not_measures")),
      duration_words(profile.words("align.duration_words")),
      qualifiers_before(profile.words("align.qualifiers_before")),
      range_words(profile.words("align.range_words")),
      ordinal_before(profile.words("align.ordinal_before")),
      named_by_number(profile.words("align.named_by_number")),
      percent_words(profile.words("align.percent_words")),
      yes(profile.words("align.yes")),
      no(profile.words("align.no")),
      all(profile.words("align.all")),
      none(profile.words("align.none")),
      currencies(words_of(profile.words("reading.currencies"))),
      negation(profile.words("align.negation")),
      connectives(profile.words("align.connectives")),
      coordinators(profile.words("align.coordinators")),
      asks_for_number(profile.words("align.asks_for_number")),
      before_number(profile.words("align.before_number")),
      generic_counts(profile.words("align.generic_counts")),
      above(profile.words("align.above")),
      below(profile.words("align.below")),
      comparisons(together(profile, {"align.above", "align.below", "align.difference"})),
      before_comparison(profile.words("align.before_comparison")),
      variance_subjects(profile.words("align.variance_subjects")),
      ends_noun_phrase(profile.words("align.ends_noun_phrase")),
      governs_recipients(profile.words("align.governs_recipients")),
      lists_parts(profile.words("align.lists_parts")),
      numeral_words(words_of(profile.words("align.numerals"))),
      spaces_between_words(profile.pattern("align.grammar.spaces_between_words") == "yes"),
      variance_pattern(profile.pattern("align.grammar.variance")),
      comparison_pattern(profile.pattern("align.grammar.variance_comparison")),
      reason_pattern(profile.pattern("align.grammar.variance_reason")),
      cause_pattern(profile.pattern("align.grammar.cause")),
      complete_pattern(profile.pattern("align.grammar.complete")) {
  for (const std::string& entry : profile.words("align.numerals")) {
    const std::size_t space = entry.rfind(' ');
    if (space == std::string::npos) {
      throw Error(ErrorCode::internal, "language profile " + profile.language(),
                  "[align.numerals] needs 'word number'");
    }
    numerals.emplace_back(entry.substr(0, space), std::atoi(entry.c_str() + space));
  }
  std::sort(numerals.begin(), numerals.end(),
            [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  kinds_by_first = std::make_shared<const KindsByFirst>(*this);
  patterns = std::make_shared<const Patterns>(*this);
}

std::vector<VarianceStart> Vocabulary::find_variances(std::string_view text, WordStarts starts) const {
  std::vector<VarianceStart> found;
  if (!occurs_in(comparisons, Kind::comparison, text, starts, 0, text.size())) return found;
  // Where the subject ends is found by the words' lists: asked for a group, RE2 leaves its fast automaton.
  std::size_t from = 0;
  while (from < text.size()) {
    VarianceStart start;
    if (spaces_between_words) {
      start = next_by_parts(text, from);
    } else if (const auto whole = match(patterns->variance, text, from)) {
      start.begin = whole->first;
      start.end = whole->second;
    }
    if (start.begin == start.end) break;
    start.comparison = comparison_in(text, start.begin, start.end);
    start.direction = direction_of(text.substr(start.comparison, start.end - start.comparison));
    found.push_back(start);
    from = start.end > from ? start.end : from + 1;
  }
  return found;
}

VarianceStart Vocabulary::next_by_parts(std::string_view text, std::size_t from) const {
  constexpr int kLongestSubject = 60;     // code points before the comparison, an article aside
  constexpr std::size_t kFarthest = 120;  // code points between the comparison and the reason
  VarianceStart start;
  std::size_t at = from;
  std::size_t sentence_end = from;  // both kept while they are ahead: a text is gone through once
  std::optional<std::pair<std::size_t, std::size_t>> reason;
  for (;;) {
    const auto comparison = match(patterns->comparison, text, at);
    if (!comparison) break;
    at = comparison->second;
    if (sentence_end <= at) sentence_end = std::min(text.find_first_of(".;", at), text.size());
    if (!reason || reason->first < at) reason = match(patterns->reason, text, at);
    if (!reason) break;
    if (reason->first > sentence_end) continue;
    const std::string_view between = text.substr(at, reason->first - at);
    if (between.size() > 4 * kFarthest || utf8::count(between) > kFarthest) continue;
    start.begin = comparison->first;
    for (int i = 0; i < kLongestSubject && start.begin > from; ++i) {
      const std::size_t before = utf8::previous(text, start.begin);
      if (text[before] == '.' || text[before] == ';') break;
      start.begin = before;
    }
    for (const std::string_view article : {"The ", "An ", "A "}) {
      if (!text.substr(from, start.begin - from).ends_with(article)) continue;
      start.begin -= article.size();
      break;
    }
    start.end = reason->second;
    break;
  }
  return start;
}

std::size_t Vocabulary::find_cause(std::string_view variance) const {
  re2::StringPiece match;
  const re2::StringPiece input(variance.data(), variance.size());
  if (!patterns->cause.Match(input, 0, variance.size(), RE2::UNANCHORED, &match, 1)) return std::string_view::npos;
  return static_cast<std::size_t>(match.data() - variance.data()) + match.size();
}

std::size_t Vocabulary::comparison_in(std::string_view text, std::size_t begin, std::size_t end) const {
  std::size_t at = begin;
  while (at < end && comparisons.match_at(text, at) == 0) utf8::next(text, at);
  if (at >= end) return begin;
  for (std::size_t word = 0; (word = before_comparison.match_before(text, at)) > 0 && at - word >= begin;) at -= word;
  return at;
}

VarianceDirection Vocabulary::direction_of(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (above.match_at(text, at) > 0) return VarianceDirection::above;
    if (below.match_at(text, at) > 0) return VarianceDirection::below;
  }
  return VarianceDirection::none;
}

bool Vocabulary::is_complete(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), patterns->complete);
}

bool Vocabulary::announces_cause(std::string_view text) const {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::size_t from = utf8::floor(text, text.size() > kLongest ? text.size() - kLongest : 0);
  std::array<char, kLongest + 4> end{};
  char* behind = std::copy(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), end.begin());
  *behind++ = ' ';  // a cause's words are followed by more
  return RE2::PartialMatch(re2::StringPiece(end.data(), static_cast<std::size_t>(behind - end.data())),
                           patterns->announces_cause);
}

const Vocabulary& vocabulary_for(std::string_view language) {
  return made_for<Vocabulary>(language);
}

}  // namespace outturn::align
