#include "align/indicators/indicator_figures.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "align/reading/explanation.h"
#include "align/reading/figures.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t kYear = 4;       // digits
constexpr std::size_t kFarColon = 12;  // bytes between a period and its colon: 年度, "год"
constexpr std::size_t kLongestTarget = 60;
constexpr int kRatioDigits = 4;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct Target {
  std::string period;
  std::string text;
};

// The period that begins at byte `at`: "2022/23", "2022"; empty where none does.
std::string period_at(std::string_view text, std::size_t at) {
  if (at + kYear > text.size() || (at > 0 && is_digit(text[at - 1]))) return {};
  for (std::size_t i = 0; i < kYear; ++i) {
    if (!is_digit(text[at + i])) return {};
  }
  if (text.substr(at, 2) != "19" && text.substr(at, 2) != "20") return {};
  std::size_t end = at + kYear;
  if (end < text.size() && (text[end] == '/' || text[end] == '-')) {
    std::size_t last = end + 1;
    while (last < text.size() && is_digit(text[last])) ++last;
    const std::size_t digits = last - end - 1;
    if (digits == 2 || digits == kYear)
      return std::string(text.substr(at, kYear)) + "/" + std::string(text.substr(last - 2, 2));
  }
  if (end < text.size() && is_digit(text[end])) return {};
  return std::string(text.substr(at, kYear));
}

std::size_t length_of(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '/' || text[end] == '-')) ++end;
  return end - at;
}

// For matching: half width, Western digits, one semicolon for all scripts.
std::string in_one_form(std::string_view printed) {
  constexpr char32_t kArabicSemicolon = U'\u061B';
  std::string text;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(printed, at);
    const int digit = utf8::digit_value(c);
    if (digit >= 0) {
      text += static_cast<char>('0' + digit);
    } else if (c == kArabicSemicolon) {
      text += ';';
    } else {
      text += printed.substr(begin, at - begin);
    }
  }
  return utf8::fold_width(text);
}

// "(2022/23: 84 per cent; 2023/24: 85 per cent)": each period with what stands behind its colon.
std::vector<Target> find_targets(const std::string& printed) {
  const std::string text = in_one_form(printed);
  std::vector<Target> targets;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string period = period_at(text, at);
    if (period.empty()) continue;
    const std::size_t behind = at + length_of(text, at);
    const std::size_t colon = text.find(':', behind);
    if (colon == std::string::npos || colon - behind > kFarColon) continue;
    const std::size_t end = std::min(text.find_first_of(";)", colon), text.size());
    if (end - colon > kLongestTarget) continue;
    targets.push_back(
        {std::move(period), std::string(utf8::trim(std::string_view(text).substr(colon + 1, end - colon - 1)))});
    at = end;
  }
  return targets;
}

// The first figure that counts something or is a share; nullopt where there is none.
std::optional<Figure> first_figure(std::string_view text, const ReadingWords& words) {
  for (const Figure& figure : scan_figures(text, words)) {
    if (figure.role != FigureRole::name && figure.role != FigureRole::duration) return figure;
  }
  return std::nullopt;
}

std::string unit_of(std::string_view text, const Figure& figure) {
  if (figure.role == FigureRole::percent) return "%";
  if (figure.currency != nullptr) return *figure.currency;
  return std::string(figure.unit(text));
}

void read_status(Indicator& indicator, const ReadingWords& words) {
  const auto begins = [&](const PhraseSet& set) { return set.match_at(indicator.actual_text, 0) > 0; };
  if (!indicator.planned || !indicator.actual_value) {
    if (begins(words.not_achieved)) {
      indicator.status = Status::not_delivered;
    } else if (begins(words.achieved)) {
      indicator.status = Status::delivered;
    }
    return;
  }
  const Decimal& planned = indicator.planned->value;
  const Decimal& actual = *indicator.actual_value;
  indicator.achievement_ratio = Decimal::divide(actual, planned, kRatioDigits);
  const bool falls = words.falling.occurs_in(indicator.planned_text);
  if (actual == planned) {
    indicator.status = Status::met;
  } else {
    indicator.status = (actual < planned) == falls ? Status::exceeded : Status::short_;
  }
}

}  // namespace

std::string period_label(std::string_view start, std::string_view end) {
  if (start.size() < kYear || end.size() < kYear) return {};
  const std::string first(start.substr(0, kYear));
  const std::string_view last = end.substr(0, kYear);
  return first == last ? first : first + "/" + std::string(last.substr(2));
}

void read_indicator_figures(Indicator& indicator, std::string_view period, TextIndex& texts,
                            const ReadingWords& words) {
  for (const Target& target : find_targets(indicator.planned_text)) {
    const std::optional<Figure> figure = first_figure(target.text, words);
    indicator.targets.push_back(target.period + ": " + (figure ? figure->value.to_string() : target.text));
    if (figure && target.period == period) {
      indicator.planned = Quantity{figure->value, figure->max, {}, unit_of(target.text, *figure)};
    }
  }
  const Explanation explanation = find_explanation(indicator.actual_text, indicator.planned_text, texts, words);
  const std::string_view actual = indicator.actual_text;
  const std::string_view told = explanation.empty() ? actual : actual.substr(0, explanation.begin);
  if (const std::optional<Figure> figure = first_figure(told, words)) {
    indicator.actual_value = figure->value;
    indicator.actual_unit = unit_of(told, *figure);
  }
  if (!explanation.empty() && !explanation.must_count_difference) {
    indicator.variance_text =
        std::string(utf8::trim(actual.substr(explanation.begin, explanation.end - explanation.begin)));
    indicator.variance_cause = std::string(
        utf8::trim(actual.substr(explanation.cause_begin, explanation.cause_end - explanation.cause_begin)));
    indicator.direction = explanation.direction;
    if (indicator.direction == VarianceDirection::none && indicator.planned && indicator.actual_value) {
      indicator.direction = indicator.planned->value < *indicator.actual_value   ? VarianceDirection::above
                            : *indicator.actual_value < indicator.planned->value ? VarianceDirection::below
                                                                                 : VarianceDirection::none;
    }
  }
  read_status(indicator, words);
}

}  // namespace outturn::align
