#include "normalize/language/wording_scan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/header_text.h"

namespace outturn::normalize {

WordingScan::Part WordingScan::part_of(std::span<const Phrases* const> languages,
                                       std::initializer_list<Wording> wordings, bool header_cells) {
  std::vector<std::size_t> numbers;
  std::vector<const Pattern*> patterns;
  for (std::size_t language = 0; language < languages.size(); ++language) {
    for (const Wording wording : wordings) {
      if (is_header_cell(wording) != header_cells) continue;
      numbers.push_back(language);
      patterns.push_back(&languages[language]->pattern(wording));
    }
  }
  return {std::move(numbers), PatternSet(patterns, PatternSet::Reads::whole)};
}

WordingScan::WordingScan(std::span<const Phrases* const> languages, std::initializer_list<Wording> wordings)
    : header_cells_(part_of(languages, wordings, true)), others_(part_of(languages, wordings, false)) {}

bool WordingScan::any(std::string_view text) const {
  const std::string folded = fold_text(utf8::trim(text));
  return others_.patterns.any(folded) ||
         (!header_cells_.languages.empty() && header_cells_.patterns.any(closed_up(folded)));
}

std::vector<std::size_t> WordingScan::languages(std::string_view text) const {
  const std::string folded = fold_text(utf8::trim(text));
  std::vector<std::size_t> found;
  const auto add = [&](const Part& part, std::string_view form) {
    for (const std::size_t pattern : part.patterns.all(form)) found.push_back(part.languages[pattern]);
  };
  add(others_, folded);
  if (!header_cells_.languages.empty()) add(header_cells_, closed_up(folded));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace outturn::normalize
