#include "corpus/survey.h"

#include <time.h>

#include <utility>

#include "core/error.h"
#include "core/printable.h"
#include "corpus/document_file.h"
#include "corpus/sha256.h"

namespace outturn::corpus {
namespace {

// The clock by which the file system stamps files (it ticks coarsely).
std::int64_t file_system_now_ns() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

void look_at(Store& store, const Input& input, bool read_all, std::size_t& read) {
  const FileStamp stamp = stamp_of_path(input.path);
  if (!read_all && input.problem.empty()) {
    if (const auto id = store.known(input.path, stamp)) {
      store.saw(input.path, stamp, *id, 0);
      return;
    }
  }
  try {
    const std::string name = printable_name(input.path);
    const Descriptor file = open_document(input.path, name);
    // The stamp of what is open, taken before it is read: a later change gives another one.
    const FileStamp before = stamp_of(file.get(), name);
    const std::int64_t now = file_system_now_ns();
    store.saw(input.path, before, hash_file(file.get(), name), now);
    ++read;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::cannot_open) throw;
    store.saw(input.path, FileStamp(), unread_id(input.path), 0);
  }
}

}  // namespace

void look_again(Store& store, const std::string& path) {
  std::size_t read = 0;
  look_at(store, {path, ""}, true, read);
}

std::string unread_id(const std::string& path) {
  return "unread:" + sha256_hex(path);
}

SurveyCounts survey(Store& store, const SurveyOptions& options) {
  SurveyCounts counts;
  bool stopped = false;
  counts.found = find_inputs(options.paths, options.filter, options.output, [&](Input&& input) {
    stopped = stopped || (options.stop && options.stop());
    if (!stopped) look_at(store, input, options.read_all, counts.read);
  });
  return counts;
}

}  // namespace outturn::corpus
