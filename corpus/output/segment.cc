#include "corpus/output/segment.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

#include "core/error.h"
#include "corpus/output/merged_files.h"

namespace outturn::corpus {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(ErrorCode::cannot_write, path, std::strerror(error));
}

// Errors of earlier writes may show only here (quotas, network file systems).
void close_file(Descriptor& file, const std::string& path) {
  if (::close(file.release()) != 0 && errno != EINTR) fail(path, errno);
}

// Lets the system begin to put on the disk what a large document has, while the next one is read: the sync has less to
// wait for. Small ones are better written together.
void start_write_out(int file, std::int64_t begin, std::int64_t size) {
  constexpr std::int64_t kLarge = std::int64_t{1} << 18;
  if (size >= kLarge) ::sync_file_range(file, begin, size, SYNC_FILE_RANGE_WRITE);
}

}  // namespace

Segment::Segment(const OutputFolder& folder, std::int64_t scan, std::size_t slot) {
  // A store that was begun anew counts its scans from one: names may be taken.
  const std::string name = std::to_string(scan) + "-" + std::to_string(slot);
  for (int more = 0; !file_.valid(); ++more) {
    name_ = more == 0 ? name : name + "-" + std::to_string(more);
    path_ = (folder.tables() / name_).string();
    file_.reset(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file_.valid() && errno != EEXIST && errno != EINTR) fail(path_, errno);
  }
}

Segment::~Segment() {
  if (kept_ == 0) {
    ::unlink(path_.c_str());
  } else if (end_ > kept_) {
    static_cast<void>(!::ftruncate(file_.get(), kept_));
  }
}

void Segment::begin() {
  end_ = kept_;
}

void Segment::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file_.get(), bytes.data(), bytes.size(), end_);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    end_ += written;
  }
}

void Segment::keep() {
  start_write_out(file_.get(), kept_, end_ - kept_);
  kept_ = end_;
}

DocumentFiles::DocumentFiles(const OutputFolder& folder, const std::string& id, Segment& segment)
    : folder_(folder),
      segment_(segment),
      tree_name_((folder.work() / (id + ".json")).string()),
      tree_(::open(tree_name_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666)) {
  if (!tree_.valid()) fail(tree_name_, errno);
  segment_.begin();
}

DocumentFiles::~DocumentFiles() {
  if (!kept_) ::unlink(tree_name_.c_str());
}

void DocumentFiles::add_tree(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(tree_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(tree_name_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    tree_size_ += written;
  }
}

bool DocumentFiles::complete(const std::string& parts) const {
  std::int64_t left = segment_.size();
  const std::vector<std::int64_t> sizes = parse_sizes(parts);
  for (const std::int64_t size : sizes) {
    if (size > left) return false;
    left -= size;
  }
  return tree_size_ > 0 && !sizes.empty() && left == 0;
}

bool DocumentFiles::keep(const std::string& document_file, Existing existing) {
  if (tree_.valid()) {
    start_write_out(tree_.get(), 0, tree_size_);
    close_file(tree_, tree_name_);
  }
  const std::string place = folder_.documents().string() + "/" + document_file;
  if (existing == Existing::leave) {
    if (::renameat2(AT_FDCWD, tree_name_.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) != 0) {
      if (errno == EEXIST || errno == EINVAL || errno == ENOSYS) return false;
      fail(place, errno);
    }
  } else if (::rename(tree_name_.c_str(), place.c_str()) != 0) {
    fail(place, errno);
  }
  segment_.keep();
  return kept_ = true;
}

}  // namespace outturn::corpus
