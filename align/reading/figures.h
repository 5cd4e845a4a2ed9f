// The numbers of a text as a reader takes them: absolute, with what each counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/reading/reading_words.h"
#include "core/decimal.h"

namespace outturn::align {

enum class FigureRole : std::uint8_t {
  count,  // counts something
  percent,
  money,
  duration,  // "30 days"
  name       // counts nothing: a resolution, a year, a date, a class, part of a type's name
};

// Byte offsets are of the text.
struct Figure {
  std::uint32_t begin = 0;         // of the number, a currency before it included …
  std::uint32_t end = 0;           // … to behind it: range, magnitude, currency and per cent included
  std::uint32_t phrase_begin = 0;  // qualifier included
  std::uint32_t unit_begin = 0;    // the noun or measure word that is counted; empty where there is none
  std::uint32_t unit_end = 0;
  std::uint32_t noun_end = 0;  // behind the phrase that is counted
  Decimal value;               // absolute: "2.1 million" is 2100000
  std::optional<Decimal> max;  // upper end of a range
  FigureRole role = FigureRole::count;
  const std::string* currency = nullptr;  // ISO code
  int per_year = 0;                       // of a rate ("a month": 12), else 0
  bool in_words = false;
  bool in_brackets = false;
  bool governed = false;     // tells for whom or where: "in 12 locations"
  bool part = false;         // a part of what was counted before: "including 4 …"
  bool unit_shared = false;  // the unit is that of a neighbour: "12 monthly and 4 quarterly reports"

  [[nodiscard]] bool has_unit() const { return unit_end > unit_begin; }
  [[nodiscard]] std::string_view unit(std::string_view text) const {
    return text.substr(unit_begin, unit_end - unit_begin);
  }
};

// All figures of the text that are numbers of the language, in order. Linear in the text's length.
void scan_figures(std::string_view text, const ReadingWords& words, std::vector<Figure>& figures);
std::vector<Figure> scan_figures(std::string_view text, const ReadingWords& words);

// Whether what so many are of stands in the plural: not with 1, nor with 21 where attributes stand before nouns with
// cases.
bool takes_plural(const Decimal& value, const ReadingWords& words);

// The noun phrase that begins at byte `at` and is counted by `many` things or one: where its noun stands and where it
// ends. Of a language without spaces: the measure word.
struct CountedPhrase {
  std::size_t unit_begin = 0;
  std::size_t unit_end = 0;
  std::size_t end = 0;
  bool plural = false;
};
CountedPhrase counted_phrase(std::string_view text, std::size_t at, bool many, const ReadingWords& words);

// The qualifier that begins the text and that a short verb parts from its first figure, where words are not spaced:
// 至少执行 15 个项目. Empty where there is none.
std::string_view qualifier_before_verb(std::string_view text, const Figure& first, const ReadingWords& words);

}  // namespace outturn::align
