#include "normalize/figures/figure_tokens.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/plain_digits.h"
#include "normalize/figures/figure_table.h"
#include "normalize/page/raised_mark.h"

namespace outturn::normalize {
namespace {

constexpr float kGroupGap = 0.45F;       // of the type: between two groups of digits
constexpr float kSameFigureEdge = 1.5F;  // points: figures of one column end, or begin, this close to each other
constexpr std::size_t kGroup = 3;        // digits

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "678.9", "500)": three digits and no fourth.
bool begins_with_group(const std::string& text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  return digits == kGroup;
}

// "1", "(25", "161": one to three digits that further groups may follow.
bool may_go_on(const std::string& text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[text.size() - 1 - digits])) ++digits;
  const std::string before = text.substr(0, text.size() - digits);
  return digits > 0 && digits <= kGroup &&
         std::none_of(before.begin(), before.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

bool is_attached(const std::string& text) {
  return text.front() == '[' || (text.size() == 1 && text.front() >= 'a' && text.front() <= 'z') || text == "*";
}

// "(أ)" or a bracket of it, as some producers draw them.
bool is_raised_mark(const Word& word, const PageLine& line) {
  return word.text.size() <= kLongestMark && stands_raised(word, line);
}

}  // namespace

bool overlap(const FigureColumns::Span& a, const FigureColumns::Span& b) {
  return a.left < b.right - kTouching && b.left < a.right - kTouching;
}

std::vector<FigureToken> figure_tokens(const PageLayout& layout, const PageLine& line, const Segment& segment) {
  std::vector<FigureToken> tokens;
  for (std::uint32_t word = segment.first; word < segment.end; ++word) {
    const std::string& text = layout.word(word).text;
    const Box& box = layout.word(word).box;
    const bool attached = is_attached(text) || is_raised_mark(layout.word(word), line);
    if (!reads_as_figure(text) && !attached) return {};
    const bool joins = !tokens.empty() && (attached || (begins_with_group(plain_digits(text)) &&
                                                        may_go_on(plain_digits(layout.word(word - 1).text)) &&
                                                        box.x0 - tokens.back().span.right < kGroupGap * line.size));
    if (joins) {
      tokens.back().end = word + 1;
      tokens.back().span.right = std::max(tokens.back().span.right, box.x1);
    } else {
      tokens.push_back({word, word + 1, {box.x0, box.x1}});
    }
  }
  return tokens;
}

std::size_t column_of(const FigureToken& token, const FigureColumns& columns) {
  const auto with = [&](auto&& fits) {
    for (std::size_t column = 1; column < columns.columns(); ++column) {
      if (overlap(columns.spans[column], token.span) && fits(columns.spans[column])) return column;
    }
    return columns.columns();
  };
  const std::size_t by_right =
      with([&](const FigureColumns::Span& span) { return std::abs(span.right - token.span.right) < kSameFigureEdge; });
  if (by_right < columns.columns()) return by_right;
  const std::size_t by_left =
      with([&](const FigureColumns::Span& span) { return std::abs(span.left - token.span.left) < kSameFigureEdge; });
  if (by_left < columns.columns()) return by_left;
  return columns.column_of((token.span.left + token.span.right) / 2);
}

}  // namespace outturn::normalize
