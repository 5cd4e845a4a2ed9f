#include "normalize/page/page_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace outturn::normalize {
namespace {

constexpr float kSameLine = 0.42F;       // of the larger type: difference of base lines within a line
constexpr float kMarkType = 0.75F;       // of the type beside it: a note's mark is set in no larger one
constexpr float kHighestMark = 0.75F;    // of that type: above its base line
constexpr float kTouchingMark = 1;       // points
constexpr std::size_t kLongestMark = 4;  // bytes: "(أ)"
constexpr std::uint32_t kMarkParts = 3;  // words that a mark in brackets may come as
constexpr float kThickest = 4.0F;        // points: a thicker bar is an ornament or a filled cell
constexpr float kSameStroke = 1.6F;      // points: two drawn pieces of one line
constexpr float kStrokeGap = 3.0F;       // points: pieces this close are joined
constexpr float kWideGap = 0.6F;         // of the type: never inside a word
constexpr float kSpaceGap = 0.15F;       // of the type: a narrow space
constexpr float kMuchSmaller = 0.85F;    // of a line's largest type: not the same
constexpr std::size_t kMostOf = 3;       // all of a line's characters but one in so many

bool touch(const Word& one, const Word& other) {
  return std::abs(one.box.x0 - other.box.x1) < kTouchingMark || std::abs(one.box.x1 - other.box.x0) < kTouchingMark;
}

// Whether a note's mark is raised over the word.
bool is_raised_over(const Word& mark, const Word& word) {
  const float raised = word.baseline - mark.baseline;
  return mark.font_size <= kMarkType * word.font_size && raised > 0 && raised < kHighestMark * word.font_size;
}

// The base line that a word stands on: of a raised mark, that of the word which it touches, the next one in the source
// on either side. Beside cells that stand in the middle of their row it may be nearer to another line.
float base_line(const std::vector<Word>& words, std::uint32_t at) {
  const Word& word = words[at];
  if (word.text.size() > kLongestMark) return word.baseline;
  for (const int step : {-1, 1}) {
    std::int64_t part = at;
    for (std::uint32_t parts = 0; parts < kMarkParts; ++parts, part += step) {
      const std::int64_t beside = part + step;
      if (beside < 0 || beside >= static_cast<std::int64_t>(words.size())) break;
      const Word& next = words[static_cast<std::size_t>(beside)];
      if (!touch(words[static_cast<std::size_t>(part)], next)) break;
      if (is_raised_over(word, next)) return next.baseline;
      // "(", "أ", ")"
      if (next.text.size() > kLongestMark || next.font_size != word.font_size || next.baseline != word.baseline) break;
    }
  }
  return word.baseline;
}

bool fits(const PageLine& line, const Word& word, float baseline) {
  return std::abs(baseline - line.baseline) < kSameLine * std::max(line.size, word.font_size);
}

void add(const Page& page, PageLine& line, const Word& word) {
  const bool bold = word.font < page.fonts.size() && page.fonts[word.font].is_bold();
  if (line.count == 0) {
    line.box = word.box;
    line.baseline = word.baseline;
    line.size = word.font_size;
    line.bold = bold;
  } else {
    line.box.include(word.box);
    if (word.font_size > line.size) line.baseline = word.baseline;
    line.size = std::max(line.size, word.font_size);
    line.bold = line.bold && bold;
  }
  ++line.count;
}

// A few words in larger type, a stamp over a row or a page's number beside a note, do not make a line of theirs: its
// type is what most of it is set in.
void settle_type(const Page& page, const std::vector<std::uint32_t>& order, PageLine& line) {
  std::size_t bytes = 0;
  std::size_t smaller = 0;
  float size = 0;
  float baseline = 0;
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    const Word& word = page.words[order[at]];
    bytes += word.text.size();
    if (word.font_size >= kMuchSmaller * line.size) continue;
    smaller += word.text.size();
    if (word.font_size <= size) continue;
    size = word.font_size;
    baseline = word.baseline;
  }
  if (kMostOf * smaller <= bytes * (kMostOf - 1)) return;
  line.size = size;
  line.baseline = baseline;
}

std::vector<Stroke> join_strokes(std::vector<Stroke> pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Stroke& a, const Stroke& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
  std::vector<Stroke> joined;
  for (const Stroke& piece : pieces) {
    bool taken = false;
    for (auto it = joined.rbegin(); it != joined.rend() && piece.at - it->at < kSameStroke; ++it) {
      if (piece.from > it->to + kStrokeGap || piece.to < it->from - kStrokeGap) continue;
      it->from = std::min(it->from, piece.from);
      it->to = std::max(it->to, piece.to);
      taken = true;
      break;
    }
    if (!taken) joined.push_back(piece);
  }
  return joined;
}

}  // namespace

PageLayout::PageLayout(Page&& page) : page_(std::move(page)) {
  std::vector<std::uint32_t> all(page_.words.size());
  std::iota(all.begin(), all.end(), 0U);
  lines_ = group(page_, all, order_);
  std::vector<Stroke> across;
  std::vector<Stroke> down;
  for (const Rule& rule : page_.rules) {
    const Box& box = rule.box;
    if (box.width() >= box.height() && box.height() <= kThickest) across.push_back({box.middle_y(), box.x0, box.x1});
    if (box.height() > box.width() && box.width() <= kThickest) down.push_back({box.middle_x(), box.y0, box.y1});
  }
  horizontal_ = join_strokes(std::move(across));
  vertical_ = join_strokes(std::move(down));
}

bool PageLayout::bold(const Word& word) const {
  return word.font < page_.fonts.size() && page_.fonts[word.font].is_bold();
}

std::string PageLayout::text(const PageLine& line) const {
  return text(line.first, line.first + line.count);
}

std::string PageLayout::text(std::uint32_t first, std::uint32_t end) const {
  return text_of(page_, order_, first, end);
}

std::vector<PageLine> PageLayout::group(const Page& page, const std::vector<std::uint32_t>& members,
                                        std::vector<std::uint32_t>& order_out) {
  const auto& words = page.words;
  std::vector<std::pair<float, std::uint32_t>> by_line;
  by_line.reserve(members.size());
  for (const std::uint32_t at : members) by_line.emplace_back(base_line(words, at), at);
  std::stable_sort(by_line.begin(), by_line.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  order_out.resize(members.size());
  std::transform(by_line.begin(), by_line.end(), order_out.begin(), [](const auto& one) { return one.second; });
  std::vector<PageLine> lines;
  for (std::uint32_t at = 0; at < order_out.size(); ++at) {
    const Word& word = words[order_out[at]];
    if (lines.empty() || !fits(lines.back(), word, by_line[at].first)) {
      lines.emplace_back();
      lines.back().first = at;
    }
    add(page, lines.back(), word);
  }
  for (PageLine& line : lines) {
    settle_type(page, order_out, line);
    const auto begin = order_out.begin() + line.first;
    std::stable_sort(begin, begin + line.count,
                     [&](std::uint32_t a, std::uint32_t b) { return words[a].box.x0 < words[b].box.x0; });
  }
  return lines;
}

std::string text_of(const Page& page, const std::vector<std::uint32_t>& order, std::uint32_t first, std::uint32_t end) {
  std::size_t bytes = 0;
  for (std::uint32_t at = first; at < end; ++at) bytes += page.words[order[at]].text.size() + 1;
  std::string text;
  text.reserve(bytes);
  for (std::uint32_t at = first; at < end; ++at) {
    const Word& word = page.words[order[at]];
    if (at > first) {
      // space_before speaks of the word before in the source, which need not be the one to the left.
      const float gap = (word.box.x0 - page.words[order[at - 1]].box.x1) / word.font_size;
      const bool follows = order[at] == order[at - 1] + 1;
      if (follows ? word.space_before || gap > kWideGap : gap > kSpaceGap) text += ' ';
    }
    text += word.text;
  }
  return text;
}

}  // namespace outturn::normalize
