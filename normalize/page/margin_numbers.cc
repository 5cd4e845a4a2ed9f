#include "normalize/page/margin_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

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

// Of the numbers whose edge stands at `x`, those that count up line by line; none where they do not.
std::vector<Number> counting(const Page& page, const std::vector<Number>& numbers, bool right_edges, float x) {
  std::vector<Number> column;
  for (const Number& number : numbers) {
    const Box& box = page.words[number.word].box;
    if (std::abs((right_edges ? box.x1 : box.x0) - x) < kSameEdge) column.push_back(number);
  }
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

}  // namespace

std::int64_t take_margin_numbers(Page& page) {
  const std::vector<Number> numbers = numbers_of(page);
  if (numbers.size() < kLeast) return 0;
  for (const bool left : {true, false}) {
    const Number* outermost = nullptr;
    for (const Number& number : numbers) {
      const Box& box = page.words[number.word].box;
      if (outermost == nullptr) outermost = &number;
      const Box& most = page.words[outermost->word].box;
      if (left ? box.x0 < most.x0 : box.x1 > most.x1) outermost = &number;
    }
    for (const bool right_edges : {true, false}) {
      const Box& box = page.words[outermost->word].box;
      const std::vector<Number> column = counting(page, numbers, right_edges, right_edges ? box.x1 : box.x0);
      if (column.empty() || !is_outside(page, column, left)) continue;
      std::int64_t characters = 0;
      std::vector<bool> taken(page.words.size());
      for (const Number& number : column) {
        taken[number.word] = true;
        characters += static_cast<std::int64_t>(page.words[number.word].text.size());
      }
      std::size_t at = 0;
      std::erase_if(page.words, [&](const Word&) { return taken[at++]; });
      return characters;
    }
  }
  return 0;
}

}  // namespace outturn::normalize
