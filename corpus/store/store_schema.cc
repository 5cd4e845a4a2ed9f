// The tables of the state store, and how those of earlier versions become them.
//
// Rows are numbered in the order in which a scan comes by them, which is about the order in which they are done and
// asked for: so few pages of the file are in work at a time, however many documents there are.
#include "corpus/store/store.h"

namespace outturn::corpus {
namespace {

constexpr const char* kSchemaVersion = "5";

constexpr const char* kMeta = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

constexpr const char* kTables = R"(
CREATE TABLE documents(
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,           -- SHA-256 of the content, or "unread:" and that of the path
  path BLOB NOT NULL,                -- the first of its paths
  size INTEGER NOT NULL,
  state TEXT NOT NULL,               -- pending, done, failed
  error_code TEXT, message TEXT, page INTEGER, line INTEGER, byte INTEGER,
  pages INTEGER, outputs INTEGER, results INTEGER, doubtful INTEGER,
  doubts INTEGER NOT NULL DEFAULT 0, -- findings that a table may not have been read
  tables_outputs INTEGER NOT NULL DEFAULT 0, -- tables of that kind, and so on
  tables_indicators INTEGER NOT NULL DEFAULT 0,
  tables_resources INTEGER NOT NULL DEFAULT 0,
  tables_staffing INTEGER NOT NULL DEFAULT 0,
  tables_deliverables INTEGER NOT NULL DEFAULT 0,
  tables_measures INTEGER NOT NULL DEFAULT 0,
  tables_other INTEGER NOT NULL DEFAULT 0,
  key TEXT,                          -- symbol and language; empty where it failed
  twin INTEGER NOT NULL DEFAULT 0,   -- its number among documents of the same key, from 0; -1: not known yet
  tables_twin INTEGER NOT NULL DEFAULT 0, -- the number that its tables have in their keys
  file TEXT, parts TEXT, output_hash TEXT,
  segment TEXT, "offset" INTEGER, bytes INTEGER, -- where its tables lie
  attempts INTEGER, seconds REAL,
  tool_version TEXT, profile_version TEXT, options_hash TEXT,
  sync INTEGER,                      -- number of the sync that follows it
  reported INTEGER NOT NULL DEFAULT 0, -- a finished run's exit code has told of it
  scan INTEGER NOT NULL              -- the last one that saw it
);
CREATE TABLE paths(
  number INTEGER PRIMARY KEY,
  path BLOB NOT NULL UNIQUE,
  document INTEGER NOT NULL,         -- its number
  size INTEGER, modified_ns INTEGER, changed_ns INTEGER, inode INTEGER, device INTEGER,
  read_at_ns INTEGER, scan INTEGER NOT NULL
);
)";

// Finishing a document changes no more than two.
constexpr const char* kIndexes = R"(
CREATE INDEX documents_done ON documents(key, twin, path) WHERE state = 'done';
CREATE INDEX documents_done_by_file ON documents(file) WHERE state = 'done';
)";
// Made when a scan is over: the first one's rows then go in at once.
constexpr const char* kIndexesOfScans = R"(
CREATE INDEX IF NOT EXISTS paths_by_document ON paths(document);
CREATE INDEX IF NOT EXISTS documents_by_path ON documents(path);
)";

// From version 1, whose documents had files of their own for their tables, to 2.
constexpr const char* kFrom1 = R"(
DROP INDEX documents_by_state;
DROP INDEX documents_by_key;
DROP INDEX documents_by_file;
ALTER TABLE documents ADD COLUMN segment TEXT;
ALTER TABLE documents ADD COLUMN "offset" INTEGER;
ALTER TABLE documents ADD COLUMN bytes INTEGER;
)";

// From version 2, whose rows were in the order of their ids, to 3: before and after the new tables are made.
constexpr const char* kFrom2 = R"(
DROP INDEX paths_by_document;
DROP INDEX IF EXISTS documents_by_path;
DROP INDEX IF EXISTS documents_pending;
DROP INDEX IF EXISTS documents_done;
DROP INDEX IF EXISTS documents_done_by_file;
ALTER TABLE documents RENAME TO former_documents;
ALTER TABLE paths RENAME TO former_paths;
)";
constexpr const char* kTakeOver = R"(
INSERT INTO documents(id, path, size, state, error_code, message, page, line, byte, pages, outputs, results, doubtful,
  key, twin, tables_twin, file, parts, output_hash, segment, "offset", bytes, attempts, seconds, tool_version,
  profile_version, options_hash, sync, reported, scan)
SELECT id, path, size, state, error_code, message, page, line, byte, pages, outputs, results, doubtful,
  key, twin, twin, file, parts, output_hash, segment, "offset", bytes, attempts, seconds, tool_version,
  profile_version, options_hash, iif(unsynced_boot IS NULL, 0, 1), reported, scan FROM former_documents ORDER BY path;
INSERT INTO paths(path, document, size, modified_ns, changed_ns, inode, device, read_at_ns, scan)
SELECT p.path, d.number, p.size, modified_ns, changed_ns, inode, device, read_at_ns, p.scan
  FROM former_paths p JOIN documents d ON d.id = p.document ORDER BY p.path;
DROP TABLE former_documents;
DROP TABLE former_paths;
)";

// From version 3, whose tables had their documents' numbers from the start and which knew no doubts, to 4.
constexpr const char* kFrom3 = R"(
ALTER TABLE documents ADD COLUMN tables_twin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
UPDATE documents SET tables_twin = twin WHERE twin > 0;
)";

// From version 4, which did not count tables, to 5. Its documents count none until a run does them again, which the
// next one does: its program is another.
constexpr const char* kFrom4 = R"(
ALTER TABLE documents ADD COLUMN tables_outputs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tables_indicators INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tables_resources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tables_staffing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tables_deliverables INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tables_measures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tables_other INTEGER NOT NULL DEFAULT 0;
)";

}  // namespace

void Store::make_indexes_of_scans() {
  database_.execute(kIndexesOfScans);
}

bool Store::is_current() {
  return meta("schema") == kSchemaVersion;
}

// Makes the tables, out of those of an earlier version where there are any.
void Store::make_current(bool fresh) {
  const std::string version = fresh ? std::string() : meta("schema");
  if (!fresh && version != "1" && version != "2" && version != "3" && version != "4") return;
  begin();
  if (version == "3" || version == "4") {
    if (version == "3") database_.execute(kFrom3);
    database_.execute(kFrom4);
  } else {
    if (fresh) database_.execute(kMeta);
    if (version == "1") database_.execute(kFrom1);
    if (!fresh) database_.execute(kFrom2);
    database_.execute(kTables);
    if (!fresh) database_.execute(kTakeOver);
    database_.execute(kIndexes);
    set_meta("sync", "1");
  }
  set_meta("schema", kSchemaVersion);
  commit();
}

}  // namespace outturn::corpus
