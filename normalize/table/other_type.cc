#include "normalize/table/other_type.h"

#include <algorithm>
#include <cmath>

#include "core/quantile.h"
#include "core/utf8.h"
#include "normalize/page/raised_mark.h"

namespace outturn::normalize {
namespace {

constexpr float kOtherType = 0.1F;        // by which sizes differ, in shares
constexpr std::size_t kLongestPiece = 2;  // characters
constexpr std::size_t kStampedShare = 6;  // of the lines' text: one in so many bytes at most is stamped
constexpr float kSetElsewhere = 3;        // of the type: further up or down than any line that is set next

bool is_other(const Word& word, float type) {
  return std::abs(word.font_size / type - 1) > kOtherType;
}

// Whether the page's text does not run on from one word to the other, but jumps.
bool jumps(const Page& page, std::size_t from, std::size_t to, float type) {
  return to >= page.words.size() || from >= page.words.size() ||
         std::abs(page.words[from].baseline - page.words[to].baseline) > kSetElsewhere * type;
}

}  // namespace

float usual_type(const PageLayout& layout, LineRange lines) {
  std::vector<float> sizes;
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      sizes.push_back(layout.word(word).font_size);
    }
  }
  return sizes.empty() ? 0 : median(std::move(sizes));
}

bool has_other_type(const Page& page, const std::vector<std::uint32_t>& order, const PageLine& line, float type) {
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    const Word& word = page.words[order[at]];
    if (!is_other(word, type) || stands_raised(word, line)) continue;
    if (at > line.first && !word.space_before && utf8::count(word.text) <= kLongestPiece) continue;
    return true;
  }
  return false;
}

std::vector<std::uint32_t> stamped_words(const PageLayout& layout, LineRange lines) {
  std::vector<std::uint32_t> stamped;
  if (lines.empty()) return stamped;
  const Page& page = layout.page();
  const float type = usual_type(layout, lines);
  std::size_t all = 0;
  std::size_t found = 0;
  const auto same_run = [&](std::size_t a, std::size_t b) {
    return b < page.words.size() && is_other(page.words[b], type) && !jumps(page, a, b, type);
  };
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const std::size_t bytes = layout.word(word).text.size();
      all += bytes;
      if (!is_other(layout.word(word), type)) continue;
      std::size_t first = layout.index(word);
      std::size_t last = first;
      while (first > 0 && same_run(first, first - 1)) --first;
      while (same_run(last, last + 1)) ++last;
      if ((first > 0 && !jumps(page, first, first - 1, type)) || !jumps(page, last, last + 1, type)) continue;
      stamped.push_back(word);
      found += bytes;
    }
  }
  if (found * kStampedShare > all) stamped.clear();
  return stamped;
}

}  // namespace outturn::normalize
