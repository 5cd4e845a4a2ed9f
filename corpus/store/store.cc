#include "corpus/store/store.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "corpus/system/secret_hash.h"

// Why no row is ever half done. Rows are committed in groups, after the files they speak of have been renamed into
// place; what a killed run had not committed is still `pending` and done again. A kill leaves the page cache
// alone, so that is enough. A power cut does not: rows therefore carry the number of the sync that is to follow them,
// and those that none has followed are taken back when the store is opened in another boot of the machine.
namespace outturn::corpus {
namespace {

// A file that was written to in the same tick of the clock in which it was read may change again without a new
// ctime. Stamps younger than this at the time of reading are not trusted.
constexpr std::int64_t kSettledNs = 2'000'000'000;

std::string boot_id() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::string id;
  std::getline(file, id);
  return id.empty() ? "unknown" : id;
}

// A column of `documents` for each kind of table: "BEFOREtables_outputsAFTER, BEFOREtables_indicatorsAFTER …".
std::string table_columns(std::string_view before = {}, std::string_view after = {}) {
  std::string text;
  for (const std::string_view name : kTableCountNames) {
    if (!text.empty()) text += ", ";
    text.append(before).append(name).append(after);
  }
  return text;
}

// Those columns of a row, the first of which has the number `from`.
TableCounts counts_in(sqlite::Statement& row, int from) {
  TableCounts counts{};
  for (std::int64_t& count : counts) count = row.integer(from++);
  return counts;
}

}  // namespace

Store::Store(const std::filesystem::path& file, sqlite::Database::Mode mode)
    : file_(file.string()), database_(file, mode) {
  if (mode == sqlite::Database::Mode::create) {
    database_.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -1000;");
  }
  auto tables = database_.prepare("SELECT count(*) FROM sqlite_master");
  tables.step();
  const bool fresh = tables.integer(0) == 0;
  tables.reset();
  if (mode == sqlite::Database::Mode::create) make_current(fresh);
  if (!is_current()) {
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

void Store::recover() {
  const std::string boot = boot_id();
  sync_ = number_in("sync", meta("sync"));
  if (meta("boot") == boot) return;
  begin();
  auto undo = database_.prepare("UPDATE documents SET state = 'pending' WHERE state <> 'pending' AND sync >= ?");
  undo.bind(0, sync_).run();
  set_meta("boot", boot);
  commit();
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
  scan_ = last.empty() ? 1 : number_in("scan", last) + 1;
  auto before = database_.prepare("SELECT EXISTS(SELECT 1 FROM paths)");
  before.step();
  any_before_ = before.integer(0) != 0;
  seen_.clear();
  added_ = moved_ = scan_ended_ = false;
}

bool Store::known(const std::string& path, const FileStamp& stamp) {
  if (!any_before_) return false;
  if (!known_) {
    known_ = database_.prepare(
        "SELECT number, size, modified_ns, changed_ns, inode, device, read_at_ns FROM paths WHERE path = ?");
  }
  known_->bind_blob(0, path);
  bool same = false;
  if (known_->step()) {
    const FileStamp before{known_->integer(1), known_->integer(2), known_->integer(3), known_->integer(4),
                           known_->integer(5)};
    const std::int64_t last_touched = std::max(before.modified_ns, before.changed_ns);
    same = before == stamp && known_->integer(6) - last_touched > kSettledNs;
    if (same) see(known_->integer(0));
  }
  known_->reset();
  return same;
}

void Store::see(std::int64_t path) {
  const auto number = static_cast<std::size_t>(path);
  if (seen_.size() <= number) seen_.resize(number + 1);
  seen_[number] = true;
}

// The number of a document, which is entered where it is new.
std::int64_t Store::document_number(const std::string& id, const std::string& path, std::int64_t size) {
  if (!enter_) {
    enter_ = database_.prepare(
        "INSERT INTO documents(id, path, size, state, scan) VALUES (?1, ?2, ?3, 'pending', ?4) ON CONFLICT DO NOTHING");
    number_ = database_.prepare("SELECT number FROM documents WHERE id = ?");
  }
  enter_->bind(0, std::string_view(id)).bind_blob(1, path).bind(2, size).bind(3, scan_).run();
  if (database_.changes() > 0) return database_.last_number();
  number_->bind(0, std::string_view(id));
  number_->step();
  const std::int64_t number = number_->integer(0);
  number_->reset();
  return number;
}

void Store::saw(const std::string& path, const FileStamp& stamp, const std::string& id, std::int64_t read_at_ns) {
  if (!saw_) {
    saw_ = database_.prepare(
        "INSERT INTO paths(path, document, size, modified_ns, changed_ns, inode, device, read_at_ns, scan) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING");
    saw_again_ = database_.prepare(
        "UPDATE paths SET document = ?2, size = ?3, modified_ns = ?4, changed_ns = ?5, inode = ?6, device = ?7, "
        "read_at_ns = ?8, scan = ?9 WHERE path = ?1");
  }
  const std::int64_t document = document_number(id, path, stamp.size);
  const auto run = [&](sqlite::Statement& statement) {
    statement.bind_blob(0, path).bind(1, document).bind(2, stamp.size).bind(3, stamp.modified_ns);
    statement.bind(4, stamp.changed_ns).bind(5, stamp.inode).bind(6, stamp.device).bind(7, read_at_ns).bind(8, scan_);
    statement.run();
  };
  added_ = true;
  run(*saw_);
  if (database_.changes() > 0) return;
  moved_ = true;  // its former document may have no path any more
  run(*saw_again_);
}

// Gives the scan its number: a new one, which all paths that were seen carry from now on; or, where the last scan saw
// all paths there are and so does this one, that of the last, and nothing needs to be written.
void Store::end_scan() {
  if (std::exchange(scan_ended_, true)) return;
  make_indexes_of_scans();
  auto paths = database_.prepare("SELECT count(*) FROM paths");
  paths.step();
  const bool whole = std::count(seen_.begin(), seen_.end(), true) == paths.integer(0);
  paths.reset();
  const std::string last = meta("scan");
  if (whole && !added_ && !last.empty() && meta("whole_scan") == last) {
    scan_ = number_in("scan", last);
    return;
  }
  auto mark = database_.prepare("UPDATE paths SET scan = ? WHERE number = ?");
  for (std::size_t number = 0; number < seen_.size(); ++number) {
    if (seen_[number]) mark.bind(0, scan_).bind(1, static_cast<std::int64_t>(number)).run();
  }
  auto others = database_.prepare("SELECT EXISTS(SELECT 1 FROM paths WHERE scan <> ?)");
  others.bind(0, scan_).step();
  set_meta("scan", std::to_string(scan_));
  set_meta("whole_scan", others.integer(0) == 0 ? std::to_string(scan_) : "");
}

std::vector<Document> Store::pending(const std::string& after, int limit) {
  auto rows = database_.prepare(
      "SELECT id, path, size FROM documents WHERE state = 'pending' AND path > ? AND scan = ? ORDER BY path "
      "LIMIT ?");
  rows.bind_blob(0, after).bind(1, scan_).bind(2, std::int64_t{limit});
  std::vector<Document> documents;
  while (rows.step()) documents.push_back({rows.text(0), rows.text(1), rows.integer(2)});
  return documents;
}

void Store::finish(const std::string& id, const Outcome& outcome) {
  begin();
  if (!finish_) {
    finish_ = database_.prepare(
        "UPDATE documents SET state = ?2, error_code = ?3, message = ?4, page = ?5, line = ?6, byte = ?7, "
        "pages = ?8, outputs = ?9, results = ?10, doubtful = ?11, key = ?12, file = ?13, output_hash = ?14, "
        "attempts = ?15, seconds = ?16, sync = ?17, parts = ?18, segment = ?19, "
        "\"offset\" = ?20, bytes = ?21, tool_version = ?22, profile_version = ?23, options_hash = ?24, twin = ?25, "
        "tables_twin = 0, doubts = ?26, reported = 0, " +
        table_columns({}, " = ?") + " WHERE id = ?1");
  }
  finish_->bind(0, std::string_view(id)).bind(1, std::string_view(outcome.failed ? "failed" : "done"));
  finish_->bind(2, std::string_view(outcome.error_code)).bind(3, std::string_view(outcome.message));
  finish_->bind(4, outcome.page).bind(5, outcome.line).bind(6, outcome.byte).bind(7, outcome.pages);
  finish_->bind(8, outcome.outputs).bind(9, outcome.results).bind(10, outcome.doubtful);
  finish_->bind(11, std::string_view(outcome.key)).bind(12, std::string_view(outcome.file));
  finish_->bind(13, std::string_view(outcome.output_hash)).bind(14, outcome.attempts).bind(15, outcome.seconds);
  finish_->bind(16, sync_).bind(17, std::string_view(outcome.parts));
  finish_->bind(18, std::string_view(outcome.segment)).bind(19, outcome.offset).bind(20, outcome.bytes);
  finish_->bind(21, std::string_view(fingerprint_.tool_version));
  finish_->bind(22, std::string_view(fingerprint_.profile_version));
  finish_->bind(23, std::string_view(fingerprint_.options_hash)).bind(24, outcome.twin).bind(25, outcome.doubts);
  int parameter = 26;
  for (const std::int64_t count : outcome.tables) finish_->bind(parameter++, count);
  finish_->run();
}

void Store::mark_synced() {
  set_meta("sync", std::to_string(++sync_));
}

// In a table of its own: numbers change while the rows are visited. Keys that one document has alone, which nearly all
// do, are passed over by their index.
std::int64_t Store::find_misnumbered() {
  database_.execute(
      "DROP TABLE IF EXISTS temp.misnumbered;"
      "CREATE TEMP TABLE misnumbered AS SELECT id, key, file, twin, wanted FROM "
      "(SELECT id, key, file, twin, row_number() OVER (PARTITION BY key ORDER BY path) - 1 AS wanted FROM documents "
      " WHERE state = 'done' AND key IN "
      "  (SELECT key FROM documents WHERE state = 'done' GROUP BY key HAVING count(*) > 1 OR max(twin) <> 0)) "
      "WHERE twin <> wanted");
  auto found = database_.prepare("SELECT count(*) FROM temp.misnumbered");
  found.step();
  return found.integer(0);
}

void Store::each_misnumbered(const std::function<void(const Misnumbered&)>& visit) {
  auto rows = database_.prepare("SELECT id, key, file, twin, wanted FROM temp.misnumbered ORDER BY rowid");
  while (rows.step()) visit({rows.text(0), rows.text(1), rows.text(2), rows.integer(3), rows.integer(4)});
}

void Store::renumber(const std::string& id, std::int64_t twin, const std::string& file) {
  begin();
  if (!renumber_) renumber_ = database_.prepare("UPDATE documents SET twin = ?2, file = ?3, sync = ?4 WHERE id = ?1");
  renumber_->bind(0, std::string_view(id)).bind(1, twin).bind(2, std::string_view(file)).bind(3, sync_).run();
}

void Store::each_outcome(Order order, const std::function<void(const Document&, const Outcome&)>& visit) {
  auto rows = database_.prepare(
      std::string("SELECT id, path, size, twin, state, error_code, message, page, line, byte, pages, outputs, results, "
                  "doubtful, key, file, output_hash, attempts, seconds, parts, segment, \"offset\", bytes, "
                  "tables_twin, doubts, ") +
      table_columns() + " FROM documents WHERE " +
      (order == Order::key ? "state = 'done' ORDER BY key, twin, path" : "state <> 'pending' ORDER BY path"));
  while (rows.step()) {
    const Document document{rows.text(0), rows.text(1), rows.integer(2)};
    Outcome outcome;
    outcome.twin = rows.integer(3);
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
    outcome.tables_twin = rows.integer(23);
    outcome.doubts = rows.integer(24);
    outcome.tables = counts_in(rows, 25);
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

std::string Store::salt() {
  constexpr std::size_t kSaltBytes = 16;
  std::string known = meta("salt");
  if (known.empty()) set_meta("salt", known = random_hex(kSaltBytes));
  return known;
}

// A number that a row of `meta` should have; somebody may have removed or changed it.
std::int64_t Store::number_in(const std::string& key, const std::string& value) const {
  constexpr std::int64_t kMost = std::int64_t{1} << 62;
  std::int64_t number = 0;
  const char* const end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, number);
  if (error == std::errc() && rest == end && number >= 0 && number <= kMost) return number;
  throw Error(ErrorCode::cannot_write, file_,
              "the state store is damaged (its table meta has no number '" + key +
                  "'); run again with --rebuild to start it anew");
}

Store::Totals Store::totals() {
  auto row = database_.prepare(
      "SELECT sum(state = 'done'), sum(state = 'failed'), sum(state = 'pending'), total(outputs) FILTER (WHERE state = "
      "'done'), total(results) FILTER (WHERE state = 'done'), total(doubtful) FILTER (WHERE state = 'done'), "
      "total(doubts > 0) FILTER (WHERE state = 'done'), sum(reported = 0 AND state = 'failed'), "
      "sum(reported = 0 AND state = 'done' AND (doubtful > 0 OR doubts > 0)), " +
      table_columns("total(", ") FILTER (WHERE state = 'done')") + " FROM documents");
  row.step();
  return {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),
          row.integer(5), row.integer(6), row.integer(7), row.integer(8), counts_in(row, 9)};
}

void Store::mark_reported() {
  database_.execute(
      "UPDATE documents SET reported = 1 WHERE reported = 0 AND (state = 'failed' OR doubtful > 0 OR "
      "doubts > 0)");
}

}  // namespace outturn::corpus
