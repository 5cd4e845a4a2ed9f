// The words of a language that alignment weighs, looked up fast.
#pragma once

#include <array>
#include <bitset>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/wording/word_starts.h"
#include "core/language_profile.h"
#include "core/report.h"
#include "core/utf8.h"

namespace outturn::align {

// A list of words found at, or ending at, a position of a text; the longest wins. ASCII letters match in
// either case, and must not be part of a longer word.
class WordSet {
 public:
  explicit WordSet(const std::vector<std::string>& words);

  // Bytes of the longest word that starts at `at`; 0 where none does.
  [[nodiscard]] std::size_t match_at(std::string_view text, std::size_t at) const {
    if (at >= text.size()) return 0;
    const char32_t first = first_of(text, at);
    return may_start(first) ? match_started_at(text, at, first) : 0;
  }
  // Bytes of the longest word that ends at `end`; 0 where none does.
  [[nodiscard]] std::size_t match_before(std::string_view text, std::size_t end) const;
  // Whether any word occurs in the text.
  [[nodiscard]] bool occurs_in(std::string_view text) const;
  // Whether a word may start with this code point, in lower case: a quick no for nearly all of them.
  [[nodiscard]] bool may_start(char32_t c) const { return starts_[c & kMask]; }
  static constexpr char32_t lower_ascii(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

 private:
  struct Word {
    std::string text;
    bool letters = false;  // has ASCII letters
    [[nodiscard]] bool stands_in(std::string_view text, std::size_t begin) const;
  };
  static char32_t first_of(std::string_view text, std::size_t at) { return lower_ascii(utf8::next(text, at)); }
  [[nodiscard]] std::size_t match_started_at(std::string_view text, std::size_t at, char32_t first) const;

  static constexpr char32_t kMask = 0xFFF;
  static constexpr char32_t kSlots = 64;
  std::bitset<kMask + 1> starts_;
  std::bitset<kMask + 1> ends_;
  std::array<std::vector<Word>, kSlots> by_start_;  // by first code point, the longest first
  std::array<std::vector<Word>, kSlots> by_end_;    // by last code point
};

// Where a text starts to explain the difference between plan and result.
struct VarianceStart {
  std::size_t begin = 0;       // of the explanation, subject included
  std::size_t comparison = 0;  // the word that compares: 高于, "higher"
  std::size_t end = 0;         // of the words that were recognised
  VarianceDirection direction = VarianceDirection::none;
};

struct Vocabulary {
  explicit Vocabulary(const LanguageProfile& profile);

  WordSet measure_words;      // 次, 份 …
  WordSet not_measures;       // 支持: begins like 支 and is none
  WordSet duration_words;     // 天, 年 …: numbers with them are no quantities
  WordSet qualifiers_before;  // 约, 至少, "up to"
  WordSet range_words;        // 至, "to"
  WordSet ordinal_before;     // 第, "resolution"
  WordSet named_by_number;    // 表, 阶段: the same, unless a measure word follows
  WordSet percent_words;      // "per cent"
  WordSet yes, no, all, none;
  WordSet currencies;  // "US$"
  WordSet negation;
  WordSet connectives;      // words a complete cell does not end with: 和, "and"
  WordSet coordinators;     // between the parts of a list: 和, "and"
  WordSet asks_for_number;  // words that a number must follow: 了, 第
  WordSet before_number;    // words that a number often follows: 完成, "held"
  WordSet generic_counts;   // 数目, 人数: part of a variance's subject
  WordSet above, below;
  WordSet comparisons;         // both, and words of a difference without direction
  WordSet before_comparison;   // 大大, 这一: between an explanation's subject and its comparison
  WordSet variance_subjects;   // 产出: begins an explanation wherever it stands
  WordSet ends_noun_phrase;    // "held", "that": no part of what a number counts
  WordSet governs_recipients;  // 对, "for": the number behind tells for whom
  WordSet lists_parts;         // 包括, "including"
  WordSet numeral_words;
  std::vector<std::pair<std::string, int>> numerals;  // 四 → 4, "four" → 4
  bool spaces_between_words = false;                  // false for Chinese
  std::string variance_pattern;                       // of an explanation, see find_variances()
  std::string comparison_pattern;                     // of its parts, where words are spaced
  std::string reason_pattern;
  std::string cause_pattern;
  std::string complete_pattern;

  std::shared_ptr<const KindsByFirst> kinds_by_first;

  struct Patterns;
  std::shared_ptr<const Patterns> patterns;

  // All explanations of a variance in the text, in order; `starts` are the text's.
  [[nodiscard]] std::vector<VarianceStart> find_variances(std::string_view text, WordStarts starts) const;
  // Byte of the first comparison in text [begin, end), with what belongs to it before it; `begin` where none is.
  [[nodiscard]] std::size_t comparison_in(std::string_view text, std::size_t begin, std::size_t end) const;
  // The next explanation from byte `from` on by its parts, with begin and end alone; begin == end where there is none.
  [[nodiscard]] VarianceStart next_by_parts(std::string_view text, std::size_t from) const;
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
