// Marks of notes as printers set them: raised, in smaller type.
#pragma once

#include "normalize/page/page_layout.h"

namespace outturn::normalize {

inline constexpr float kMarkSize = 0.85F;   // of the line's type, at most
inline constexpr float kMarkRaised = 0.1F;  // of the line's type, at least

inline bool stands_raised(const Word& word, const PageLine& line) {
  return word.font_size < kMarkSize * line.size && word.baseline < line.baseline - kMarkRaised * line.size;
}

}  // namespace outturn::normalize
