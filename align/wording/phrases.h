// Lists of words and phrases of a language, looked for at a place of a text: what the readers of figures ask with.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/inflection.h"
#include "core/utf8.h"

namespace outturn::align {

// The character that starts at byte `at`, folded (fold_letter()), and `at` moved behind it. What most texts are made of
// is decoded here: nearly all looking for phrases ends with this.
inline char32_t next_folded(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    ++at;
    return fold_letter(byte);
  }
  const char32_t han = utf8::next_common_han(text, at);
  return han != 0 ? han : fold_letter(utf8::next(text, at));
}

inline bool is_ascii_letter(char c) {
  const auto small = static_cast<unsigned char>(static_cast<unsigned char>(c) | 0x20U);
  return small >= 'a' && small <= 'z';
}
// Behind the letters of ASCII that begin at byte `at`: no phrase begins inside a word.
inline std::size_t skip_ascii_letters(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return at;
}

// A phrase as texts are compared with it: letters, hyphens and spaces as fold_letter() has them, marks not at all. One
// that begins or ends with a letter matches whole words only, unless a '*' stands behind the word: then this may go on
// as it likes, in the middle of a phrase too ("ожидаем* достижен*"). Behind '~' one of the language's endings may
// stand, or none: "баз~ данных".
struct FoldedPhrase {
  explicit FoldedPhrase(std::string_view text, std::shared_ptr<const Inflection> endings = nullptr);

  // Bytes that the phrase takes at byte `at`, a word's end included that goes on; 0 where it does not stand there.
  [[nodiscard]] std::size_t length_at(std::string_view text, std::size_t at) const;
  // The same of one that ends at byte `end`.
  [[nodiscard]] std::size_t length_before(std::string_view text, std::size_t end) const;

  // A text's first or last letters, folded: most phrases that begin or end with the same letter as a text are told
  // apart from it by these.
  static constexpr std::size_t kOuter = 4;
  using Outer = std::array<char32_t, kOuter>;  // zeros behind them where there are fewer
  static Outer first_letters(std::string_view text, std::size_t at);
  static Outer last_letters(std::string_view text, std::size_t end);  // the last one first
  // Whether length_at() or length_before() may be more than 0, whose letters these are.
  [[nodiscard]] bool may_start_with(const Outer& text) const {
    return std::equal(letters.begin(), letters.begin() + plain_first, text.begin());
  }
  [[nodiscard]] bool may_end_with(const Outer& text) const {
    return std::equal(letters.rbegin(), letters.rbegin() + plain_last, text.begin());
  }

  static constexpr char32_t kGoesOn = U'*';     // among the letters: the word may go on
  static constexpr char32_t kInflected = U'~';  // among the letters: an ending may follow

  std::shared_ptr<const Inflection> inflection;
  std::u32string letters;
  std::string value;
  std::size_t words = 1;
  bool goes_on = false;            // one of the words
  std::ptrdiff_t plain_first = 0;  // of the outermost letters, how many stand for themselves
  std::ptrdiff_t plain_last = 0;
};

// Byte `at` of a text, whose character is read once, however many lists of phrases are asked about it.
struct TextPlace {
  TextPlace(std::string_view of, std::size_t byte) : text(of), at(byte), next(byte) {
    if (at < text.size()) first = next_folded(text, next);
  }
  std::string_view text;
  std::size_t at;
  std::size_t next;    // behind the character; `at` at the text's end
  char32_t first = 0;  // the character, folded
};

// The same of what stands before byte `end`.
struct TextEnd {
  TextEnd(std::string_view of, std::size_t byte) : text(of), end(byte) {
    if (end == 0) return;
    std::size_t start = utf8::previous(text, end);
    last = next_folded(text, start);
  }
  std::string_view text;
  std::size_t end;
  char32_t last = 0;  // the character before it, folded
};

// A list of phrases; the longest one wins.
class PhraseSet {
 public:
  PhraseSet() = default;
  explicit PhraseSet(const std::vector<std::string>& phrases, std::shared_ptr<const Inflection> inflection = nullptr);
  // Of entries "phrase value": value() then has what stands behind the last space.
  static PhraseSet with_values(const std::vector<std::string>& entries,
                               std::shared_ptr<const Inflection> inflection = nullptr);

  void add(std::string_view phrase, std::string value = {});

  struct Match {
    std::size_t length = 0;              // bytes; 0 where nothing matches
    const std::string* value = nullptr;  // of the list, where it has values
    explicit operator bool() const { return length > 0; }
  };
  // The longest phrase that starts at byte `at`.
  [[nodiscard]] Match find_at(const TextPlace& place) const {
    const bool may = place.next > place.at && may_start(place.first);
    return may ? find_started_at(place.text, place.at, place.first, place.next) : Match{};
  }
  [[nodiscard]] Match find_at(std::string_view text, std::size_t at) const { return find_at(TextPlace(text, at)); }
  [[nodiscard]] std::size_t match_at(const TextPlace& place) const { return find_at(place).length; }
  [[nodiscard]] std::size_t match_at(std::string_view text, std::size_t at) const { return find_at(text, at).length; }
  // The longest phrase that ends at byte `end`.
  [[nodiscard]] Match find_before(const TextEnd& place) const {
    return place.end > 0 && may_end(place.last) ? find_ended_at(place.text, place.end) : Match{};
  }
  [[nodiscard]] Match find_before(std::string_view text, std::size_t end) const {
    return find_before(TextEnd(text, end));
  }
  [[nodiscard]] std::size_t match_before(const TextEnd& place) const { return find_before(place).length; }
  [[nodiscard]] std::size_t match_before(std::string_view text, std::size_t end) const {
    return find_before(text, end).length;
  }
  // Byte of the first phrase in text [begin, end), npos where there is none.
  [[nodiscard]] std::size_t find_in(std::string_view text, std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool occurs_in(std::string_view text) const {
    return find_in(text, 0, text.size()) != std::string_view::npos;
  }
  // Whether the whole text is one of the phrases.
  [[nodiscard]] bool is(std::string_view text) const { return !text.empty() && match_at(text, 0) == text.size(); }
  // Whether a phrase may start with this character, folded: a quick no for nearly all.
  [[nodiscard]] bool may_start(char32_t folded) const { return starts_[folded & kMask]; }
  // The same of one that ends with it, or with the character before it where this is a mere mark (0).
  [[nodiscard]] bool may_end(char32_t folded) const {
    return folded == 0 || !going_on_.empty() || ends_[folded & kMask];
  }

 private:
  // `first` is the character at `at`, `next` the byte behind it.
  [[nodiscard]] Match find_started_at(std::string_view text, std::size_t at, char32_t first, std::size_t next) const;
  [[nodiscard]] Match find_ended_at(std::string_view text, std::size_t end) const;
  void insert(std::vector<FoldedPhrase>& list, const FoldedPhrase& phrase);

  // Where phrases are kept that begin with two characters (0: there is only one).
  static std::size_t pair(char32_t first, char32_t second) { return (first * 31 + second) & kMask; }
  // Where it is noted that phrases begin so.
  static std::size_t triple(char32_t first, char32_t second, char32_t third) {
    return ((first * 31 + second) * 31 + third) & kMask;
  }

  static constexpr char32_t kMask = 0xFFF;
  static constexpr char32_t kSlots = 64;
  std::bitset<kMask + 1> starts_;
  std::bitset<kMask + 1> pairs_;
  std::bitset<kMask + 1> short_pairs_;  // of phrases that three characters do not tell
  std::bitset<kMask + 1> triples_;      // of the others
  std::bitset<kMask + 1> ends_;
  std::array<std::vector<FoldedPhrase>, kSlots> by_start_;  // by the first two characters, the longest first
  std::array<std::vector<FoldedPhrase>, kSlots> by_end_;    // by the last one, where no word goes on
  std::vector<FoldedPhrase> going_on_;                      // the others, the longest first
  std::shared_ptr<const Inflection> inflection_;            // of the phrases with '~'
};

// A word where words are spaced: letters with their marks, digits, hyphens and apostrophes.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;  // begin == end where there is none
};
// The word that begins at byte `at`.
Word word_at(std::string_view text, std::size_t at);
// The word that ends at byte `end`, white space behind it aside.
Word word_before(std::string_view text, std::size_t end);

// Whether `text` ends with `ending`, letters in either case.
bool ends_with_folded(std::string_view text, std::string_view ending);

}  // namespace outturn::align
