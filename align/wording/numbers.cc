#include "align/wording/numbers.h"

#include <cstdlib>
#include <string>

#include "align/wording/plain_digits.h"
#include "align/wording/punctuation.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Bytes of the digit, of whatever script, at `at`; 0 where there is none.
std::size_t digit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] >= '0' && text[at] <= '9') return 1;
  std::size_t end = at;
  return utf8::is_digit(utf8::next(text, end)) ? end - at : 0;
}

bool letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = utf8::previous(text, at);
  return utf8::is_letter(utf8::next(text, start));
}

struct Mark {
  char32_t character = 0;  // white space of any kind is ' '
  std::size_t length = 0;  // bytes; 0 where there is none
};

Mark mark_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] == '\n' || digit_at(text, at) > 0) return {};
  std::size_t end = at;
  const char32_t c = utf8::next(text, end);
  return {utf8::is_space(c) ? U' ' : c, end - at};
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (const std::size_t length = digit_at(text, at)) at += length;
  return at;
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  return utf8::count(text.substr(at, digits_end(text, at) - at));
}

bool three_digits(std::string_view text, std::size_t at) {
  return at < text.size() && count_digits(text, at) == 3;
}

// "309 309 sessions": the digits from `at` to `end` stand again behind a space and go on in no further group. A value
// that ran into its remark is likelier than a number of two equal groups.
bool is_printed_twice(std::string_view text, std::size_t at, std::size_t end) {
  const Mark space = mark_at(text, end);
  if (space.character != U' ') return false;
  const std::size_t again = end + space.length;
  const std::size_t again_end = digits_end(text, again);
  if (text.substr(at, end - at) != text.substr(again, again_end - again)) return false;
  const Mark behind = mark_at(text, again_end);
  return behind.length == 0 || !three_digits(text, again_end + behind.length);
}

// End of the number that starts at `at` with a digit.
std::size_t number_end(std::string_view text, std::size_t at, const NumberMarks& marks) {
  std::size_t end = digits_end(text, at);
  if (count_digits(text, at) <= 3) {
    const char32_t kind = mark_at(text, end).character;
    for (Mark mark = mark_at(text, end); mark.length > 0 && mark.character == kind && marks.is_group(kind);
         mark = mark_at(text, end)) {
      if (!three_digits(text, end + mark.length) || is_printed_twice(text, at, end)) break;
      end = digits_end(text, end + mark.length);
    }
  }
  const Mark mark = mark_at(text, end);
  if (mark.length > 0 && marks.is_decimal(mark.character) && digits_end(text, end + mark.length) > end + mark.length) {
    const std::size_t decimals = digits_end(text, end + mark.length);
    if (mark_at(text, decimals).character != mark.character) end = decimals;
  }
  return end;
}

// The number that starts at `at` with a digit, and `at` moved behind it; nullopt where it is none of the language.
std::optional<Decimal> read_number(std::string_view text, std::size_t& at, const NumberMarks& marks) {
  const std::size_t begin = at;
  if (const PlainDigits plain = plain_digits(text, begin); plain.end > 0) {
    at = plain.end;
    return Decimal(plain.value);
  }
  at = number_end(text, begin, marks);
  return parse_grouped(text.substr(begin, at - begin), marks);
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
      if (digit_at(text_, at_) > 0) {
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
    std::size_t end = at_;
    const std::optional<Decimal> value = read_number(text_, end, words_.marks);
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
    if (digit_at(text_, next) == 0) return end;
    const std::optional<Decimal> max = read_number(text_, next, words_.marks);
    if (!max || !(number.value < *max)) return end;
    number.max = max;
    return next;
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
    const PhraseSet::Match word = words_.numerals.find_at(text_, at_);
    if (!word) return;
    const std::size_t end = at_ + word.length;
    if (words_.spaces_between_words) {
      if (end >= text_.size() || mark_at(text_, end).character != U' ') return;
    } else if (words_.measure_words.match_at(text_, end) == 0) {
      return;
    }
    NumberMention number;
    number.begin = static_cast<std::uint32_t>(at_);
    number.end = static_cast<std::uint32_t>(end);
    number.value = Decimal(std::atoi(word.value->c_str()));
    number.in_brackets = depth_ > 0;
    number.role = NumberRole::numeral;
    finish(number);
    at_ = end;
  }

  void finish(NumberMention& number) {
    const TextPlace after(text_, utf8::skip_spaces(text_, number.end));
    const TextEnd before(text_, utf8::skip_spaces_back(text_, number.begin));
    const std::size_t measure = words_.not_measures.match_at(after) > 0 ? 0 : words_.measure_words.match_at(after);
    number.phrase_begin = number.begin;
    number.unit_begin = number.unit_end = number.end;
    if (is_name(number, before, measure > 0)) {
      number.role = NumberRole::name;
    } else if (words_.spaces_between_words && is_year(number)) {
      number.role = NumberRole::duration;
    } else if (!number.percent && is_duration(after, measure)) {
      number.role = NumberRole::duration;
    }
    if (!number.percent && measure > 0) {
      number.unit_begin = static_cast<std::uint32_t>(after.at);
      number.unit_end = static_cast<std::uint32_t>(after.at + measure);
    } else if (!number.percent && words_.spaces_between_words && number.role != NumberRole::name) {
      take_noun(number, after.at);
    }
    if (const std::size_t qualifier = words_.qualifiers_before.match_before(before); qualifier > 0) {
      number.phrase_begin = static_cast<std::uint32_t>(before.end - qualifier);
    }
    found_.push_back(number);
  }

  [[nodiscard]] bool is_duration(const TextPlace& after, std::size_t measure) const {
    const std::size_t duration = words_.duration_words.match_at(after);
    return duration > measure && words_.not_durations.match_at(after) == 0;
  }

  // Four digits without a separator: counts of this size have one.
  [[nodiscard]] bool is_year(const NumberMention& number) const {
    return !number.max && !number.percent && digits_end(text_, number.begin) >= number.end &&
           utf8::count(text_.substr(number.begin, number.end - number.begin)) == 4 && Decimal(1899) < number.value &&
           number.value < Decimal(2100);
  }

  // A word of the noun phrase that begins at `at`: the last ("12 quarterly reports on …" counts reports) or, where the
  // noun stands in front, the first.
  void take_noun(NumberMention& number, std::size_t at) {
    constexpr int kLongestPhrase = 5;  // words
    for (int i = 0; i < kLongestPhrase; ++i) {
      if (words_.ends_noun_phrase.match_at(text_, at) > 0 || words_.connectives.match_at(text_, at) > 0) return;
      const std::size_t end = word_end(at);
      if (end == at) return;
      number.unit_begin = static_cast<std::uint32_t>(at);
      number.unit_end = static_cast<std::uint32_t>(end);
      if (words_.counted_noun == CountedNoun::first) return;
      const std::string_view word = text_.substr(at, end - at);
      if (words_.counted_noun == CountedNoun::after_attributes &&
          !words_.attributes.is(word, number.value != Decimal(1)))
        return;
      const Mark space = mark_at(text_, end);
      if (space.character != U' ') return;
      at = end + space.length;
    }
  }

  // Behind the letters, hyphens and apostrophes from `at` on.
  [[nodiscard]] std::size_t word_end(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t next = at;
      const char32_t c = utf8::next(text_, next);
      const char32_t folded = fold_letter(c);
      if (!utf8::is_letter(c) && folded != 0 && folded != U'-' && folded != U'\'') break;
      at = next;
    }
    return at;
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
  [[nodiscard]] bool is_name(const NumberMention& number, const TextEnd& before, bool measured) const {
    if (number.role == NumberRole::numeral) {
      return before.end == number.begin && words_.ordinal_before.match_before(before) > 0;
    }
    if (number.begin > 0) {
      const char left = text_[number.begin - 1];
      if (left == '/' || left == '.' || left == '_') return true;
      if (letter_before(text_, number.begin) && words_.prefixes.match_before(text_, number.begin) == 0) return true;
      if (left == '-' && letter_before(text_, number.begin - 1)) return true;
    }
    if (number.end < text_.size()) {
      const char right = text_[number.end];
      if (letter_at(text_, number.end)) return true;
      if (right == '/' && digit_at(text_, number.end + 1) > 0) return true;
      // "1325(2000)" is a resolution, "26 (4 …)" is not
      if (right == '(') {
        return digit_at(text_, number.end + 1) > 0 && number.value.to_double() > 31;
      }
    }
    if (!measured && words_.named_by_number.match_before(before) > 0) return true;
    return words_.ordinal_before.match_before(before) > 0;
  }

  std::string_view text_;
  const Vocabulary& words_;
  const WordStarts marks_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<NumberMention>& found_;
};

}  // namespace

std::optional<Decimal> parse_grouped(std::string_view digits, const NumberMarks& marks) {
  std::string plain;
  plain.reserve(digits.size());
  bool decimals = false;
  for (std::size_t at = 0; at < digits.size();) {
    const Mark mark = mark_at(digits, at);
    if (mark.length == 0) {
      plain.push_back(static_cast<char>('0' + utf8::digit_value(utf8::next(digits, at))));
    } else if (marks.is_group(mark.character) && !decimals && !plain.empty() &&
               three_digits(digits, at + mark.length)) {
      at += mark.length;
    } else if (marks.is_decimal(mark.character) && !decimals) {
      plain.push_back('.');
      decimals = true;
      at += mark.length;
    } else {
      return std::nullopt;
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
