#include "normalize/language/number_words.h"

#include <algorithm>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

// Beside the profile's numerals, which leave out what also means "a" or is part of a larger number.
constexpr std::string_view kHanNumerals = "〇零一二两兩三四五六七八九十百千万萬亿億";
constexpr std::size_t kHanBytes = 3;
constexpr std::size_t kGroup = 3;  // figures between separators of thousands

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view first_word(std::string_view entry) {
  return entry.substr(0, entry.find(' '));
}

std::size_t end_of_figures(std::string_view text, std::size_t at) {
  while (at < text.size() && is_figure(text[at])) ++at;
  return at;
}

// Whether a group of thousands stands at `at`: a separator and three figures.
bool group_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != ' ' && text[at] != ',')) return false;
  return end_of_figures(text, at + 1) == at + 1 + kGroup;
}

std::size_t han_numeral_at(std::string_view text, std::size_t at) {
  for (std::size_t numeral = 0; numeral < kHanNumerals.size(); numeral += kHanBytes) {
    if (text.substr(at).starts_with(kHanNumerals.substr(numeral, kHanBytes))) return kHanBytes;
  }
  return 0;
}

}  // namespace

NumberWords::NumberWords(const LanguageProfile& profile)
    : measure_words_(profile.words("align.measure_words")),
      durations_(profile.words("align.duration_words")),
      no_units_(profile.words("align.not_measures")),
      ordinals_(profile.words("align.ordinal_before")) {
  for (const std::string& entry : profile.words("align.numerals")) numerals_.emplace_back(first_word(entry));
}

bool NumberWords::begins_with(std::string_view text, const std::vector<std::string>& words) const {
  text = utf8::trim(text);
  const auto begins = [&](const std::string& word) { return text.starts_with(word); };
  return std::any_of(words.begin(), words.end(), begins) && std::none_of(no_units_.begin(), no_units_.end(), begins);
}

bool NumberWords::begins_with_unit(std::string_view text) const {
  return begins_with(text, measure_words_) || begins_with(text, durations_);
}

bool NumberWords::begins_with_measure(std::string_view text) const {
  return begins_with(text, measure_words_);
}

// Bytes of the number in figures that begins at `at`; 0 where none does.
std::size_t NumberWords::figure_at(std::string_view text, std::size_t at) const {
  std::size_t end = end_of_figures(text, at);
  while (end > at && group_at(text, end)) end += 1 + kGroup;
  return end - at;
}

std::size_t NumberWords::numeral_at(std::string_view text, std::size_t at) const {
  std::size_t longest = !measure_words_.empty() ? han_numeral_at(text, at) : 0;
  for (const std::string& numeral : numerals_) {
    if (numeral.size() > longest && text.substr(at).starts_with(numeral)) longest = numeral.size();
  }
  return longest;
}

// The same for a number in words that counts something.
std::size_t NumberWords::word_at(std::string_view text, std::size_t at) const {
  std::size_t end = at;
  while (const std::size_t numeral = end < text.size() ? numeral_at(text, end) : 0) {
    end += numeral;
    if (measure_words_.empty()) break;
  }
  if (end == at) return 0;
  const std::string_view before = text.substr(0, at);
  if (std::any_of(ordinals_.begin(), ordinals_.end(), [&](const std::string& word) { return before.ends_with(word); }))
    return 0;
  if (!measure_words_.empty()) return begins_with_unit(text.substr(end)) ? end - at : 0;
  const bool alone = (at == 0 || !is_word_letter(text[at - 1])) && (end == text.size() || !is_word_letter(text[end]));
  return alone ? end - at : 0;
}

std::size_t NumberWords::count(std::string_view text) const {
  std::string folded = utf8::fold_width(text);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t bytes = figure_at(folded, at);
    if (bytes == 0) bytes = word_at(folded, at);
    if (bytes > 0) {
      ++numbers;
      at += bytes;
    } else {
      utf8::next(folded, at);
    }
  }
  return numbers;
}

std::vector<std::string> figures_in(std::string_view text) {
  const std::string folded = utf8::fold_width(text);
  std::vector<std::string> found;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = end_of_figures(folded, at);
    if (end == at) {
      ++at;
      continue;
    }
    std::string number = folded.substr(at, end - at);
    at = end;
    found.push_back(number);
    while (group_at(folded, end)) {
      number += folded.substr(end + 1, kGroup);
      found.push_back(number);
      end += 1 + kGroup;
    }
  }
  return found;
}

}  // namespace outturn::normalize
