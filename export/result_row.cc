#include "export/result_row.h"

#include "core/names.h"
#include "export/clean_text.h"

namespace outturn::exporting {
namespace {

void set_context(ResultRow& row, const Report& report, const TableContext& context) {
  row.document_symbol = clean_text(report.front.symbol);
  row.language = clean_text(report.front.language);
  row.period_start = clean_text(report.front.period_start);
  row.period_end = clean_text(report.front.period_end);
  row.section_code = clean_text(context.section_code);
  row.section_title = clean_text(context.section_title);
  row.office_code = clean_text(context.office_code);
  row.office_title = clean_text(context.office_title);
  row.accomplishment_number = clean_text(context.accomplishment_number);
  row.accomplishment_title = clean_text(context.accomplishment_title);
}

void set_output(ResultRow& row, const Output& output) {
  row.group_title = clean_text(output.group_title);
  row.output_number = output.number;
  row.planned_text = clean_text(output.planned_text);
}

void set_result(ResultRow& row, const Result& result) {
  row.result_number = result.number;
  if (result.planned) {
    row.planned_value = result.planned->value;
    row.planned_value_max = result.planned->max;
    row.planned_qualifier = clean_text(result.planned->qualifier);
    row.planned_unit = clean_text(result.planned->unit);
  }
  row.completed_text = clean_text(result.completed_text);
  row.completed_kind = result.kind;
  row.completed_value = result.completed_value;
  row.remark = clean_text(result.remark);
  row.variance_text = clean_text(result.variance_text);
  row.variance_direction = result.direction;
  row.status = result.status;
  row.achievement_ratio = result.achievement_ratio;
  for (const std::string& check : result.checks) row.checks.push_back(clean_text(check));
  row.confidence = result.confidence;
}

}  // namespace

ResultRow result_row(const Report& report, const Keys& keys, const ResultAt& at) {
  const AlignedTable& table = report.tables[at.table];
  const Output& output = table.outputs[at.output];
  const Result& result = output.results[at.result];
  ResultRow row;
  row.result_key = keys.result(at);
  set_context(row, report, table.context);
  set_output(row, output);
  set_result(row, result);
  const PageRange pages = pages_of(output, result);
  row.page_first = pages.first;
  row.page_last = pages.last;
  return row;
}

std::vector<ResultRow> flatten(const Report& report) {
  const Keys keys(report);
  std::vector<ResultRow> rows;
  for_each_result(report, [&](const ResultAt& at) { rows.push_back(result_row(report, keys, at)); });
  return rows;
}

void write_fields(const ResultRow& row, FieldSink& fields) {
  fields.text("result_key", row.result_key);
  fields.text("document_symbol", row.document_symbol);
  fields.text("language", row.language);
  fields.text("period_start", row.period_start);
  fields.text("period_end", row.period_end);
  fields.text("section_code", row.section_code);
  fields.text("section_title", row.section_title);
  fields.text("office_code", row.office_code);
  fields.text("office_title", row.office_title);
  fields.text("accomplishment_number", row.accomplishment_number);
  fields.text("accomplishment_title", row.accomplishment_title);
  fields.text("group_title", row.group_title);
  fields.integer("output_number", row.output_number);
  fields.integer("result_number", row.result_number);
  fields.text("planned_text", row.planned_text);
  write_planned_quantity(row, fields);
  write_outcome(row, fields);
}

void write_planned_quantity(const ResultRow& row, FieldSink& fields) {
  fields.decimal("planned_value", row.planned_value);
  fields.decimal("planned_value_max", row.planned_value_max);
  fields.text("planned_qualifier", row.planned_qualifier);
  fields.text("planned_unit", row.planned_unit);
}

void write_outcome(const ResultRow& row, FieldSink& fields) {
  fields.text("completed_text", row.completed_text);
  fields.text("completed_kind", to_string(row.completed_kind));
  fields.decimal("completed_value", row.completed_value);
  fields.text("remark", row.remark);
  fields.text("variance_text", row.variance_text);
  fields.text("variance_direction", to_string(row.variance_direction));
  fields.text("status", to_string(row.status));
  fields.decimal("achievement_ratio", row.achievement_ratio);
  fields.list("checks", row.checks);
  fields.share("confidence", row.confidence);
  fields.known("page_first", row.page_first);
  fields.known("page_last", row.page_last);
}

}  // namespace outturn::exporting
