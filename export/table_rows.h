// The rows of each table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/report.h"
#include "export/field_sink.h"
#include "export/keys.h"
#include "export/options.h"
#include "export/outline.h"
#include "export/tables.h"

namespace outturn::exporting {

// Writes one row's fields.
using RowFields = std::function<void(FieldSink&)>;
using OnRow = std::function<void(const RowFields&)>;

// Calls `on_row` for every row of the table (not Table::review), in document order.
void for_each_row(const Report& report, const Keys& keys, Table table, const Options& options, const OnRow& on_row);

// Front matter, source and totals: the row of Table::documents, and results.json's `document`.
void write_document_fields(const Report& report, const Keys& keys, const Options& options, FieldSink& fields);

// What follows document and number; the same in results.json.
void write_fields(const Abbreviation& abbreviation, FieldSink& fields);
void write_fields(const Footnote& footnote, FieldSink& fields);
void write_fields(const Diagnostic& diagnostic, FieldSink& fields);

}  // namespace outturn::exporting
