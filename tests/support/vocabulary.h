// Phrases from which reports are made up: a data file per language (tests/support/vocabulary/LANG.txt).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"

namespace outturn::test {

using Slots = std::map<std::string, std::string, std::less<>>;

// Format: "# …" is a comment, "[name]" opens a list, every other line is one phrase of it. A phrase may hold
// {slot}: the slot's value where the caller gives one, else a random phrase of the list of that name,
// expanded in turn. {small} is a number 2–9, {number} 2–400, {year} 2012–2019, {times} 10–99.
class Vocabulary {
 public:
  // Throws std::runtime_error where there is no file for the language.
  static Vocabulary load(const std::string& language);

  [[nodiscard]] const std::vector<std::string>& list(std::string_view name) const;  // throws where missing
  [[nodiscard]] std::string phrase(std::string_view name, Random& random, const Slots& slots = {}) const;
  [[nodiscard]] std::string expand(std::string_view text, Random& random, const Slots& slots = {}) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
};

// "a | b | c" → its trimmed fields.
std::vector<std::string> fields_of(std::string_view line, char separator = '|');

}  // namespace outturn::test
