// The state of an output folder: what is known of every document (SQLite).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/store/sqlite.h"
#include "corpus/store/table_counts.h"
#include "library/stage_seconds.h"

namespace outturn::corpus {

// What stat() says of a file. While it stays the same, so does the content: whoever writes to a file changes
// its ctime, which no program can set back.
struct FileStamp {
  std::int64_t size = 0;
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;  // ctime
  std::int64_t inode = 0;
  std::int64_t device = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// What a result depends on, the document aside. Documents done under another one are done again.
struct Fingerprint {
  std::string tool_version;
  std::string profile_version;  // of all language profiles
  std::string options_hash;     // of everything on the command line that can change a byte of the output
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

// What became of a document.
struct Outcome {
  bool failed = false;
  std::string error_code;  // of a failed one: the word of an ErrorCode
  std::string message;     // why it failed, or what the first doubt is
  std::int64_t page = 0;   // place of that; 0 and -1 where not known
  std::int64_t line = 0;
  std::int64_t byte = -1;
  std::int64_t pages = 0;
  std::int64_t outputs = 0;
  std::int64_t results = 0;
  std::int64_t doubtful = 0;  // results below the review threshold
  std::int64_t doubts = 0;    // findings that a table may not have been read
  TableCounts tables{};       // that were read
  std::string key;            // symbol and language
  std::string output_hash;    // OutputHash over the document's tables
  std::string content;        // SHA-256 of the bytes that were read; differs from the id where the file changed
  std::string parts;          // sizes of the document's tables in bytes (see parts.h)
  std::string segment;        // the file that has them (see segment.h), from `offset` on
  std::int64_t offset = 0;
  std::int64_t bytes = 0;        // of all of them
  std::int64_t tables_twin = 0;  // the number that the keys have in them, see `twin`
  std::string file;              // name of its file below documents/
  std::int64_t twin = 0;  // 0; 1, 2 … where other documents before it have the same key: its number in the file
  std::int64_t attempts = 1;
  double seconds = 0;
  library::StageSeconds stages;  // not kept in the store
};

struct Document {
  std::string id;    // SHA-256 of the content; of a file that was never read "unread:" and that of its path
  std::string path;  // the first of its paths in the order of their bytes
  std::int64_t size = 0;
};

// Outcome::twin of a document whose number is not known yet: its file has none in the keys.
inline constexpr std::int64_t kUnnumbered = -1;

// Rows by what happened to them in a run.
struct PlanCounts {
  std::int64_t documents = 0;  // among the inputs
  std::int64_t unchanged = 0;  // skipped
  std::int64_t to_do = 0;
  std::int64_t duplicates = 0;  // further paths of a document
  std::int64_t replaced = 0;    // earlier contents of paths, now gone
  std::int64_t missing = 0;     // of earlier runs, not among the inputs (kept)
  std::int64_t pruned = 0;
};

class Store {
 public:
  // Opens or creates the store in `file`. Throws Error(cannot_write).
  explicit Store(const std::filesystem::path& file, sqlite::Database::Mode mode = sqlite::Database::Mode::create);

  // --- what is there: between begin_scan() and plan()
  void begin_scan();
  // Whether `path` has the stamp that it had when it was last read, one that was old enough then to be trusted: it is
  // seen again, and need not be read.
  [[nodiscard]] bool known(const std::string& path, const FileStamp& stamp);
  // What was read there.
  void saw(const std::string& path, const FileStamp& stamp, const std::string& id, std::int64_t read_at_ns);

  struct PlanOptions {
    bool force = false;
    bool retry_failed = false;
    bool prune = false;
    bool retry_unread = true;  // files that could not be read
    // Whether the files of a document that is done are still there.
    std::function<bool(const Outcome&)> intact;  // has only file, segment, offset and bytes
  };
  enum class Commit { no, yes };
  // Decides what is to be done: those rows become pending.
  PlanCounts plan(const Fingerprint& fingerprint, const PlanOptions& options, Commit when);

  // --- what is to be done: up to `limit` documents whose path is greater than `after`
  [[nodiscard]] std::vector<Document> pending(const std::string& after, int limit);
  void finish(const std::string& id, const Outcome& outcome);  // seen by others after commit()
  void begin();  // what follows belongs together until commit(), also reading; as finish() does
  void commit();
  void roll_back();  // forgets what begin_scan() began
  // Everything committed so far is on the disk (the caller has synced the files).
  void mark_synced();

  // --- numbers: documents that are done and share a key have 0, 1, 2 … in the order of their paths
  struct Misnumbered {
    std::string id;
    std::string key;
    std::string file;
    std::int64_t twin = 0;  // the number that it has, or kUnnumbered
    std::int64_t wanted = 0;
  };
  // Finds those that have another one; returns how many.
  std::int64_t find_misnumbered();
  // Calls back for those found, as they were then.
  void each_misnumbered(const std::function<void(const Misnumbered&)>& visit);
  void renumber(const std::string& id, std::int64_t twin, const std::string& file);  // as finish(), seen after commit()

  // --- reading
  enum class Order { key, path };
  // Calls back for every document that is done in the order of key and number, or for every one with an outcome in the
  // order of path (bytes compared).
  void each_outcome(Order order, const std::function<void(const Document&, const Outcome&)>& visit);
  // Calls back for the documents that are done and whose key is that of another one but for its last part, the
  // language: those of each report in the order of key and number, reports in the order of their first document's key.
  // `new_report` says where one begins.
  void each_of_several_languages(const std::function<void(const Outcome&, bool new_report)>& visit);
  [[nodiscard]] std::string owner_of(const std::string& file);  // the document that is done and has it; "" = none
  // The segments that have tables of documents that are done, with their bytes.
  [[nodiscard]] std::map<std::string, std::int64_t> segments();
  // Calls back for the tables in a segment, in their order there.
  void each_stretch(const std::string& segment,
                    const std::function<void(std::int64_t offset, std::int64_t bytes)>& visit);
  [[nodiscard]] std::int64_t scan() const { return scan_; }        // the number of this run's scan
  [[nodiscard]] std::int64_t count(const std::string& condition);  // rows of `documents`
  [[nodiscard]] std::string meta(const std::string& key);          // "" where there is none
  void set_meta(const std::string& key, const std::string& value);
  // Random, and this store's own for good: for what of a password is kept in it (Fingerprint::options_hash).
  [[nodiscard]] std::string salt();
  struct Totals {
    std::int64_t done = 0;  // documents
    std::int64_t failed = 0;
    std::int64_t pending = 0;
    std::int64_t outputs = 0;  // of those that are done
    std::int64_t results = 0;
    std::int64_t doubtful = 0;
    std::int64_t in_doubt = 0;      // documents that are done with doubt
    std::int64_t new_failed = 0;    // documents that failed, and those with doubt or doubtful results, that no finished
    std::int64_t new_doubtful = 0;  // run has told of before
    TableCounts tables{};           // of those that are done
  };
  [[nodiscard]] Totals totals();
  void mark_reported();  // the run tells of all of them

 private:
  [[nodiscard]] bool is_current();
  [[nodiscard]] std::int64_t number_in(const std::string& key, const std::string& value) const;
  void make_current(bool fresh);
  void make_indexes_of_scans();
  void recover();
  void see(std::int64_t path);
  std::int64_t document_number(const std::string& id, const std::string& path, std::int64_t size);
  void end_scan();

  std::string file_;
  sqlite::Database database_;
  bool in_transaction_ = false;
  std::int64_t scan_ = 0;
  std::int64_t sync_ = 0;    // number of the next one
  Fingerprint fingerprint_;  // of this run
  // Of the scan in work:
  std::vector<bool> seen_;   // by number, the paths that are known()
  bool any_before_ = false;  // there were paths
  bool added_ = false;       // something was new or had changed
  bool moved_ = false;       // a path has another document than before
  bool scan_ended_ = false;  // its number is final
  std::optional<sqlite::Statement> known_, enter_, number_, saw_, saw_again_, finish_, owner_, renumber_;
};

}  // namespace outturn::corpus
