// Views for analysts over the tables of sql.h, as scripts: export/views/views.sql, in which what the databases word
// each in their own way stands in braces.
#pragma once

#include <string>

#include "export/schema/sql.h"

namespace outturn::exporting {

// The script DIR/load/views.DIALECT.sql, which is run once the tables are there.
[[nodiscard]] std::string views(Dialect dialect);

}  // namespace outturn::exporting
