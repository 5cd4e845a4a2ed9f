#include "normalize/language/scripted_patterns.h"

#include <algorithm>
#include <map>
#include <utility>

#include "normalize/language/scripts.h"

namespace outturn::normalize {

ScriptedPatterns::ScriptedPatterns(const std::vector<Entry>& entries, PatternSet::Reads reads) {
  std::map<std::uint64_t, std::vector<const Entry*>> by_script;
  for (const Entry& entry : entries) {
    by_script[entry.language.empty() ? 0 : languages_beside(entry.language)].push_back(&entry);
  }
  for (const auto& [languages, members] : by_script) {
    std::vector<std::size_t> owners;
    std::vector<const Pattern*> patterns;
    for (const Entry* entry : members) {
      owners.push_back(entry->owner);
      patterns.push_back(entry->pattern);
    }
    parts_.push_back({languages, std::move(owners), PatternSet(patterns, reads)});
  }
}

// Whether a text with letters of these languages may read as one of the part's patterns.
bool ScriptedPatterns::concerns(const Part& part, std::uint64_t languages) {
  return part.languages == 0 || (part.languages & languages) != 0;
}

bool ScriptedPatterns::any(std::string_view text) const {
  const std::uint64_t languages = written_in(text);
  return std::any_of(parts_.begin(), parts_.end(),
                     [&](const Part& part) { return concerns(part, languages) && part.patterns.any(text); });
}

std::vector<std::size_t> ScriptedPatterns::owners(std::string_view text) const {
  const std::uint64_t languages = written_in(text);
  std::vector<std::size_t> found;
  for (const Part& part : parts_) {
    if (!concerns(part, languages)) continue;
    for (const std::size_t pattern : part.patterns.all(text)) found.push_back(part.owners[pattern]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace outturn::normalize
