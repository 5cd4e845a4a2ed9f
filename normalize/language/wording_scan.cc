#include "normalize/language/wording_scan.h"

#include <algorithm>
#include <string>
#include <utility>

namespace outturn::normalize {

namespace {

// Values are figures or words; whatever else is looked for in several languages has letters of its script.
bool needs_letters(Wording wording) {
  return wording != Wording::cell_value;
}

ScriptedPatterns patterns_of(std::span<const Phrases* const> languages, std::initializer_list<Wording> wordings,
                             bool header_cells) {
  std::vector<ScriptedPatterns::Entry> entries;
  for (std::size_t at = 0; at < languages.size(); ++at) {
    for (const Wording wording : wordings) {
      if (is_header_cell(wording) != header_cells) continue;
      entries.push_back(
          {&languages[at]->pattern(wording), at, needs_letters(wording) ? languages[at]->language() : std::string()});
    }
  }
  return {entries, PatternSet::Reads::whole};
}

}  // namespace

WordingScan::WordingScan(std::span<const Phrases* const> languages, std::initializer_list<Wording> wordings)
    : has_header_cells_(std::any_of(wordings.begin(), wordings.end(), is_header_cell)),
      header_cells_(patterns_of(languages, wordings, true)),
      others_(patterns_of(languages, wordings, false)) {}

bool WordingScan::any(const FoldedLine& line) const {
  return others_.any(line.folded()) || (has_header_cells_ && header_cells_.any(line.closed()));
}

std::vector<std::size_t> WordingScan::languages(const FoldedLine& line) const {
  std::vector<std::size_t> found = others_.owners(line.folded());
  if (!has_header_cells_) return found;
  for (const std::size_t language : header_cells_.owners(line.closed())) found.push_back(language);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace outturn::normalize
