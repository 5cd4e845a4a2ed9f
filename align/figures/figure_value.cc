#include "align/figures/figure_value.h"

#include <string>

#include "core/money_sign.h"
#include "core/raised_text.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t kGroup = 3;  // digits between two group marks

bool is_dash(char32_t c) {
  return c == U'-' || c == U'_' || c == U'\u2212' || (c >= U'\u2010' && c <= U'\u2015') || c == U'－' || c == U'—';
}

bool is_mark(char32_t c) {
  return c == U'.' || c == U',' || c == U'\u066B' || c == U'\u066C' || c == U'\u2019' || c == U'\'';
}

// Characters that Unicode has for raised ones at the end are marks of notes.
std::string_view without_raised_marks(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t at = utf8::previous(text, end);
    const std::size_t begin = at;
    if (!is_raised(utf8::next(text, at))) break;
    end = begin;
  }
  return end > 0 ? utf8::trim(text.substr(0, end)) : text;
}

// A note's mark behind a figure: one small letter or asterisk, or several parted by commas.
std::string_view without_note_mark(std::string_view text) {
  text = without_raised_marks(text);
  const std::string_view before = text;
  while (!text.empty()) {
    const char last = text.back();
    const bool mark = last == '*' || (last >= 'a' && last <= 'z');
    if (!mark) break;
    text.remove_suffix(1);
    text = utf8::trim(text);
    if (text.empty()) return before;
    if (text.back() != ',') break;
    text.remove_suffix(1);
    text = utf8::trim(text);
  }
  return text;
}

// Digits with group and decimal marks, from the whole text.
class NumberReader {
 public:
  NumberReader(std::string_view text, bool negative, const NumberMarks& marks)
      : text_(text), marks_(marks), digits_(negative ? "-" : "") {}

  [[nodiscard]] std::optional<Decimal> read() {
    while (at_ < text_.size()) {
      if (!take()) return std::nullopt;
    }
    return finish();
  }

 private:
  bool take() {
    const char32_t c = utf8::next(text_, at_);
    if (const int digit = utf8::digit_value(c); digit >= 0) {
      digits_.push_back(static_cast<char>('0' + digit));
      ++run_;
      return true;
    }
    if (run_ == 0) return false;  // a mark behind a mark, or in front
    const bool space = utf8::is_space(c);
    if (!space && !is_mark(c)) return false;
    if (decimal_at_) return false;  // the decimal mark is the last one
    if (groups_ > 0 && run_ != kGroup) return false;
    if (groups_ == 0 && run_ > kGroup && space) return false;
    if (groups_ > 0 && !same_group(c, space)) {
      if (space) return false;
      decimal_at_ = digits_.size();
    } else {
      group_ = space ? U' ' : c;
      ++groups_;
    }
    run_ = 0;
    return true;
  }

  // Whether one mark alone is a decimal mark though three digits stand behind it: where the language has it for that
  // and nothing else, and a full stop where the language does not say.
  [[nodiscard]] bool is_decimal_mark() const {
    if (marks_.is_decimal(group_) != marks_.is_group(group_)) return marks_.is_decimal(group_);
    return group_ == U'.' || group_ == U'\u066B';
  }

  [[nodiscard]] bool same_group(char32_t c, bool space) const { return group_ == (space ? U' ' : c); }

  std::optional<Decimal> finish() {
    if (run_ == 0) return std::nullopt;
    if (groups_ == 1 && !decimal_at_ && group_ != U' ' && (run_ != kGroup || is_decimal_mark())) {
      decimal_at_ = digits_.size() - run_;
    } else if (groups_ > 0 && !decimal_at_ && run_ != kGroup) {
      return std::nullopt;
    }
    std::string number = digits_;
    if (decimal_at_) number.insert(*decimal_at_, ".");
    return Decimal::parse(number);
  }

  std::string_view text_;
  const NumberMarks& marks_;
  std::size_t at_ = 0;
  std::string digits_;
  std::size_t run_ = 0;     // digits since the last mark
  std::size_t groups_ = 0;  // group marks so far
  char32_t group_ = 0;
  std::optional<std::size_t> decimal_at_;
};

// The text without the brackets or the sign that make it negative.
std::string_view without_sign(std::string_view text, bool& negative) {
  negative = false;
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
    negative = true;
    return utf8::trim(text.substr(1, text.size() - 2));
  }
  std::size_t at = 0;
  const char32_t first = utf8::next(text, at);
  if (!is_dash(first) || first == U'_' || at == text.size()) return text;
  negative = true;
  return utf8::trim(text.substr(at));
}

bool is_nil(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = utf8::next(text, at);
  return is_dash(c) && at == text.size();
}

// "24 [26]": the figure in front of the brackets.
std::string_view before_square_bracket(std::string_view text) {
  const std::size_t open = text.find('[');
  if (open == std::string_view::npos || open == 0 || text.back() != ']') return text;
  return utf8::trim(text.substr(0, open));
}

}  // namespace

FigureValue read_figure_value(std::string_view printed, ColumnRole role, const NumberMarks& marks) {
  const std::string folded = utf8::fold_width(utf8::trim(printed));
  std::string_view text = folded;
  if (text.empty()) return {};
  text = before_square_bracket(utf8::trim(without_note_mark(text)));
  if (text.empty()) return {};
  if (is_nil(text)) return {FigureKind::nil, Decimal()};
  bool percent = role == ColumnRole::variance_percent;
  bool negative = false;
  text = without_money_sign(without_sign(text, negative));
  if (text.ends_with('%')) {
    percent = true;
    text = utf8::trim(text.substr(0, text.size() - 1));
  }
  const std::optional<Decimal> value = text.empty() ? std::nullopt : NumberReader(text, negative, marks).read();
  if (!value) return {};
  return {percent ? FigureKind::percent : FigureKind::number, value};
}

}  // namespace outturn::align
