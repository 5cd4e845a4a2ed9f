#include "corpus/output/sweep.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>

#include "corpus/system/descriptor.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kBlock = 512;                          // in which stat() counts what a file takes
constexpr std::int64_t kNotWorthIt = std::int64_t{16} << 20;  // bytes in one segment

// Gives the room between the stretches that are in use back to the file system, where it can (the offsets of the others
// stay as they are). Done only where that is more than what is in use.
void punch_holes(Store& store, const fs::path& path, std::int64_t used) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat status {};
  if (!file.valid() || ::fstat(file.get(), &status) != 0) return;
  if (status.st_blocks * kBlock < 2 * used + kNotWorthIt) return;
  std::int64_t end = 0;  // of the last stretch in use
  const auto punch_to = [&](std::int64_t begin) {
    if (begin > end) ::fallocate(file.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, end, begin - end);
  };
  store.each_stretch(path.filename().string(), [&](std::int64_t offset, std::int64_t bytes) {
    punch_to(offset);
    end = offset + bytes;
  });
  punch_to(status.st_size);
}

void sweep_trees(Store& store, const OutputFolder& folder) {
  std::error_code error;
  for (const fs::path& path : fs::directory_iterator(folder.documents(), error)) {
    if (store.owner_of(path.filename().string()).empty()) fs::remove(path, error);
  }
}

}  // namespace

void sweep(Store& store, const OutputFolder& folder) {
  std::error_code error;
  store.begin();  // else each question takes and returns the store's locks
  // Every row's file is there, or the merge would have failed: where there are no more, none is to be swept.
  const fs::directory_iterator trees(folder.documents(), error);
  if (std::distance(begin(trees), end(trees)) != store.count("state = 'done'")) sweep_trees(store, folder);
  const auto segments = store.segments();
  for (const fs::path& path : fs::directory_iterator(folder.tables(), error)) {
    const auto found = segments.find(path.filename().string());
    if (found == segments.end()) {
      fs::remove_all(path, error);  // also folders, which earlier versions made
    } else {
      punch_holes(store, path, found->second);
    }
  }
  store.commit();
}

}  // namespace outturn::corpus
