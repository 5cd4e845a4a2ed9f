#include "align/wording/numbers.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"

namespace outturn::align {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Length of a separator of thousands at `at`: ' ', ',', U+00A0, U+202F, U+2009; 0 where there is none.
std::size_t group_separator(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ' || text[at] == ',') return 1;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u00A0")) return 2;
  if (rest.starts_with("\u202F") || rest.starts_with("\u2009")) return 3;
  return 0;
}

bool three_digits(std::string_view text, std::size_t at) {
  return at + 3 <= text.size() && digit(text[at]) && digit(text[at + 1]) && digit(text[at + 2]) &&
         (at + 3 == text.size() || !digit(text[at + 3]));
}

// End of the number that starts at `at` with a digit.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && digit(text[end])) ++end;
  if (end - at <= 3) {
    std::size_t separator = group_separator(text, end);
    const char kind = separator > 0 ? text[end] : '\0';
    while (separator > 0 && text[end] == kind && three_digits(text, end + separator)) {
      end += separator + 3;
      separator = group_separator(text, end);
    }
  }
  if (end + 1 < text.size() && text[end] == '.' && digit(text[end + 1])) {
    std::size_t point = end + 1;
    while (point < text.size() && digit(text[point])) ++point;
    if (point >= text.size() || text[point] != '.') end = point;
  }
  return end;
}

// The word as it is or, at a sentence's beginning, with a capital letter.
bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.starts_with(word)) return true;
  return text.size() >= word.size() && ascii_letter(text[0]) && (text[0] | 0x20) == word[0] &&
         text.substr(1).starts_with(word.substr(1));
}

class Scanner {
 public:
  // `found` receives the numbers.
  Scanner(std::string_view text, const Vocabulary& words, WordStarts starts, std::vector<NumberMention>& found)
      : text_(text), words_(words), marks_(starts), found_(found) {}

  void run() {
    for (const WordStart& mark : marks_) {
      if (!mark.is(Kind::number) || mark.at < at_) continue;
      at_ = mark.at;
      const char c = text_[at_];
      if (digit(c)) {
        take_digits();
      } else if (c == '(' || c == ')') {
        depth_ += c == '(' ? 1 : (depth_ > 0 ? -1 : 0);
      } else {
        take_numeral();
      }
    }
    share_units();
  }

 private:
  void take_digits() {
    NumberMention number;
    number.begin = static_cast<std::uint32_t>(at_);
    std::size_t end = number_end(text_, at_);
    const std::optional<Decimal> value = parse_grouped(text_.substr(at_, end - at_));
    if (!value) {
      at_ = end;
      return;
    }
    number.value = *value;
    end = take_range(number, end);
    end = take_percent(number, end);
    number.end = static_cast<std::uint32_t>(end);
    number.in_brackets = depth_ > 0;
    finish(number);
    at_ = end;
  }

  // "6 至 8": the upper end, where a second number of the same size class follows.
  std::size_t take_range(NumberMention& number, std::size_t end) {
    std::size_t next = utf8::skip_spaces(text_, end);
    const std::size_t word = words_.range_words.match_at(text_, next);
    if (word == 0) return end;
    next = utf8::skip_spaces(text_, next + word);
    if (next >= text_.size() || !digit(text_[next])) return end;
    const std::size_t last = number_end(text_, next);
    const std::optional<Decimal> max = parse_grouped(text_.substr(next, last - next));
    if (!max || !(number.value < *max)) return end;
    number.max = max;
    return last;
  }

  std::size_t take_percent(NumberMention& number, std::size_t end) {
    const std::size_t next = utf8::skip_spaces(text_, end);
    const std::size_t word = words_.percent_words.match_at(text_, next);
    if (word == 0) return end;
    number.percent = true;
    return next + word;
  }

  // A written-out number before a measure word (or, where words are spaced, any word).
  void take_numeral() {
    for (const auto& [word, value] : words_.numerals) {
      if (!starts_with_word(text_.substr(at_), word)) continue;
      const std::size_t end = at_ + word.size();
      if (words_.spaces_between_words) {
        if ((at_ > 0 && ascii_letter(text_[at_ - 1])) || end >= text_.size() || text_[end] != ' ') return;
      } else if (words_.measure_words.match_at(text_, end) == 0) {
        return;
      }
      NumberMention number;
      number.begin = static_cast<std::uint32_t>(at_);
      number.end = static_cast<std::uint32_t>(end);
      number.value = Decimal(value);
      number.in_brackets = depth_ > 0;
      number.role = NumberRole::numeral;
      finish(number);
      at_ = end;
      return;
    }
  }

  void finish(NumberMention& number) {
    const std::size_t after = utf8::skip_spaces(text_, number.end);
    const std::size_t before = utf8::skip_spaces_back(text_, number.begin);
    const std::size_t measure =
        words_.not_measures.match_at(text_, after) > 0 ? 0 : words_.measure_words.match_at(text_, after);
    number.phrase_begin = number.begin;
    number.unit_begin = number.unit_end = number.end;
    if (is_name(number, before, measure > 0)) {
      number.role = NumberRole::name;
    } else if (words_.spaces_between_words && is_year(number)) {
      number.role = NumberRole::duration;
    } else if (!number.percent && words_.duration_words.match_at(text_, after) > measure) {
      number.role = NumberRole::duration;
    }
    if (!number.percent && measure > 0) {
      number.unit_begin = static_cast<std::uint32_t>(after);
      number.unit_end = static_cast<std::uint32_t>(after + measure);
    } else if (!number.percent && words_.spaces_between_words && number.role != NumberRole::name) {
      take_noun(number, after);
    }
    if (const std::size_t qualifier = words_.qualifiers_before.match_before(text_, before); qualifier > 0) {
      number.phrase_begin = static_cast<std::uint32_t>(before - qualifier);
    }
    found_.push_back(number);
  }

  // Four digits without a separator: counts of this size have one.
  [[nodiscard]] bool is_year(const NumberMention& number) const {
    return !number.max && !number.percent && number.end - number.begin == 4 &&
           text_.find_first_not_of("0123456789", number.begin) >= number.end && text_[number.begin] >= '1' &&
           Decimal(1899) < number.value && number.value < Decimal(2100);
  }

  // The last word of the noun phrase that begins at `at`: "12 quarterly reports on …" counts reports.
  void take_noun(NumberMention& number, std::size_t at) {
    constexpr int kLongestPhrase = 5;  // words
    for (int i = 0; i < kLongestPhrase; ++i) {
      if (words_.ends_noun_phrase.match_at(text_, at) > 0 || words_.connectives.match_at(text_, at) > 0) return;
      std::size_t end = at;
      while (end < text_.size() && (ascii_letter(text_[end]) || text_[end] == '-' || text_[end] == '\'')) ++end;
      if (end == at) return;
      number.unit_begin = static_cast<std::uint32_t>(at);
      number.unit_end = static_cast<std::uint32_t>(end);
      if (end >= text_.size() || text_[end] != ' ') return;
      at = end + 1;
    }
  }

  // "1 000 和 200 名": the first number counts what the second one does.
  void share_units() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      NumberMention& number = found_[i - 1];
      const NumberMention& next = found_[i];
      if (number.percent || number.unit_end > number.unit_begin || next.unit_end == next.unit_begin) continue;
      if (number.role != NumberRole::quantity || next.role != NumberRole::quantity) continue;
      const std::string_view between = utf8::trim(text_.substr(number.end, next.phrase_begin - number.end));
      if (between.empty() || words_.connectives.match_at(between, 0) != between.size()) continue;
      number.unit_begin = next.unit_begin;
      number.unit_end = next.unit_end;
    }
  }

  // Part of a symbol, a code, a fiscal year, a numbered name.
  [[nodiscard]] bool is_name(const NumberMention& number, std::size_t before, bool measured) const {
    if (number.role == NumberRole::numeral) {
      return before == number.begin && words_.ordinal_before.match_before(text_, before) > 0;
    }
    if (number.begin > 0) {
      const char left = text_[number.begin - 1];
      if (left == '/' || left == '.' || ascii_letter(left) || left == '_') return true;
      if (left == '-' && number.begin > 1 && ascii_letter(text_[number.begin - 2])) return true;
    }
    if (number.end < text_.size()) {
      const char right = text_[number.end];
      if (right == '/' && number.end + 1 < text_.size() && digit(text_[number.end + 1])) return true;
      if (ascii_letter(right) || right == '(') {
        // "1325(2000)" is a resolution, "26 (4 …)" is not
        return ascii_letter(right) ||
               (number.end + 1 < text_.size() && digit(text_[number.end + 1]) && number.value.to_double() > 31);
      }
    }
    if (!measured && words_.named_by_number.match_before(text_, before) > 0) return true;
    return words_.ordinal_before.match_before(text_, before) > 0;
  }

  std::string_view text_;
  const Vocabulary& words_;
  const WordStarts marks_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<NumberMention>& found_;
};

}  // namespace

std::optional<Decimal> parse_grouped(std::string_view digits) {
  const bool grouped = !std::all_of(digits.begin(), digits.end(), [](char c) { return digit(c) || c == '.'; });
  if (!grouped) return Decimal::parse(digits);
  std::string plain;
  plain.reserve(digits.size());
  for (std::size_t at = 0; at < digits.size();) {
    if (const std::size_t separator = group_separator(digits, at); separator > 0) {
      if (plain.empty() || !three_digits(digits, at + separator)) return std::nullopt;
      at += separator;
    } else {
      plain.push_back(digits[at++]);
    }
  }
  return Decimal::parse(plain);
}

void scan_numbers(std::string_view text, const Vocabulary& words, WordStarts starts,
                  std::vector<NumberMention>& found) {
  found.clear();
  Scanner(text, words, starts, found).run();
}

std::vector<NumberMention> scan_numbers(std::string_view text, const Vocabulary& words) {
  std::vector<WordStart> starts;
  std::vector<NumberMention> found;
  find_word_starts(text, words, starts);
  scan_numbers(text, words, starts, found);
  return found;
}

}  // namespace outturn::align
