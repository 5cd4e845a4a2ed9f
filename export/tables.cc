#include "export/tables.h"

#include <map>
#include <stdexcept>
#include <utility>

#include "core/report.h"
#include "export/review.h"
#include "export/sinks.h"
#include "export/table_rows.h"

namespace outturn {
// schemas/*.schema.json, compiled in.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_schemas();
}  // namespace outturn

namespace outturn::exporting {
namespace {

constexpr std::array<std::string_view, kTables.size()> kNames = {
    "results", "documents", "sections", "offices", "abbreviations", "footnotes", "diagnostics", "provenance", "review"};
constexpr std::array<std::string_view, 2> kFormatNames = {"csv", "ndjson"};

std::string_view schema_named(std::string_view name) {
  for (const auto& [file, text] : embedded_schemas()) {
    if (file == name) return text;
  }
  throw std::logic_error("no schema " + std::string(name));
}

// A report that has a row in every table: what its rows' fields are called.
Report one_of_each() {
  Report report;
  report.abbreviations.emplace_back();
  report.footnotes.emplace_back();
  report.diagnostics.emplace_back();
  AlignedTable& table = report.tables.emplace_back();
  table.context.section_code = "A";
  table.context.office_code = "a";
  table.dropped.emplace_back();
  table.outputs.emplace_back().results.emplace_back();
  return report;
}

std::vector<std::string> columns_of(Table table, const Report& report) {
  if (table == Table::review) return review_columns();
  FieldNames names;
  write_rows(report, table, Options(), names);
  return names.take();
}

}  // namespace

std::string_view to_string(Table table) {
  return kNames[static_cast<std::size_t>(table)];
}

std::string_view to_string(Format format) {
  return kFormatNames[static_cast<std::size_t>(format)];
}

std::optional<Table> table_from_string(std::string_view name) {
  for (const Table table : kTables) {
    if (to_string(table) == name) return table;
  }
  return std::nullopt;
}

std::optional<Format> format_from_string(std::string_view name) {
  for (const Format format : {Format::csv, Format::ndjson}) {
    if (to_string(format) == name) return format;
  }
  return std::nullopt;
}

bool has_format(Table table, Format format) {
  return table != Table::review || format == Format::ndjson;
}

const std::vector<std::string>& columns(Table table) {
  static const std::map<Table, std::vector<std::string>> all = [] {
    const Report report = one_of_each();
    std::map<Table, std::vector<std::string>> lists;
    for (const Table each : kTables) lists.emplace(each, columns_of(each, report));
    return lists;
  }();
  return all.at(table);
}

std::string_view schema(Table table) {
  return schema_named(to_string(table));
}

std::string_view tree_schema() {
  return schema_named("tree");
}

}  // namespace outturn::exporting
