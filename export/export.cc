#include "export/export.h"

#include <algorithm>
#include <utility>

#include "core/byte_buffer.h"
#include "core/error.h"
#include "core/json_writer.h"
#include "export/fields/scratch.h"
#include "export/fields/sinks.h"
#include "export/rows/tree.h"

namespace outturn::exporting {
namespace {

void check_format(Table table, Format format) {
  if (has_format(table, format)) return;
  throw Error(ErrorCode::usage, "",
              "the table '" + std::string(to_string(table)) + "' nests: it is written as ndjson only");
}

void check_stream(const std::ostream& out) {
  if (!out) throw Error(ErrorCode::cannot_write, "", "cannot write");
}

void append_lines(const Report& report, Table table, Format format, const Options& options, ByteBuffer& lines) {
  if (format == Format::csv) {
    CsvFields fields(lines);
    write_rows(report, table, options, fields);
    return;
  }
  JsonWriter json(lines);
  JsonFields fields(json);
  write_rows(report, table, options, fields);
}

}  // namespace

std::string header_line(Table table, Format format, const Options& options) {
  check_format(table, format);
  return format == Format::csv ? csv_header(table_schemas()[static_cast<std::size_t>(table)], options.csv_bom)
                               : std::string();
}

std::string lines(const Report& report, Table table, Format format, const Options& options) {
  check_format(table, format);
  ByteBuffer& bytes = scratch();
  append_lines(report, table, format, options, bytes);
  return std::string(bytes.view());
}

void each_lines(const Report& report, const Options& options,
                const std::function<void(Table, Format, std::string_view)>& give) {
  thread_local ByteBuffer csv;  // beside scratch(): one for each format
  for (const Table table : kTables) {
    ByteBuffer& ndjson = scratch();
    if (!has_format(table, Format::csv)) {
      append_lines(report, table, Format::ndjson, options, ndjson);
      give(table, Format::ndjson, ndjson.view());
      continue;
    }
    csv.clear(kScratchKept);
    JsonWriter json(ndjson);
    CsvFields csv_fields(csv);
    JsonFields json_fields(json);
    BothFields both(csv_fields, json_fields);
    write_rows(report, table, options, both);
    give(table, Format::csv, csv.view());
    give(table, Format::ndjson, ndjson.view());
  }
}

struct TableWriter::State {
  Table table;
  Format format;
  std::ostream& out;
  Options options;
};

TableWriter::TableWriter(Table table, Format format, std::ostream& out, const Options& options)
    : state_(std::make_unique<State>(State{table, format, out, options})) {
  out << header_line(table, format, options);
  check_stream(out);
}

TableWriter::~TableWriter() = default;

void TableWriter::append(const Report& report) {
  ByteBuffer& bytes = scratch();
  append_lines(report, state_->table, state_->format, state_->options, bytes);
  state_->out.write(bytes.view().data(), static_cast<std::streamsize>(bytes.size()));
  check_stream(state_->out);
}

void write_tree(const Report& report, std::ostream& out, const Options& options) {
  ByteBuffer& bytes = scratch();
  JsonWriter json(bytes);
  JsonFields fields(json);
  write_tree_row(report, options, fields);
  out.write(bytes.view().data(), static_cast<std::streamsize>(bytes.size()));
  check_stream(out);
}

void write_table(const Report& report, Table table, Format format, std::ostream& out, const Options& options) {
  TableWriter(table, format, out, options).append(report);
}

}  // namespace outturn::exporting
