#include "align/reading/rates.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

bool bracket(char32_t c) {
  return c == U'(' || c == U'（' || c == U')' || c == U'）';
}

bool ends_clause(char32_t c) {
  return is_list_mark(c) || c == U'。' || utf8::is_digit(c);
}

// "20 inspections of storage sites per month": before the clause ends or another number stands.
PhraseSet::Match rate_behind(std::string_view text, const ReadingWords& words, const Figure& figure) {
  constexpr std::size_t kReach = 120;  // bytes
  const std::size_t reach = std::min(text.size(), figure.unit_end + kReach);
  for (std::size_t at = figure.unit_end; at < reach;) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (is_comma(c) || is_semicolon(c) || c == U'.' || c == U':' || bracket(c) || utf8::is_digit(c)) break;
    if (!words.rates.may_start(fold_letter(c))) continue;
    if (const PhraseSet::Match rate = words.rates.find_at(text, start)) return rate;
  }
  return {};
}

// The rate that stands before byte `at` in its clause, in times a year; 0 where none does.
int rate_ahead(std::string_view text, const ReadingWords& words, std::size_t at) {
  constexpr int kFarthest = 24;  // characters between 每月 and its number
  for (int i = 0; i < kFarthest && at > 0; ++i) {
    const std::size_t start = utf8::previous(text, at);
    std::size_t next = start;
    const char32_t c = next_folded(text, next);
    if (words.rates_before.may_end(c)) {
      if (const PhraseSet::Match ahead = words.rates_before.find_before(text, at)) {
        return std::atoi(ahead.value->c_str());
      }
    }
    if (!utf8::is_han(c) && ends_clause(c)) return 0;
    if (words.coordinators.may_end(c) && words.coordinators.match_before(text, at) > 0) return 0;
    at = start;
  }
  return 0;
}

// 每周对 3 个哨所各访问 2 次: the rate is that of what is done, and not of the places.
void take_over_rate(std::string_view text, Figure& place, Figure& figure) {
  if (!place.governed || figure.governed || place.per_year == 0 || figure.phrase_begin < place.end) return;
  const std::string_view between = text.substr(place.end, figure.phrase_begin - place.end);
  for (std::size_t at = 0; at < between.size();) {
    if (ends_clause(utf8::next(between, at))) return;
  }
  std::swap(place.per_year, figure.per_year);
}

}  // namespace

void take_rate(std::string_view text, const ReadingWords& words, std::vector<Figure>& earlier, Figure& figure) {
  if (figure.role == FigureRole::name || figure.role == FigureRole::duration) return;
  const std::size_t next = utf8::skip_spaces(text, std::max(figure.noun_end, figure.end));
  PhraseSet::Match rate = words.rates.find_at(text, next);
  if (!rate && words.spaces_between_words) rate = rate_behind(text, words, figure);
  if (rate) {
    figure.per_year = std::atoi(rate.value->c_str());
    return;
  }
  figure.per_year = rate_ahead(text, words, figure.phrase_begin);
  if (figure.per_year == 0 && !earlier.empty() && !words.spaces_between_words) {
    take_over_rate(text, earlier.back(), figure);
  }
}

}  // namespace outturn::align
