#include "support/line_breaker.h"

#include <array>

#include "core/utf8.h"

namespace outturn::test {
namespace {

// Of a common serif type: advances of U+0020 to U+007E in thousandths of an em.
constexpr std::array<int, 95> kAdvances = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

bool closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"。，、；：！？）》」』】”’,.;:!?)]}%";
  return kClosing.find(c) != std::u32string_view::npos;
}

bool opening(char32_t c) {
  constexpr std::u32string_view kOpening = U"（《「『【“‘([{";
  return kOpening.find(c) != std::u32string_view::npos;
}

bool may_break(char32_t before, char32_t after) {
  if (before == 0 || closing(after) || opening(before)) return false;
  if (utf8::is_space(before)) return true;
  if (before == U'-') return utf8::is_letter(after);
  return !utf8::is_space(after) && (utf8::is_wide(before) || utf8::is_wide(after));
}

}  // namespace

float set_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    width += utf8::is_wide(c) ? 1000 : c >= 0x20 && c < 0x7F ? kAdvances[c - 0x20] : 500;
  }
  return static_cast<float>(width) / 1000;
}

std::vector<std::string> break_lines(std::string_view text, float ems) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t begin = 0;  // of the piece in work
  char32_t before = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view piece = text.substr(begin, end - begin);
    begin = end;
    if (!line.empty() && set_width(line + std::string(utf8::trim(piece))) > ems) {
      lines.emplace_back(utf8::trim(line));
      line.clear();
    }
    line += piece;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (may_break(before, c)) take(start);
    before = c;
  }
  take(text.size());
  if (!utf8::trim(line).empty()) lines.emplace_back(utf8::trim(line));
  return lines;
}

}  // namespace outturn::test
