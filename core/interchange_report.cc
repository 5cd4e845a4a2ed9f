// outturn-report: a table record, then its outputs with their results, its indicators, or its rows of figures.
#include <utility>

#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

constexpr std::string_view kReportFormat = "outturn-report";

void write_alternatives(JsonWriter& json, const std::vector<Alternative>& alternatives) {
  if (alternatives.empty()) return;
  json.member("alternatives"_member);
  json.begin_array();
  for (const Alternative& alternative : alternatives) {
    json.begin_object();
    json.text_member("completed_text"_member, alternative.completed_text);
    json.text_member("remark"_member, alternative.remark);
    json.member("extra_cost"_member);
    json.real(alternative.extra_cost);
    json.end_object();
  }
  json.end_array();
}

void write_result(JsonWriter& json, const Result& result) {
  json.begin_object();
  json.integer_member("number"_member, result.number);
  json.text_member("completed_text"_member, result.completed_text);
  json.text_member("kind"_member, to_string(result.kind));
  write_decimal(json, "completed_value"_member, result.completed_value);
  json.text_member("completed_unit"_member, result.completed_unit);
  json.text_member("remark"_member, result.remark);
  json.text_member("variance_text"_member, result.variance_text);
  json.text_member("variance_cause"_member, result.variance_cause);
  if (result.direction != VarianceDirection::none) json.text_member("direction"_member, to_string(result.direction));
  if (result.planned) write_quantity(json, "planned"_member, *result.planned);
  json.integer_member("planned_shared_by"_member, result.planned_shared_by);
  write_decimal(json, "achieved_value"_member, result.achieved_value);
  json.text_member("status"_member, to_string(result.status));
  write_decimal(json, "achievement_ratio"_member, result.achievement_ratio);
  if (!result.checks.empty()) {
    json.member("checks"_member);
    json.begin_array();
    for (const std::string& check : result.checks) json.string(check);
    json.end_array();
  }
  json.member("confidence"_member);
  json.real(result.confidence);
  json.member("reading_confidence"_member);
  json.real(result.reading_confidence);
  write_pieces(json, "completed_pieces"_member, result.completed_pieces);
  write_pieces(json, "remark_pieces"_member, result.remark_pieces);
  write_alternatives(json, result.alternatives);
  json.end_object();
}

void write_table(JsonWriter& json, const AlignedTable& table) {
  begin_record(json, "table");
  write_table_form(json, table);
  json.integer_member("unit_scale"_member, table.unit_scale);
  write_context(json, table.context);
  write_place(json, table.place);
  write_pieces(json, "group_headings"_member, table.group_headings);
  write_pieces(json, "dropped"_member, table.dropped);
  json.end_record();
  for (const Output& output : table.outputs) {
    begin_record(json, "output");
    json.integer_member("number"_member, output.number);
    json.text_member("planned_text"_member, output.planned_text);
    json.text_member("group_title"_member, output.group_title);
    write_pieces(json, "planned_pieces"_member, output.planned_pieces);
    json.member("results"_member);
    json.begin_array();
    for (const Result& result : output.results) write_result(json, result);
    json.end_array();
    json.end_record();
  }
  for (const Indicator& indicator : table.indicators) write_indicator(json, indicator);
  for (const FigureRow& row : table.rows) write_figure_row(json, row);
}

void write_conservation(JsonWriter& json, const Conservation& conservation) {
  begin_record(json, "conservation");
  json.integer_member("in_cells"_member, conservation.in_cells);
  json.integer_member("in_outputs"_member, conservation.in_outputs);
  json.integer_member("in_dropped"_member, conservation.in_dropped);
  json.integer_member("unplaced"_member, conservation.unplaced);
  json.end_record();
}

Result read_result(const Object& object) {
  Result result;
  result.number = object.integer<int>("number");
  result.completed_text = object.text("completed_text");
  result.kind = object.word("kind", CompletedKind::none);
  result.completed_value = object.decimal("completed_value");
  result.completed_unit = object.text("completed_unit");
  result.remark = object.text("remark");
  result.variance_text = object.text("variance_text");
  result.variance_cause = object.text("variance_cause");
  result.direction = object.word("direction", VarianceDirection::none);
  result.planned = read_quantity(object, "planned");
  result.planned_shared_by = object.integer<int>("planned_shared_by");
  result.achieved_value = object.decimal("achieved_value");
  result.status = object.word("status", Status::unknown);
  result.achievement_ratio = object.decimal("achievement_ratio");
  object.each("checks", [&](const JsonValue& check) { result.checks.push_back(text_of(check, object.reader())); });
  result.confidence = object.real("confidence", 1);
  result.reading_confidence = object.real("reading_confidence", 1);
  result.completed_pieces = read_pieces(object, "completed_pieces");
  result.remark_pieces = read_pieces(object, "remark_pieces");
  object.each_object("alternatives", [&](const Object& alternative) {
    result.alternatives.push_back(
        {alternative.text("completed_text"), alternative.text("remark"), alternative.real("extra_cost", 0)});
  });
  return result;
}

Output read_output(const Object& record) {
  Output output;
  output.number = record.integer<int>("number");
  output.planned_text = record.text("planned_text");
  output.group_title = record.text("group_title");
  output.planned_pieces = read_pieces(record, "planned_pieces");
  record.each_object("results", [&](const Object& result) { output.results.push_back(read_result(result)); });
  if (output.results.empty()) record.reader().refuse("an output without a result");
  return output;
}

AlignedTable read_table(const Object& record) {
  AlignedTable table;
  read_table_form(record, table);
  table.unit_scale = record.integer<std::int64_t>("unit_scale", 1);
  table.place = read_place(record);
  table.context = read_context(record);
  table.group_headings = read_pieces(record, "group_headings");
  table.dropped = read_pieces(record, "dropped");
  return table;
}

Conservation read_conservation(const Object& record) {
  return {.in_cells = record.integer<std::int64_t>("in_cells"),
          .in_outputs = record.integer<std::int64_t>("in_outputs"),
          .in_dropped = record.integer<std::int64_t>("in_dropped"),
          .unplaced = record.integer<std::int64_t>("unplaced")};
}

}  // namespace

struct ReportWriter::State {
  explicit State(std::ostream& out) : json(out) {}
  JsonWriter json;
};

ReportWriter::ReportWriter(std::ostream& out) : state_(std::make_unique<State>(out)) {
  write_header(state_->json, kReportFormat);
}

ReportWriter::~ReportWriter() = default;

void ReportWriter::report(const Report& report) {
  JsonWriter& json = state_->json;
  write_front_parts(json, report);
  for (const AlignedTable& table : report.tables) write_table(json, table);
  write_conservation(json, report.conservation);
  write_back_parts(json, report);
  write_end(json);
}

void ReportWriter::failure(const Failure& failure) {
  write_failure(state_->json, failure);
}

void read_reports(std::istream& in, const std::string& name, const std::function<void(Report&&)>& on_report,
                  const std::function<void(const Failure&)>& on_failure) {
  RecordReader reader(in, name, kReportFormat);
  Report report;
  while (reader.next()) {
    const Object record(reader.record(), reader);
    if (reader.kind() == "output") {
      if (report.tables.empty()) reader.refuse("an output before the first table");
      report.tables.back().outputs.push_back(read_output(record));
    } else if (reader.kind() == "indicator") {
      if (report.tables.empty()) reader.refuse("an indicator before the first table");
      report.tables.back().indicators.push_back(read_indicator(record));
    } else if (reader.kind() == "figures") {
      if (report.tables.empty()) reader.refuse("figures before the first table");
      AlignedTable& table = report.tables.back();
      table.rows.push_back(read_figure_row(record, table.columns.size()));
    } else if (reader.kind() == "table") {
      report.tables.push_back(read_table(record));
    } else if (reader.kind() == "conservation") {
      report.conservation = read_conservation(record);
    } else if (reader.kind() == "document") {
      report = Report();
      report.info = read_document(record);
      report.front = read_front(record);
    } else if (reader.kind() == "end") {
      on_report(std::exchange(report, Report()));
    } else if (reader.kind() == "failure") {
      on_failure(read_failure(record));
    } else {
      read_common(reader, report);
    }
  }
}

}  // namespace outturn::interchange
