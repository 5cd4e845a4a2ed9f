#include "normalize/printed/running_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/page/raised_mark.h"

namespace outturn::normalize {
namespace {

constexpr float kRunningColumnGap = 1.8F;  // of the type: wider than any space of running text
constexpr std::size_t kLongestMark = 3;    // bytes of a note's mark
constexpr float kClearSlack = 1.0F;        // ems left at a line's end that its successor's first word would have filled

// Behind the last word of a heading's line that is no mark of a note, raised behind the title.
std::uint32_t end_of_title(const PageLayout& layout, const PageLine& line) {
  std::uint32_t end = line.first + line.count;
  while (end > line.first + 1) {
    const Word& last = layout.word(end - 1);
    if (last.text.size() > kLongestMark || !stands_raised(last, line)) break;
    --end;
  }
  return layout.page().fonts[layout.word(end - 1).font].bold ? end : line.first + line.count;
}

// The line with its columns, which wide gaps show, parted by tabs, up to word `end`.
std::string columns_text(const PageLayout& layout, const PageLine& line, std::uint32_t end) {
  std::string text;
  std::uint32_t from = line.first;
  for (std::uint32_t word = line.first + 1; word <= end; ++word) {
    if (word < end && layout.word(word).box.x0 - layout.word(word - 1).box.x1 < kRunningColumnGap * line.size) continue;
    if (!text.empty()) text += '\t';
    text += layout.text(from, word);
    from = word;
  }
  return text;
}

// How a line of running text follows the one above it, whose text is `before`.
Join text_join(const PageLine& above, const std::string& before, const PageLine& line, const std::string& text,
               float right) {
  // A line of columns (contents, abbreviations) is whole.
  if (before.find('\t') != std::string::npos || text.find('\t') != std::string::npos) return Join::paragraph;
  const float slack = (right - above.box.x1) / line.size - first_unit_ems(text);
  const bool wrapped = line.baseline - above.baseline < kLineStep * line.size && above.bold == line.bold &&
                       std::abs(above.size - line.size) < 0.6F && slack < kClearSlack;
  return wrapped ? wrap_join(before, text) : Join::paragraph;
}

}  // namespace

std::vector<PrintedText> running_text(const PageLayout& layout, LineRange lines, std::int64_t& mark_characters) {
  float right = 0;
  for (std::size_t at = lines.first; at < lines.end; ++at) right = std::max(right, layout.lines()[at].box.x1);
  std::vector<PrintedText> texts;
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    const std::uint32_t end = end_of_title(layout, line);
    for (std::uint32_t mark = end; mark < line.first + line.count; ++mark) {
      mark_characters += utf8::count_non_space(layout.word(mark).text);
    }
    std::string text = columns_text(layout, line, end);
    const Join join =
        at == lines.first ? Join::paragraph : text_join(layout.lines()[at - 1], texts.back().text, line, text, right);
    const Place place{layout.page().number, 0, line.box};
    texts.push_back({std::move(text), place, join, line.bold, line.size});
  }
  return texts;
}

}  // namespace outturn::normalize
