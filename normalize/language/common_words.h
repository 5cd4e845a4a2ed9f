// The commonest words of all languages that the program knows, looked up in one pass over a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::normalize {

// How often a text has the commonest words of each language: first those of the profiles, in their order, then those
// that no profile reads (core/profiles/unread).
class CommonWords {
 public:
  CommonWords();

  // Counts the words of a line. Where words are not parted, as in Chinese, each character is one.
  void add(std::string_view line);
  void clear();

  [[nodiscard]] std::size_t words() const { return words_; }
  // The share of all words that are among the language's commonest.
  [[nodiscard]] double share(std::size_t language) const;
  [[nodiscard]] std::size_t languages() const { return counts_.size(); }

 private:
  void end_word();
  void count_word(std::uint64_t languages);

  std::string word_;  // the one that is being read
  std::size_t words_ = 0;
  std::vector<std::size_t> counts_;
};

}  // namespace outturn::normalize
