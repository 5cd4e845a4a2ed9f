// What the records of raw and aligned tables share.
#include "core/interchange_fields.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::interchange {
namespace {

void write_column(JsonWriter& json, const TableColumn& column) {
  json.begin_object();
  json.text_member("role"_member, to_string(column.role));
  if (!column.header.empty()) {
    json.member("header"_member);
    json.begin_array();
    for (const std::string& level : column.header) json.string(level);
    json.end_array();
  }
  json.text_member("period"_member, column.period);
  json.text_member("formula"_member, column.formula);
  json.end_object();
}

TableColumn read_column(const Object& object) {
  TableColumn column;
  column.role = object.word("role", ColumnRole::other);
  object.each("header", [&](const JsonValue& level) { column.header.push_back(text_of(level, object.reader())); });
  column.period = object.text("period");
  column.formula = object.text("formula");
  return column;
}

}  // namespace

template <typename AnyTable>
void write_table_form(JsonWriter& json, const AnyTable& table) {
  json.text_member("kind"_member, to_string(table.kind));
  json.text_member("source"_member, to_string(table.source));
  json.text_member("caption"_member, table.caption);
  json.text_member("unit"_member, table.unit);
  json.member("columns"_member);
  json.begin_array();
  for (const TableColumn& column : table.columns) write_column(json, column);
  json.end_array();
}

template <typename AnyTable>
void read_table_form(const Object& record, AnyTable& table) {
  table.kind = record.word("kind", TableKind::outputs);
  table.source = record.word("source", CellSource::line);
  table.caption = record.text("caption");
  table.unit = record.text("unit");
  record.each_object("columns", [&](const Object& column) { table.columns.push_back(read_column(column)); });
  if (table.kind == TableKind::outputs && table.columns.empty()) {
    for (const ColumnRole role : {ColumnRole::planned, ColumnRole::actual, ColumnRole::remark}) {
      table.columns.push_back({.role = role, .header = {}, .period = {}, .formula = {}});
    }
  }
  if (table.kind == TableKind::outputs && table.columns.size() != kOutputColumns) {
    record.refuse("columns", "of a table of outputs must be three");
  }
}

template void write_table_form(JsonWriter& json, const RawTable& table);
template void write_table_form(JsonWriter& json, const AlignedTable& table);
template void read_table_form(const Object& record, RawTable& table);
template void read_table_form(const Object& record, AlignedTable& table);

}  // namespace outturn::interchange
