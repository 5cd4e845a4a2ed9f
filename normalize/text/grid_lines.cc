#include "normalize/text/grid_lines.h"

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

// Cuts the line at gaps of at least `gap` spaces.
std::vector<Stretch> cut(std::string_view line, int begin, int wide, int gap) {
  std::vector<Stretch> found;
  int column = begin;
  int spaces = gap;  // before the character at hand
  std::size_t text_end = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t here = at;
    const char32_t c = utf8::next(line, at);
    const int cells = utf8::is_wide(c) ? wide : 1;
    if (utf8::is_space(c)) {
      spaces += cells;
    } else {
      if (spaces >= gap) found.push_back({column, column, line.substr(here, 0)});
      Stretch& open = found.back();
      text_end = at;
      open.text = line.substr(static_cast<std::size_t>(open.text.data() - line.data()),
                              text_end - static_cast<std::size_t>(open.text.data() - line.data()));
      open.end = column + cells;
      spaces = 0;
    }
    column += cells;
  }
  return found;
}

}  // namespace

std::vector<Stretch> stretches_of(std::string_view line, int wide) {
  return cut(line, 0, wide, 2);
}

std::vector<Stretch> words_of(const Stretch& stretch, int wide) {
  return cut(stretch.text, stretch.begin, wide, 1);
}

bool holds_number(std::string_view text, std::string_view number) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    if ((at == 0 || !digit(at - 1)) && !digit(at + number.size())) return true;
  }
  return false;
}

}  // namespace outturn::normalize
