// How a language prints numbers and what they count.
#pragma once

#include <cstdint>
#include <string>

#include "core/language_profile.h"

namespace outturn::align {

// The marks that a language prints inside numbers: the profile's [numbers.decimal] and [numbers.group].
struct NumberMarks {
  std::u32string decimal;  // "."
  std::u32string group;    // ", " (a space stands for every kind of white space but a line end)

  [[nodiscard]] bool is_decimal(char32_t mark) const { return decimal.find(mark) != std::u32string::npos; }
  [[nodiscard]] bool is_group(char32_t mark) const { return group.find(mark) != std::u32string::npos; }
};

NumberMarks number_marks_of(const LanguageProfile& profile);

// Where the noun stands that a number counts.
enum class CountedNoun : std::uint8_t {
  last,              // at its phrase's end, behind its attributes: "12 quarterly meetings"
  first,             // before them: "12 réunions trimestrielles"
  measure,           // a measure word right behind the number: 12 次会议
  after_attributes,  // the first word that is no attribute by its ending: "12 ежеквартальных совещаний"
};

// The profile's counted_noun; throws Error(internal) where it is something else.
CountedNoun counted_noun_of(const LanguageProfile& profile);

}  // namespace outturn::align
