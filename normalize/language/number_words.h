// Numbers among words: what stands behind a counted number, and numbers spelt out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language_profile.h"

namespace outturn::normalize {

class NumberWords {
 public:
  // From the profile's lists of measure words, words of time, numerals and words before an ordinal.
  explicit NumberWords(const LanguageProfile& profile);

  // Whether a text behind a number begins with what the number counts or dates: "份", "年".
  [[nodiscard]] bool begins_with_unit(std::string_view text) const;

  // The same for a measure word alone.
  [[nodiscard]] bool begins_with_measure(std::string_view text) const;

  // How many numbers the text shows: figures ("2 091" is one), and words that count something: before a measure word
  // where the language has them, and not as ordinals.
  [[nodiscard]] std::size_t count(std::string_view text) const;

 private:
  [[nodiscard]] bool begins_with(std::string_view text, const std::vector<std::string>& words) const;
  [[nodiscard]] std::size_t figure_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::size_t word_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::size_t numeral_at(std::string_view text, std::size_t at) const;

  std::vector<std::string> measure_words_;
  std::vector<std::string> durations_;
  std::vector<std::string> no_units_;  // words that only begin like one
  std::vector<std::string> numerals_;
  std::vector<std::string> ordinals_;  // words before an ordinal
};

// The numbers that a text shows in figures, without the separators of thousands: "2 091" gives 2091 besides 2 and 091.
std::vector<std::string> figures_in(std::string_view text);

}  // namespace outturn::normalize
