// The words of a language that alignment weighs, looked up fast.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/wording/attributes.h"
#include "align/wording/number_marks.h"
#include "align/wording/phrases.h"
#include "align/wording/word_starts.h"
#include "core/language_profile.h"
#include "core/report.h"

namespace outturn::align {

// Where a text starts to explain the difference between plan and result.
struct VarianceStart {
  std::size_t begin = 0;       // of the explanation, subject included
  std::size_t comparison = 0;  // the word that compares: 高于, "higher"
  std::size_t end = 0;         // of the words that were recognised
  VarianceDirection direction = VarianceDirection::none;
};

struct Vocabulary {
  explicit Vocabulary(const LanguageProfile& profile);

  PhraseSet measure_words;      // 次, 份 …
  PhraseSet not_measures;       // 支持: begins like 支 and is none
  PhraseSet duration_words;     // 天, 年 …: numbers with them are no quantities
  PhraseSet not_durations;      // "heures de vol": begins like one and is counted
  PhraseSet qualifiers_before;  // 约, 至少, "up to"
  PhraseSet range_words;        // 至, "to"
  PhraseSet ordinal_before;     // 第, "resolution"
  PhraseSet named_by_number;    // 表, 阶段: the same, unless a measure word follows
  PhraseSet percent_words;      // "per cent"
  PhraseSet yes, no, all, none;
  PhraseSet currencies;  // "US$"
  PhraseSet negation;
  PhraseSet connectives;      // words a complete cell does not end with: 和, "and"
  PhraseSet coordinators;     // between the parts of a list: 和, "and"
  PhraseSet asks_for_number;  // words that a number must follow: 了, 第
  PhraseSet before_number;    // words that a number often follows: 完成, "held"
  PhraseSet generic_counts;   // 数目, 人数: part of a variance's subject
  PhraseSet above, below;
  PhraseSet comparisons;         // both, and words of a difference without direction
  PhraseSet before_comparison;   // 大大, 这一: between an explanation's subject and its comparison
  PhraseSet variance_subjects;   // 产出: begins an explanation wherever it stands
  PhraseSet ends_noun_phrase;    // "held", "that": no part of what a number counts
  PhraseSet governs_recipients;  // 对, "for": the number behind tells for whom
  PhraseSet lists_parts;         // 包括, "including"
  PhraseSet reasons;             // "owing to", 由于, 受: what readings take for an explanation's beginning
  PhraseSet articles;            // "the": before an explanation's subject, at a sentence's beginning
  PhraseSet prefixes;            // و: written together with the number or word behind it
  PhraseSet numerals;            // with their values: 四 4, "four 4"
  NumberMarks marks;             // inside numbers
  CountedNoun counted_noun = CountedNoun::last;
  Attributes attributes;
  bool spaces_between_words = false;  // false for Chinese
  bool capitals = false;              // whether its script has capital letters, which sentences begin with

  std::shared_ptr<const KindsByFirst> kinds_by_first;

  struct Patterns;
  std::shared_ptr<const Patterns> patterns;

  // All explanations of a variance in the text, in order; `starts` are the text's.
  [[nodiscard]] std::vector<VarianceStart> find_variances(std::string_view text, WordStarts starts) const;
  // Byte of the first comparison in text [begin, end), with what belongs to it before it; `begin` where none is.
  [[nodiscard]] std::size_t comparison_in(std::string_view text, std::size_t begin, std::size_t end) const;
  // The same where words are spaced, of a text without accents.
  [[nodiscard]] std::vector<VarianceStart> find_spaced_variances(std::string_view text) const;
  // Fills in the comparison and direction of an explanation whose begin and end are known.
  void describe(std::string_view text, VarianceStart& start) const;
  // The next explanation from byte `from` on by its parts, with begin and end alone; begin == end where there is none.
  // `ahead` is kept from one call for a text to the next.
  struct Ahead {
    std::size_t sentence_end = 0;
    std::optional<std::pair<std::size_t, std::size_t>> reason;
  };
  [[nodiscard]] VarianceStart next_by_parts(std::string_view text, std::size_t from, Ahead& ahead) const;
  // The direction of the first word that has one.
  [[nodiscard]] VarianceDirection direction_of(std::string_view text) const;
  // Whether a text that ends with a connective is whole all the same: 决定是在本期内作出的.
  [[nodiscard]] bool is_complete(std::string_view text) const;
  // Whether the text ends where a cause must follow: "… was due to", 原因是.
  [[nodiscard]] bool announces_cause(std::string_view text) const;
  // Byte where the cause begins (behind 原因是, "owing to"), or npos.
  [[nodiscard]] std::size_t find_cause(std::string_view variance) const;
};

// Compiled once per profile.
const Vocabulary& vocabulary_for(std::string_view language);

}  // namespace outturn::align
