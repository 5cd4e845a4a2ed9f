// Wordings of several languages, looked for in one pass: nearly every text reads as none of them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "normalize/language/phrases.h"
#include "normalize/language/scripted_patterns.h"

namespace outturn::normalize {

class WordingScan {
 public:
  WordingScan(std::span<const Phrases* const> languages, std::initializer_list<Wording> wordings);

  // Whether one of the languages has one of the wordings so: as Phrases::matches().
  [[nodiscard]] bool any(std::string_view text) const { return any(FoldedLine(text)); }
  [[nodiscard]] bool any(const FoldedLine& line) const;
  // Which languages have: their places in the list, ascending, each once.
  [[nodiscard]] std::vector<std::size_t> languages(std::string_view text) const { return languages(FoldedLine(text)); }
  [[nodiscard]] std::vector<std::size_t> languages(const FoldedLine& line) const;

 private:
  bool has_header_cells_;
  ScriptedPatterns header_cells_;  // see them closed up
  ScriptedPatterns others_;
};

}  // namespace outturn::normalize
