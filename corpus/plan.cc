// What is to be done: compares what a scan saw with what the store knows.
#include <utility>

#include "corpus/store.h"

namespace outturn::corpus {
namespace {

constexpr const char* kDeleteUnreachable = "DELETE FROM documents WHERE id NOT IN (SELECT document FROM paths)";

Outcome files_of(const sqlite::Statement& seen) {
  Outcome outcome;
  outcome.file = seen.text(10);
  outcome.segment = seen.text(11);
  outcome.offset = seen.integer(12);
  outcome.bytes = seen.integer(13);
  return outcome;
}

}  // namespace

PlanCounts Store::plan(const Fingerprint& fingerprint, const PlanOptions& options, Commit when) {
  PlanCounts counts;
  database_.execute(kDeleteUnreachable);
  counts.replaced = database_.changes();
  if (options.prune) {
    database_.prepare("DELETE FROM paths WHERE scan <> ?").bind(0, scan_).run();
    database_.execute(kDeleteUnreachable);
    counts.pruned = database_.changes();
  }

  auto seen = database_.prepare(
      "SELECT p.document, min(p.path), max(p.size), count(*), d.id IS NOT NULL, d.state, d.path, d.tool_version, "
      "d.profile_version, d.options_hash, d.file, d.segment, d.\"offset\", d.bytes FROM paths p LEFT JOIN documents d "
      "ON d.id = p.document "
      "WHERE p.scan = ? GROUP BY p.document");
  auto add = database_.prepare(
      "INSERT INTO documents(id, path, size, state, tool_version, profile_version, options_hash, scan) "
      "VALUES (?1, ?2, ?3, 'pending', ?4, ?5, ?6, ?7) ON CONFLICT(id) DO UPDATE SET path = ?2, size = ?3, "
      "state = 'pending', tool_version = ?4, profile_version = ?5, options_hash = ?6, scan = ?7");
  auto keep = database_.prepare("UPDATE documents SET scan = ? WHERE id = ?");
  seen.bind(0, scan_);
  // Changing rows of `documents` while `seen` walks over `paths` in the order of its own index is safe: each
  // document comes once.
  while (seen.step()) {
    ++counts.documents;
    counts.duplicates += seen.integer(3) - 1;
    const std::string id = seen.text(0);
    const std::string path = seen.text(1);
    const std::string state = seen.text(5);
    const Fingerprint before{seen.text(7), seen.text(8), seen.text(9)};
    const bool unread = id.rfind("unread:", 0) == 0;
    const bool again =
        options.force || (state == "failed" && (options.retry_failed || (unread && options.retry_unread)));
    const bool settled = state == "failed" || (state == "done" && options.intact(files_of(seen)));
    if (settled && !again && before == fingerprint && seen.text(6) == path) {
      ++counts.unchanged;
      keep.bind(0, scan_).bind(1, std::string_view(id)).run();
      continue;
    }
    ++counts.to_do;
    add.bind(0, std::string_view(id)).bind_blob(1, path).bind(2, seen.integer(2));
    add.bind(3, std::string_view(fingerprint.tool_version)).bind(4, std::string_view(fingerprint.profile_version));
    add.bind(5, std::string_view(fingerprint.options_hash)).bind(6, scan_).run();
  }
  seen.reset();
  auto missing = database_.prepare("SELECT count(*) FROM documents WHERE scan <> ?");
  missing.bind(0, scan_).step();
  counts.missing = missing.integer(0);
  missing.reset();
  if (counts.to_do + counts.replaced + counts.pruned > 0) set_meta("merged", "");
  if (when == Commit::yes) commit();
  return counts;
}

}  // namespace outturn::corpus
