#include "corpus/inputs/survey.h"

#include <time.h>

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/printable.h"
#include "corpus/inputs/input_bytes.h"
#include "corpus/system/sha256.h"
#include "corpus/system/task_threads.h"

namespace outturn::corpus {
namespace {

// The clock by which the file system stamps files (it ticks coarsely).
std::int64_t file_system_now_ns() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

constexpr std::size_t kBatch = 256;  // files that the threads are given at a time

// A file to be read, and what was found.
struct Reading {
  std::string path;
  FileStamp stamp;
  std::string id;
  std::int64_t read_at_ns = 0;
};

void read(Reading& reading) {
  try {
    const std::string name = printable_name(reading.path);
    const Descriptor file = open_document(reading.path, name);
    // The stamp of what is open, taken before it is read: a later change gives another one.
    reading.stamp = stamp_of(file.get(), name);
    reading.read_at_ns = file_system_now_ns();
    reading.id = hash_file(file.get(), name);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::cannot_open) throw;
    reading = {reading.path, FileStamp(), unread_id(reading.path), 0};
  }
}

void note(Store& store, const Reading& reading) {
  store.saw(reading.path, reading.stamp, reading.id, reading.read_at_ns);
}

// Reads files on threads, while the caller finds the next ones and asks the store about them.
class Readers {
 public:
  Readers(Store& store, std::size_t jobs, std::function<bool()> stop)
      : store_(store), jobs_(jobs), stop_(std::move(stop)) {}

  void add(std::string path) {
    next_.push_back({std::move(path), FileStamp(), "", 0});
    if (next_.size() == kBatch) start();
  }

  void finish() {
    start();
    start();
  }

 private:
  // Notes what the threads have read, and gives them what has gathered meanwhile.
  void start() {
    threads_.wait();
    const std::vector<Reading> done = std::exchange(current_, std::exchange(next_, {}));
    at_ = 0;
    threads_.start(std::min(jobs_, current_.size()), [this](std::size_t) {
      for (std::size_t i = at_++; i < current_.size() && !stop_(); i = at_++) read(current_[i]);
    });
    for (const Reading& reading : done) {
      if (!reading.id.empty()) note(store_, reading);  // empty: stopped before
    }
  }

  Store& store_;
  std::size_t jobs_;
  std::function<bool()> stop_;
  std::vector<Reading> next_;
  std::vector<Reading> current_;  // in the threads' hands
  std::atomic<std::size_t> at_ = 0;
  TaskThreads threads_;
};

}  // namespace

void look_again(Store& store, const std::string& path) {
  Reading reading{path, FileStamp(), "", 0};
  read(reading);
  note(store, reading);
}

std::string unread_id(const std::string& path) {
  return "unread:" + sha256_hex(path);
}

ScanCounts survey(Store& store, const SurveyOptions& options) {
  const std::function<bool()> stop = options.stop ? options.stop : [] { return false; };
  Readers readers(store, std::max<std::size_t>(options.jobs, 1), stop);
  const auto look_at = [&](Input&& input) {
    if (stop()) return;
    if (!options.read_all && input.problem.empty() && store.known(input.path, input.stamp)) return;
    readers.add(std::move(input.path));
  };
  const ScanCounts found = find_inputs(options.paths, options.filter, options.output, look_at);
  readers.finish();
  return found;
}

}  // namespace outturn::corpus
