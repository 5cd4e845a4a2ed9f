// What readers of figures know of a language: the [numbers.…] and [reading.…] sections of its profile, and those of
// [align.…] that they share with the search.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/reading/number_words.h"
#include "align/wording/attributes.h"
#include "align/wording/number_marks.h"
#include "align/wording/phrases.h"
#include "core/language_profile.h"

namespace outturn::align {

struct ReadingWords {
  explicit ReadingWords(const LanguageProfile& profile);

  bool spaces_between_words = false;
  CountedNoun counted_noun = CountedNoun::last;
  Attributes attributes_before;
  std::shared_ptr<const Inflection> inflection;
  NumberMarks marks;
  NumberWords number_words;

  PhraseSet magnitudes;             // million → 1000000, 万 → 10000
  PhraseSet currencies;             // "$" → USD
  PhraseSet percent;                // "per cent"
  PhraseSet ranges;                 // "to", "-"
  PhraseSet range_openers;          // "between": behind the number a range_join goes on to its upper end
  PhraseSet range_joins;            // "and"
  PhraseSet percent_before;         // 百分之
  PhraseSet qualifiers;             // "up to", 至少
  PhraseSet about_behind;           // 余, behind a number: about so many
  PhraseSet names_before;           // "phase", 第: the number behind names something
  PhraseSet named_unless_measured;  // 阶段: the same, unless a measure word follows
  PhraseSet names_behind;           // "January", 范围内: the number before counts nothing
  PhraseSet durations;              // "days", 天
  PhraseSet not_durations;          // "heures de vol": begins like one and is counted
  PhraseSet period_units;           // "months" → 12, how many of them a year has
  PhraseSet rates;                  // "a month" → 12, 每月 → 12: the number beside it is meant so often a year
  PhraseSet rates_before;           // 每月: rates that stand before what they apply to
  PhraseSet periodic;               // "monthly" → 12, as an attribute
  PhraseSet each_of;                // "in each of": the number behind multiplies the one before
  PhraseSet times;                  // "×"
  PhraseSet measures;               // 次, 份
  PhraseSet not_measures;           // 支持
  PhraseSet leading_attributes;     // "nouvelles": stands before a noun that is first in its phrase
  PhraseSet phrase_ends;            // words that end the noun phrase that a number counts
  PhraseSet agents;                 // "par": behind a participle, by whom or what
  std::vector<std::string> agent_participle_endings;
  PhraseSet relatives;        // "which": begins a clause that goes on with what stands before
  PhraseSet partitives;       // "of the": before the noun that is counted
  PhraseSet prefixes;         // و: written together with the number or word behind it
  PhraseSet attributes;       // "male and female": joins two attributes of one noun
  PhraseSet collectives;      // "personnel": nouns of many without the ending of a plural
  PhraseSet noun_kinds;       // "workshops" → event: nouns of one kind are said for one another
  PhraseSet not_participles;  // "briefing": nouns that end like a participle
  PhraseSet governors;        // "for", 为: the number behind tells for whom or where
  PhraseSet lists_parts;      // "including", 其中: what follows are parts of what was counted before
  PhraseSet wholes;           // "of the": from a part to the whole that it is of
  PhraseSet whole_lists;      // "comprising", 即: what follows are all parts
  PhraseSet coordinators;     // "and", 、
  PhraseSet yes, no, all, none, nil, partial;
  PhraseSet achieved, not_achieved;              // how an indicator's actual text begins
  PhraseSet scales;                              // "Thousands of": 1000, of a table's unit
  PhraseSet falling;                             // "reduction": of such an indicator less is better
  PhraseSet reasons;                             // "owing to", 由于: a cause follows
  PhraseSet reasons_behind;                      // 影响: ends a cause that stands before what it brought about
  PhraseSet paired_reasons;                      // 受: a reason where one of those follows in its clause
  PhraseSet open_reasons;                        // "نظرا ل*": its last word has the cause's first one in it
  std::vector<std::string> cause_prefixes;       // "ل": before that
  PhraseSet cause_heads;                         // "lack of": ends a reason and begins the cause
  PhraseSet articles;                            // "the": "the following period" is no reason
  PhraseSet undone_reasons;                      // "following": a reason behind "postponed"
  PhraseSet not_reasons;                         // "as well as": begins like a reason and is none
  PhraseSet sure_reasons;                        // "attributable to": explains a difference whatever stands before
  PhraseSet consequences;                        // "led to": a cause stands before, its effect follows
  PhraseSet effects_above, effects_below;        // "higher", "could not": words of a difference or of what was not done
  PhraseSet effects;                             // the same without direction: "variance", 差异
  PhraseSet negations;                           // "not", 没有
  PhraseSet undone;                              // "postponed", 取消: what a sentence with it counts was not done
  std::vector<std::string> plural_endings;       // "s"
  std::vector<std::string> no_plural_endings;    // "ss"
  std::vector<std::string> participle_endings;   // "ed", "ing"
  std::vector<std::string> behind_noun_endings;  // "ed": of participles that stand behind the noun, not before one

  bool counts_singulars = false;       // what a number counts may be a noun in the singular: "١١ دورية"
  bool tells_numbers_by_form = false;  // nouns have a dual, or numerals stand behind them
  PhraseSet lone_magnitudes;           // "مليون": one of them, where no number stands before
  PhraseSet definite;                  // "ال*": with an article, which no noun has right behind its number
  PhraseSet duals, not_duals;          // "مركزين": two of them; words that end like one and are none
  PhraseSet numbers_behind;            // "واحد" → 1, behind the noun
  std::vector<std::string> dual_endings;
  std::vector<std::string> dual_construct_endings;  // "تي": the same before a noun that tells of what
  std::vector<std::string> no_dual_construct_endings;
  std::u32string weak_letters;                 // "اوي": come and go inside a noun's forms
  std::vector<std::string> singular_endings;   // "ة"
  std::vector<std::string> attribute_endings;  // "ية": of an attribute behind its noun

  // Whether the word is a noun in the singular by its ending.
  [[nodiscard]] bool ends_singular(std::string_view word) const;
  [[nodiscard]] bool ends_before_agent(std::string_view word) const;
  [[nodiscard]] bool ends_dual(std::string_view word) const;
  [[nodiscard]] bool ends_dual_construct(std::string_view word) const;
  [[nodiscard]] bool ends_attribute(std::string_view word) const;
  // Whether the word may be a noun in the plural by its ending.
  [[nodiscard]] bool plural(std::string_view word) const;
  [[nodiscard]] bool participle(std::string_view word) const;
  [[nodiscard]] bool ends_behind_noun(std::string_view word) const;
  // Whether both nouns have a kind and these differ (1), or are the same, or fit everything (-1); 0 where one is not
  // known.
  [[nodiscard]] int compare_kinds(std::string_view a, std::string_view b) const;
  // The same noun, in whatever number: "case", "cases".
  [[nodiscard]] bool same_noun(std::string_view a, std::string_view b) const;
};

// Made once per profile.
const ReadingWords& reading_words_for(std::string_view language);

}  // namespace outturn::align
