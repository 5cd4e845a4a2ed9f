// One line for each pair of something planned and something actual, whatever kind of table it stands in.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/record_head.h"
#include "export/rows/totals.h"

namespace outturn::exporting {

// In the order of TableKind.
inline constexpr auto kComparisonKinds =
    std::to_array<std::string_view>({"output", "indicator", "resource", "staffing", "deliverable", "measure", "other"});
static_assert(kComparisonKinds.size() == kTableKinds);

struct ComparisonRow {
  RecordHead head;
  std::string_view kind;
  std::string source_key;
  std::string label;
  std::string period;
  std::string planned_text;
  std::optional<Decimal> planned_value;
  std::string actual_text;
  std::optional<Decimal> actual_value;
  std::string unit;
  std::optional<Decimal> difference;
  std::optional<Decimal> ratio;
  Status status = Status::unknown;
  std::string printed_variance;
  std::string explanation;
  RecordTail tail;
};

inline constexpr RecordOf kComparisons{
    "comparisons", "One pair of something planned and something actual, whatever kind of table it stands in.",
    std::tuple(
        column(text("comparison_key"_member),
               "Primary key: source_key, behind it 'actual' and what tells the actual figure from others.",
               [](const ComparisonRow& row) { return row.head.key; }),
        column(text("source_key"_member),
               "The result, the indicator, or the planned figure that the line is made of: its key in that table.",
               &ComparisonRow::source_key),
        part(kRecordHead, &ComparisonRow::head),
        column(word_of<kComparisonKinds>("kind"_member), "The kind of table.",
               [](const ComparisonRow& row) { return CleanText::word(row.kind); }),
        column(text("label"_member).or_null(),
               "What is compared: the planned text, or the labels of the figure's row and, where the row has several "
               "pairs of one period, what heads their columns.",
               &ComparisonRow::label),
        column(text("period"_member).or_null(), "The period that both speak of, where the table names it.",
               &ComparisonRow::period),
        column(text("planned_text"_member).or_null(), "The planned side as printed.", &ComparisonRow::planned_text),
        column(number("planned_value"_member).or_null(), "The planned side as a number.",
               &ComparisonRow::planned_value),
        column(text("actual_text"_member).or_null(), "The actual side as printed.", &ComparisonRow::actual_text),
        column(number("actual_value"_member).or_null(), "The actual side as a number.", &ComparisonRow::actual_value),
        column(text("unit"_member).or_null(), "What both count; of figures the unit printed above the table.",
               &ComparisonRow::unit),
        column(number("difference"_member).or_null(), "actual_value - planned_value.", &ComparisonRow::difference),
        column(number("ratio"_member).or_null().rounded_to(4), "actual_value / planned_value, four decimals.",
               &ComparisonRow::ratio),
        column(word<Status>("status"_member), "How the two stand to each other.", &ComparisonRow::status),
        column(text("printed_variance"_member).or_null(), "The difference that the table itself prints.",
               &ComparisonRow::printed_variance),
        column(text("explanation"_member).or_null(), "Why the two differ, as the report says.",
               &ComparisonRow::explanation),
        part(kRecordTail, &ComparisonRow::tail))};

void write_comparisons(const Report& report, const Options& options, FieldSink& fields);

}  // namespace outturn::exporting
