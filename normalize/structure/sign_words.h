// Words that show a table, however they are spelled: compared by their letters, a few of which may be misread.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language_profile.h"

namespace outturn::normalize {

// Small letters of a text, and which there are.
struct Letters {
  // A bit for each class of pairs of letters that stand side by side.
  using Pairs = std::bitset<256>;

  Letters() = default;
  // Of a text with more than `most` letters, which is too long to be compared with any word, the first ones.
  explicit Letters(std::string_view printed, std::size_t most = std::string_view::npos);

  std::u32string text;
  std::uint64_t kinds = 0;   // one bit for each of 64 classes of letters
  std::uint64_t blocks = 0;  // the same of Unicode's blocks, which part the scripts
  Pairs pairs;
};

// Words of one language of which any will do.
class SignWordList {
 public:
  explicit SignWordList(const std::vector<std::string>& words);

  // Whether the text holds one of them: one letter in six may differ; of Chinese, one character in four.
  [[nodiscard]] bool any_in(const Letters& text) const;
  // Whether it does, and has at most `beside` letters more than the word.
  [[nodiscard]] bool any_is(const Letters& text, std::size_t beside) const;
  [[nodiscard]] bool chinese() const { return chinese_; }
  // Letters of the longest one.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  struct Piece {
    std::u32string text;
    Letters::Pairs pairs;
  };
  struct Word {
    Letters letters;
    std::size_t misread = 0;    // letters that may differ
    std::vector<Piece> pieces;  // of the word, one more than that: one at least is as it should be
  };
  [[nodiscard]] static std::vector<Piece> pieces_of(const std::u32string& word, std::size_t count);
  [[nodiscard]] static bool holds(const Letters& text, const Word& word);

  std::vector<Word> words_;
  std::size_t longest_ = 0;
  std::uint64_t blocks_ = 0;
  bool chinese_ = false;  // the first one is
};

// The profile's [signs.…].
struct SignWords {
  explicit SignWords(const LanguageProfile& profile);

  SignWordList planned;
  SignWordList completed;
  SignWordList remark;
  SignWordList indicators;
};

// The ones for a BCP 47 tag, made at first use.
const SignWords& sign_words_for(std::string_view language);

}  // namespace outturn::normalize
