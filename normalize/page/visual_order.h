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

// How a document's brackets came: as the shapes that are seen, of which the left one opens; or as what is meant, so
// that of text that is read from the right the right one does.
enum class Brackets : std::uint8_t { seen, meant };

// A character in the order of reading.
struct ReadCharacter {
  std::uint32_t place = 0;  // in the line as it stands, from the left
  bool leftwards = false;   // it is read from right to left
  char32_t mirror = 0;      // what it means, where that is another bracket than the one that came; 0 where it is not
};

// `visual`: the characters of a line, or of one cell's part of it, from left to right, parted by spaces. Inverts the
// Unicode bidirectional algorithm (UAX #9) with ICU, for a paragraph of that direction, with what a line as it stands
// does not tell put right: the numerals of a symbol like A/77/749 go with its letters; the groups of a number hold
// together whatever space parts them ("500 790 72" stands for no number and is read from the right).
[[nodiscard]] std::vector<ReadCharacter> reading_order(std::u32string_view visual, bool right_to_left,
                                                       Brackets brackets);

// What the brackets of a line that is read from the right say: those that came as seen, less those that came as meant.
// One opens behind a space, and closes before one.
[[nodiscard]] int bracket_votes(std::u32string_view visual);

}  // namespace outturn::normalize
