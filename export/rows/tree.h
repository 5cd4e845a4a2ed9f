// results.json: the results as the report orders them, with the provenance of every field. Members have the names of
// the tables' columns.
#pragma once

#include "core/report.h"
#include "export/fields/field.h"
#include "export/fields/field_sink.h"
#include "export/options.h"

namespace outturn::exporting {

// The document as one record.
void write_tree_row(const Report& report, const Options& options, FieldSink& fields);

// Its members.
[[nodiscard]] const Record& tree_record();

}  // namespace outturn::exporting
