#include "extract/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/error.h"

namespace outturn::extract {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void cannot_open(const std::string& name, int error) {
  throw Error(ErrorCode::cannot_open, name, "cannot be read: " + std::generic_category().message(error));
}

void check_kind(const struct stat& status, const std::string& name) {
  if (S_ISDIR(status.st_mode)) throw Error(ErrorCode::cannot_open, name, "is a folder");
  if (!S_ISREG(status.st_mode)) throw Error(ErrorCode::cannot_open, name, "is not a regular file");
}

}  // namespace

std::string read_input_file(const std::filesystem::path& path, const std::string& name, std::int64_t max_bytes) {
  // Without O_NONBLOCK, opening a FIFO waits for its writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.number() < 0) cannot_open(name, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) cannot_open(name, errno);
  check_kind(status, name);
  if (status.st_size > max_bytes) {
    throw Error(ErrorCode::limit_exceeded, name, "larger than " + std::to_string(max_bytes) + " bytes");
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) cannot_open(name, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);  // the file may have been cut meanwhile
  return bytes;
}

}  // namespace outturn::extract
