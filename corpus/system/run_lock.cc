#include "corpus/system/run_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "core/error.h"

namespace outturn::corpus {
namespace {

constexpr std::size_t kMaxHolder = 512;

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown host";
}

std::string holder(int fd) {
  std::array<char, kMaxHolder> text{};
  const ssize_t size = ::pread(fd, text.data(), text.size(), 0);
  std::string_view line(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  line = line.substr(0, line.find('\n'));
  return line.empty() ? "another process" : std::string(line);
}

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw Error(ErrorCode::cannot_write, path.string(), std::strerror(error));
}

}  // namespace

RunLock::RunLock(const std::filesystem::path& path)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666)) {
  if (!file_.valid()) fail(path, errno);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  if (::fcntl(file_.get(), F_SETLK, &lock) != 0) {
    if (errno != EACCES && errno != EAGAIN) fail(path, errno);
    throw Error(ErrorCode::cannot_write, path.parent_path().parent_path().string(),
                "another run holds this folder: " + holder(file_.get()));
  }
  const std::string line = "process " + std::to_string(::getpid()) + " on " + host_name() + "\n";
  if (::ftruncate(file_.get(), 0) != 0 ||
      ::pwrite(file_.get(), line.data(), line.size(), 0) != static_cast<ssize_t>(line.size())) {
    fail(path, errno == 0 ? ENOSPC : errno);
  }
}

std::optional<std::string> lock_holder(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  if (!file.valid() || ::fcntl(file.get(), F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK) return std::nullopt;
  return holder(file.get());
}

}  // namespace outturn::corpus
