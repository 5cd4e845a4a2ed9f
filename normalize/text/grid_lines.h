// A text's lines as cells of characters: where in a line its stretches of text begin.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace outturn::normalize {

// Text between two gaps. Inside it words are parted by one space each.
struct Stretch {
  int begin = 0;          // cells from the line's start
  int end = 0;            // behind the last one
  std::string_view text;  // trimmed, not empty
};

// The stretches of a line, which two or more spaces part. `wide`: the cells of a Han character or full-width sign, 1 or
// 2: converters differ.
std::vector<Stretch> stretches_of(std::string_view line, int wide);

// The place of each word in a stretch, the first one's included.
std::vector<Stretch> words_of(const Stretch& stretch, int wide);

// Whether the text has the number, with no other digit beside it.
bool holds_number(std::string_view text, std::string_view number);

}  // namespace outturn::normalize
