#include "align/wording/values.h"

#include "align/wording/numbers.h"
#include "align/wording/plain_digits.h"
#include "core/brackets.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t kLongestBrackets = 48;  // bytes behind the word that opens them

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// Length of the yes/no/all/none word that makes up the text from `at` to the next white space or its end.
std::size_t value_word(std::string_view text, std::size_t at, const Vocabulary& words) {
  for (const PhraseSet* set : {&words.yes, &words.no, &words.all, &words.none}) {
    const std::size_t length = set->match_at(text, at);
    if (length == 0) continue;
    const std::size_t end = at + length;
    if (end == text.size()) return length;
    std::size_t next = end;
    const char32_t c = utf8::next(text, next);
    if (utf8::is_space(c) || utf8::is_digit(c)) return length;
  }
  return 0;
}

// What stands in brackets is one piece: "(8 of 12)". The end of what closes those which text[at..end) opens; `end`
// where it opens none, or none is closed nearby.
std::size_t closed_end(std::string_view text, std::size_t at, std::size_t end) {
  if (open_brackets(text.substr(at, end - at)) <= 0) return end;
  for (std::size_t next = end; next < text.size() && next < end + kLongestBrackets;) {
    const char32_t c = utf8::next(text, next);
    if (c == U'\n') return end;
    if (c == U')' || c == U'）') return next;
  }
  return end;
}

std::size_t token_end(std::string_view text, std::size_t at, const Vocabulary& words) {
  if (const std::size_t word = value_word(text, at, words); word > 0) return at + word;
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = utf8::next(text, next);
    if (utf8::is_space(c)) break;
    end = next;
  }
  // "US$ 2.5 million": a currency is no value of its own
  if (words.currencies.match_at(text, at) == end - at && end + 1 < text.size() && digit(text[end + 1])) {
    return token_end(text, end + 1, words);
  }
  return closed_end(text, at, end);
}

ValueToken::Kind kind_of(std::string_view token, const Vocabulary& words) {
  if (value_word(token, 0, words) == token.size()) return ValueToken::Kind::word;
  return digit(token.front()) ? ValueToken::Kind::number : ValueToken::Kind::other;
}

// Whether what stands right behind digits may belong to one number with them: decimals, %, or a unit (500美元).
bool goes_on_behind_digits(std::string_view rest, const Vocabulary& words) {
  if (rest == "%" || words.marks.is_decimal(static_cast<unsigned char>(rest.front()))) return true;
  return !words.spaces_between_words && utf8::is_han(utf8::first_of(rest));
}

}  // namespace

void tokenize_values(std::string_view text, std::uint32_t row, const Vocabulary& words,
                     std::vector<ValueToken>& tokens) {
  bool new_paragraph = true;
  std::size_t previous_digits = 0;  // of a plain group of at most three digits just before, else 0
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    if (utf8::is_space(utf8::next(text, next))) {
      if (text[at] == '\n') new_paragraph = true;
      at = next;
      continue;
    }
    const std::size_t end = token_end(text, at, words);
    const std::string_view token = text.substr(at, end - at);
    std::size_t digits = 0;
    while (digits < token.size() && digit(token[digits])) ++digits;
    const bool plain = digits == token.size();
    ValueToken value;
    value.row = row;
    value.begin = static_cast<std::uint32_t>(at);
    value.end = static_cast<std::uint32_t>(end);
    value.kind = kind_of(token, words);
    value.new_paragraph = new_paragraph;
    value.groups_thousands = !new_paragraph && digits == 3 && previous_digits > 0 &&
                             (plain || goes_on_behind_digits(token.substr(digits), words));
    tokens.push_back(value);
    previous_digits = plain && digits <= 3 ? digits : 0;
    new_paragraph = false;
    at = end;
  }
}

CompletedValue read_value(std::string_view text, const Vocabulary& words) {
  const std::string_view trimmed = utf8::trim(text);
  if (trimmed.empty()) return {};
  if (words.yes.match_at(trimmed, 0) == trimmed.size()) return {CompletedKind::yes, std::nullopt};
  if (words.no.match_at(trimmed, 0) == trimmed.size()) return {CompletedKind::no, std::nullopt};
  if (words.all.match_at(trimmed, 0) == trimmed.size()) return {CompletedKind::all, std::nullopt};
  if (words.none.match_at(trimmed, 0) == trimmed.size()) return {CompletedKind::none, std::nullopt};
  if (digit(trimmed.front())) {
    if (const PlainDigits plain = plain_digits(trimmed, 0); plain.end == trimmed.size()) {
      return {CompletedKind::number, Decimal(plain.value)};
    }
    const std::vector<NumberMention> numbers = scan_numbers(trimmed, words);
    if (!numbers.empty() && numbers.front().begin == 0) {
      const NumberMention& number = numbers.front();
      return {number.percent ? CompletedKind::percent : CompletedKind::number, number.value};
    }
  }
  if (words.yes.match_at(trimmed, 0) > 0) return {CompletedKind::yes, std::nullopt};
  if (words.no.match_at(trimmed, 0) > 0) return {CompletedKind::no, std::nullopt};
  return {CompletedKind::other, std::nullopt};
}

}  // namespace outturn::align
