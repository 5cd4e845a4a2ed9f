#include "corpus/batch/processing.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/names.h"
#include "core/printable.h"
#include "corpus/inputs/input_bytes.h"

namespace outturn::corpus {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kFetch = 256;  // documents at a time
constexpr auto kCommitInterval = std::chrono::seconds(1);
constexpr auto kSyncInterval = std::chrono::seconds(60);
constexpr auto kLongestWait = std::chrono::milliseconds(250);

Outcome unreadable(const Error& error) {
  Outcome outcome;
  outcome.failed = true;
  outcome.error_code = to_string(error.code());
  outcome.message = error.message();
  return outcome;
}

}  // namespace

Processing::Processing(PoolOptions pool, bool in_process, Store& store, const OutputFolder& folder, Console& console,
                       const Interrupt& interrupt)
    : options_(std::move(pool)),
      in_process_(in_process),
      store_(store),
      folder_(folder),
      console_(console),
      interrupt_(interrupt),
      pool_(options_, *this),
      committed_(Clock::now()),
      synced_(committed_) {}

Processing::~Processing() = default;

bool Processing::run(bool last_try) {
  last_try_ = last_try;
  after_.clear();
  bool more = true;
  while (!interrupt_.requested() && (more || !pool_.idle())) {
    Task task;
    while (more && (in_process_ || pool_.has_room()) && !interrupt_.requested()) {
      more = next(task);
      if (!more) break;
      if (in_process_) {
        do_here(task);
      } else {
        pool_.give(std::move(task));
      }
      tick();
    }
    // Also where nothing is in work: a worker that has had its share has to be seen off before another can start.
    if (more || !pool_.idle()) pool_.wait(kLongestWait, interrupt_.readable());
    tick();
  }
  store_.commit();
  return !interrupt_.requested();
}

std::vector<std::string> Processing::take_changed() {
  return std::exchange(changed_, {});
}

// The next document whose file can be opened; those whose file cannot are over at once.
bool Processing::next(Task& task) {
  for (;;) {
    if (batch_.empty()) {
      batch_ = store_.pending(after_, kFetch);
      if (batch_.empty()) return false;
      after_ = batch_.back().path;
      std::reverse(batch_.begin(), batch_.end());
    }
    const Document document = std::move(batch_.back());
    batch_.pop_back();
    task = Task();
    task.document = document.id;
    task.path = document.path;
    task.request = {printable_name(document.path)};
    try {
      task.file = std::make_shared<Descriptor>(open_document(document.path, task.request.name));
      return true;
    } catch (const Error& error) {
      record(task, unreadable(error));
    }
  }
}

void Processing::do_here(const Task& task) {
  const PoolOptions::Emit emit = [&](FrameKind kind, std::string_view payload) { on_bytes(task, kind, payload); };
  on_outcome(task, options_.work(task.request, task.file->get(), emit));
}

void Processing::on_bytes(const Task& task, FrameKind kind, std::string_view bytes) {
  auto& files = files_[task.document];
  if (files == nullptr) {
    auto& segment = segments_[task.slot];
    if (segment == nullptr) segment = std::make_unique<Segment>(folder_, store_.scan(), task.slot);
    files = std::make_unique<DocumentFiles>(folder_, task.document, *segment);
  }
  if (kind == FrameKind::tree) {
    files->add_tree(bytes);
  } else {
    files->add_tables(bytes);
  }
}

void Processing::on_second_try(const Task& task, const std::string& reason) {
  files_.erase(task.document);
  console_.say(Severity::warning, "retry", task.request.name + ": " + reason + "; tried once more",
               {{"document", task.request.name}, {"reason", reason}});
}

void Processing::on_outcome(const Task& task, Outcome&& outcome) {
  if (!outcome.content.empty() && outcome.content != task.document) {
    files_.erase(task.document);
    if (!last_try_) {
      changed_.push_back(task.path);
      return;
    }
    outcome = unreadable(Error(ErrorCode::cannot_open, "", "changes while it is read"));
  }
  if (outcome.failed) {
    files_.erase(task.document);
    record(task, outcome);
  } else {
    keep(task, std::move(outcome));
  }
}

void Processing::keep(const Task& task, Outcome&& outcome) {
  const auto found = files_.find(task.document);
  if (found == files_.end() || !found->second->complete(outcome.parts)) {
    files_.erase(task.document);
    record(task, unreadable(Error(ErrorCode::internal, "", "the worker gave no tables")));
    return;
  }
  const std::unique_ptr<DocumentFiles> files = std::move(found->second);
  files_.erase(found);
  outcome.file = document_file_name(outcome.key, 0);
  outcome.segment = files->segment();
  outcome.offset = files->offset();
  outcome.bytes = files->size();
  if (!files->keep(outcome.file, DocumentFiles::Existing::leave)) {
    const std::string owner = store_.owner_of(outcome.file);
    if (!owner.empty() && owner != task.document) {  // of the same key: which number it gets shows in the end
      outcome.file = unnumbered_file_name(outcome.key, task.document);
      outcome.twin = kUnnumbered;
    }
    files->keep(outcome.file, DocumentFiles::Existing::replace);
  }
  record(task, outcome);
}

void Processing::record(const Task& task, const Outcome& outcome) {
  store_.finish(task.document, outcome);
  ++progress_.done;
  progress_.total = std::max(progress_.total, progress_.done);
  progress_.pages += outcome.pages;
  stages_ += outcome.stages;
  if (outcome.failed) {
    ++progress_.failed;
    say_failed(task, outcome);
  } else if (outcome.doubts > 0 && in_doubt_.insert(task.document).second) {  // some are done twice
    ++progress_.in_doubt;
    say_doubt(task, outcome);
  }
}

void Processing::say_doubt(const Task& task, const Outcome& outcome) {
  std::string text = task.request.name + ": ";
  if (outcome.page > 0) text += "page " + std::to_string(outcome.page) + ": ";
  if (outcome.line > 0) text += "line " + std::to_string(outcome.line) + ": ";
  text += outcome.message;
  if (outcome.doubts > 1) text += ", and " + std::to_string(outcome.doubts - 1) + " more";
  console_.say(Severity::warning, "doubt", text,
               {{"document", task.request.name}, {"doubts", std::to_string(outcome.doubts)}});
}

void Processing::say_failed(const Task& task, const Outcome& outcome) {
  Place place;
  place.page = static_cast<int>(outcome.page);
  place.line = outcome.line;
  const Error error(from_string<ErrorCode>(outcome.error_code).value_or(ErrorCode::internal), task.request.name,
                    outcome.message, place, outcome.byte);
  console_.say(Severity::error, "failed", std::string(error.what()) + " [" + outcome.error_code + "]",
               {{"document", task.request.name}, {"code", outcome.error_code}});
}

// Rows are committed in groups: a commit costs more than a small document.
void Processing::tick() {
  console_.show(progress_);
  const auto now = Clock::now();
  if (now - committed_ < kCommitInterval) return;
  committed_ = now;
  store_.commit();
  if (now - synced_ < kSyncInterval) return;
  synced_ = now;
  folder_.sync();
  store_.mark_synced();
}

}  // namespace outturn::corpus
