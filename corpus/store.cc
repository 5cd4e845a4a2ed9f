#include "corpus/store.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "core/error.h"

// Why no row is ever half done. Rows are committed in groups, after the files they speak of have been renamed into
// place; what a killed run had not committed is still `pending` and done again. A kill leaves the page cache
// alone, so that is enough. A power cut does not: rows therefore carry the machine's boot id until a sync has
// followed them, and rows of an earlier boot are taken back when the store is opened.
namespace outturn::corpus {
namespace {

constexpr const char* kSchemaVersion = "2";

constexpr const char* kSchema = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents(
  id TEXT PRIMARY KEY,               -- SHA-256 of the content, or "unread:" and that of the path
  path BLOB NOT NULL,                -- the first of its paths
  size INTEGER NOT NULL,
  state TEXT NOT NULL,               -- pending, done, failed
  error_code TEXT, message TEXT, page INTEGER, line INTEGER, byte INTEGER,
  pages INTEGER, outputs INTEGER, results INTEGER, doubtful INTEGER,
  key TEXT,                          -- symbol and language; empty where it failed
  twin INTEGER NOT NULL DEFAULT 0,   -- 0, or its number among documents of the same key
  file TEXT, parts TEXT, output_hash TEXT,
  segment TEXT, "offset" INTEGER, bytes INTEGER, -- where its tables lie
  attempts INTEGER, seconds REAL,
  tool_version TEXT, profile_version TEXT, options_hash TEXT,
  unsynced_boot TEXT,                -- boot id, until a sync has followed
  reported INTEGER NOT NULL DEFAULT 0, -- a finished run's exit code has told of it
  scan INTEGER NOT NULL              -- the last one that saw it
) WITHOUT ROWID;
CREATE TABLE paths(
  path BLOB PRIMARY KEY, document TEXT NOT NULL,
  size INTEGER, modified_ns INTEGER, changed_ns INTEGER, inode INTEGER, device INTEGER,
  read_at_ns INTEGER, scan INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX paths_by_document ON paths(document, path);
)";

// Partial ones: finishing a document changes no more than three.
constexpr const char* kIndexes = R"(
CREATE INDEX documents_by_path ON documents(path);
CREATE INDEX documents_pending ON documents(path) WHERE state = 'pending';
CREATE INDEX documents_done ON documents(key, twin, path) WHERE state = 'done';
CREATE INDEX documents_done_by_file ON documents(file) WHERE state = 'done';
)";

// From version 1, whose documents had files of their own for their tables, to 2.
constexpr const char* kMigration = R"(
DROP INDEX documents_by_state;
DROP INDEX documents_by_key;
DROP INDEX documents_by_file;
ALTER TABLE documents ADD COLUMN segment TEXT;
ALTER TABLE documents ADD COLUMN "offset" INTEGER;
ALTER TABLE documents ADD COLUMN bytes INTEGER;
)";

// A file that was written to in the same tick of the clock in which it was read may change again without a new
// ctime. Stamps younger than this at the time of reading are not trusted.
constexpr std::int64_t kSettledNs = 2'000'000'000;

std::string boot_id() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::string id;
  std::getline(file, id);
  return id.empty() ? "unknown" : id;
}

}  // namespace

Store::Store(const std::filesystem::path& file, sqlite::Database::Mode mode) : database_(file, mode) {
  if (mode == sqlite::Database::Mode::create) {
    database_.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -1000;");
  }
  auto tables = database_.prepare("SELECT count(*) FROM sqlite_master");
  tables.step();
  const bool fresh = tables.integer(0) == 0;
  tables.reset();
  if (fresh && mode == sqlite::Database::Mode::create) create_schema(kSchema);
  if (mode == sqlite::Database::Mode::create && meta("schema") == "1") create_schema(kMigration);
  if (meta("schema") != kSchemaVersion) {
    throw Error(ErrorCode::cannot_write, file.string(),
                "the state store is of another version; run again with --rebuild to start it anew");
  }
  if (mode == sqlite::Database::Mode::read_only) return;
  auto check = database_.prepare("PRAGMA quick_check(1)");
  if (check.step() && check.text(0) != "ok") {
    throw Error(ErrorCode::cannot_write, file.string(),
                "the state store is damaged (" + check.text(0) + "); run again with --rebuild to start it anew");
  }
  check.reset();
  recover();
}

void Store::create_schema(const char* statements) {
  begin();
  database_.execute(statements);
  database_.execute(kIndexes);
  set_meta("schema", kSchemaVersion);
  commit();
}

void Store::recover() {
  auto undo = database_.prepare(
      "UPDATE documents SET state = 'pending', unsynced_boot = NULL WHERE unsynced_boot IS NOT NULL AND "
      "unsynced_boot <> ?");
  undo.bind(0, std::string_view(boot_id())).run();
}

void Store::begin() {
  if (!in_transaction_) database_.execute("BEGIN IMMEDIATE");
  in_transaction_ = true;
}

void Store::commit() {
  if (in_transaction_) database_.execute("COMMIT");
  in_transaction_ = false;
}

void Store::roll_back() {
  if (in_transaction_) database_.execute("ROLLBACK");
  in_transaction_ = false;
}

void Store::begin_scan() {
  begin();
  const std::string last = meta("scan");
  scan_ = last.empty() ? 1 : std::stoll(last) + 1;
  set_meta("scan", std::to_string(scan_));
}

std::optional<std::string> Store::known(const std::string& path, const FileStamp& stamp) {
  if (!known_) {
    known_ = database_.prepare(
        "SELECT document, size, modified_ns, changed_ns, inode, device, read_at_ns FROM paths WHERE path = ?");
  }
  known_->bind_blob(0, path);
  std::optional<std::string> id;
  if (known_->step()) {
    const FileStamp before{known_->integer(1), known_->integer(2), known_->integer(3), known_->integer(4),
                           known_->integer(5)};
    const std::int64_t last_touched = std::max(before.modified_ns, before.changed_ns);
    if (before == stamp && known_->integer(6) - last_touched > kSettledNs) id = known_->text(0);
  }
  known_->reset();
  return id;
}

void Store::saw(const std::string& path, const FileStamp& stamp, const std::string& id, std::int64_t read_at_ns) {
  if (!saw_) {
    saw_ = database_.prepare(
        "INSERT INTO paths VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(path) DO UPDATE SET "
        "document = ?2, size = ?3, modified_ns = ?4, changed_ns = ?5, inode = ?6, device = ?7, "
        "read_at_ns = iif(?8 = 0, read_at_ns, ?8), scan = ?9");
  }
  saw_->bind_blob(0, path).bind(1, std::string_view(id)).bind(2, stamp.size).bind(3, stamp.modified_ns);
  saw_->bind(4, stamp.changed_ns).bind(5, stamp.inode).bind(6, stamp.device).bind(7, read_at_ns).bind(8, scan_);
  saw_->run();
}

std::vector<Document> Store::pending(const std::string& after, int limit) {
  auto rows = database_.prepare(
      "SELECT id, path, size, twin FROM documents WHERE state = 'pending' AND path > ? AND scan = ? ORDER BY path "
      "LIMIT ?");
  rows.bind_blob(0, after).bind(1, scan_).bind(2, std::int64_t{limit});
  std::vector<Document> documents;
  while (rows.step()) documents.push_back({rows.text(0), rows.text(1), rows.integer(2), rows.integer(3)});
  return documents;
}

void Store::finish(const std::string& id, const Outcome& outcome) {
  static const std::string kBoot = boot_id();
  begin();
  if (!finish_) {
    finish_ = database_.prepare(
        "UPDATE documents SET state = ?2, error_code = ?3, message = ?4, page = ?5, line = ?6, byte = ?7, "
        "pages = ?8, outputs = ?9, results = ?10, doubtful = ?11, key = ?12, file = ?13, output_hash = ?14, "
        "attempts = ?15, seconds = ?16, unsynced_boot = ?17, parts = ?18, segment = ?19, "
        "\"offset\" = ?20, bytes = ?21, reported = 0 WHERE id = ?1");
  }
  finish_->bind(0, std::string_view(id)).bind(1, std::string_view(outcome.failed ? "failed" : "done"));
  finish_->bind(2, std::string_view(outcome.error_code)).bind(3, std::string_view(outcome.message));
  finish_->bind(4, outcome.page).bind(5, outcome.line).bind(6, outcome.byte).bind(7, outcome.pages);
  finish_->bind(8, outcome.outputs).bind(9, outcome.results).bind(10, outcome.doubtful);
  finish_->bind(11, std::string_view(outcome.key)).bind(12, std::string_view(outcome.file));
  finish_->bind(13, std::string_view(outcome.output_hash)).bind(14, outcome.attempts).bind(15, outcome.seconds);
  finish_->bind(16, std::string_view(kBoot)).bind(17, std::string_view(outcome.parts));
  finish_->bind(18, std::string_view(outcome.segment)).bind(19, outcome.offset).bind(20, outcome.bytes).run();
}

void Store::mark_synced() {
  database_.execute("UPDATE documents SET unsynced_boot = NULL WHERE unsynced_boot IS NOT NULL");
}

void Store::set_aside(const std::string& id, const std::string& key) {
  begin();
  auto row = database_.prepare(
      "UPDATE documents SET twin = (SELECT coalesce(max(twin), 0) + 1 FROM documents WHERE key = ? AND state = 'done') "
      "WHERE id = ?");
  row.bind(0, std::string_view(key)).bind(1, std::string_view(id)).run();
}

std::int64_t Store::number_twins() {
  commit();
  begin();
  // A document alone with its key has number 0. Documents that are kept although their file is gone cannot be done
  // again: they keep their number, and the others are counted on from there.
  auto renumber = database_.prepare(
      "UPDATE documents SET state = 'pending', twin = numbered.twin FROM "
      "(SELECT id AS twin_id, row_number() OVER (PARTITION BY key ORDER BY path) - 1 + "
      "   (SELECT coalesce(max(kept.twin) + 1, 0) FROM documents kept "
      "    WHERE kept.key = seen.key AND kept.state = 'done' AND kept.scan <> ?1) AS twin "
      " FROM documents seen WHERE state = 'done' AND scan = ?1 AND key IN "
      "   (SELECT key FROM documents WHERE state = 'done' GROUP BY key HAVING count(*) > 1 OR max(twin) > 0)) "
      "AS numbered WHERE documents.id = numbered.twin_id AND documents.twin <> numbered.twin");
  renumber.bind(0, scan_).run();
  const std::int64_t changed = database_.changes();
  commit();
  return changed;
}

void Store::each_outcome(Order order, const std::function<void(const Document&, const Outcome&)>& visit) {
  auto rows = database_.prepare(
      std::string("SELECT id, path, size, twin, state, error_code, message, page, line, byte, pages, outputs, results, "
                  "doubtful, key, file, output_hash, attempts, seconds, parts, segment, \"offset\", bytes FROM "
                  "documents WHERE ") +
      (order == Order::key ? "state = 'done' ORDER BY key, twin, path" : "state <> 'pending' ORDER BY path"));
  while (rows.step()) {
    const Document document{rows.text(0), rows.text(1), rows.integer(2), rows.integer(3)};
    Outcome outcome;
    outcome.failed = rows.text(4) == "failed";
    outcome.error_code = rows.text(5);
    outcome.message = rows.text(6);
    outcome.page = rows.integer(7);
    outcome.line = rows.integer(8);
    outcome.byte = rows.integer(9);
    outcome.pages = rows.integer(10);
    outcome.outputs = rows.integer(11);
    outcome.results = rows.integer(12);
    outcome.doubtful = rows.integer(13);
    outcome.key = rows.text(14);
    outcome.file = rows.text(15);
    outcome.output_hash = rows.text(16);
    outcome.attempts = rows.integer(17);
    outcome.seconds = rows.real(18);
    outcome.parts = rows.text(19);
    outcome.segment = rows.text(20);
    outcome.offset = rows.integer(21);
    outcome.bytes = rows.integer(22);
    visit(document, outcome);
  }
}

std::string Store::owner_of(const std::string& file) {
  if (!owner_) owner_ = database_.prepare("SELECT id FROM documents WHERE file = ? AND state = 'done'");
  owner_->bind(0, std::string_view(file));
  std::string id = owner_->step() ? owner_->text(0) : std::string();
  owner_->reset();
  return id;
}

std::map<std::string, std::int64_t> Store::segments() {
  auto rows = database_.prepare(
      "SELECT segment, sum(bytes) FROM documents WHERE state = 'done' AND segment <> '' GROUP BY segment");
  std::map<std::string, std::int64_t> found;
  while (rows.step()) found.emplace(rows.text(0), rows.integer(1));
  return found;
}

void Store::each_stretch(const std::string& segment, const std::function<void(std::int64_t, std::int64_t)>& visit) {
  auto rows = database_.prepare(
      "SELECT \"offset\", bytes FROM documents WHERE state = 'done' AND segment = ? ORDER BY \"offset\"");
  rows.bind(0, std::string_view(segment));
  while (rows.step()) visit(rows.integer(0), rows.integer(1));
}

std::int64_t Store::count(const std::string& condition) {
  auto rows = database_.prepare("SELECT count(*) FROM documents WHERE " + condition);
  rows.step();
  return rows.integer(0);
}

std::string Store::meta(const std::string& key) {
  auto row = database_.prepare("SELECT value FROM meta WHERE key = ?");
  row.bind(0, std::string_view(key));
  return row.step() ? row.text(0) : std::string();
}

void Store::set_meta(const std::string& key, const std::string& value) {
  auto row = database_.prepare("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2");
  row.bind(0, std::string_view(key)).bind(1, std::string_view(value)).run();
}

Store::Totals Store::totals() {
  auto row =
      database_.prepare("SELECT total(outputs), total(results), total(doubtful) FROM documents WHERE state = 'done'");
  row.step();
  return {row.integer(0), row.integer(1), row.integer(2)};
}

Store::Findings Store::take_findings() {
  const Findings findings{count("state = 'failed' AND reported = 0"),
                          count("state = 'done' AND doubtful > 0 AND reported = 0")};
  if (findings.failed + findings.doubtful > 0) {
    database_.execute("UPDATE documents SET reported = 1 WHERE reported = 0 AND (state = 'failed' OR doubtful > 0)");
  }
  return findings;
}

}  // namespace outturn::corpus
