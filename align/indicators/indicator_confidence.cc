#include "align/indicators/indicator_confidence.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "core/brackets.h"
#include "core/folding.h"
#include "core/number_path.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Of the indicators that show such a sign, at most so many are right. Fitted by scripts/accuracy_indicators
// (docs/accuracy), rounded down.
constexpr double kHoldsTwo = 0.1;      // another indicator's number or targets stand in its text
constexpr double kLacksCell = 0.5;     // nothing was planned, or nothing is said of what was reached
constexpr double kNumberLost = 0.5;    // it has none, others of the table do, or the one before it is not there
constexpr double kTextGoesOn = 0.5;    // a sentence begins behind the list of targets
constexpr double kBeginsInside = 0.5;  // a text begins with a small letter
constexpr double kBracketOpen = 0.5;   // or leaves a bracket open
constexpr double kDoubtfulRow = 0.8;   // the layout leaves open where its row begins

void limit(Indicator& indicator, double most) {
  indicator.confidence = std::min(indicator.confidence, most);
}

// "1.1" of "1.1.3".
std::string_view parent_of(std::string_view number) {
  const std::size_t dot = number.rfind('.');
  return number.substr(0, dot == std::string_view::npos ? 0 : dot);
}

// As many digits as a text likes to print.
int last_of(std::string_view number) {
  constexpr int kMost = 1'000'000;
  int value = 0;
  for (const char c : number.substr(number.rfind('.') + 1)) value = std::min(value * 10 + (c - '0'), kMost);
  return value;
}

// The text without its number.
std::string_view wording_of(const Indicator& indicator) {
  std::string_view text = indicator.planned_text;
  if (indicator.number.empty()) return text;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (utf8::is_letter(c) || utf8::is_han(c)) break;
    at = next;
  }
  return text.substr(at);
}

// Whether a word of it begins with a number of the same table: "1.1.2" in the text of 1.1.1.
bool holds_number(std::string_view text, std::string_view number) {
  const std::string_view parent = parent_of(number);
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string path = leading_number_path(text.substr(at + 1));
    if (!path.empty() && path != number && parent_of(path) == parent) return true;
  }
  return false;
}

// Whether one period has two targets.
bool has_two_lists(const Indicator& indicator) {
  std::set<std::string_view> periods;
  return std::any_of(indicator.targets.begin(), indicator.targets.end(), [&](const std::string& target) {
    return !periods.insert(std::string_view(target).substr(0, target.find(':'))).second;
  });
}

// Whether a capital letter begins what stands behind the list of targets.
bool goes_on_behind_targets(const Indicator& indicator) {
  const std::size_t end = indicator.planned_text.rfind(')');
  if (indicator.targets.empty() || end == std::string::npos) return false;
  return begins_capital(utf8::trim(std::string_view(indicator.planned_text).substr(end + 1)));
}

void judge_alone(const RawTable& table, Indicator& indicator) {
  if (indicator.planned_text.empty() || indicator.actual_text.empty()) limit(indicator, kLacksCell);
  if (holds_number(indicator.planned_text, indicator.number) || has_two_lists(indicator)) limit(indicator, kHoldsTwo);
  if (goes_on_behind_targets(indicator)) limit(indicator, kTextGoesOn);
  if (begins_small(wording_of(indicator)) || begins_small(indicator.actual_text)) limit(indicator, kBeginsInside);
  if (open_brackets(indicator.planned_text) > 0 || open_brackets(indicator.actual_text) > 0)
    limit(indicator, kBracketOpen);
  for (const auto* pieces : {&indicator.planned_pieces, &indicator.actual_pieces}) {
    for (const Piece& piece : *pieces) {
      const RawRow& row = table.rows[piece.row];
      if (row.doubtful || row.label_goes_on > 0) limit(indicator, kDoubtfulRow);
      for (const Fragment& fragment : row.cells[piece.column].fragments) {
        limit(indicator, static_cast<double>(fragment.certainty));
      }
    }
  }
}

// Numbers count up by one; where they do not, the text in between stands in a neighbour, or is lost.
void judge_numbers(std::vector<Indicator>& indicators) {
  const auto numbered = std::count_if(indicators.begin(), indicators.end(),
                                      [](const Indicator& indicator) { return !indicator.number.empty(); });
  if (numbered == 0) return;
  for (std::size_t at = 0; at < indicators.size(); ++at) {
    const std::string& number = indicators[at].number;
    const bool first = at == 0;
    const bool follows = first ? last_of(number) <= 1
                               : parent_of(number) != parent_of(indicators[at - 1].number) ||
                                     last_of(number) == last_of(indicators[at - 1].number) + 1;
    if (!number.empty() && follows) continue;
    limit(indicators[at], kNumberLost);
    if (!first) limit(indicators[at - 1], kNumberLost);
  }
}

}  // namespace

void judge_indicators(const RawTable& table, std::vector<Indicator>& indicators) {
  for (Indicator& indicator : indicators) judge_alone(table, indicator);
  judge_numbers(indicators);
}

}  // namespace outturn::align
