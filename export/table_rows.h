// The rows of each table.
#pragma once

#include <vector>

#include "core/report.h"
#include "export/clean_text.h"
#include "export/field_sink.h"
#include "export/options.h"
#include "export/outline.h"
#include "export/tables.h"

namespace outturn::exporting {

// Writes every row of the table (not Table::review) in document order.
void write_rows(const Report& report, Table table, const Options& options, FieldSink& fields);

// `sections`: the report's outline(). Front matter, source and totals: the row of Table::documents, and results.json's
// `document`.
void write_document_fields(const Report& report, const std::vector<SectionNode>& sections,
                           const CleanText& document_key, const Options& options, FieldSink& fields);

// What follows document and number; the same in results.json.
void write_fields(const Abbreviation& abbreviation, FieldSink& fields);
void write_fields(const Footnote& footnote, FieldSink& fields);
void write_fields(const Diagnostic& diagnostic, FieldSink& fields);

}  // namespace outturn::exporting
