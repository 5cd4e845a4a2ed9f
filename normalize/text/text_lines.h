// A text's lines and the pages on which they stand.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "core/pages.h"

namespace outturn::normalize {

// In a line, a tab parts cells and U+2029 the paragraphs of a cell.
struct TextLines {
  std::vector<TextLine> lines;
  std::vector<int> pages;  // of each line

  [[nodiscard]] std::size_t size() const { return lines.size(); }
  void add(TextLine&& line, int page) {
    lines.push_back(std::move(line));
    pages.push_back(page);
  }
};

[[nodiscard]] inline bool has_tab(std::string_view line) {
  return line.find('\t') != std::string_view::npos;
}

// Whether tabs make rows of the text: three lines have text before and behind two tabs.
[[nodiscard]] bool has_tab_rows(const TextLines& text);

inline constexpr std::string_view kParagraphMark = "\xE2\x80\xA9";  // U+2029

}  // namespace outturn::normalize
