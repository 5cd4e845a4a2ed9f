// Marks of notes as printers set them: raised, in smaller type.
#pragma once

#include <cstddef>
#include <cstdint>

#include "normalize/page/page_layout.h"

namespace outturn::normalize {

inline constexpr float kMarkSize = 0.85F;   // of the line's type, at most
inline constexpr float kMarkRaised = 0.1F;  // of the line's type, at least

inline bool stands_raised(const Word& word, const PageLine& line) {
  return word.font_size < kMarkSize * line.size && word.baseline < line.baseline - kMarkRaised * line.size;
}

inline constexpr std::size_t kLongestMark = 4;  // bytes: "(أ)"

// Behind the line's last word that is no raised mark; its first word is none.
inline std::uint32_t end_without_marks(const PageLayout& layout, const PageLine& line) {
  std::uint32_t end = line.first + line.count;
  while (end > line.first + 1) {
    const Word& last = layout.word(end - 1);
    if (last.text.size() > kLongestMark || !stands_raised(last, line)) break;
    --end;
  }
  return end;
}

}  // namespace outturn::normalize
