#include "normalize/text/text_lines.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::ptrdiff_t kRows = 3;  // that show what parts a text's cells

// Whether the line has text before and behind a stretch that begins and ends with a tab.
bool is_tab_row(const std::string& line) {
  const std::size_t first = line.find('\t');
  if (first == std::string::npos) return false;
  const std::size_t last = line.rfind('\t');
  return last > first && !utf8::trim(std::string_view(line).substr(0, first)).empty() &&
         !utf8::trim(std::string_view(line).substr(last)).empty();
}

}  // namespace

bool has_tab_rows(const TextLines& text) {
  std::ptrdiff_t rows = 0;
  return std::any_of(text.lines.begin(), text.lines.end(),
                     [&](const TextLine& line) { return is_tab_row(line.text) && ++rows == kRows; });
}

}  // namespace outturn::normalize
