// One line of the table users load: a result with everything that is known of it, flat.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report.h"
#include "export/field_sink.h"
#include "export/keys.h"

namespace outturn::exporting {

// The members are the columns, in their order. Empty strings, no value and page 0 are empty cells.
struct ResultRow {
  std::string result_key;
  std::string document_symbol;
  std::string language;
  std::string period_start;
  std::string period_end;
  std::string section_code;
  std::string section_title;
  std::string office_code;
  std::string office_title;
  std::string accomplishment_number;
  std::string accomplishment_title;
  std::string group_title;
  int output_number = 0;
  int result_number = 0;
  std::string planned_text;
  std::optional<Decimal> planned_value;
  std::optional<Decimal> planned_value_max;
  std::string planned_qualifier;
  std::string planned_unit;
  std::string completed_text;
  CompletedKind completed_kind = CompletedKind::none;
  std::optional<Decimal> completed_value;
  std::string remark;
  std::string variance_text;
  VarianceDirection variance_direction = VarianceDirection::none;
  Status status = Status::unknown;
  std::optional<Decimal> achievement_ratio;
  std::vector<std::string> checks;
  double confidence = 1;
  int page_first = 0;
  int page_last = 0;
};

[[nodiscard]] ResultRow result_row(const Report& report, const Keys& keys, const ResultAt& at);

// All of them, in document order.
[[nodiscard]] std::vector<ResultRow> flatten(const Report& report);

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
