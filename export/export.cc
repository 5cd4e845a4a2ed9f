#include "export/export.h"

#include <cstdint>
#include <sstream>
#include <utility>

#include "core/error.h"
#include "core/json_writer.h"
#include "export/keys.h"
#include "export/result_row.h"
#include "export/review.h"
#include "export/sinks.h"
#include "export/table_rows.h"

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

void write_csv(const Report& report, const Keys& keys, Table table, std::ostream& out, const Options& options) {
  constexpr std::size_t kFlushBytes = std::size_t{1} << 16U;
  std::string bytes;
  CsvFields fields(bytes);
  const auto flush = [&] {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    check_stream(out);
    bytes.clear();
  };
  for_each_row(report, keys, table, options, [&](const RowFields& row) {
    row(fields);
    fields.end_line();
    if (bytes.size() >= kFlushBytes) flush();
  });
  flush();
}

void write_ndjson(const Report& report, const Keys& keys, Table table, std::ostream& out, const Options& options) {
  JsonWriter json(out);
  if (table == Table::review) return write_review(report, keys, options, json);
  JsonFields fields(json);
  for_each_row(report, keys, table, options, [&](const RowFields& row) {
    json.begin_record();
    row(fields);
    json.end_record();
  });
}

void write_lines(const Report& report, Table table, Format format, std::ostream& out, const Options& options) {
  const Keys keys(report);
  if (format == Format::csv) {
    write_csv(report, keys, table, out, options);
  } else {
    write_ndjson(report, keys, table, out, options);
  }
}

}  // namespace

Totals totals(const Report& report, const Options& options) {
  Totals sums;
  for (const AlignedTable& table : report.tables) {
    sums.outputs += table.outputs.size();
    for (const Output& output : table.outputs) {
      sums.results += output.results.size();
      for (const Result& result : output.results) sums.doubtful += is_doubtful(result, options) ? 1U : 0U;
    }
  }
  return sums;
}

std::string header_line(Table table, Format format) {
  check_format(table, format);
  if (format == Format::ndjson) return {};
  std::string line;
  CsvFields fields(line);
  for (const std::string& column : columns(table)) fields.text({}, column);
  fields.end_line();
  return line;
}

std::string lines(const Report& report, Table table, Format format, const Options& options) {
  check_format(table, format);
  std::ostringstream out;
  write_lines(report, table, format, out, options);
  return std::move(out).str();
}

struct TableWriter::State {
  Table table;
  Format format;
  std::ostream& out;
  Options options;
};

TableWriter::TableWriter(Table table, Format format, std::ostream& out, const Options& options)
    : state_(std::make_unique<State>(State{table, format, out, options})) {
  out << header_line(table, format);
  check_stream(out);
}

TableWriter::~TableWriter() = default;

void TableWriter::append(const Report& report) {
  write_lines(report, state_->table, state_->format, state_->out, state_->options);
}

void write_table(const Report& report, Table table, Format format, std::ostream& out, const Options& options) {
  TableWriter(table, format, out, options).append(report);
}

}  // namespace outturn::exporting
