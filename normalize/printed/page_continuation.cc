#include "normalize/printed/page_continuation.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace outturn::normalize {
namespace {

constexpr std::size_t kMostNotes = 3;    // lines that say that something goes on
constexpr std::size_t kLongestRest = 3;  // lines of a label's rest, alone on a page
constexpr float kTopPart = 0.3F;         // of the page's height, in which a row's rest begins
constexpr float kRowStep = 3;            // of the type: rows stand no further apart
constexpr std::size_t kRowWords = 4;     // bytes in a row of letters that are a word, or two Han characters

// A caption, or the words of an empty page.
bool begins_other(const std::string& text, AllPhrases all_phrases) {
  return std::any_of(all_phrases.begin(), all_phrases.end(), [&](const Phrases* phrases) {
    return phrases->says_blank(text) || phrases->matches(Wording::heading_other, text);
  });
}

// Whether a word of the line is more than a symbol or a number.
bool has_words(const PageLayout& layout, const PageLine& line) {
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    const std::string& text = layout.word(word).text;
    const auto other = [](char c) { return c >= '!' && c <= '@'; };
    if (text.size() >= kRowWords && std::none_of(text.begin(), text.end(), other)) return true;
  }
  return false;
}

}  // namespace

std::size_t continuation_end(const PageLayout& layout, LineRange lines, AllPhrases all_phrases) {
  const std::size_t last = std::min(lines.end, lines.first + kMostNotes);
  std::size_t at = lines.first;
  for (; at < last; ++at) {
    const std::string text = layout.text(layout.lines()[at]);
    const bool continued = std::any_of(all_phrases.begin(), all_phrases.end(),
                                       [&](const Phrases* phrases) { return phrases->says_continued(text); });
    if (!continued) break;
  }
  return at;
}

bool is_foreign_page(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases) {
  if (lines.empty() || !edges.form->anchor()) return false;
  const PageLine& first = layout.lines()[lines.first];
  if (begins_other(layout.text(first), all_phrases)) return true;
  const ColumnEdges moved = edges.shifted(page_shift(edges, layout, lines));
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    const bool across = crosses(layout, line, moved) || reaches_over(layout, line, moved);
    if (begins_text(layout, line, moved) && !across) return false;
    if (reads_as(layout.text(line), {Wording::heading_accomplishment}, all_phrases)) return false;
  }
  return lines.end - lines.first > kLongestRest || first.baseline > kTopPart * layout.page().height ||
         crosses(layout, first, moved) || reaches_over(layout, first, moved);
}

bool rows_open_page(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases) {
  if (lines.empty()) return false;
  const PageLine& first = layout.lines()[lines.first];
  return !crosses(layout, first, edges) && !begins_other(layout.text(first), all_phrases) &&
         rows_go_on(layout, lines, edges, all_phrases);
}

bool rest_opens_page(const PageLayout& layout, LineRange lines, const ColumnEdges& edges) {
  if (lines.empty()) return false;
  const PageLine& first = layout.lines()[lines.first];
  return !crosses(layout, first, edges) && !reaches_over(layout, first, edges) && begins_text(layout, first, edges) &&
         is_row_line(layout, first, edges);
}

std::optional<std::size_t> row_in_margin(const PageLayout& layout, LineRange margin, std::size_t beside,
                                         const ColumnEdges& edges, AllPhrases all_phrases) {
  const PageLine& row = layout.lines()[beside];
  for (std::size_t at = margin.first; at < margin.end; ++at) {
    const PageLine& line = layout.lines()[at];
    const bool near = std::abs(line.baseline - row.baseline) < kRowStep * std::max(line.size, row.size);
    if (near && is_row_line(layout, line, edges) && has_words(layout, line) &&
        (has_value(layout, line, edges, all_phrases) || begins_text(layout, line, edges))) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace outturn::normalize
