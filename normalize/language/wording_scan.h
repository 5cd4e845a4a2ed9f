// Wordings of several languages, looked for in one pass: nearly every text reads as none of them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/pattern_set.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

class WordingScan {
 public:
  WordingScan(std::span<const Phrases* const> languages, std::initializer_list<Wording> wordings);

  // Whether one of the languages has one of the wordings so: as Phrases::matches().
  [[nodiscard]] bool any(std::string_view text) const;
  // Which languages have: their places in the list, ascending, each once.
  [[nodiscard]] std::vector<std::size_t> languages(std::string_view text) const;

 private:
  struct Part {
    std::vector<std::size_t> languages;  // of each pattern
    PatternSet patterns;
  };
  static Part part_of(std::span<const Phrases* const> languages, std::initializer_list<Wording> wordings,
                      bool header_cells);

  Part header_cells_;  // see them closed up
  Part others_;
};

}  // namespace outturn::normalize
