#include "core/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

#include "core/descriptor_buffer.h"
#include "core/error.h"

namespace outturn {
namespace {

constexpr int kAttempts = 100;  // to find a temporary name that is free

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw Error(ErrorCode::cannot_write, path.string(), "cannot write: " + std::generic_category().message(error));
}

// Creates a file that is not there yet beside `path`: "NAME.PID-N.tmp". Its mode follows the umask, as that of
// any file a program writes. Throws Error(cannot_write).
std::pair<int, std::filesystem::path> create_beside(const std::filesystem::path& path) {
  static std::atomic<unsigned> serial{0};
  for (int attempt = 0;; ++attempt) {
    std::filesystem::path temporary = path;
    temporary += "." + std::to_string(::getpid()) + "-" + std::to_string(++serial) + ".tmp";
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) return {descriptor, std::move(temporary)};
    if (errno == EINTR) continue;
    if (errno != EEXIST || attempt == kAttempts) fail(path, errno);
  }
}

// Makes the rename itself last through a power cut. A file system that cannot sync a folder is no error.
void sync_folder_of(const std::filesystem::path& path) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

// Opens what is there already and is no file: a device, a pipe. Renaming would replace it by a file.
int open_special(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, errno);
  return descriptor;
}

// The file behind a symbolic link (which may not be there yet), so that the link stays one.
std::filesystem::path behind_links(std::filesystem::path path) {
  constexpr int kMaxLinks = 40;  // as the kernel's own limit
  std::error_code error;
  for (int i = 0; i < kMaxLinks && std::filesystem::is_symlink(path, error); ++i) {
    const std::filesystem::path target = std::filesystem::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / target;  // an absolute target replaces the folder
  }
  return path;
}

}  // namespace

struct OutputFile::State {
  State(std::filesystem::path target, std::pair<int, std::filesystem::path> opened, Sync whose)
      : path(std::move(target)),
        sync(whose),
        temporary(std::move(opened.second)),
        descriptor(opened.first),
        buffer(descriptor),
        stream(&buffer) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  ~State() {
    if (descriptor >= 0) ::close(descriptor);
    if (!temporary.empty()) ::unlink(temporary.c_str());
  }

  std::filesystem::path path;
  Sync sync;
  std::filesystem::path temporary;  // empty for what is no file, and once it has its own name
  int descriptor;                   // -1 once closed
  DescriptorBuffer buffer;
  std::ostream stream;
};

OutputFile::OutputFile(std::filesystem::path path, Sync sync) {
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(path, ignored);
  // Renaming onto a folder fails too, but only after all the work is done.
  if (std::filesystem::is_directory(status)) fail(path, EISDIR);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    const int descriptor = open_special(path);
    state_ = std::make_unique<State>(std::move(path), std::pair(descriptor, std::filesystem::path()), sync);
    return;
  }
  path = behind_links(std::move(path));
  auto created = create_beside(path);
  state_ = std::make_unique<State>(std::move(path), std::move(created), sync);
}

OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
  const auto size = static_cast<std::streamsize>(bytes.size());
  if (state_->buffer.sputn(bytes.data(), size) != size) fail(state_->path, state_->buffer.error());
}

std::ostream& OutputFile::stream() {
  return state_->stream;
}

void OutputFile::start_write_out() {
  ::sync_file_range(state_->descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);  // a hint: what fails here shows in the sync
}

void OutputFile::finish() {
  State& state = *state_;
  if (state.descriptor < 0) return;
  if (!state.buffer.flush()) fail(state.path, state.buffer.error());
  // A stream can also go bad without the buffer: an exception inside an operator<<.
  if (state.stream.bad()) fail(state.path, EIO);
  const bool syncs = state.sync == Sync::each && !state.temporary.empty();
  if (syncs && ::fsync(state.descriptor) != 0) fail(state.path, errno);
  if (::close(std::exchange(state.descriptor, -1)) != 0) fail(state.path, errno);
}

void OutputFile::commit() {
  finish();
  State& state = *state_;
  if (state.temporary.empty()) return;
  if (::rename(state.temporary.c_str(), state.path.c_str()) != 0) fail(state.path, errno);
  state.temporary.clear();
  if (state.sync == Sync::each) sync_folder_of(state.path);
}

}  // namespace outturn
