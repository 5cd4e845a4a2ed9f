// One line of the table users load: a result with everything that is known of it, flat.
#pragma once

#include <functional>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "core/report.h"
#include "export/fields/clean_text.h"
#include "export/fields/column.h"
#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/keys.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {

// Empty strings, no value and page 0 are empty cells.
struct ResultRow {
  CleanText result_key;
  Cleaned document_symbol;
  Cleaned language;
  Cleaned period_start;
  Cleaned period_end;
  Cleaned section_code;
  Cleaned section_title;
  Cleaned office_code;
  Cleaned office_title;
  Cleaned accomplishment_number;
  Cleaned accomplishment_title;
  Cleaned group_title;
  int output_number = 0;
  int result_number = 0;
  Cleaned planned_text;
  std::optional<Decimal> planned_value;
  std::optional<Decimal> planned_value_max;
  Cleaned planned_qualifier;
  Cleaned planned_unit;
  Cleaned completed_text;
  CompletedKind completed_kind = CompletedKind::none;
  std::optional<Decimal> completed_value;
  Cleaned remark;
  Cleaned variance_text;
  VarianceDirection variance_direction = VarianceDirection::none;
  Status status = Status::unknown;
  std::optional<Decimal> achievement_ratio;
  std::vector<Cleaned> checks;
  double confidence = 1;
  int page_first = 0;
  int page_last = 0;
  Cleaned completed_unit;
  int planned_shared_by = 0;  // 0 is an empty cell
  std::optional<Decimal> achieved_value;
  Cleaned variance_cause;
  double reading_confidence = 1;
  CleanText record_key;
};

// The rows of a report, which outlives them as do its keys. What rows next to each other share is cleaned once.
class ResultRows {
 public:
  ResultRows(const Report& report, const Keys& keys);

  [[nodiscard]] const ResultRow& row(const ResultAt& at);  // good until the next call

 private:
  void set_context(const TableContext& context);
  void set_output(const Output& output);
  void set_result(const Result& result);

  const Report& report_;
  const Keys& keys_;
  ResultRow row_;
  const AlignedTable* table_ = nullptr;  // what `row_` was last filled from
  const Output* output_ = nullptr;
};

// Calls `each(const ResultAt&)` for every result in document order.
template <typename Each>
void for_each_result(const Report& report, Each each) {
  ResultAt at;
  for (at.table = 0; at.table < report.tables.size(); ++at.table) {
    const std::vector<Output>& outputs = report.tables[at.table].outputs;
    for (at.output = 0; at.output < outputs.size(); ++at.output) {
      for (at.result = 0; at.result < outputs[at.output].results.size(); ++at.result) each(std::as_const(at));
    }
  }
}

// --- columns -------------------------------------------------------------------------------------------------------

namespace fields {
inline constexpr auto kResultKey =
    column(text("result_key"_member),
           "Primary key: symbol/language/section/office/accomplishment/output/result; the same on every run. Parts are "
           "percent-encoded where they hold white space, '%' or '/'.",
           &ResultRow::result_key);
inline constexpr auto kResultNumber =
    column(ordinal("result_number"_member), "Result, counted from 1 within the output.", &ResultRow::result_number);
inline constexpr auto kCompletedText =
    column(text("completed_text"_member).or_null(), "The completed value as printed: 2 091, yes, 70%.",
           &ResultRow::completed_text);
inline constexpr auto kRemark =
    column(text("remark"_member).or_null(), "The whole remark, variance included; paragraphs joined by one space.",
           &ResultRow::remark);
inline constexpr auto kChecks =
    column(code("checks"_member).many(), "Codes of what contradicts itself in the report, sorted; nothing is repaired.",
           &ResultRow::checks);
inline constexpr auto kConfidence =
    column(share("confidence"_member), "How sure the result is: the least score of the moves that made it, 0 to 1.",
           &ResultRow::confidence);
inline constexpr auto kReadingConfidence =
    column(share("reading_confidence"_member),
           "How sure planned_value, achieved_value and status are, 0 to 1: what the figures are taken to mean.",
           &ResultRow::reading_confidence);
inline constexpr std::tuple kPages(
    column(ordinal("page_first"_member).or_null(),
           "First page on which the result stands, counted from 1; null where the source has no pages.",
           &ResultRow::page_first),
    column(ordinal("page_last"_member).or_null(), "Last page on which the result stands.", &ResultRow::page_last));
}  // namespace fields

// What results.json has at a result under the same names.
inline constexpr std::tuple kPlannedQuantity(
    column(number("planned_value"_member).or_null(), "The number in the planned text that this result answers.",
           &ResultRow::planned_value),
    column(number("planned_value_max"_member).or_null(), "Upper end of a range (6 to 8).",
           &ResultRow::planned_value_max),
    column(text("planned_qualifier"_member).or_null(), "Qualifier of that number as printed: about, at least, up to.",
           &ResultRow::planned_qualifier),
    column(text("planned_unit"_member).or_null(), "Measure word or noun of that number as printed; %.",
           &ResultRow::planned_unit));

inline constexpr std::tuple kOutcome(
    fields::kCompletedText,
    column(word<CompletedKind>("completed_kind"_member), "What the completed value is.", &ResultRow::completed_kind),
    column(number("completed_value"_member).or_null(),
           "The completed value as a number, absolute (2.1 million is 2100000); percentages in per cent.",
           &ResultRow::completed_value),
    fields::kRemark,
    column(text("variance_text"_member).or_null(), "The explanation of the variance within the remark.",
           &ResultRow::variance_text),
    column(word<VarianceDirection>("variance_direction"_member),
           "What the explanation says of the completed against the planned quantity.", &ResultRow::variance_direction),
    column(word<Status>("status"_member), "What became of the planned output.", &ResultRow::status),
    column(number("achievement_ratio"_member).or_null().rounded_to(4),
           "achieved_value / planned_value, four decimals; null where either is.", &ResultRow::achievement_ratio),
    fields::kChecks, fields::kConfidence, part(fields::kPages, std::identity()),
    column(text("completed_unit"_member).or_null(),
           "Measure word or noun that the completed value counts; %, or an ISO 4217 code.", &ResultRow::completed_unit),
    column(
        ordinal("planned_shared_by"_member).or_null(),
        "How many results of the output answer planned_value together; 1 for one alone, null without a planned_value.",
        &ResultRow::planned_shared_by),
    column(number("achieved_value"_member).or_null(),
           "The completed value, or the sum over the results that answer planned_value together.",
           &ResultRow::achieved_value),
    column(text("variance_cause"_member).or_null(), "The cause that the explanation gives, without its effect.",
           &ResultRow::variance_cause),
    fields::kReadingConfidence,
    column(text("record_key"_member),
           "result_key without the language: the same record in all language versions of a report.",
           &ResultRow::record_key));

inline constexpr RecordOf kResults{
    "results", "One result of a planned output: what was completed, and why it differs.",
    std::tuple(
        fields::kResultKey, column(fields::kDocumentSymbol, &ResultRow::document_symbol),
        column(fields::kLanguage, &ResultRow::language), column(fields::kPeriodStart, &ResultRow::period_start),
        column(fields::kPeriodEnd, &ResultRow::period_end), column(fields::kSectionCode, &ResultRow::section_code),
        column(fields::kSectionTitle, &ResultRow::section_title), column(fields::kOfficeCode, &ResultRow::office_code),
        column(fields::kOfficeTitle, &ResultRow::office_title),
        column(fields::kAccomplishmentNumber, &ResultRow::accomplishment_number),
        column(fields::kAccomplishmentTitle, &ResultRow::accomplishment_title),
        column(fields::kGroupTitle, &ResultRow::group_title), column(fields::kOutputNumber, &ResultRow::output_number),
        fields::kResultNumber, column(fields::kPlannedText, &ResultRow::planned_text),
        part(kPlannedQuantity, std::identity()), part(kOutcome, std::identity()))};

void write_results(const Report& report, const Options& options, FieldSink& fields);

}  // namespace outturn::exporting
