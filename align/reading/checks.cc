#include "align/reading/checks.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "align/wording/numbers.h"
#include "align/wording/word_breaks.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

bool quantity(const NumberMention& number) {
  return number.role == NumberRole::quantity && !number.percent;
}

// The completed number does not stand in the remark although the remark counts the same thing.
void completed_against_remark(Result& result, const Output& output, Numbers numbers) {
  if (result.kind != CompletedKind::number || !result.completed_value || result.completed_value->is_zero()) return;
  const auto same = [&](const NumberMention& number) {
    return number.role != NumberRole::name && number.value == *result.completed_value;
  };
  if (std::any_of(numbers.begin(), numbers.end(), same)) return;
  const auto first = std::find_if(numbers.begin(), numbers.end(), quantity);
  if (first == numbers.end()) {
    if (!result.remark.empty()) result.checks.emplace_back("completed_not_in_remark");
    return;
  }
  result.checks.emplace_back("completed_not_in_remark");
  // the remark's own count stands where the completed one should: 161 beside "160 人"
  const std::string_view unit =
      std::string_view(result.remark).substr(first->unit_begin, first->unit_end - first->unit_begin);
  const bool leads = first->begin == 0 || (result.planned && !unit.empty() && unit == result.planned->unit);
  const bool is_plan = result.planned && first->value == result.planned->value;
  if (leads || is_plan || output.results.size() > 1) result.checks.emplace_back("remark_number_differs");
}

void direction_against_numbers(Result& result) {
  if (result.direction == VarianceDirection::none || !result.planned || !result.completed_value) return;
  const Decimal& least = result.planned->value;
  const Decimal& most = result.planned->max ? *result.planned->max : least;
  const bool agrees =
      result.direction == VarianceDirection::above ? most < *result.completed_value : *result.completed_value < least;
  if (!agrees) result.checks.emplace_back("direction_contradicts_numbers");
}

// Members of a list that stand in brackets behind `begin`, up to the bracket's end: "(a; b (3); c)" has three.
int members(std::string_view text, std::size_t begin) {
  int depth = 0;
  int count = 0;
  for (std::size_t at = begin; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'(' || c == U'（') {
      if (++depth == 1) count = 1;
    } else if (c == U')' || c == U'）') {
      if (--depth <= 0) break;
    } else if (depth == 1 && (c == U'；' || c == U';' || c == U'、' || c == U'，' || c == U',')) {
      ++count;
    }
  }
  return count;
}

// "16 (9 …, 5 …, 4 …)": numbers in brackets behind one count add up to it. A list that numbers some of its members
// only, "(a; b (3); c)", means one of each other.
void parts_against_sum(Result& result, Numbers numbers) {
  if (!result.completed_value || result.kind != CompletedKind::number) return;
  double sum = 0;
  int parts = 0;
  std::size_t list = 0;  // byte behind the count that the list explains
  std::string_view unit;
  for (const NumberMention& number : numbers) {
    if (number.role != NumberRole::quantity || number.percent) continue;
    if (list == 0) {
      if (number.value == *result.completed_value) list = number.end;
      continue;
    }
    if (!number.in_brackets) break;  // counts of something else
    const std::string_view own =
        std::string_view(result.remark).substr(number.unit_begin, number.unit_end - number.unit_begin);
    if (parts > 0 && own != unit) return;
    unit = own;
    sum += number.value.to_double();
    ++parts;
  }
  if (parts < 2) return;
  if (unit.empty()) sum += std::max(0, members(result.remark, list) - parts);
  if (std::abs(sum - result.completed_value->to_double()) > 1e-9) result.checks.emplace_back("parts_do_not_sum");
}

bool cut_off(std::string_view text, const Vocabulary& words) {
  text = utf8::trim(text);
  if (text.empty()) return false;
  if (!ends_with_connective(text, words) || words.is_complete(text)) return false;
  return !text.ends_with(":") && !text.ends_with("：") && !text.ends_with(";") && !text.ends_with("；");
}

int open_brackets(std::string_view text) {
  if (text.find('(') == std::string_view::npos && text.find("（") == std::string_view::npos) return 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c == U'(' || c == U'（') ++depth;
    // "a)" enumerates
    if ((c == U')' || c == U'）') && (depth > 0 || start > 2)) depth = std::max(depth - 1, 0);
  }
  return depth;
}

}  // namespace

void run_checks(Output& output, TextIndex& texts) {
  const Vocabulary& words = texts.words();
  const bool planned_cut = cut_off(output.planned_text, words) || open_brackets(output.planned_text) > 0;
  for (Result& result : output.results) {
    const Numbers numbers = texts.numbers(result.remark);
    completed_against_remark(result, output, numbers);
    direction_against_numbers(result);
    parts_against_sum(result, numbers);
    if (planned_cut || cut_off(result.remark, words) || open_brackets(result.remark) > 0) {
      result.checks.emplace_back("cell_truncated");
    }
    if (output.planned_text.empty()) result.checks.emplace_back("planned_missing");
    if (result.completed_text.empty()) result.checks.emplace_back("completed_missing");
    if (result.remark.empty() && !result.completed_text.empty()) result.checks.emplace_back("remark_missing");
    std::sort(result.checks.begin(), result.checks.end());
    result.checks.erase(std::unique(result.checks.begin(), result.checks.end()), result.checks.end());
  }
}

}  // namespace outturn::align
