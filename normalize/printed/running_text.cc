#include "normalize/printed/running_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "normalize/language/line_ends.h"
#include "normalize/page/line_join.h"
#include "normalize/page/raised_mark.h"

namespace outturn::normalize {
namespace {

constexpr float kRunningColumnGap = 1.8F;  // of the type: wider than any space of running text
constexpr float kClearSlack = 1.0F;        // ems left at a line's end that its successor's first word would have filled
constexpr std::size_t kLongestCode = 6;    // bytes of "VIII."
constexpr float kHangingGap = 0.5F;        // of the type: behind a code, wider than a space
constexpr float kHangingEdge = 0.3F;       // of the type: lines that hang begin this close to each other

// Behind the last word of a heading's line that is no mark of a note, raised behind the title.
std::uint32_t end_of_title(const PageLayout& layout, const PageLine& line) {
  const std::uint32_t end = end_without_marks(layout, line);
  return layout.page().fonts[layout.word(end - 1).font].is_bold() ? end : line.first + line.count;
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

// Where what follows a code at the line's beginning ("V.") is set: its paragraph's other lines hang there.
std::optional<float> hanging_edge(const PageLayout& layout, const PageLine& line) {
  if (line.count < 2) return std::nullopt;
  const Word& code = layout.word(line.first);
  const Word& next = layout.word(line.first + 1);
  const bool reads_as_code = code.text.size() <= kLongestCode && (code.text.ends_with('.') || code.text.ends_with(')'));
  if (!reads_as_code || next.box.x0 - code.box.x1 < kHangingGap * line.size) return std::nullopt;
  return next.box.x0;
}

// Lines as paragraphs.
class Paragraphs {
 public:
  Paragraphs(const PageLayout& layout, float right) : layout_(layout), right_(right) {}

  // How the line follows the one above it, whose text is `before`.
  Join join(const PageLine& above, const std::string& before, const PageLine& line, const std::string& text) {
    const std::optional<float> edge = hanging_edge(layout_, line);
    const Join join =
        !edge && hangs(above, before, line) ? wrap_join(before, text) : text_join(above, before, line, text);
    if (join == Join::paragraph) edge_ = edge;
    return join;
  }
  void first(const PageLine& line) { edge_ = hanging_edge(layout_, line); }

 private:
  static bool same_type(const PageLine& above, const PageLine& line) {
    return line.baseline - above.baseline < kLineStep * line.size && above.bold == line.bold &&
           std::abs(above.size - line.size) < 0.6F;
  }

  // A title of several lines, in the body or the contents, hangs behind its code. A line of columns is whole; the
  // number of a page may stand behind its last one.
  [[nodiscard]] bool hangs(const PageLine& above, const std::string& before, const PageLine& line) const {
    return edge_ && std::abs(line.box.x0 - *edge_) < kHangingEdge * line.size && same_type(above, line) &&
           before.find('\t') == std::string::npos && !ends_like_text(before) && !leads_to_page(before);
  }

  [[nodiscard]] Join text_join(const PageLine& above, const std::string& before, const PageLine& line,
                               const std::string& text) const {
    // A line of columns (contents, abbreviations) is whole.
    if (before.find('\t') != std::string::npos || text.find('\t') != std::string::npos) return Join::paragraph;
    const float slack = (right_ - above.box.x1) / line.size - first_unit_ems(text);
    return same_type(above, line) && slack < kClearSlack ? wrap_join(before, text) : Join::paragraph;
  }

  const PageLayout& layout_;
  float right_;                // where the page's text ends
  std::optional<float> edge_;  // where the open paragraph's lines hang
};

}  // namespace

std::vector<PrintedText> running_text(const PageLayout& layout, LineRange lines, std::int64_t& mark_characters) {
  float right = 0;
  for (std::size_t at = lines.first; at < lines.end; ++at) right = std::max(right, layout.lines()[at].box.x1);
  Paragraphs paragraphs(layout, right);
  if (!lines.empty()) paragraphs.first(layout.lines()[lines.first]);
  std::vector<PrintedText> texts;
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    const std::uint32_t end = end_of_title(layout, line);
    for (std::uint32_t mark = end; mark < line.first + line.count; ++mark) {
      mark_characters += utf8::count_non_space(layout.word(mark).text);
    }
    std::string text = columns_text(layout, line, end);
    const Join join =
        at == lines.first ? Join::paragraph : paragraphs.join(layout.lines()[at - 1], texts.back().text, line, text);
    const Place place{layout.page().number, 0, line.box};
    texts.push_back({std::move(text), place, join, line.bold, line.size});
  }
  return texts;
}

}  // namespace outturn::normalize
