#include "export/schema/tables.h"

#include <algorithm>
#include <cstddef>

#include "export/fields/column.h"
#include "export/rows/comparison_row.h"
#include "export/rows/document_rows.h"
#include "export/rows/figure_row.h"
#include "export/rows/indicator_row.h"
#include "export/rows/manifest_row.h"
#include "export/rows/pieces.h"
#include "export/rows/result_row.h"
#include "export/rows/review.h"
#include "export/rows/version_row.h"

namespace outturn::exporting {
namespace {

using Names = std::vector<std::string_view>;

struct Definition {
  Table table;
  void (*write)(const Report&, const Options&, FieldSink&);
};

// In the order of the enumerators.
constexpr std::array<Definition, kTables.size()> kDefinitions = {{
    {Table::results, &write_results},
    {Table::indicators, &write_indicators},
    {Table::figures, &write_figures},
    {Table::comparisons, &write_comparisons},
    {Table::documents, &write_documents},
    {Table::sections, &write_sections},
    {Table::offices, &write_offices},
    {Table::abbreviations, &write_abbreviations},
    {Table::footnotes, &write_footnotes},
    {Table::diagnostics, &write_diagnostics},
    {Table::provenance, &write_provenance},
    {Table::review, &write_review},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    if (kTables[i] != static_cast<Table>(i) || kDefinitions[i].table != kTables[i]) return false;
  }
  return true;
}
static_assert(in_order());

const ForeignKey& to_document() {
  static const ForeignKey kKey{{"document_key"}, "documents", {"document_key"}};
  return kKey;
}

// A table whose rows are numbered through the document.
TableSchema numbered(const Record& record, std::string_view number) {
  return {record, {"document_key", number}, {to_document()}, {}};
}

std::vector<TableSchema> make_schemas() {
  return {
      {record<kResults>(), {"result_key"}, {}, {"document_symbol", "period_start", "status", "section_code"}},
      {record<kIndicators>(), {"indicator_key"}, {to_document()}, {"document_symbol", "status"}},
      {record<kFigures>(), {"figure_key"}, {to_document()}, {"document_symbol", "table_kind", "role", "period"}},
      {record<kComparisons>(), {"comparison_key"}, {to_document()}, {"document_symbol", "kind", "status"}},
      {record<kDocuments>(), {"document_key"}, {}, {"document_symbol", "period_start"}},
      numbered(record<kSections>(), "section_number"),
      numbered(record<kOffices>(), "office_number"),
      numbered(record<kAbbreviations>(), "abbreviation_number"),
      numbered(record<kFootnotes>(), "footnote_number"),
      numbered(record<kDiagnostics>(), "diagnostic_number"),
      {record<kProvenance>(), {}, {to_document(), {{"result_key"}, "results", {"result_key"}}}, {}},
      {record<kReview>(), {"result_key"}, {{{"result_key"}, "results", {"result_key"}}}, {}, true},
      {record<kVersions>(), {"version_key"}, {to_document()}, {"document_symbol", "status", "kind"}},
      {record<kManifest>(), {"path"}, {}, {"status"}, false, true},
  };
}

const TableSchema& schema_of(Table table) {
  return table_schemas()[static_cast<std::size_t>(table)];
}

constexpr std::array<std::string_view, 2> kFormatNames = {"csv", "ndjson"};

}  // namespace

const std::vector<TableSchema>& table_schemas() {
  static const std::vector<TableSchema> kSchemas = make_schemas();
  return kSchemas;
}

const TableSchema* find_schema(std::string_view table) {
  const auto is_it = [&](const TableSchema& schema) { return schema.record.name == table; };
  const auto found = std::ranges::find_if(table_schemas(), is_it);
  return found == table_schemas().end() ? nullptr : &*found;
}

std::string_view to_string(Table table) {
  return schema_of(table).record.name;
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
  for (const Format format : kFormats) {
    if (to_string(format) == name) return format;
  }
  return std::nullopt;
}

bool has_format(Table table, Format format) {
  return format == Format::ndjson || !schema_of(table).nests;
}

const std::vector<std::string>& columns(Table table) {
  static const std::vector<std::vector<std::string>> kAll = [] {
    std::vector<std::vector<std::string>> all;
    for (const TableSchema& schema : table_schemas()) {
      std::vector<std::string>& names = all.emplace_back();
      for (const Field& field : schema.record.fields) names.emplace_back(field.name.name());
    }
    return all;
  }();
  return kAll[static_cast<std::size_t>(table)];
}

std::string csv_header(const TableSchema& table, bool bom) {
  std::string line(bom ? kByteOrderMark : "");
  for (std::size_t i = 0; i < table.record.fields.size(); ++i)
    line.append(i == 0 ? "" : ",").append(table.record.fields[i].name.name());
  return line + '\n';
}

void write_rows(const Report& report, Table table, const Options& options, FieldSink& fields) {
  kDefinitions[static_cast<std::size_t>(table)].write(report, options, fields);
}

}  // namespace outturn::exporting
