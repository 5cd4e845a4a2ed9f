// The phrases of all languages that a document may be in, and what they say together.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/language/form_scan.h"
#include "normalize/language/wording_scan.h"

namespace outturn::normalize {

class PhraseBook {
 public:
  // BCP 47 tags.
  explicit PhraseBook(const std::vector<std::string>& languages);

  [[nodiscard]] const std::vector<const Phrases*>& all() const { return all_; }

  [[nodiscard]] const FormScan& forms() const { return forms_; }
  // The header cells of tables of text that hardly any other text reads as.
  [[nodiscard]] const WordingScan& header_cells() const { return header_cells_; }
  // Headings that are told by their words alone, not by their codes.
  [[nodiscard]] const WordingScan& worded_headings() const { return worded_headings_; }
  [[nodiscard]] const WordingScan& values() const { return values_; }

  // Whether the text, as printed, reads as an expected accomplishment in one of the languages.
  [[nodiscard]] bool is_accomplishment(std::string_view text) const;

 private:
  std::vector<const Phrases*> all_;
  FormScan forms_;
  WordingScan header_cells_;
  WordingScan worded_headings_;
  WordingScan values_;
};

// The one for these languages, made at first use; its patterns are compiled once for all documents and threads.
const PhraseBook& phrase_book(std::span<const Phrases* const> languages);

}  // namespace outturn::normalize
