// Round brackets, of both widths.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/utf8.h"

namespace outturn {

// How many more the text opens than it closes: more than 0, and what follows stands inside of brackets; below 0, and it
// begins so itself.
[[nodiscard]] inline std::ptrdiff_t open_brackets(std::string_view text) {
  std::ptrdiff_t open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    open += c == U'(' || c == 0xFF08 ? 1 : c == U')' || c == 0xFF09 ? -1 : 0;
  }
  return open;
}

}  // namespace outturn
