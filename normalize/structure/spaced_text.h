// A cell's text for what only looks for words and numbers in it.
#pragma once

#include <string>

#include "core/rows.h"

namespace outturn::normalize {

// The fragments with a space between them, however they are to be joined.
[[nodiscard]] inline std::string spaced_text(const Cell& cell) {
  std::string text;
  for (const Fragment& fragment : cell.fragments) {
    if (!text.empty()) text += ' ';
    text += fragment.text;
  }
  return text;
}

}  // namespace outturn::normalize
