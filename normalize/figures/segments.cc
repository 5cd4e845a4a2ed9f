#include "normalize/figures/segments.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "normalize/page/raised_mark.h"

namespace outturn::normalize {
namespace {

constexpr float kSegmentGap = 0.8F;  // of the type: wider than nearly all spaces between words
constexpr float kIntoLine = 0.3F;    // of the type: a rule may touch the letters above it
constexpr float kHalfLine = 0.5F;    // of the type
constexpr float kRaisedMost = 0.7F;  // of the type: marks stand no higher above the base line
constexpr float kSameHeight = 1;     // points
constexpr float kHeaderHalf = 0.5F;  // points
constexpr float kBelowCell = 1.2F;   // of the type: a rule below a header cell stands nearer
constexpr float kWholeRule = 0.8F;   // of the table's width: a rule below one cell is shorter

// Whether a rule is drawn down between two neighbouring words of the line: they are in two cells, however close.
bool ruled_apart(const PageLayout& layout, const PageLine& line, float from, float to) {
  const auto& rules = layout.vertical();
  auto rule = std::lower_bound(rules.begin(), rules.end(), from, [](const Stroke& one, float x) { return one.at < x; });
  for (; rule != rules.end() && rule->at <= to; ++rule) {
    if (rule->from < line.baseline - kIntoLine * line.size && rule->to > line.baseline) return true;
  }
  return false;
}

}  // namespace

std::vector<Segment> segments_of(const PageLayout& layout, const PageLine& line) {
  std::vector<Segment> segments;
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    const Box& box = layout.word(word).box;
    if (!segments.empty() && box.x0 - segments.back().right < kSegmentGap * line.size &&
        !ruled_apart(layout, line, segments.back().right, box.x0)) {
      segments.back().end = word + 1;
      segments.back().right = std::max(segments.back().right, box.x1);
    } else {
      segments.push_back({word, word + 1, box.x0, box.x1});
    }
  }
  return segments;
}

std::string text_without_marks(const PageLayout& layout, const PageLine& line, std::uint32_t first, std::uint32_t end) {
  std::string text;
  for (std::uint32_t word = first; word < end;) {
    if (stands_raised(layout.word(word), line)) {
      ++word;
      continue;
    }
    const std::uint32_t begin = word;
    while (word < end && !stands_raised(layout.word(word), line)) ++word;
    if (!text.empty()) text += ' ';
    text += layout.text(begin, word);
  }
  return text;
}

std::string text_without_marks(const PageLayout& layout, const PageLine& line) {
  return text_without_marks(layout, line, line.first, line.first + line.count);
}

bool ruled_between(const PageLayout& layout, const PageLine& above, const PageLine& below, float length) {
  float drawn = 0;
  float at = 0;
  for (const Stroke& rule : layout.horizontal()) {
    if (rule.at < above.baseline - kIntoLine * above.size || rule.at > below.baseline - kHalfLine * below.size)
      continue;
    if (std::abs(rule.at - at) > kSameHeight) drawn = 0;
    at = rule.at;
    drawn += rule.length();
    if (drawn >= length) return true;
  }
  return false;
}

const Stroke* rule_below(const PageLayout& layout, const PageLine& line, const Segment& segment, float table_width) {
  for (const Stroke& rule : layout.horizontal()) {
    if (rule.at < line.baseline - kHeaderHalf || rule.at > line.baseline + kBelowCell * line.size) continue;
    if (rule.from > segment.left + kHeaderHalf || rule.to < segment.right - kHeaderHalf) continue;
    if (rule.length() > kWholeRule * table_width) continue;
    const std::vector<Segment> others = segments_of(layout, line);
    const auto under = std::count_if(others.begin(), others.end(), [&](const Segment& other) {
      return other.left < rule.to && other.right > rule.from;
    });
    if (under == 1) return &rule;
  }
  return nullptr;
}

namespace {

// "a", "*", "(أ)", or a part of it: a small letter, or one of a script that has none, in brackets or not.
bool marks_note(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if ((c >= U'a' && c <= U'z') || (c >= 0x80 && utf8::is_letter(c) && !utf8::is_han(c))) {
      if (++letters > 1) return false;
    } else if (c != U'*' && c != U'(' && c != U')') {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_mark_line(const PageLayout& layout, std::size_t at) {
  const PageLine& line = layout.lines()[at];
  if (at + 1 == layout.lines().size()) return false;
  const PageLine& below = layout.lines()[at + 1];
  if (line.size > kMarkSize * below.size || below.baseline - line.baseline > kRaisedMost * below.size) return false;
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    if (!marks_note(layout.word(word).text)) return false;
  }
  return true;
}

}  // namespace outturn::normalize
