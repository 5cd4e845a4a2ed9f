#include "align/reading/consequence.h"

#include <algorithm>

#include "align/learnt/similarity.h"
#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

std::size_t clause_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const std::size_t start = at;
    if (is_comma(utf8::next(text, at))) return start;
  }
  return end;
}

// Without the white space and commas before `at`.
std::size_t without_comma(std::string_view text, std::size_t begin, std::size_t at) {
  for (;;) {
    at = utf8::skip_spaces_back(text, at);
    if (at <= begin) return begin;
    const std::size_t before = utf8::previous(text, at);
    std::size_t next = before;
    if (!is_comma(utf8::next(text, next))) return at;
    at = before;
  }
}

// Whether the plan has a word of the text: what has become more or less is what was planned.
bool names_planned(std::string_view text, std::string_view planned) {
  Terms here;
  Terms plan;
  append_terms(text, here);
  append_terms(planned, plan);
  return std::any_of(here.begin(), here.end(),
                     [&](std::uint16_t term) { return std::find(plan.begin(), plan.end(), term) != plan.end(); });
}

}  // namespace

Explanation find_consequence(std::string_view remark, std::size_t begin, std::size_t end, std::string_view planned,
                             const ReadingWords& words) {
  const std::size_t at = words.consequences.find_in(remark, begin, end);
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + words.consequences.match_at(remark, at);
  const std::size_t to = clause_end(remark, from, end);
  const std::size_t more = words.effects_above.find_in(remark, from, to);
  const std::size_t less = words.effects_below.find_in(remark, from, to);
  if (more == less) return {};  // neither
  if (!names_planned(remark.substr(from, to - from), planned)) return {};
  Explanation explanation;
  explanation.begin = utf8::skip_spaces(remark, begin);
  explanation.end = end;
  explanation.cause_begin = explanation.begin;
  explanation.cause_end = without_comma(remark, explanation.begin, at);
  if (explanation.cause_end == explanation.cause_begin) return {};
  explanation.direction = more < less ? VarianceDirection::above : VarianceDirection::below;
  explanation.needs_difference = true;
  return explanation;
}

}  // namespace outturn::align
