#include "align/reading/reading_words.h"

#include <algorithm>
#include <initializer_list>

#include "align/wording/prefixes.h"
#include "core/compiled_profile.h"
#include "core/error.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

std::vector<std::string> together(const LanguageProfile& profile, std::initializer_list<std::string_view> sections) {
  std::vector<std::string> all;
  for (const std::string_view section : sections) {
    const std::vector<std::string>& words = profile.words(section);
    all.insert(all.end(), words.begin(), words.end());
  }
  return all;
}

PhraseSet set(const LanguageProfile& profile, std::initializer_list<std::string_view> sections) {
  return PhraseSet(with_prefixes(profile, together(profile, sections)), profile.inflection());
}

PhraseSet valued(const LanguageProfile& profile, std::string_view section) {
  return PhraseSet::with_values(with_prefixes(profile, profile.words(section)), profile.inflection());
}

// "January | Jan": each form.
PhraseSet with_months(const LanguageProfile& profile, std::string_view section) {
  PhraseSet set(with_prefixes(profile, profile.words(section)), profile.inflection());
  for (const std::string& month : profile.words("front.months")) {
    for (std::size_t begin = 0; begin < month.size();) {
      const std::size_t bar = std::min(month.find('|', begin), month.size());
      set.add(utf8::trim(std::string_view(month).substr(begin, bar - begin)));
      begin = bar + 1;
    }
  }
  return set;
}

bool ends_with_any(std::string_view word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return ends_with_folded(word, ending); });
}

// Without an ending of the plural; irregular ones keep theirs.
std::string_view singular(std::string_view word, const ReadingWords& words) {
  if (!words.plural(word) || words.collectives.is(word)) return word;
  std::size_t longest = 0;
  for (const std::string& ending : words.plural_endings) {
    if (ends_with_folded(word, ending)) longest = std::max(longest, ending.size());
  }
  return word.substr(0, word.size() - longest);
}

std::u32string folded(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    if (const char32_t c = fold_letter(utf8::next(text, at)); c != 0) letters.push_back(c);
  }
  return letters;
}

// Whether the words have the same letters, three at least, those aside that come and go, and a singular's ending:
// "مشروع", "مشاريع".
bool same_root(std::string_view a, std::string_view b, const ReadingWords& words) {
  constexpr std::size_t kShortest = 3;
  const std::u32string_view weak = words.weak_letters;
  if (weak.empty()) return false;
  const auto root = [&](std::string_view word) {
    std::u32string letters = folded(word);
    if (words.ends_singular(word)) letters.pop_back();
    std::erase_if(letters, [&](char32_t c) { return weak.find(c) != std::u32string_view::npos; });
    return letters;
  };
  const std::u32string letters = root(a);
  return letters.size() >= kShortest && letters == root(b);
}

}  // namespace

ReadingWords::ReadingWords(const LanguageProfile& profile)
    : spaces_between_words(profile.pattern("align.grammar.spaces_between_words") == "yes"),
      counted_noun(counted_noun_of(profile)),
      attributes_before(profile),
      inflection(profile.inflection()),
      marks(number_marks_of(profile)),
      number_words(profile.language(), with_prefixes(profile, profile.words("reading.numerals")),
                   profile.words("reading.number_multipliers"), profile.words("reading.number_joins"),
                   profile.words("reading.not_numerals")),
      magnitudes(valued(profile, "reading.magnitudes")),
      currencies(valued(profile, "reading.currencies")),
      percent(set(profile, {"align.percent_words"})),
      ranges(set(profile, {"align.range_words"})),
      range_openers(set(profile, {"reading.range_openers"})),
      range_joins(set(profile, {"reading.range_joins"})),
      percent_before(set(profile, {"reading.percent_before"})),
      qualifiers(set(profile, {"align.qualifiers_before", "reading.qualifiers"})),
      about_behind(set(profile, {"reading.about_behind"})),
      names_before(with_months(profile, "align.ordinal_before")),
      named_unless_measured(set(profile, {"align.named_by_number", "reading.names_before"})),
      names_behind(with_months(profile, "reading.names_behind")),
      durations(set(profile, {"align.duration_words"})),
      not_durations(set(profile, {"align.not_durations"})),
      period_units(valued(profile, "reading.period_units")),
      rates(valued(profile, "reading.rates")),
      rates_before(valued(profile, "reading.rates_before")),
      periodic(valued(profile, "reading.periodic")),
      each_of(set(profile, {"reading.each_of"})),
      times(set(profile, {"reading.times"})),
      measures(set(profile, {"align.measure_words", "reading.measure_words"})),
      not_measures(set(profile, {"align.not_measures", "reading.not_measures"})),
      leading_attributes(set(profile, {"reading.leading_attributes"})),
      phrase_ends(set(profile, {"align.ends_noun_phrase", "align.connectives", "reading.phrase_ends"})),
      prefixes(prefixes_of(profile)),
      attributes(set(profile, {"reading.attribute_joins"})),
      collectives(set(profile, {"reading.collectives"})),
      noun_kinds(valued(profile, "reading.noun_kinds")),
      not_participles(set(profile, {"reading.not_participles"})),
      governors(set(profile, {"align.governs_recipients", "reading.governors"})),
      lists_parts(set(profile, {"align.lists_parts", "reading.lists_parts"})),
      wholes(set(profile, {"reading.wholes"})),
      whole_lists(set(profile, {"reading.whole_lists"})),
      coordinators(set(profile, {"align.coordinators"})),
      yes(set(profile, {"align.yes"})),
      no(set(profile, {"align.no"})),
      all(set(profile, {"align.all"})),
      none(set(profile, {"align.none"})),
      nil(set(profile, {"reading.nil"})),
      partial(set(profile, {"reading.partial"})),
      achieved(set(profile, {"indicators.achieved"})),
      not_achieved(set(profile, {"indicators.not_achieved"})),
      scales(valued(profile, "figures.scales")),
      falling(set(profile, {"indicators.falling"})),
      reasons(set(profile, {"reading.reasons"})),
      reasons_behind(set(profile, {"reading.reasons_behind"})),
      paired_reasons(set(profile, {"reading.paired_reasons"})),
      articles(set(profile, {"align.articles"})),
      undone_reasons(set(profile, {"reading.undone_reasons"})),
      not_reasons(set(profile, {"reading.not_reasons"})),
      sure_reasons(set(profile, {"reading.sure_reasons"})),
      consequences(set(profile, {"reading.consequences"})),
      effects_above(set(profile, {"align.above", "reading.above"})),
      effects_below(set(profile, {"align.below", "reading.below"})),
      effects(set(profile, {"align.difference", "reading.difference"})),
      negations(set(profile, {"reading.negations"})),
      undone(set(profile, {"reading.undone"})),
      plural_endings(profile.words("reading.plural_endings")),
      no_plural_endings(profile.words("reading.no_plural_endings")),
      participle_endings(profile.words("reading.participle_endings")),
      behind_noun_endings(profile.words("reading.behind_noun_endings")) {
  if (profile.has("reading.agents")) {
    agents = set(profile, {"reading.agents"});
    agent_participle_endings = profile.words("reading.agent_participle_endings");
  }
  if (profile.has("reading.relatives")) relatives = set(profile, {"reading.relatives"});
  if (profile.has("reading.open_reasons")) {
    open_reasons = set(profile, {"reading.open_reasons"});
    cause_prefixes = profile.words("reading.cause_prefixes");
  }
  if (profile.has("reading.cause_heads")) cause_heads = set(profile, {"reading.cause_heads"});
  if (profile.has("reading.partitives")) partitives = set(profile, {"reading.partitives"});
  if (!profile.has("reading.dual_endings")) return;
  counts_singulars = tells_numbers_by_form = true;
  lone_magnitudes = set(profile, {"reading.lone_magnitudes"});
  definite = PhraseSet(profile.words("reading.definite"), profile.inflection());
  duals = set(profile, {"reading.duals"});
  not_duals = set(profile, {"reading.not_duals"});
  numbers_behind = valued(profile, "reading.numbers_behind");
  dual_endings = profile.words("reading.dual_endings");
  singular_endings = profile.words("reading.singular_endings");
  attribute_endings = profile.words("reading.attribute_endings");
  dual_construct_endings = profile.words("reading.dual_construct_endings");
  no_dual_construct_endings = profile.words("reading.no_dual_construct_endings");
  for (const std::string& letter : profile.words("reading.weak_letters")) weak_letters += folded(letter);
}

bool ReadingWords::ends_before_agent(std::string_view word) const {
  return ends_with_any(word, agent_participle_endings);
}

bool ReadingWords::ends_singular(std::string_view word) const {
  return ends_with_any(word, singular_endings);
}

bool ReadingWords::ends_dual(std::string_view word) const {
  return ends_with_any(word, dual_endings);
}

bool ReadingWords::ends_dual_construct(std::string_view word) const {
  return ends_with_any(word, dual_construct_endings) && !ends_with_any(word, no_dual_construct_endings);
}

bool ReadingWords::ends_attribute(std::string_view word) const {
  return ends_with_any(word, attribute_endings);
}

bool ReadingWords::plural(std::string_view word) const {
  if (counted_noun == CountedNoun::after_attributes) return !attributes_before.is(word, true);
  if (collectives.is(word)) return true;
  return ends_with_any(word, plural_endings) && !ends_with_any(word, no_plural_endings);
}

bool ReadingWords::participle(std::string_view word) const {
  return ends_with_any(word, participle_endings) && !not_participles.is(word);
}

bool ReadingWords::ends_behind_noun(std::string_view word) const {
  return ends_with_any(word, behind_noun_endings);
}

int ReadingWords::compare_kinds(std::string_view a, std::string_view b) const {
  const PhraseSet::Match x = noun_kinds.find_at(a, 0);
  const PhraseSet::Match y = noun_kinds.find_at(b, 0);
  const auto any = [](const PhraseSet::Match& match) { return match && *match.value == "any"; };
  if (any(x) || any(y)) return -1;
  if (!x || !y) return 0;
  return *x.value == *y.value ? -1 : 1;
}

bool ReadingWords::same_noun(std::string_view a, std::string_view b) const {
  const auto alike = [](std::string_view x, std::string_view y) {
    return x.size() == y.size() && !x.empty() && ends_with_folded(x, y);
  };
  if (alike(a, b)) return true;
  return spaces_between_words &&
         (alike(singular(a, *this), singular(b, *this)) || inflection->same_word(a, b) || same_root(a, b, *this));
}

const ReadingWords& reading_words_for(std::string_view language) {
  return made_for<ReadingWords>(language);
}

}  // namespace outturn::align
