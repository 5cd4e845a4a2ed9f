#include "normalize/text/line_prefixes.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr double kNearlyAll = 0.9;         // of the lines with text are quoted
constexpr double kOneStep = 0.8;           // of the numbers follow the one before by one step
constexpr double kFewLines = 0.05;         // of those without a number may begin in the margin
constexpr std::size_t kFewestNumbers = 6;  // that show that lines are counted
constexpr std::size_t kMostDigits = 4;

bool is_empty(std::string_view line) {
  return utf8::trim(line).empty();
}

// A line while signs are taken off it.
struct Quoted {
  TextLine* line = nullptr;
  std::size_t begin = 0;  // bytes taken
  std::size_t end = 0;    // of its text, without the white space behind it

  [[nodiscard]] bool has_sign() const { return line->text[begin] == '>'; }
};

// Takes a sign off each of the lines that have one, if nearly all do, and those that end with it off the list. Answers
// whether they do.
bool take_sign(std::vector<Quoted>& lines, std::int64_t& taken) {
  const auto quoted =
      static_cast<double>(std::count_if(lines.begin(), lines.end(), [](const Quoted& one) { return one.has_sign(); }));
  if (quoted == 0 || quoted < kNearlyAll * static_cast<double>(lines.size())) return false;
  for (Quoted& one : lines) {
    if (!one.has_sign()) continue;
    one.begin += std::string_view(one.line->text).substr(one.begin).starts_with("> ") ? 2U : 1U;
    ++taken;
  }
  std::vector<Quoted> left;
  for (const Quoted& one : lines) {
    if (one.begin < one.end) {
      left.push_back(one);
    } else {
      one.line->text.clear();
    }
  }
  lines = std::move(left);
  return true;
}

// Signs may be any number, and lines, too: each is looked at once.
std::int64_t take_quotation(std::span<TextLine> lines) {
  std::int64_t taken = 0;
  std::vector<Quoted> quoted;
  for (TextLine& line : lines) {
    const std::string_view text = utf8::trim(line.text);
    if (!text.empty())
      quoted.push_back({&line, 0, static_cast<std::size_t>(text.data() - line.text.data()) + text.size()});
  }
  while (take_sign(quoted, taken)) {
  }
  for (const Quoted& one : quoted) one.line->text.erase(0, one.begin);
  return taken;
}

// A number in front of a line.
struct Number {
  std::size_t end = 0;  // bytes from the line's begin, which are columns
  int value = 0;
};

std::optional<Number> number_in_front(std::string_view line) {
  std::size_t at = std::min(line.find_first_not_of(' '), line.size());
  Number number;
  const std::size_t begin = at;
  for (; at < line.size() && line[at] >= '0' && line[at] <= '9' && at - begin < kMostDigits; ++at) {
    number.value = 10 * number.value + (line[at] - '0');
  }
  if (at == begin || (at < line.size() && line[at] != ' ')) return std::nullopt;
  number.end = at;
  return number;
}

// The columns that the numbers take with the space behind them, if lines are counted.
std::size_t margin_of(std::span<const TextLine> lines) {
  std::vector<Number> numbers;
  std::vector<std::size_t> begins;  // of lines without a number
  for (const TextLine& line : lines) {
    if (is_empty(line.text)) continue;
    if (const auto number = number_in_front(line.text)) {
      numbers.push_back(*number);
    } else {
      begins.push_back(line.text.find_first_not_of(' '));
    }
  }
  std::sort(begins.begin(), begins.end());
  const auto few = static_cast<std::size_t>(kFewLines * static_cast<double>(begins.size()));
  const std::size_t text = begins.empty() ? std::string_view::npos : begins[few];
  // Figures with which lines of the text begin stand farther right.
  std::erase_if(numbers, [&](const Number& number) { return number.end > text; });
  if (numbers.size() < kFewestNumbers) return 0;
  std::map<int, std::size_t> steps;
  std::size_t margin = 0;
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    margin = std::max(margin, numbers[at].end);
    if (at > 0) ++steps[numbers[at].value - numbers[at - 1].value];
  }
  const auto most =
      std::max_element(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most->first <= 0 || static_cast<double>(most->second) < kOneStep * static_cast<double>(numbers.size() - 1))
    return 0;
  return margin;
}

// Whether nothing but such a number stands in the line's first `margin` columns, or nothing at all: figures with which
// the text begins may reach into them.
bool is_margin(std::string_view line, std::size_t margin) {
  const std::size_t text = line.find_first_not_of(' ');
  if (text == std::string_view::npos || text >= margin) return true;
  const auto number = number_in_front(line);
  return number && number->end <= margin && line.find_first_not_of(' ', number->end) >= margin;
}

}  // namespace

std::int64_t take_line_prefixes(std::span<TextLine> lines) {
  std::int64_t taken = take_quotation(lines);
  const std::size_t margin = margin_of(lines);
  if (margin == 0) return taken;
  for (TextLine& line : lines) {
    if (!is_margin(line.text, margin)) continue;
    taken += utf8::count_non_space(std::string_view(line.text).substr(0, margin));
    line.text.erase(0, margin);
  }
  return taken;
}

}  // namespace outturn::normalize
