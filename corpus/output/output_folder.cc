#include "corpus/output/output_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/error.h"
#include "core/hex.h"
#include "corpus/system/descriptor.h"
#include "corpus/system/sha256.h"
#include "export/schema/key_rewriter.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxName = 180;  // bytes; file systems take 255

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(ErrorCode::cannot_write, path.string(), std::strerror(error));
}

void make_folder(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) fail(path, error.value());
}

bool plain_in_name(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && std::string_view("_%\\:*?\"<>|").find(c) == std::string_view::npos;
}

}  // namespace

OutputFolder::OutputFolder(fs::path root) : root_(std::move(root)) {}

void OutputFolder::create() const {
  make_folder(documents());
  make_folder(tables());
  make_folder(work());
  make_folder(load());
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

namespace {

// What stands for a key in names: '/' becomes '_', what a file name had better not hold %XX.
std::string name_of(std::string_view key) {
  std::string name;
  for (const char c : key) {
    if (c == '/') {
      name += '_';
    } else if (plain_in_name(c) && !(c == '.' && name.empty())) {
      name += c;
    } else {
      append_hex(name, {&c, 1}, HexDigits::upper, "%");
    }
  }
  if (name.size() > kMaxName) {
    std::size_t cut = kMaxName - 17;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) --cut;
    name = name.substr(0, cut) + "%" + sha256_hex(key).substr(0, 16);
  }
  return name;
}

}  // namespace

std::string document_file_name(std::string_view key, std::int64_t twin) {
  return name_of(key) + exporting::key_suffix(twin) + ".json";
}

std::string unnumbered_file_name(std::string_view key, std::string_view id) {
  return name_of(key) + "~" + std::string(id) + ".json";
}

}  // namespace outturn::corpus
