#include "normalize/page/margin_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLeast = 5;  // numbers in a margin
constexpr std::size_t kMostDigits = 4;
constexpr int kFirstYear = 1900;             // numbers from here on that count up are years
constexpr float kSameEdge = 2.0F;            // points: numbers are set flush left or right
constexpr std::size_t kMostStepsBroken = 8;  // one in so many steps may differ: a line without its number
constexpr std::size_t kMostOutside = 2;      // other words out there: a page's own number, a stamp

struct Number {
  std::size_t word = 0;  // of Page::words
  int value = 0;
};

std::vector<Number> numbers_of(const Page& page) {
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < page.words.size(); ++at) {
    const std::string& text = page.words[at].text;
    // A stream of pages that somebody else wrote may hold words without text.
    if (text.empty() || text.size() > kMostDigits || text.find_first_not_of("0123456789") != std::string::npos)
      continue;
    numbers.push_back({at, std::stoi(text)});
  }
  return numbers;
}

// Those whose edge stands at `x`.
std::vector<Number> at_edge(const Page& page, const std::vector<Number>& numbers, bool right_edges, float x) {
  std::vector<Number> column;
  for (const Number& number : numbers) {
    const Box& box = page.words[number.word].box;
    if (std::abs((right_edges ? box.x1 : box.x0) - x) < kSameEdge) column.push_back(number);
  }
  return column;
}

// Of the numbers whose edge stands at `x`, those that count up line by line; none where they do not.
std::vector<Number> counting(const Page& page, const std::vector<Number>& numbers, bool right_edges, float x) {
  std::vector<Number> column = at_edge(page, numbers, right_edges, x);
  if (column.size() < kLeast) return {};
  std::stable_sort(column.begin(), column.end(), [&](const Number& a, const Number& b) {
    return page.words[a.word].baseline < page.words[b.word].baseline;
  });
  const int step = column[1].value - column[0].value;
  if (step <= 0 || column.front().value >= kFirstYear) return {};
  std::size_t broken = 0;
  for (std::size_t at = 1; at < column.size(); ++at) {
    const int here = column[at].value - column[at - 1].value;
    if (here <= 0) return {};
    broken += here == step ? 0U : 1U;
  }
  return broken * kMostStepsBroken <= column.size() ? column : std::vector<Number>();
}

// Whether hardly any other word stands as far out as the column.
bool is_outside(const Page& page, const std::vector<Number>& column, bool left) {
  float inner = page.words[column.front().word].box.x0;
  for (const Number& number : column) {
    const Box& box = page.words[number.word].box;
    inner = left ? std::max(inner, box.x1) : std::min(inner, box.x0);
  }
  const auto out = static_cast<std::size_t>(std::count_if(page.words.begin(), page.words.end(), [&](const Word& word) {
    return left ? word.box.x0 < inner : word.box.x1 > inner;
  }));
  return out <= column.size() + kMostOutside && out < page.words.size();
}

std::int64_t take_words(Page& page, const std::vector<Number>& column) {
  std::int64_t characters = 0;
  std::vector<bool> taken(page.words.size());
  for (const Number& number : column) {
    taken[number.word] = true;
    characters += static_cast<std::int64_t>(utf8::count(page.words[number.word].text));
  }
  std::size_t at = 0;
  std::erase_if(page.words, [&](const Word&) { return taken[at++]; });
  return characters;
}

// Bars at the height of changed lines, on one side of the text.
std::vector<Number> bars_of(const Page& page) {
  constexpr std::array<std::string_view, 4> kBars = {"|", "¦", "│", "┃"};
  std::vector<Number> bars;
  for (std::size_t at = 0; at < page.words.size(); ++at) {
    if (std::find(kBars.begin(), kBars.end(), page.words[at].text) != kBars.end()) bars.push_back({at, 0});
  }
  return bars;
}

}  // namespace

std::int64_t MarginNumbers::take_outermost(Page& page, bool left) {
  const std::vector<Number> numbers = numbers_of(page);
  if (numbers.empty()) return 0;
  std::optional<Edge>& known = left ? left_ : right_;
  if (numbers.size() >= kLeast) {
    const Number* outermost = &numbers.front();
    for (const Number& number : numbers) {
      const Box& box = page.words[number.word].box;
      const Box& most = page.words[outermost->word].box;
      if (left ? box.x0 < most.x0 : box.x1 > most.x1) outermost = &number;
    }
    // Where numbers become wider, one of their edges alone goes on: that of more numbers.
    const Box& box = page.words[outermost->word].box;
    std::vector<Number> most;
    for (const bool right_edges : {true, false}) {
      const float x = right_edges ? box.x1 : box.x0;
      std::vector<Number> column = counting(page, numbers, right_edges, x);
      if (column.size() <= most.size() || !is_outside(page, column, left)) continue;
      known = Edge{right_edges, x};
      most = std::move(column);
    }
    if (!most.empty()) return take_words(page, most);
  }
  if (!known) return 0;
  const std::vector<Number> column = at_edge(page, numbers, known->right, known->x);
  return column.empty() || !is_outside(page, column, left) ? 0 : take_words(page, column);
}

std::int64_t MarginNumbers::take(Page& page) {
  std::int64_t characters = 0;
  for (const bool left : {true, false}) {
    characters += take_outermost(page, left);
    const std::vector<Number> bars = bars_of(page);
    if (!bars.empty() && is_outside(page, bars, left)) characters += take_words(page, bars);
  }
  return characters;
}

}  // namespace outturn::normalize
