// outturn-report: indicators of achievement, and rows of figures.
#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

void write_confidence(JsonWriter& json, double confidence) {
  if (confidence == 1) return;
  json.member("confidence"_member);
  json.real(confidence);
}

void write_figure(JsonWriter& json, const Figure& figure) {
  json.begin_object();
  json.integer_member("column"_member, figure.column);
  json.text_member("text"_member, figure.text);
  json.text_member("kind"_member, to_string(figure.kind));
  write_decimal(json, "value"_member, figure.value);
  write_strings(json, "checks"_member, figure.checks);
  write_confidence(json, figure.confidence);
  write_pieces(json, "pieces"_member, figure.pieces);
  json.end_object();
}

Figure read_figure(const Object& object, std::size_t columns) {
  Figure figure;
  figure.column = object.integer<std::uint32_t>("column");
  if (figure.column >= columns) object.refuse("column", "is none of the table's");
  figure.text = object.text("text");
  figure.kind = object.word("kind", FigureKind::text);
  figure.value = object.decimal("value");
  figure.checks = read_strings(object, "checks");
  figure.confidence = object.real("confidence", 1);
  figure.pieces = read_pieces(object, "pieces");
  return figure;
}

}  // namespace

void write_indicator(JsonWriter& json, const Indicator& indicator) {
  begin_record(json, "indicator");
  json.text_member("number"_member, indicator.number);
  json.text_member("planned_text"_member, indicator.planned_text);
  if (indicator.planned) write_quantity(json, "planned"_member, *indicator.planned);
  write_strings(json, "targets"_member, indicator.targets);
  json.text_member("actual_text"_member, indicator.actual_text);
  write_decimal(json, "actual_value"_member, indicator.actual_value);
  json.text_member("actual_unit"_member, indicator.actual_unit);
  json.text_member("variance_text"_member, indicator.variance_text);
  json.text_member("variance_cause"_member, indicator.variance_cause);
  if (indicator.direction != VarianceDirection::none)
    json.text_member("direction"_member, to_string(indicator.direction));
  json.text_member("status"_member, to_string(indicator.status));
  write_decimal(json, "achievement_ratio"_member, indicator.achievement_ratio);
  write_strings(json, "checks"_member, indicator.checks);
  write_confidence(json, indicator.confidence);
  write_pieces(json, "planned_pieces"_member, indicator.planned_pieces);
  write_pieces(json, "actual_pieces"_member, indicator.actual_pieces);
  json.end_record();
}

void write_figure_row(JsonWriter& json, const FigureRow& row) {
  begin_record(json, "figures");
  json.text_member("kind"_member, to_string(row.kind));
  json.integer_member("number"_member, row.number);
  json.integer_member("level"_member, row.level);
  json.text_member("label"_member, row.label);
  if (row.role != ColumnRole::other) json.text_member("role"_member, to_string(row.role));
  json.text_member("period"_member, row.period);
  write_strings(json, "path"_member, row.path);
  if (!row.figures.empty()) {
    json.member("figures"_member);
    json.begin_array();
    for (const Figure& figure : row.figures) write_figure(json, figure);
    json.end_array();
  }
  write_pieces(json, "label_pieces"_member, row.label_pieces);
  json.end_record();
}

Indicator read_indicator(const Object& record) {
  Indicator indicator;
  indicator.number = record.text("number");
  indicator.planned_text = record.text("planned_text");
  indicator.planned = read_quantity(record, "planned");
  indicator.targets = read_strings(record, "targets");
  indicator.actual_text = record.text("actual_text");
  indicator.actual_value = record.decimal("actual_value");
  indicator.actual_unit = record.text("actual_unit");
  indicator.variance_text = record.text("variance_text");
  indicator.variance_cause = record.text("variance_cause");
  indicator.direction = record.word("direction", VarianceDirection::none);
  indicator.status = record.word("status", Status::unknown);
  indicator.achievement_ratio = record.decimal("achievement_ratio");
  indicator.checks = read_strings(record, "checks");
  indicator.confidence = record.real("confidence", 1);
  indicator.planned_pieces = read_pieces(record, "planned_pieces");
  indicator.actual_pieces = read_pieces(record, "actual_pieces");
  return indicator;
}

FigureRow read_figure_row(const Object& record, std::size_t columns) {
  FigureRow row;
  row.kind = record.word("kind", RowKind::item);
  row.number = record.integer<int>("number");
  row.level = record.integer<int>("level");
  row.label = record.text("label");
  row.role = record.word("role", ColumnRole::other);
  row.period = record.text("period");
  row.path = read_strings(record, "path");
  record.each_object("figures", [&](const Object& figure) { row.figures.push_back(read_figure(figure, columns)); });
  row.label_pieces = read_pieces(record, "label_pieces");
  return row;
}

}  // namespace outturn::interchange
