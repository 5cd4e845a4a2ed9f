#include "export/rows/result_row.h"

#include "export/fields/write_row.h"

namespace outturn::exporting {

ResultRows::ResultRows(const Report& report, const Keys& keys) : report_(report), keys_(keys) {
  row_.document_symbol = Cleaned(report.front.symbol);
  row_.language = Cleaned(report.front.language);
  row_.period_start = Cleaned(report.front.period_start);
  row_.period_end = Cleaned(report.front.period_end);
}

void ResultRows::set_context(const TableContext& context) {
  row_.section_code = Cleaned(context.section_code);
  row_.section_title = Cleaned(context.section_title);
  row_.office_code = Cleaned(context.office_code);
  row_.office_title = Cleaned(context.office_title);
  row_.accomplishment_number = Cleaned(context.accomplishment_number);
  row_.accomplishment_title = Cleaned(context.accomplishment_title);
}

void ResultRows::set_output(const Output& output) {
  row_.group_title = Cleaned(output.group_title);
  row_.output_number = output.number;
  row_.planned_text = Cleaned(output.planned_text);
}

void ResultRows::set_result(const Result& result) {
  row_.result_number = result.number;
  const bool planned = result.planned.has_value();
  row_.planned_value = planned ? std::optional(result.planned->value) : std::nullopt;
  row_.planned_value_max = planned ? result.planned->max : std::nullopt;
  row_.planned_qualifier = planned ? Cleaned(result.planned->qualifier) : Cleaned();
  row_.planned_unit = planned ? Cleaned(result.planned->unit) : Cleaned();
  row_.completed_text = Cleaned(result.completed_text);
  row_.completed_kind = result.kind;
  row_.completed_value = result.completed_value;
  row_.remark = Cleaned(result.remark);
  row_.variance_text = Cleaned(result.variance_text);
  row_.variance_direction = result.direction;
  row_.status = result.status;
  row_.achievement_ratio = result.achievement_ratio;
  row_.checks.clear();
  for (const std::string& check : result.checks) row_.checks.emplace_back(check);
  row_.confidence = result.confidence;
  row_.completed_unit = Cleaned(result.completed_unit);
  row_.planned_shared_by = result.planned_shared_by;
  row_.achieved_value = result.achieved_value;
  row_.variance_cause = Cleaned(result.variance_cause);
  row_.reading_confidence = result.reading_confidence;
}

const ResultRow& ResultRows::row(const ResultAt& at) {
  const AlignedTable& table = report_.tables[at.table];
  const Output& output = table.outputs[at.output];
  const Result& result = output.results[at.result];
  row_.result_key = keys_.result(at);
  row_.record_key = keys_.record(at);
  if (table_ != &table) set_context(table.context);
  if (output_ != &output) set_output(output);
  table_ = &table;
  output_ = &output;
  set_result(result);
  const PageRange pages = pages_of(output, result);
  row_.page_first = pages.first;
  row_.page_last = pages.last;
  return row_;
}

void write_results(const Report& report, const Options& /*options*/, FieldSink& fields) {
  const Keys keys(report);
  ResultRows rows(report, keys);
  for_each_result(report, [&](const ResultAt& at) {
    fields.begin_row();
    write_row(kResults.columns, rows.row(at), fields);
    fields.end_row();
  });
}

}  // namespace outturn::exporting
