#include "corpus/inputs/input_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "core/error.h"
#include "corpus/system/sha256.h"

namespace outturn::corpus {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

[[noreturn]] void fail(const std::string& name, const std::string& message) {
  throw Error(ErrorCode::cannot_open, name, message);
}

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe (FIFO)";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  if (S_ISSOCK(mode)) return "a socket";
  return "no regular file";
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// Up to kChunk bytes at `offset`; 0 at the end.
std::size_t read_at(int file, char* buffer, std::int64_t offset, const std::string& name) {
  for (;;) {
    const ssize_t size = ::pread(file, buffer, kChunk, offset);
    if (size >= 0) return static_cast<std::size_t>(size);
    if (errno != EINTR) fail(name, std::strerror(errno));
  }
}

}  // namespace

Descriptor open_document(const std::string& path, const std::string& name) {
  struct stat status {};
  // Looked at before it is opened: opening alone can already do something to a device.
  if (::stat(path.c_str(), &status) != 0) fail(name, std::strerror(errno));
  if (!S_ISREG(status.st_mode)) fail(name, "not a regular file but " + kind_of(status.st_mode));
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.valid()) fail(name, std::strerror(errno));
  if (::fstat(file.get(), &status) != 0) fail(name, std::strerror(errno));
  if (!S_ISREG(status.st_mode)) fail(name, "not a regular file but " + kind_of(status.st_mode));
  return file;
}

FileStamp stamp_of(const struct stat& status) {
  return {status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
          static_cast<std::int64_t>(status.st_ino), static_cast<std::int64_t>(status.st_dev)};
}

FileStamp stamp_of(int file, const std::string& name) {
  struct stat status {};
  if (::fstat(file, &status) != 0) fail(name, std::strerror(errno));
  return stamp_of(status);
}

FileStamp stamp_of_path(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? stamp_of(status) : FileStamp();
}

std::string hash_file(int file, const std::string& name) {
  std::array<char, kChunk> buffer;
  Sha256 hash;
  std::int64_t offset = 0;
  while (const std::size_t size = read_at(file, buffer.data(), offset, name)) {
    hash.add({buffer.data(), size});
    offset += static_cast<std::int64_t>(size);
  }
  return hash.hex();
}

std::string read_whole(int file, const std::string& name, std::int64_t max_bytes) {
  const std::int64_t expected = stamp_of(file, name).size;
  const auto check = [&](std::int64_t size) {
    if (size <= max_bytes) return;
    throw Error(ErrorCode::limit_exceeded, name, "larger than " + std::to_string(max_bytes) + " bytes");
  };
  check(expected);
  std::string bytes(static_cast<std::size_t>(expected) + 1, '\0');  // one more, to see the end at once
  std::size_t filled = 0;
  for (;;) {
    const ssize_t size = ::pread(file, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) fail(name, std::strerror(errno));
    if (size == 0) break;
    filled += static_cast<std::size_t>(size);
    check(static_cast<std::int64_t>(filled));
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);  // it grows while it is read
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace outturn::corpus
