#include "export/result_row.h"

#include "core/names.h"

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

void write_fields(const ResultRow& row, FieldSink& fields) {
  fields.text("result_key"_member, row.result_key);
  fields.text("document_symbol"_member, row.document_symbol);
  fields.text("language"_member, row.language);
  fields.text("period_start"_member, row.period_start);
  fields.text("period_end"_member, row.period_end);
  fields.text("section_code"_member, row.section_code);
  fields.text("section_title"_member, row.section_title);
  fields.text("office_code"_member, row.office_code);
  fields.text("office_title"_member, row.office_title);
  fields.text("accomplishment_number"_member, row.accomplishment_number);
  fields.text("accomplishment_title"_member, row.accomplishment_title);
  fields.text("group_title"_member, row.group_title);
  fields.integer("output_number"_member, row.output_number);
  fields.integer("result_number"_member, row.result_number);
  fields.text("planned_text"_member, row.planned_text);
  write_planned_quantity(row, fields);
  write_outcome(row, fields);
}

void write_planned_quantity(const ResultRow& row, FieldSink& fields) {
  fields.decimal("planned_value"_member, row.planned_value);
  fields.decimal("planned_value_max"_member, row.planned_value_max);
  fields.text("planned_qualifier"_member, row.planned_qualifier);
  fields.text("planned_unit"_member, row.planned_unit);
}

void write_outcome(const ResultRow& row, FieldSink& fields) {
  fields.text("completed_text"_member, row.completed_text);
  fields.word("completed_kind"_member, to_string(row.completed_kind));
  fields.decimal("completed_value"_member, row.completed_value);
  fields.text("remark"_member, row.remark);
  fields.text("variance_text"_member, row.variance_text);
  fields.word("variance_direction"_member, to_string(row.variance_direction));
  fields.word("status"_member, to_string(row.status));
  fields.decimal("achievement_ratio"_member, row.achievement_ratio);
  fields.list("checks"_member, row.checks);
  fields.share("confidence"_member, row.confidence);
  fields.known("page_first"_member, row.page_first);
  fields.known("page_last"_member, row.page_last);
  fields.text("completed_unit"_member, row.completed_unit);
  fields.known("planned_shared_by"_member, row.planned_shared_by);
  fields.decimal("achieved_value"_member, row.achieved_value);
  fields.text("variance_cause"_member, row.variance_cause);
  fields.share("reading_confidence"_member, row.reading_confidence);
  fields.text("record_key"_member, row.record_key);
}

}  // namespace outturn::exporting
