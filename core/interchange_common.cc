// The records that outturn-rows and outturn-report share.
#include "core/interchange_fields.h"

namespace outturn::interchange {

template <typename AnyReport>
void write_front_parts(JsonWriter& json, const AnyReport& report) {
  write_document(json, report.info, &report.front);
  for (const ContentsEntry& entry : report.contents) {
    begin_record(json, "contents");
    json.text_member("code"_member, entry.code);
    json.text_member("title"_member, entry.title);
    json.text_member("page_label"_member, entry.page_label);
    json.end_record();
  }
  for (const Abbreviation& abbreviation : report.abbreviations) {
    begin_record(json, "abbreviation");
    json.text_member("short_form"_member, abbreviation.short_form);
    json.text_member("full_form"_member, abbreviation.full_form);
    write_place(json, abbreviation.place);
    json.end_record();
  }
  for (const Footnote& footnote : report.footnotes) {
    begin_record(json, "footnote");
    json.text_member("marker"_member, footnote.marker);
    json.text_member("text"_member, footnote.text);
    write_place(json, footnote.place);
    json.end_record();
  }
  for (const Heading& heading : report.headings) {
    begin_record(json, "heading");
    json.text_member("kind"_member, to_string(heading.kind));
    json.text_member("code"_member, heading.code);
    json.text_member("title"_member, heading.title);
    write_place(json, heading.place);
    json.end_record();
  }
}

template <typename AnyReport>
void write_back_parts(JsonWriter& json, const AnyReport& report) {
  for (const auto& [kind, characters] : report.debris) {
    begin_record(json, "debris");
    json.text_member("kind"_member, kind);
    json.integer_member("characters"_member, characters);
    json.end_record();
  }
  for (const Diagnostic& diagnostic : report.diagnostics) write_diagnostic(json, diagnostic);
}

template <typename AnyReport>
bool read_common(const RecordReader& reader, AnyReport& report) {
  const std::string_view kind = reader.kind();
  const Object record(reader.record(), reader);
  if (kind == "contents") {
    report.contents.push_back({record.text("code"), record.text("title"), record.text("page_label")});
  } else if (kind == "abbreviation") {
    report.abbreviations.push_back({record.text("short_form"), record.text("full_form"), read_place(record)});
  } else if (kind == "footnote") {
    report.footnotes.push_back({record.text("marker"), record.text("text"), read_place(record)});
  } else if (kind == "heading") {
    report.headings.push_back(
        {record.word("kind", HeadingKind::section), record.text("code"), record.text("title"), read_place(record)});
  } else if (kind == "debris") {
    report.debris[record.text("kind")] = record.integer<std::int64_t>("characters");
  } else if (kind == "diagnostic") {
    report.diagnostics.push_back(read_diagnostic(record));
  } else {
    return false;
  }
  return true;
}

template void write_front_parts(JsonWriter& json, const RawReport& report);
template void write_front_parts(JsonWriter& json, const Report& report);
template void write_back_parts(JsonWriter& json, const RawReport& report);
template void write_back_parts(JsonWriter& json, const Report& report);
template bool read_common(const RecordReader& reader, RawReport& report);
template bool read_common(const RecordReader& reader, Report& report);

}  // namespace outturn::interchange
