#include "normalize/language/phrase_book.h"

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
      accomplishments_(all_, {Wording::heading_accomplishment}),
      values_(all_, {Wording::cell_value}) {}

const PhraseBook& phrase_book(std::span<const Phrases* const> languages) {
  return made_for_all<PhraseBook>(languages_of(languages));
}

}  // namespace outturn::normalize
