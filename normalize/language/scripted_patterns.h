// Patterns of several languages, held against a text in one pass for each script that it has letters of: wording that
// cannot do without letters of its language's script stands in no other text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/pattern_set.h"

namespace outturn::normalize {

class ScriptedPatterns {
 public:
  struct Entry {
    const Pattern* pattern = nullptr;
    std::size_t owner = 0;  // what the answers call it by
    std::string language;   // whose script it needs letters of: a BCP 47 tag; empty: of none
  };
  ScriptedPatterns(const std::vector<Entry>& entries, PatternSet::Reads reads);

  // Whether the text, folded as the patterns are, reads as one of them at least.
  [[nodiscard]] bool any(std::string_view text) const;
  // The owners of those that it reads as: ascending, each once.
  [[nodiscard]] std::vector<std::size_t> owners(std::string_view text) const;

 private:
  struct Part {
    std::uint64_t languages = 0;  // of which a text has letters: written_in()
    std::vector<std::size_t> owners;
    PatternSet patterns;
  };
  [[nodiscard]] static bool concerns(const Part& part, std::uint64_t languages);

  std::vector<Part> parts_;
};

}  // namespace outturn::normalize
