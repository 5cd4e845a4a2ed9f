// What is to be done: compares what a scan saw with what the store knows.
#include <utility>

#include "corpus/store/store.h"

namespace outturn::corpus {
namespace {

constexpr const char* kDeleteUnreachable =
    "DELETE FROM documents WHERE NOT EXISTS (SELECT 1 FROM paths WHERE document = documents.number)";

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
  fingerprint_ = fingerprint;
  end_scan();
  if (moved_) {
    database_.execute(kDeleteUnreachable);
    counts.replaced = database_.changes();
  }
  if (options.prune) {
    database_.prepare("DELETE FROM paths WHERE scan <> ?").bind(0, scan_).run();
    set_meta("whole_scan", std::to_string(scan_));
    database_.execute(kDeleteUnreachable);
    counts.pruned = database_.changes();
  }

  auto seen = database_.prepare(
      "SELECT d.number, min(p.path), max(p.size), count(*), d.id, d.state, d.path, d.tool_version, d.profile_version, "
      "d.options_hash, d.file, d.segment, d.\"offset\", d.bytes, d.size, d.scan FROM paths p JOIN documents d "
      "ON d.number = p.document WHERE p.scan = ? GROUP BY p.document");
  auto add =
      database_.prepare("UPDATE documents SET path = ?2, size = ?3, state = 'pending', scan = ?4 WHERE number = ?1");
  auto keep = database_.prepare("UPDATE documents SET scan = ?2 WHERE number = ?1");
  seen.bind(0, scan_);
  // Changing rows of `documents` while `seen` walks over `paths` in the order of its own index is safe: each
  // document comes once.
  while (seen.step()) {
    ++counts.documents;
    counts.duplicates += seen.integer(3) - 1;
    const std::int64_t number = seen.integer(0);
    const std::string path = seen.text(1);
    const std::string state = seen.text(5);
    const Fingerprint before{seen.text(7), seen.text(8), seen.text(9)};
    const bool unread = seen.text(4).rfind("unread:", 0) == 0;
    const bool again =
        options.force || (state == "failed" && (options.retry_failed || (unread && options.retry_unread)));
    const bool settled = state == "failed" || (state == "done" && options.intact(files_of(seen)));
    const bool same_path = seen.text(6) == path;
    if (settled && !again && before == fingerprint && same_path) {
      ++counts.unchanged;
      if (seen.integer(15) != scan_) keep.bind(0, number).bind(1, scan_).run();
      continue;
    }
    ++counts.to_do;
    if (state == "pending" && same_path && seen.integer(14) == seen.integer(2) && seen.integer(15) == scan_) continue;
    add.bind(0, number).bind_blob(1, path).bind(2, seen.integer(2)).bind(3, scan_).run();
  }
  seen.reset();
  auto all = database_.prepare("SELECT count(*) FROM documents");
  all.step();
  counts.missing = all.integer(0) - counts.documents;
  all.reset();
  if (counts.to_do + counts.replaced + counts.pruned > 0) set_meta("merged", "");
  if (when == Commit::yes) commit();
  return counts;
}

}  // namespace outturn::corpus
