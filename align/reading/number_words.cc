#include "align/reading/number_words.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::int64_t kMost = 1'000'000'000'000'000;  // larger numbers are not written out

std::int64_t number_of(const std::string& digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool power_of_ten(std::int64_t value) {
  while (value >= 10 && value % 10 == 0) value /= 10;
  return value == 1;
}

// What ICU spells out that no rule puts together from smaller parts.
std::vector<std::int64_t> spelled_numbers() {
  std::vector<std::int64_t> numbers;
  for (std::int64_t n = 0; n <= 100; ++n) numbers.push_back(n);
  for (std::int64_t n = 200; n < 1000; n += 100) numbers.push_back(n);
  for (const std::int64_t power : {1'000LL, 10'000LL, 1'000'000LL, 100'000'000LL, 1'000'000'000LL}) {
    for (const std::int64_t count : {1LL, 2LL, 5LL}) numbers.push_back(power * count);
  }
  return numbers;
}

}  // namespace

NumberWords::NumberWords(const std::string& language, const std::vector<std::string>& own,
                         const std::vector<std::string>& multipliers, const std::vector<std::string>& joins,
                         const std::vector<std::string>& not_alone)
    : words_(PhraseSet::with_values(own)),
      multipliers_(PhraseSet::with_values(multipliers)),
      joins_(joins),
      join_words_(joins),
      not_alone_(not_alone) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
  if (U_FAILURE(status) != 0) return;
  for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString rules = format.getRuleSetName(i);
    // the financial forms are also common characters of other words (陆)
    if (!rules.startsWith(icu::UnicodeString("%spellout-cardinal")) ||
        rules.indexOf(icu::UnicodeString("financial")) >= 0) {
      continue;
    }
    for (const std::int64_t number : spelled_numbers()) {
      icu::UnicodeString spelled;
      icu::FieldPosition position;
      status = U_ZERO_ERROR;
      format.format(number, rules, spelled, position, status);
      if (U_FAILURE(status) != 0) continue;
      spelled.findAndReplace(icu::UnicodeString(static_cast<char16_t>(0xAD)), icu::UnicodeString());
      std::string text;
      spelled.toUTF8String(text);
      add_spelled(text, number);
    }
  }
}

// "two thousand" teaches the word for a thousand: what stands behind a number that is known.
void NumberWords::add_spelled(std::string_view spelled, std::int64_t value) {
  std::string with_spaces(spelled);
  for (char& c : with_spaces) c = c == '-' ? ' ' : c;
  for (const std::string_view form : {spelled, std::string_view(with_spaces)}) {
    if (!words_.is(form)) words_.add(form, std::to_string(value));
  }
  if (value < 1000) return;
  for (const std::int64_t count : {1, 2, 5, 10, 20, 50}) {
    if (value % count != 0 || !power_of_ten(value / count)) continue;
    for (std::size_t at = 1; at < spelled.size(); ++at) {
      const PhraseSet::Match known = words_.find_at(spelled.substr(0, at), 0);
      if (known.length != at || number_of(*known.value) != count) continue;
      const std::string_view power = utf8::trim(spelled.substr(at));
      if (!power.empty() && !words_.is(power)) words_.add(power, std::to_string(value / count));
    }
  }
}

bool NumberWords::glued_join(std::string_view text, std::size_t at) const {
  return std::any_of(join_words_.begin(), join_words_.end(), [&](const std::string& join) {
    return text.substr(at).starts_with(join) && words_.find_at(text.substr(at + join.size()), 0);
  });
}

NumberWords::Found NumberWords::read_at(std::string_view text, std::size_t at) const {
  Found found;
  const std::size_t start = at;
  std::int64_t whole = 0;  // of parts that a thousand or more has closed
  std::int64_t part = 0;
  for (int words = 0;; ++words) {
    std::size_t begin = at;
    bool joined = false;
    if (words > 0) {
      begin = utf8::skip_spaces(text, at);
      if (begin < text.size() && fold_letter(static_cast<unsigned char>(text[begin])) == U'-') ++begin;
      const std::size_t join = joins_.match_at(text, begin);
      joined = join > 0 || glued_join(text, begin);
      if (join > 0) begin = utf8::skip_spaces(text, begin + join);
    }
    const PhraseSet::Match multiplier = words > 0 ? multipliers_.find_at(text, begin) : PhraseSet::Match{};
    const PhraseSet::Match word = multiplier ? multiplier : words_.find_at(text, begin);
    if (!word) break;
    const std::int64_t value = number_of(*word.value);
    if (multiplier || (words > 0 && power_of_ten(value) && value >= 10 && part > 0 && part < value)) {
      part *= value;
    } else if (joined && part < 10 && value % 10 == 0 && value >= 20 && value < 100) {
      part += value;  // units before tens: "خمس وعشرون"
    } else if (words > 0 && (value == 0 || (part > 0 && part % 10 == 0 ? value >= part : true)) && part != 0) {
      break;  // two numbers side by side
    } else {
      part += value;
    }
    if (part >= 1000) {
      whole += part;
      part = 0;
    }
    if (whole > kMost) break;
    at = begin + word.length;
    found = {at, whole + part, words > 0};
  }
  if (!found.several && not_alone_.is(text.substr(start, at - start))) return {};
  return found;
}

}  // namespace outturn::align
