#include "align/wording/vocabulary.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "align/wording/prefixes.h"
#include "core/compiled_profile.h"
#include "core/folding.h"
#include "core/pattern.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

using Sections = std::initializer_list<std::string_view>;

std::vector<std::string> together(const LanguageProfile& profile, Sections sections) {
  std::vector<std::string> all;
  for (const std::string_view section : sections) {
    const std::vector<std::string>& words = profile.words(section);
    all.insert(all.end(), words.begin(), words.end());
  }
  return all;
}

PhraseSet set(const LanguageProfile& profile, Sections sections) {
  return PhraseSet(together(profile, sections), profile.inflection());
}

// The words also behind the prefixes that the language writes together with them.
PhraseSet prefixed(const LanguageProfile& profile, Sections sections) {
  return PhraseSet(with_prefixes(profile, together(profile, sections)), profile.inflection());
}

// Bytes [first, second) of the first match from `from` on.
std::optional<std::pair<std::size_t, std::size_t>> match(const Pattern& pattern, std::string_view text,
                                                         std::size_t from) {
  const re2::StringPiece input(text.data(), text.size());
  re2::StringPiece whole;
  if (!pattern.get().Match(input, from, text.size(), RE2::UNANCHORED, &whole, 1)) return std::nullopt;
  const auto begin = static_cast<std::size_t>(whole.data() - text.data());
  return std::pair(begin, begin + whole.size());
}

// The first full stop or semicolon from `at` on that stands in no number.
std::size_t end_of_sentence(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  for (at = text.find_first_of(".;", at); at != std::string_view::npos; at = text.find_first_of(".;", at + 1)) {
    if (text[at] == ';' || at == 0 || !digit(at - 1) || !digit(at + 1)) return at;
  }
  return text.size();
}

}  // namespace

struct Vocabulary::Patterns {
  explicit Patterns(const LanguageProfile& profile)
      : variance(of(profile, "variance")),
        comparison(of(profile, "variance_comparison")),
        reason(of(profile, "variance_reason")),
        cause(of(profile, "cause")),
        complete(of(profile, "complete")),
        announces_cause("(?:" + of(profile, "cause") + ")$") {}
  static const std::string& of(const LanguageProfile& profile, const char* key) {
    return profile.pattern(std::string("align.grammar.") + key);
  }
  Pattern variance;
  Pattern comparison;
  Pattern reason;
  Pattern cause;
  Pattern complete;
  Pattern announces_cause;
};

Vocabulary::Vocabulary(const LanguageProfile& profile)
    : measure_words(set(profile, {"align.measure_words"})),
      not_measures(set(profile, {"align.not_measures"})),
      duration_words(prefixed(profile, {"align.duration_words"})),
      not_durations(prefixed(profile, {"align.not_durations"})),
      qualifiers_before(prefixed(profile, {"align.qualifiers_before"})),
      range_words(set(profile, {"align.range_words"})),
      ordinal_before(prefixed(profile, {"align.ordinal_before"})),
      named_by_number(prefixed(profile, {"align.named_by_number"})),
      percent_words(set(profile, {"align.percent_words"})),
      yes(set(profile, {"align.yes"})),
      no(set(profile, {"align.no"})),
      all(set(profile, {"align.all"})),
      none(set(profile, {"align.none"})),
      currencies(PhraseSet::with_values(profile.words("reading.currencies"), profile.inflection())),
      negation(prefixed(profile, {"align.negation"})),
      connectives(prefixed(profile, {"align.connectives"})),
      coordinators(prefixed(profile, {"align.coordinators"})),
      asks_for_number(prefixed(profile, {"align.asks_for_number"})),
      before_number(prefixed(profile, {"align.before_number"})),
      generic_counts(prefixed(profile, {"align.generic_counts"})),
      above(prefixed(profile, {"align.above"})),
      below(prefixed(profile, {"align.below"})),
      comparisons(prefixed(profile, {"align.above", "align.below", "align.difference"})),
      before_comparison(prefixed(profile, {"align.before_comparison"})),
      variance_subjects(prefixed(profile, {"align.variance_subjects"})),
      ends_noun_phrase(prefixed(profile, {"align.ends_noun_phrase"})),
      governs_recipients(prefixed(profile, {"align.governs_recipients"})),
      lists_parts(prefixed(profile, {"align.lists_parts"})),
      reasons(prefixed(profile, {"reading.reasons", "reading.sure_reasons", "reading.paired_reasons",
                                 "reading.undone_reasons"})),
      articles(prefixed(profile, {"align.articles"})),
      prefixes(prefixes_of(profile)),
      numerals(PhraseSet::with_values(with_prefixes(profile, profile.words("align.numerals")))),
      marks(number_marks_of(profile)),
      counted_noun(counted_noun_of(profile)),
      attributes(profile),
      spaces_between_words(profile.pattern("align.grammar.spaces_between_words") == "yes"),
      capitals(std::ranges::any_of(profile.words("align.negation"), begins_small)) {
  kinds_by_first = std::make_shared<const KindsByFirst>(*this);
  patterns = std::make_shared<const Patterns>(profile);
}

std::vector<VarianceStart> Vocabulary::find_variances(std::string_view text, WordStarts starts) const {
  std::vector<VarianceStart> found;
  if (!occurs_in(comparisons, Kind::comparison, text, starts, 0, text.size())) return found;
  if (spaces_between_words) {
    if (!may_have_accents(text)) return find_spaced_variances(text);
    const FoldedText folded = fold_with_origins(text);
    found = find_spaced_variances(folded.text);
    for (VarianceStart& start : found) {
      for (std::size_t* at : {&start.begin, &start.comparison, &start.end}) *at = folded.origins[*at];
    }
    return found;
  }
  for (std::size_t from = 0; from < text.size();) {
    const auto whole = match(patterns->variance, text, from);
    if (!whole || whole->first == whole->second) break;
    VarianceStart start;
    start.begin = whole->first;
    start.end = whole->second;
    describe(text, start);
    found.push_back(start);
    from = start.end;
  }
  return found;
}

std::vector<VarianceStart> Vocabulary::find_spaced_variances(std::string_view text) const {
  // Where the subject ends is found by the words' lists: asked for a group, RE2 leaves its fast automaton.
  std::vector<VarianceStart> found;
  Ahead ahead;
  for (std::size_t from = 0; from < text.size();) {
    VarianceStart start = next_by_parts(text, from, ahead);
    if (start.begin == start.end) break;
    describe(text, start);
    found.push_back(start);
    from = start.end;
  }
  return found;
}

void Vocabulary::describe(std::string_view text, VarianceStart& start) const {
  start.comparison = comparison_in(text, start.begin, start.end);
  start.direction = direction_of(text.substr(start.comparison, start.end - start.comparison));
}

VarianceStart Vocabulary::next_by_parts(std::string_view text, std::size_t from, Ahead& ahead) const {
  constexpr int kLongestSubject = 60;     // code points before the comparison, an article aside
  constexpr std::size_t kFarthest = 120;  // code points between the comparison and the reason
  VarianceStart start;
  std::size_t at = from;
  auto& [sentence_end, reason] = ahead;  // both kept while they are ahead: a text is gone through once
  for (;;) {
    const auto comparison = match(patterns->comparison, text, at);
    if (!comparison) break;
    // A pattern of a script without \b takes the space behind the word, which the reason's needs before its own.
    at = utf8::skip_spaces_back(text, comparison->second);
    if (sentence_end <= at) sentence_end = end_of_sentence(text, at);
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
    const std::size_t article = articles.match_before(text, utf8::skip_spaces_back(text, start.begin));
    const std::size_t before = utf8::skip_spaces_back(text, start.begin) - article;
    if (article > 0 && before >= from && begins_capital(text.substr(before))) start.begin = before;
    start.end = reason->second;
    break;
  }
  return start;
}

std::size_t Vocabulary::find_cause(std::string_view variance) const {
  if (!spaces_between_words || !may_have_accents(variance)) {
    const auto cause = match(patterns->cause, variance, 0);
    return cause ? cause->second : std::string_view::npos;
  }
  const FoldedText folded = fold_with_origins(variance);
  const auto cause = match(patterns->cause, folded.text, 0);
  return cause ? folded.origins[cause->second] : std::string_view::npos;
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
  return patterns->complete.occurs_in(Unaccented(text).text());
}

bool Vocabulary::announces_cause(std::string_view text) const {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::size_t from = utf8::floor(text, text.size() > kLongest ? text.size() - kLongest : 0);
  const std::string end = without_accents(text.substr(from)) + ' ';  // a cause's words are followed by more
  return patterns->announces_cause.occurs_in(end);
}

const Vocabulary& vocabulary_for(std::string_view language) {
  return made_for<Vocabulary>(language);
}

}  // namespace outturn::align
