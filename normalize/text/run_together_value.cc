#include "normalize/text/run_together_value.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/number_words.h"
#include "normalize/text/markup.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFiguresInGroup = 3;  // figures between separators of thousands
constexpr std::size_t kMostValues = 8;      // of one cell

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool is_wide_character_at_end(std::string_view text) {
  return utf8::is_wide(utf8::last_of(text));
}

std::string figures_of(std::string_view number) {
  std::string figures;
  std::copy_if(number.begin(), number.end(), std::back_inserter(figures), is_figure);
  return figures;
}

std::string_view without_percent(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  return utf8::trim(text);
}

// The number in ASCII figures that ends the text, groups of thousands included.
std::string_view number_behind(std::string_view text) {
  const std::string_view bare = without_percent(text);
  std::size_t begin = bare.size();
  while (true) {
    const std::size_t end = begin;
    while (begin > 0 && is_figure(bare[begin - 1])) --begin;
    if (end - begin != kFiguresInGroup || begin < 2) break;
    if ((bare[begin - 1] != ' ' && bare[begin - 1] != ',') || !is_figure(bare[begin - 2])) break;
    --begin;
  }
  return text.substr(begin < bare.size() && is_figure(bare[begin]) ? begin : text.size());
}

// The same for one that begins it.
std::string_view number_before(std::string_view text) {
  std::size_t end = 0;
  while (true) {
    while (end < text.size() && is_figure(text[end])) ++end;
    const std::string_view rest = text.substr(end);
    const bool group = end > 0 && rest.size() > kFiguresInGroup && (rest[0] == ' ' || rest[0] == ',') &&
                       std::all_of(rest.begin() + 1, rest.begin() + 1 + kFiguresInGroup, is_figure) &&
                       (rest.size() == kFiguresInGroup + 1 || !is_figure(rest[kFiguresInGroup + 1]));
    if (!group) break;
    ++end;
  }
  if (end > 0 && text.substr(end).starts_with('%')) ++end;
  return text.substr(0, end);
}

// What stands before a number: a word, or one Han character.
std::string_view word_behind(std::string_view text) {
  text = utf8::trim(text);
  if (text.empty()) return text;
  if (is_wide_character_at_end(text)) return text.substr(utf8::previous(text, text.size()));
  std::size_t begin = text.size();
  while (begin > 0 && text[begin - 1] != ' ') --begin;
  return text.substr(begin);
}

// Whether the figures stand alone in the remark in a way that answers the planned text in front of them.
bool answers(const Phrases& phrases, std::string_view planned, std::string_view figures, std::string_view remark) {
  const std::string_view before_planned = word_behind(planned);
  for (std::size_t at = remark.find(figures); at != std::string_view::npos; at = remark.find(figures, at + 1)) {
    const std::string_view before = remark.substr(0, at);
    const std::string_view behind = remark.substr(at + figures.size());
    if ((!before.empty() && is_figure(before.back())) || (!behind.empty() && is_figure(behind.front()))) continue;
    if (phrases.numbers().begins_with_unit(behind) || word_behind(before) != before_planned) return true;
  }
  return false;
}

// Figures that may end a cell's text without being part of a word, a date or a fraction.
bool may_stand_behind(std::string_view text) {
  if (text.empty()) return false;
  const char32_t last = utf8::last_of(text);
  return last == U' ' || is_small(last) || last == U')' || utf8::is_wide(last);
}

bool repeats(std::string_view remark, std::string_view figures) {
  const std::vector<std::string> all = figures_in(remark);
  return std::find(all.begin(), all.end(), figures) != all.end();
}

// The shortest beginning of what is left of the planned cell after all values at its end.
class ValuesBehind {
 public:
  ValuesBehind(const Phrases& phrases, std::string_view planned, std::string_view remark)
      : phrases_(phrases), rest_(planned), remark_(remark) {}

  std::string_view rest() {
    for (std::size_t values = 0; values < kMostValues; ++values) {
      if (!take_answer() && !take_number()) break;
    }
    return rest_;
  }

 private:
  bool take_answer() {
    const std::string_view value = phrases_.answer(Wording::cell_answer_behind, rest_);
    if (value.empty()) return false;
    rest_ = utf8::trim(rest_.substr(0, rest_.size() - value.size()));
    return true;
  }

  bool take_number() {
    std::string_view number = number_behind(rest_);
    if (number.empty()) return false;
    if (take(number)) return true;
    // "… 12 100" may be two numbers.
    const std::size_t space = number.find_last_of(' ');
    return space != std::string_view::npos && take(number.substr(space + 1));
  }

  bool take(std::string_view number) {
    const std::string_view before = rest_.substr(0, rest_.size() - number.size());
    const std::string figures = figures_of(number);
    if (!may_stand_behind(before) || !repeats(remark_, figures)) return false;
    const std::string_view printed = without_percent(number);
    const bool as_printed = remark_.find(printed) != std::string_view::npos;
    if (as_printed && !answers(phrases_, before, printed, remark_)) return false;
    rest_ = utf8::trim(before);
    return true;
  }

  const Phrases& phrases_;
  std::string_view rest_;
  std::string_view remark_;
};

// Whether the rest of a remark begins anew behind a number, and does not go on with what it counts.
bool begins_anew(const Phrases& phrases, std::string_view rest) {
  if (rest.empty()) return false;
  std::size_t at = 0;
  if (utf8::is_han(utf8::next(rest, at))) return !phrases.numbers().begins_with_unit(rest);
  return begins_capital(rest);
}

// "6 6 吨": the second number is the remark's own.
std::optional<CutOffValue> before_own_number(const Phrases& phrases, std::string_view remark) {
  const std::string_view value = number_before(remark);
  const std::string_view rest = utf8::trim(remark.substr(value.size()));
  const std::string_view own = number_before(rest);
  if (value.empty() || own.empty() || figures_of(own) != figures_of(value)) return std::nullopt;
  if (!phrases.numbers().begins_with_measure(rest.substr(own.size()))) return std::nullopt;
  return CutOffValue{rest, value};
}

// "3232 份", "1 0111 011 枚": a number twice without anything between. "22 份" may be one.
std::optional<CutOffValue> half_of_number(const Phrases& phrases, std::string_view remark) {
  std::size_t end = 0;
  while (end < remark.size() && (is_figure(remark[end]) || remark[end] == ' ' || remark[end] == ',')) ++end;
  const std::string_view printed = utf8::trim(remark.substr(0, end));
  const std::size_t half = printed.size() / 2;
  if (half < 2 || printed.size() % 2 != 0 || printed.substr(0, half) != printed.substr(half)) return std::nullopt;
  if (printed.front() == '0' || !is_figure(printed[half - 1])) return std::nullopt;
  if (!phrases.numbers().begins_with_measure(remark.substr(printed.size()))) return std::nullopt;
  return CutOffValue{remark.substr(half), printed.substr(0, half)};
}

}  // namespace

std::optional<CutOffValue> value_behind(const Phrases& phrases, std::string_view planned, std::string_view remark) {
  if (planned.empty() || has_markup(planned)) return std::nullopt;
  const std::string_view rest = ValuesBehind(phrases, planned, remark).rest();
  const std::string_view value = utf8::trim(planned.substr(rest.size()));
  if (rest.empty() || value.empty()) return std::nullopt;
  return CutOffValue{rest, value};
}

std::optional<CutOffValue> value_before(const Phrases& phrases, std::string_view remark) {
  if (has_markup(remark)) return std::nullopt;
  std::string_view rest = remark;
  if (const std::string_view answer = phrases.answer(Wording::cell_answer_before, remark); !answer.empty()) {
    rest = utf8::trim(remark.substr(answer.size()));
    return CutOffValue{rest, answer};
  }
  if (const auto found = before_own_number(phrases, remark)) return found;
  if (const auto found = half_of_number(phrases, remark)) return found;
  std::vector<std::string> numbers;
  for (std::string_view number = number_before(rest); !number.empty(); number = number_before(rest)) {
    if (numbers.size() == kMostValues) return std::nullopt;
    numbers.push_back(figures_of(number));
    rest = utf8::trim(rest.substr(number.size()));
  }
  if (numbers.empty() || !begins_anew(phrases, rest)) return std::nullopt;
  if (!std::all_of(numbers.begin(), numbers.end(), [&](const std::string& number) { return repeats(rest, number); }))
    return std::nullopt;
  return CutOffValue{rest, utf8::trim(remark.substr(0, remark.size() - rest.size()))};
}

}  // namespace outturn::normalize
