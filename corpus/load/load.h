// An output folder into a database: document by document, and only what has changed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "export/schema/sql.h"

namespace outturn::corpus {

struct LoadOptions {
  std::filesystem::path folder;
  std::string target;                         // postgresql://… or a file (SQLite)
  std::string schema{exporting::kSqlSchema};  // in PostgreSQL
  bool dry_run = false;                       // count only
};

struct LoadCounts {
  std::int64_t added = 0;
  std::int64_t replaced = 0;
  std::int64_t removed = 0;
  std::int64_t unchanged = 0;
  std::int64_t rows = 0;  // written
};

// Makes the tables where they are missing and brings them up to the folder: a document that is new or whose rows differ
// from what was loaded is deleted and inserted in one transaction, some documents to each; one that the folder has no
// more is deleted. The hash of what each document's rows were stands in `loaded_parts`, a row for each load that
// changed something in `loads`. Tables of an older version of the schema get the new columns; all documents are then
// loaded again. Memory: the largest document, and some 100 bytes for each document of the database.
//
// Throws Error(usage) for a target that is none or of another kind (DuckDB), Error(cannot_open) or
// Error(bad_interchange) for the folder, Error(cannot_write) for the database, also where its schema is of a newer or
// another version.
LoadCounts load(const LoadOptions& options);

}  // namespace outturn::corpus
