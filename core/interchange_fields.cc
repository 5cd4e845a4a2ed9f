#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

void write_outline(JsonWriter& json, const std::vector<OutlineEntry>& outline) {
  if (outline.empty()) return;
  json.member("outline"_member);
  json.begin_array();
  for (const OutlineEntry& entry : outline) {
    json.begin_object();
    json.integer_member("level"_member, entry.level);
    json.text_member("title"_member, entry.title);
    json.integer_member("page"_member, entry.page);
    json.end_object();
  }
  json.end_array();
}

void write_front(JsonWriter& json, const FrontMatter& front) {
  json.member("front"_member);
  json.begin_object();
  json.text_member("symbol"_member, front.symbol);
  json.text_member("language"_member, front.language);
  json.text_member("session"_member, front.session);
  json.text_member("agenda_item"_member, front.agenda_item);
  json.text_member("title"_member, front.title);
  json.text_member("report_kind"_member, front.report_kind);
  json.text_member("period_start"_member, front.period_start);
  json.text_member("period_end"_member, front.period_end);
  json.end_object();
}

void write_byte(JsonWriter& json, std::int64_t byte) {
  if (byte < 0) return;
  json.member("byte"_member);
  json.integer(byte);
}

}  // namespace

void write_header(JsonWriter& json, std::string_view format) {
  json.begin_record();
  json.text_member("format"_member, format);
  json.member("major"_member);
  json.integer(kMajorVersion);
  json.member("minor"_member);
  json.integer(kMinorVersion);
  json.end_record();
}

void begin_record(JsonWriter& json, std::string_view kind) {
  json.begin_record();
  json.text_member("record"_member, kind);
}

void write_failure(JsonWriter& json, const Failure& failure) {
  begin_record(json, "failure");
  json.text_member("name"_member, failure.name);
  json.text_member("code"_member, to_string(failure.code));
  json.text_member("message"_member, failure.message);
  write_place(json, failure.place);
  write_byte(json, failure.byte);
  json.end_record();
}

void write_document(JsonWriter& json, const DocumentInfo& info, const FrontMatter* front) {
  begin_record(json, "document");
  json.text_member("name"_member, info.name);
  json.text_member("kind"_member, to_string(info.kind));
  json.text_member("encoding"_member, info.encoding);
  json.text_member("title"_member, info.title);
  json.text_member("producer"_member, info.producer);
  json.integer_member("page_count"_member, info.page_count);
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
  json.text_member("severity"_member, to_string(diagnostic.severity));
  json.text_member("code"_member, diagnostic.code);
  json.text_member("message"_member, diagnostic.message);
  write_place(json, diagnostic.place);
  write_byte(json, diagnostic.byte);
  json.end_record();
}

void write_place(JsonWriter& json, const Place& place) {
  json.integer_member("page"_member, place.page);
  json.integer_member("line"_member, place.line);
  json.integer_member("block"_member, place.block);
  json.integer_member("grid_row"_member, place.row);
  json.integer_member("grid_cell"_member, place.cell);
  if (!place.box) return;
  json.member("box"_member);
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
  json.text_member("section_code"_member, context.section_code);
  json.text_member("section_title"_member, context.section_title);
  json.text_member("office_code"_member, context.office_code);
  json.text_member("office_title"_member, context.office_title);
  json.text_member("accomplishment_number"_member, context.accomplishment_number);
  json.text_member("accomplishment_title"_member, context.accomplishment_title);
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
