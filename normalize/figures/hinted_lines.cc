#include "normalize/figures/hinted_lines.h"

#include <algorithm>
#include <string>

#include "normalize/figures/figure_header.h"
#include "normalize/figures/segments.h"
#include "normalize/language/line_ends.h"

namespace outturn::normalize {
namespace {

constexpr float kStackedCell = 1.6F;      // of the type: base lines of one cell's lines stand closer
constexpr std::size_t kMostStacked = 3;   // lines of a cell that are read as one text
constexpr std::size_t kFewestPieces = 2;  // of such a line

// The last pieces of line `at` with what stands right above each, as one text: words of a header may be told by the
// next line only. Empty where nothing stands above them, or the line can be none of a header of several columns.
std::vector<std::string> stacked_texts(const PageLayout& layout, std::size_t at, const std::vector<bool>& taken) {
  std::vector<std::string> texts;
  const auto& lines = layout.lines();
  const auto close = [&](std::size_t below) {
    return below > 0 && !taken[below - 1] &&
           lines[below].baseline - lines[below - 1].baseline < kStackedCell * lines[below].size;
  };
  if (!close(at)) return texts;
  const std::vector<Segment> segments = segments_of(layout, lines[at]);
  if (segments.size() < kFewestPieces || is_data_line(layout, lines[at])) return texts;
  for (const Segment& segment : segments) {
    std::string text;
    for (std::size_t line = at; at - line < kMostStacked - 1 && close(line); --line) {
      const std::vector<Segment> above = segments_of(layout, lines[line - 1]);
      const auto over = std::find_if(above.begin(), above.end(), [&](const Segment& one) {
        return one.left < segment.right && one.right > segment.left;
      });
      if (over == above.end()) break;
      text.insert(0, text_without_marks(layout, lines[line - 1], over->first, over->end) + " ");
    }
    if (text.empty()) continue;
    const std::string last = text_without_marks(layout, lines[at], segment.first, segment.end);
    texts.push_back(text + last);
    text.pop_back();  // a narrow cell may break a word
    if (may_break_word(text, last)) texts.push_back(text + last);
  }
  return texts;
}

}  // namespace

std::vector<std::vector<std::size_t>> hinted_lines(const PageLayout& layout, const FigureWordings& wordings,
                                                   const std::vector<bool>& taken) {
  std::vector<std::vector<std::size_t>> lines(wordings.all().size());
  const auto add = [&](std::size_t at, const std::string& text) {
    for (const std::size_t wording : wordings.hinted(text)) {
      if (lines[wording].empty() || lines[wording].back() != at) lines[wording].push_back(at);
    }
  };
  for (std::size_t at = 0; at < layout.lines().size(); ++at) {
    if (taken[at]) continue;
    add(at, text_without_marks(layout, layout.lines()[at]));
    for (const std::string& text : stacked_texts(layout, at, taken)) add(at, text);
  }
  return lines;
}

}  // namespace outturn::normalize
