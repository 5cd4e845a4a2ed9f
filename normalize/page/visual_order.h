// In which order the characters of a printed line are read, found from where they stand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace outturn::normalize {

// Hebrew, Arabic and the scripts beside them, presentation forms too.
[[nodiscard]] inline bool is_right_to_left(char32_t c) {
  return c - 0x590U < 0x370U || c - 0xFB1DU < 0x3E0U;
}

// Whether some letter of a text is one of them.
[[nodiscard]] bool has_right_to_left(std::string_view text);

// How a document's brackets came: as the shapes that are seen, of which the left one opens; or as what is meant, so
// that of text that is read from the right the right one does.
enum class Brackets : std::uint8_t { seen, meant };

// In which order the groups of a number stand: as it is read, or, where ordinary spaces part them in text that is read
// from the right, the last one on the left: "000 845".
enum class Groups : std::uint8_t { from_left, from_right };

// What a document's lines say of themselves.
struct LineVotes {
  int brackets = 0;  // those that came as seen, less those that came as meant
  int groups = 0;    // numbers whose groups stand from the left, less those from the right

  [[nodiscard]] Brackets bracket_order() const { return brackets < 0 ? Brackets::meant : Brackets::seen; }
  [[nodiscard]] Groups group_order() const { return groups < 0 ? Groups::from_right : Groups::from_left; }
};

// A character in the order of reading.
struct ReadCharacter {
  std::uint32_t place = 0;  // in the line as it stands, from the left
  bool leftwards = false;   // it is read from right to left
  char32_t mirror = 0;      // what it means, where that is another bracket than the one that came; 0 where it is not
};

// `visual`: the characters of a line, or of one cell's part of it, from left to right, parted by spaces. Inverts the
// Unicode bidirectional algorithm (UAX #9) with ICU, for a paragraph of that direction, with what a line as it stands
// does not tell put right: the numerals of a symbol like A/77/749 go with its letters; the groups of a number hold
// together whatever space parts them ("500 790 72" stands for no number and is read from the right). `groups` is for
// numbers that may be either: "412 300".
[[nodiscard]] std::vector<ReadCharacter> reading_order(std::u32string_view visual, bool right_to_left,
                                                       Brackets brackets, Groups groups = Groups::from_left);

// What the brackets of a line that is read from the right say: those that came as seen, less those that came as meant.
// One opens behind a space, and closes before one.
[[nodiscard]] int bracket_votes(std::u32string_view visual);

// What the numbers of a line say, see LineVotes: those that are one in one order only.
[[nodiscard]] int group_votes(std::u32string_view visual);

}  // namespace outturn::normalize
