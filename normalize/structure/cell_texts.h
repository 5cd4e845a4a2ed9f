// A cell's text, for what only looks at it.
#pragma once

#include <string>

#include "core/rows.h"

namespace outturn::normalize {

// The fragments with a space between them, however they are to be joined: no number runs into another.
[[nodiscard]] inline std::string spaced_text(const Cell& cell) {
  std::string text;
  for (const Fragment& fragment : cell.fragments) {
    if (!text.empty()) text += ' ';
    text += fragment.text;
  }
  return text;
}

// The fragments as they are to be joined, a paragraph's end as a space.
[[nodiscard]] inline std::string joined_text(const Cell& cell) {
  std::string text;
  for (const Fragment& fragment : cell.fragments) {
    if (!text.empty() && fragment.join != Join::none) text += ' ';
    text += fragment.text;
  }
  return text;
}

}  // namespace outturn::normalize
