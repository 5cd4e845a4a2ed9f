// Which language a document is in.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/language/common_words.h"
#include "normalize/language/phrase_book.h"

namespace outturn::normalize {

// Told by the script of most letters, then by whose header cells and headings stand in the text, then by the commonest
// words: of the first 8 KiB or so, and of every sixteenth part behind them, which show whether the document is in one
// language. Of one thread.
class LanguageChoice {
 public:
  LanguageChoice();

  // A line of the text, in order.
  void add(std::string_view line);
  // A header row that the readers have found by the profile of this language.
  void header(std::string_view language);

  // The first of all for no text.
  [[nodiscard]] const Phrases& best() const;
  // The language of a part of the document that is in another one; null where it is in one.
  [[nodiscard]] const Phrases* other();

 private:
  void count_scripts(std::string_view line);
  [[nodiscard]] const std::vector<std::size_t>& forms() const;
  void end_window();
  [[nodiscard]] bool in_script(std::size_t language) const;

  const PhraseBook& book_;
  std::size_t seen_ = 0;  // bytes
  CommonWords head_;      // of the beginning
  std::vector<std::string> head_lines_;
  CommonWords window_;  // since the last window
  std::size_t window_bytes_ = 0;
  std::size_t windows_ = 0;           // whose language can be told
  std::vector<std::size_t> scripts_;  // letters in the script of each language, by their bytes
  std::vector<std::size_t> headers_;  // header rows of each
  std::vector<std::size_t> parts_;    // windows in each
  // Header cells and headings of each in as many of the head's lines as are counted: few documents need them.
  mutable std::vector<std::size_t> forms_;
  mutable std::size_t counted_ = 0;
};

}  // namespace outturn::normalize
