// outturn-rows: a table record, then its rows.
#include <utility>

#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

constexpr std::string_view kRowsFormat = "outturn-rows";

void write_cell(JsonWriter& json, const Cell& cell) {
  json.begin_array();
  for (const Fragment& fragment : cell.fragments) {
    json.begin_object();
    json.text_member("text"_member, fragment.text);
    if (fragment.join != Join::none) json.text_member("join"_member, to_string(fragment.join));
    if (fragment.certainty != 1) {
      json.member("certainty"_member);
      json.real(static_cast<double>(fragment.certainty));
    }
    write_place(json, fragment.place);
    json.end_object();
  }
  json.end_array();
}

void write_table(JsonWriter& json, const RawTable& table) {
  begin_record(json, "table");
  write_table_form(json, table);
  write_context(json, table.context);
  json.text_member("header_text"_member, table.header_text);
  write_place(json, table.header_place);
  json.end_record();
  for (const RawRow& row : table.rows) {
    begin_record(json, "row");
    if (row.kind != RowKind::item) json.text_member("kind"_member, to_string(row.kind));
    json.integer_member("level"_member, row.level);
    if (row.role != ColumnRole::other) json.text_member("role"_member, to_string(row.role));
    json.text_member("period"_member, row.period);
    json.flag_member("after_page_break"_member, row.after_page_break);
    json.flag_member("same_printed_row"_member, row.same_printed_row);
    json.flag_member("separated_by_layout"_member, row.separated_by_layout);
    json.flag_member("doubtful"_member, row.doubtful);
    if (row.label_goes_on > 0) {
      json.member("label_goes_on"_member);
      json.real(static_cast<double>(row.label_goes_on));
    }
    json.member("cells"_member);
    json.begin_array();
    for (const Cell& cell : row.cells) write_cell(json, cell);
    json.end_array();
    json.end_record();
  }
}

RawTable read_raw_table(const Object& record) {
  RawTable table;
  read_table_form(record, table);
  table.context = read_context(record);
  table.header_place = read_place(record);
  table.header_text = record.text("header_text");
  return table;
}

Fragment read_fragment(const Object& object) {
  return {.text = object.text("text"),
          .place = read_place(object),
          .join = object.word("join", Join::none),
          .certainty = static_cast<float>(object.real("certainty", 1))};
}

RawRow read_row(const Object& record, std::size_t columns) {
  RawRow row;
  row.kind = record.word("kind", RowKind::item);
  row.level = record.integer<int>("level");
  row.role = record.word("role", ColumnRole::other);
  row.period = record.text("period");
  row.after_page_break = record.flag("after_page_break");
  row.same_printed_row = record.flag("same_printed_row");
  row.separated_by_layout = record.flag("separated_by_layout");
  row.doubtful = record.flag("doubtful");
  row.label_goes_on = static_cast<float>(record.real("label_goes_on", 0));
  record.each("cells", [&](const JsonValue& value) {
    if (!value.IsArray()) record.refuse("cells", "holds something else than arrays");
    Cell& cell = row.cells.emplace_back();
    for (const JsonValue& element : value.GetArray())
      cell.fragments.push_back(read_fragment({element, record.reader()}));
  });
  if (row.cells.size() != columns)
    record.reader().refuse("a row with another number of cells than its table has columns");
  return row;
}

}  // namespace

struct RowWriter::State {
  explicit State(std::ostream& out) : json(out) {}
  JsonWriter json;
};

RowWriter::RowWriter(std::ostream& out) : state_(std::make_unique<State>(out)) {
  write_header(state_->json, kRowsFormat);
}

RowWriter::~RowWriter() = default;

void RowWriter::report(const RawReport& report) {
  JsonWriter& json = state_->json;
  write_front_parts(json, report);
  for (const RawTable& table : report.tables) write_table(json, table);
  write_back_parts(json, report);
  write_end(json);
}

void RowWriter::failure(const Failure& failure) {
  write_failure(state_->json, failure);
}

void read_rows(std::istream& in, const std::string& name, const std::function<void(RawReport&&)>& on_report,
               const std::function<void(const Failure&)>& on_failure) {
  RecordReader reader(in, name, kRowsFormat);
  RawReport report;
  while (reader.next()) {
    const Object record(reader.record(), reader);
    if (reader.kind() == "row") {
      if (report.tables.empty()) reader.refuse("a row before the first table");
      RawTable& table = report.tables.back();
      table.rows.push_back(read_row(record, table.columns.size()));
    } else if (reader.kind() == "table") {
      report.tables.push_back(read_raw_table(record));
    } else if (reader.kind() == "document") {
      report = RawReport();
      report.info = read_document(record);
      report.front = read_front(record);
    } else if (reader.kind() == "end") {
      on_report(std::exchange(report, RawReport()));
    } else if (reader.kind() == "failure") {
      on_failure(read_failure(record));
    } else {
      read_common(reader, report);
    }
  }
}

}  // namespace outturn::interchange
