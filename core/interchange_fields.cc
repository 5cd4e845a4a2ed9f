#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

void write_outline(JsonWriter& json, const std::vector<OutlineEntry>& outline) {
  if (outline.empty()) return;
  json.key("outline");
  json.begin_array();
  for (const OutlineEntry& entry : outline) {
    json.begin_object();
    json.integer_member("level", entry.level);
    json.text_member("title", entry.title);
    json.integer_member("page", entry.page);
    json.end_object();
  }
  json.end_array();
}

void write_front(JsonWriter& json, const FrontMatter& front) {
  json.key("front");
  json.begin_object();
  json.text_member("symbol", front.symbol);
  json.text_member("language", front.language);
  json.text_member("session", front.session);
  json.text_member("agenda_item", front.agenda_item);
  json.text_member("title", front.title);
  json.text_member("report_kind", front.report_kind);
  json.text_member("period_start", front.period_start);
  json.text_member("period_end", front.period_end);
  json.end_object();
}

void write_byte(JsonWriter& json, std::int64_t byte) {
  if (byte < 0) return;
  json.key("byte");
  json.integer(byte);
}

}  // namespace

void write_header(JsonWriter& json, std::string_view format) {
  json.begin_record();
  json.text_member("format", format);
  json.key("major");
  json.integer(kMajorVersion);
  json.key("minor");
  json.integer(kMinorVersion);
  json.end_record();
}

void begin_record(JsonWriter& json, std::string_view kind) {
  json.begin_record();
  json.text_member("record", kind);
}

void write_failure(JsonWriter& json, const Failure& failure) {
  begin_record(json, "failure");
  json.text_member("name", failure.name);
  json.text_member("code", to_string(failure.code));
  json.text_member("message", failure.message);
  write_place(json, failure.place);
  write_byte(json, failure.byte);
  json.end_record();
}

void write_document(JsonWriter& json, const DocumentInfo& info, const FrontMatter* front) {
  begin_record(json, "document");
  json.text_member("name", info.name);
  json.text_member("kind", to_string(info.kind));
  json.text_member("encoding", info.encoding);
  json.text_member("title", info.title);
  json.text_member("producer", info.producer);
  json.integer_member("page_count", info.page_count);
  write_outline(json, info.outline);
  if (front != nullptr) write_front(json, *front);
  json.end_record();
}

void write_end(JsonWriter& json) {
  begin_record(json, "end");
  json.end_record();
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
  begin_record(json, "diagnostic");
  json.text_member("severity", to_string(diagnostic.severity));
  json.text_member("code", diagnostic.code);
  json.text_member("message", diagnostic.message);
  write_place(json, diagnostic.place);
  write_byte(json, diagnostic.byte);
  json.end_record();
}

void write_place(JsonWriter& json, const Place& place) {
  json.integer_member("page", place.page);
  json.integer_member("line", place.line);
  json.integer_member("block", place.block);
  json.integer_member("grid_row", place.row);
  json.integer_member("grid_cell", place.cell);
  if (!place.box) return;
  json.key("box");
  write_box(json, *place.box);
}

void write_box(JsonWriter& json, const Box& box) {
  json.begin_array();
  json.points(box.x0);
  json.points(box.y0);
  json.points(box.x1);
  json.points(box.y1);
  json.end_array();
}

void write_context(JsonWriter& json, const TableContext& context) {
  json.text_member("section_code", context.section_code);
  json.text_member("section_title", context.section_title);
  json.text_member("office_code", context.office_code);
  json.text_member("office_title", context.office_title);
  json.text_member("accomplishment_number", context.accomplishment_number);
  json.text_member("accomplishment_title", context.accomplishment_title);
}

Failure read_failure(const Object& record) {
  return {.name = record.text("name"),
          .code = record.word("code", ErrorCode::internal),
          .message = record.text("message"),
          .place = read_place(record),
          .byte = record.integer<std::int64_t>("byte", -1)};
}

DocumentInfo read_document(const Object& record) {
  DocumentInfo info;
  info.name = record.text("name");
  info.kind = record.word("kind", SourceKind::text);
  info.encoding = record.text("encoding");
  info.title = record.text("title");
  info.producer = record.text("producer");
  info.page_count = record.integer<int>("page_count");
  record.each_object("outline", [&](const Object& entry) {
    info.outline.push_back({entry.integer<int>("level"), entry.text("title"), entry.integer<int>("page")});
  });
  return info;
}

FrontMatter read_front(const Object& record) {
  const JsonValue* value = record.find("front");
  if (value == nullptr) return {};
  const Object front(*value, record.reader());
  return {.symbol = front.text("symbol"),
          .language = front.text("language"),
          .session = front.text("session"),
          .agenda_item = front.text("agenda_item"),
          .title = front.text("title"),
          .report_kind = front.text("report_kind"),
          .period_start = front.text("period_start"),
          .period_end = front.text("period_end")};
}

Diagnostic read_diagnostic(const Object& record) {
  return {.severity = record.word("severity", Severity::warning),
          .code = record.text("code"),
          .message = record.text("message"),
          .place = read_place(record),
          .byte = record.integer<std::int64_t>("byte", -1)};
}

Place read_place(const Object& object) {
  Place place;
  place.page = object.integer<int>("page");
  place.line = object.integer<std::int64_t>("line");
  place.block = object.integer<std::int32_t>("block");
  place.row = object.integer<std::int32_t>("grid_row");
  place.cell = object.integer<std::int32_t>("grid_cell");
  const JsonValue* box = object.find("box");
  if (box != nullptr) place.box = read_box(*box, object.reader());
  return place;
}

Box read_box(const JsonValue& value, const RecordReader& reader) {
  const auto number = [&](rapidjson::SizeType index) { return points_of(element(value, index, reader), reader); };
  return {number(0), number(1), number(2), number(3)};
}

TableContext read_context(const Object& record) {
  return {.section_code = record.text("section_code"),
          .section_title = record.text("section_title"),
          .office_code = record.text("office_code"),
          .office_title = record.text("office_title"),
          .accomplishment_number = record.text("accomplishment_number"),
          .accomplishment_title = record.text("accomplishment_title")};
}

const JsonValue& element(const JsonValue& array, rapidjson::SizeType index, const RecordReader& reader) {
  if (!array.IsArray()) reader.refuse("an array was expected");
  if (index >= array.Size()) reader.refuse("an array is too short");
  return array[index];
}

}  // namespace outturn::interchange
