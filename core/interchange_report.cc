// outturn-report: a table record, then its outputs with their results.
#include <utility>

#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

constexpr std::string_view kFormat = "outturn-report";

void write_pieces(JsonWriter& json, std::string_view name, const std::vector<Piece>& pieces) {
  if (pieces.empty()) return;
  json.key(name);
  json.begin_array();
  for (const Piece& piece : pieces) {
    json.begin_object();
    json.integer_member("row", piece.row);
    if (piece.column != Column::planned) json.text_member("column", to_string(piece.column));
    json.integer_member("begin", piece.begin);
    json.integer_member("end", piece.end);
    write_place(json, piece.place);
    json.integer_member("last_page", piece.last_page);
    if (piece.move != Move::stayed) json.text_member("move", to_string(piece.move));
    if (piece.score != 1) {
      json.key("score");
      json.real(piece.score);
    }
    json.end_object();
  }
  json.end_array();
}

void write_decimal(JsonWriter& json, std::string_view name, const std::optional<Decimal>& number) {
  if (number) json.text_member(name, number->to_string());
}

void write_quantity(JsonWriter& json, const Quantity& quantity) {
  json.key("planned");
  json.begin_object();
  write_decimal(json, "value", quantity.value);
  write_decimal(json, "max", quantity.max);
  json.text_member("qualifier", quantity.qualifier);
  json.text_member("unit", quantity.unit);
  json.end_object();
}

void write_alternatives(JsonWriter& json, const std::vector<Alternative>& alternatives) {
  if (alternatives.empty()) return;
  json.key("alternatives");
  json.begin_array();
  for (const Alternative& alternative : alternatives) {
    json.begin_object();
    json.text_member("completed_text", alternative.completed_text);
    json.text_member("remark", alternative.remark);
    json.key("extra_cost");
    json.real(alternative.extra_cost);
    json.end_object();
  }
  json.end_array();
}

void write_result(JsonWriter& json, const Result& result) {
  json.begin_object();
  json.integer_member("number", result.number);
  json.text_member("completed_text", result.completed_text);
  json.text_member("kind", to_string(result.kind));
  write_decimal(json, "completed_value", result.completed_value);
  json.text_member("completed_unit", result.completed_unit);
  json.text_member("remark", result.remark);
  json.text_member("variance_text", result.variance_text);
  json.text_member("variance_cause", result.variance_cause);
  if (result.direction != VarianceDirection::none) json.text_member("direction", to_string(result.direction));
  if (result.planned) write_quantity(json, *result.planned);
  json.integer_member("planned_shared_by", result.planned_shared_by);
  write_decimal(json, "achieved_value", result.achieved_value);
  json.text_member("status", to_string(result.status));
  write_decimal(json, "achievement_ratio", result.achievement_ratio);
  if (!result.checks.empty()) {
    json.key("checks");
    json.begin_array();
    for (const std::string& check : result.checks) json.string(check);
    json.end_array();
  }
  json.key("confidence");
  json.real(result.confidence);
  json.key("reading_confidence");
  json.real(result.reading_confidence);
  write_pieces(json, "completed_pieces", result.completed_pieces);
  write_pieces(json, "remark_pieces", result.remark_pieces);
  write_alternatives(json, result.alternatives);
  json.end_object();
}

void write_table(JsonWriter& json, const AlignedTable& table) {
  begin_record(json, "table");
  write_context(json, table.context);
  write_pieces(json, "group_headings", table.group_headings);
  write_pieces(json, "dropped", table.dropped);
  json.end_record();
  for (const Output& output : table.outputs) {
    begin_record(json, "output");
    json.integer_member("number", output.number);
    json.text_member("planned_text", output.planned_text);
    json.text_member("group_title", output.group_title);
    write_pieces(json, "planned_pieces", output.planned_pieces);
    json.key("results");
    json.begin_array();
    for (const Result& result : output.results) write_result(json, result);
    json.end_array();
    json.end_record();
  }
}

void write_conservation(JsonWriter& json, const Conservation& conservation) {
  begin_record(json, "conservation");
  json.integer_member("in_cells", conservation.in_cells);
  json.integer_member("in_outputs", conservation.in_outputs);
  json.integer_member("in_dropped", conservation.in_dropped);
  json.integer_member("unplaced", conservation.unplaced);
  json.end_record();
}

std::vector<Piece> read_pieces(const Object& object, std::string_view name) {
  std::vector<Piece> pieces;
  object.each_object(name, [&](const Object& piece) {
    pieces.push_back({.row = piece.integer<std::uint32_t>("row"),
                      .column = piece.word("column", Column::planned),
                      .begin = piece.integer<std::uint32_t>("begin"),
                      .end = piece.integer<std::uint32_t>("end"),
                      .place = read_place(piece),
                      .last_page = piece.integer<int>("last_page"),
                      .move = piece.word("move", Move::stayed),
                      .score = piece.real("score", 1)});
  });
  return pieces;
}

std::optional<Quantity> read_quantity(const Object& result) {
  const JsonValue* value = result.find("planned");
  if (value == nullptr) return std::nullopt;
  const Object quantity(*value, result.reader());
  return Quantity{.value = quantity.decimal("value").value_or(Decimal()),
                  .max = quantity.decimal("max"),
                  .qualifier = quantity.text("qualifier"),
                  .unit = quantity.text("unit")};
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
  result.planned = read_quantity(object);
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
  write_header(state_->json, kFormat);
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
  RecordReader reader(in, name, kFormat);
  Report report;
  while (reader.next()) {
    const Object record(reader.record(), reader);
    if (reader.kind() == "output") {
      if (report.tables.empty()) reader.refuse("an output before the first table");
      report.tables.back().outputs.push_back(read_output(record));
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
