// JSON Schemas (2020-12), made from the lists of fields. schemas/ holds them as files: scripts/update-goldens writes
// these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/fields/field.h"

namespace outturn::exporting {

// Of a table's NDJSON records, of results.json ("tree") or of `manifest`, indented, with a line end. Empty where there
// is no such table.
[[nodiscard]] std::string json_schema(std::string_view table);

// The names that it knows.
[[nodiscard]] std::vector<std::string_view> json_schema_names();

}  // namespace outturn::exporting
