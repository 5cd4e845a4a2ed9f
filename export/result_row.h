// One line of the table users load: a result with everything that is known of it, flat.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/report.h"
#include "export/clean_text.h"
#include "export/field_sink.h"
#include "export/keys.h"

namespace outturn::exporting {

// The members are the columns, in their order. Empty strings, no value and page 0 are empty cells.
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

void write_fields(const ResultRow& row, FieldSink& fields);
// The parts that results.json has at a result, under the same names.
void write_planned_quantity(const ResultRow& row, FieldSink& fields);
void write_outcome(const ResultRow& row, FieldSink& fields);

}  // namespace outturn::exporting
