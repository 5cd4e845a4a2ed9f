#include "normalize/language/phrase_book.h"

#include <algorithm>
#include <cstddef>

#include "core/compiled_profile.h"

namespace outturn::normalize {
namespace {

std::vector<const Phrases*> phrases_of_all(const std::vector<std::string>& languages) {
  std::vector<const Phrases*> all;
  for (const std::string& language : languages) all.push_back(&phrases_for(language));
  return all;
}

}  // namespace

PhraseBook::PhraseBook(const std::vector<std::string>& languages)
    : all_(phrases_of_all(languages)),
      forms_(all_),
      header_cells_(all_, {Wording::header_planned, Wording::header_indicators, Wording::header_completed}),
      worded_headings_(all_, {Wording::heading_accomplishment, Wording::heading_component}),
      values_(all_, {Wording::cell_value}) {}

// Nearly no text reads as a worded heading: those that do are asked what they are.
bool PhraseBook::is_accomplishment(std::string_view text) const {
  const FoldedLine line(text);
  const std::vector<std::size_t> languages = worded_headings_.languages(line);
  return std::any_of(languages.begin(), languages.end(), [&](std::size_t language) {
    return all_[language]->matches(Wording::heading_accomplishment, line);
  });
}

const PhraseBook& phrase_book(std::span<const Phrases* const> languages) {
  return made_for_all<PhraseBook>(languages_of(languages));
}

}  // namespace outturn::normalize
