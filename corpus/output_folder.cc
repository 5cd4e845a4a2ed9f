#include "corpus/output_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>

#include "core/error.h"
#include "core/utf8.h"
#include "corpus/parts.h"
#include "corpus/sha256.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = std::size_t{1} << 16;
constexpr std::size_t kMaxName = 180;  // bytes; file systems take 255

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(ErrorCode::cannot_write, path.string(), std::strerror(error));
}

void make_folder(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) fail(path, error.value());
}

Descriptor create_file(const fs::path& path) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file.valid()) fail(path, errno);
  return file;
}

void write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Errors of earlier writes may show only here (quotas, network file systems).
void close_file(Descriptor& file, const fs::path& path) {
  if (::close(file.release()) != 0 && errno != EINTR) fail(path, errno);
}

void move_file(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
}

bool plain_in_name(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && std::string_view("_%\\:*?\"<>|").find(c) == std::string_view::npos;
}

}  // namespace

OutputFolder::OutputFolder(fs::path root) : root_(std::move(root)) {}

fs::path OutputFolder::tables_of(const std::string& id) const {
  return tables() / id.substr(0, 2) / id;
}

void OutputFolder::create() const {
  make_folder(documents());
  make_folder(tables());
  make_folder(work());
}

void OutputFolder::empty_work() const {
  std::error_code error;
  for (const fs::path& left : fs::directory_iterator(work(), error)) fs::remove_all(left, error);
  if (error) fail(work(), error.value());
}

void OutputFolder::remove_store() const {
  std::error_code error;
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(store_file().string() + ending, error);
  if (fs::exists(store_file())) fail(store_file(), error.value());
}

void OutputFolder::sync() const {
  const Descriptor folder(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.valid() || ::syncfs(folder.get()) != 0) fail(root_, errno);
}

std::string document_file_name(std::string_view key, std::int64_t twin) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name;
  for (const char c : key) {
    if (c == '/') {
      name += '_';
    } else if (plain_in_name(c) && !(c == '.' && name.empty())) {
      name += c;
    } else {
      name += '%';
      name += kDigits[static_cast<unsigned char>(c) >> 4U];
      name += kDigits[static_cast<unsigned char>(c) & 15U];
    }
  }
  if (name.size() > kMaxName) {
    std::size_t cut = kMaxName - 17;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) --cut;
    name = name.substr(0, cut) + "%" + sha256_hex(key).substr(0, 16);
  }
  if (twin > 0) name += "~" + std::to_string(twin + 1);
  return name + ".json";
}

DocumentFiles::DocumentFiles(const OutputFolder& folder, const std::string& slot)
    : folder_(folder),
      tree_name_(folder.work() / (slot + ".json")),
      tables_name_(folder.work() / (slot + ".tables")),
      tree_(create_file(tree_name_)),
      tables_(create_file(tables_name_)) {}

DocumentFiles::~DocumentFiles() {
  if (kept_) return;
  ::unlink(tree_name_.c_str());
  ::unlink(tables_name_.c_str());
}

void DocumentFiles::begin_part() {
  flush();
  sizes_.push_back(0);
}

void DocumentFiles::write(std::string_view bytes) {
  if (sizes_.empty()) throw Error(ErrorCode::internal, "", "bytes that belong to no table");
  sizes_.back() += static_cast<std::int64_t>(bytes.size());
  buffer_ += bytes;
  // What follows the tree goes into one file: it is flushed when it is worth a call, or where the tree ends.
  if (buffer_.size() >= kBuffer) flush();
}

void DocumentFiles::flush() {
  const bool tree = sizes_.size() == 1;
  if (!tree && buffer_.size() < kBuffer && !complete()) return;
  write_all(tree ? tree_ : tables_, buffer_, tree ? tree_name_ : tables_name_);
  buffer_.clear();
}

bool DocumentFiles::complete() const {
  return sizes_.size() == parts().size();
}

std::string DocumentFiles::sizes() const {
  std::string text;
  for (std::size_t i = 1; i < sizes_.size(); ++i) text += (i > 1 ? " " : "") + std::to_string(sizes_[i]);
  return text;
}

void DocumentFiles::keep(const std::string& id, const std::string& document_file) {
  flush();
  close_file(tree_, tree_name_);
  close_file(tables_, tables_name_);
  const fs::path tables = folder_.tables_of(id);
  if (::rename(tables_name_.c_str(), tables.c_str()) != 0) {
    make_folder(tables.parent_path());
    move_file(tables_name_, tables);
  }
  move_file(tree_name_, folder_.documents() / document_file);
  kept_ = true;
}

std::vector<std::int64_t> parse_sizes(const std::string& text) {
  std::vector<std::int64_t> sizes;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::int64_t size = 0;
    const auto [next, error] = std::from_chars(at, end, size);
    if (error != std::errc() || size < 0) return {};
    sizes.push_back(size);
    at = next + (next < end && *next == ' ' ? 1 : 0);
  }
  return sizes.size() + 1 == parts().size() ? sizes : std::vector<std::int64_t>();
}

}  // namespace outturn::corpus
