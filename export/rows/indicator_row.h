// One line of the table of indicators of achievement.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/record_head.h"

namespace outturn::exporting {

struct IndicatorRow {
  RecordHead head;
  const Indicator* indicator = nullptr;
  std::vector<Cleaned> targets;
  RecordTail tail;

  [[nodiscard]] std::optional<Decimal> planned_value() const {
    return indicator->planned ? std::optional(indicator->planned->value) : std::nullopt;
  }
  [[nodiscard]] std::string planned_unit() const {
    return indicator->planned ? indicator->planned->unit : std::string();
  }
};

inline constexpr RecordOf kIndicators{
    "indicators", "One indicator of achievement: what was to be reached, and what was.",
    std::tuple(
        column(text("indicator_key"_member),
               "Primary key: symbol/language/section/office/accomplishment/indicator/number; ~2 where one repeats.",
               [](const IndicatorRow& row) { return row.head.key; }),
        part(kRecordHead, &IndicatorRow::head),
        column(text("indicator_number"_member).or_null(), "Its number as printed, in Western digits: 1.1.1.",
               [](const IndicatorRow& row) { return row.indicator->number; }),
        column(text("planned_text"_member).or_null(), "The whole planned cell.",
               [](const IndicatorRow& row) { return row.indicator->planned_text; }),
        column(number("planned_value"_member).or_null(), "The target of the period reported on.",
               &IndicatorRow::planned_value),
        column(text("planned_unit"_member).or_null(), "What that target counts; %.", &IndicatorRow::planned_unit),
        column(text("targets"_member).many(), "Each period's target that the text names: 2022/23: 84.",
               &IndicatorRow::targets),
        column(text("actual_text"_member).or_null(), "The whole actual cell.",
               [](const IndicatorRow& row) { return row.indicator->actual_text; }),
        column(number("actual_value"_member).or_null(), "What was reached, as a number.",
               [](const IndicatorRow& row) { return row.indicator->actual_value; }),
        column(text("actual_unit"_member).or_null(), "What that number counts; %.",
               [](const IndicatorRow& row) { return row.indicator->actual_unit; }),
        column(text("variance_text"_member).or_null(), "The explanation of the difference within the actual text.",
               [](const IndicatorRow& row) { return row.indicator->variance_text; }),
        column(word<VarianceDirection>("variance_direction"_member), "What that explanation says.",
               [](const IndicatorRow& row) { return row.indicator->direction; }),
        column(text("variance_cause"_member).or_null(), "The cause that it gives, without its effect.",
               [](const IndicatorRow& row) { return row.indicator->variance_cause; }),
        column(word<Status>("status"_member),
               "What became of the indicator; of one that speaks of a fall, less is more.",
               [](const IndicatorRow& row) { return row.indicator->status; }),
        column(number("achievement_ratio"_member).or_null().rounded_to(4),
               "actual_value / planned_value, four decimals.",
               [](const IndicatorRow& row) { return row.indicator->achievement_ratio; }),
        part(kRecordTail, &IndicatorRow::tail))};

// The rows of the report's indicators, in document order.
[[nodiscard]] std::vector<IndicatorRow> indicator_rows(const Report& report);

void write_indicators(const Report& report, const Options& options, FieldSink& fields);

}  // namespace outturn::exporting
