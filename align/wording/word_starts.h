// Where in a text the words may begin that alignment asks for: one look at a text answers for all of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace outturn::align {

class PhraseSet;
struct Vocabulary;

// What may begin at a mark.
enum class Kind : std::uint8_t {
  number = 1,      // in digits or written out; or a bracket around some
  comparison = 2,  // Vocabulary::comparisons
  negation = 4,
  part = 8,       // Vocabulary::lists_parts
  boundary = 16,  // white space, or a full stop
  reason = 32,    // Vocabulary::reasons
};

struct WordStart {
  std::uint32_t at = 0;    // byte of the text
  std::uint8_t kinds = 0;  // those that may begin there
  [[nodiscard]] bool is(Kind kind) const { return (kinds & static_cast<std::uint8_t>(kind)) != 0; }
};
using WordStarts = std::span<const WordStart>;  // in the order of the text

// What may begin with a folded character, by its last bits: a quick no for nearly all of them.
class KindsByFirst {
 public:
  explicit KindsByFirst(const Vocabulary& words);
  [[nodiscard]] std::uint8_t of(char32_t c) const { return kinds_[c & kMask]; }

 private:
  static constexpr char32_t kMask = 0xFFF;
  void add(Kind kind, char32_t c) { kinds_[c & kMask] |= static_cast<std::uint8_t>(kind); }
  void add(Kind kind, const PhraseSet& words);
  std::array<std::uint8_t, kMask + 1> kinds_{};
};

// All starts of the text, in place of what `starts` holds.
void find_word_starts(std::string_view text, const Vocabulary& words, std::vector<WordStart>& starts);

// Whether a word of the set, whose kind the starts have, occurs in text [begin, end).
bool occurs_in(const PhraseSet& set, Kind kind, std::string_view text, WordStarts starts, std::size_t begin,
               std::size_t end);

// The starts from byte `begin` on.
WordStarts word_starts_from(WordStarts starts, std::size_t begin);

}  // namespace outturn::align
