#include "extract/word/zip_archive.h"

#include <zip.h>

#include <array>
#include <utility>

#include "core/error.h"

namespace outturn::extract {
namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string describe(zip_error_t& error) {
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

}  // namespace

struct ZipArchive::Handle {
  explicit Handle(zip_t* opened) : archive(opened) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  Handle(Handle&&) = delete;
  Handle& operator=(Handle&&) = delete;
  ~Handle() { zip_discard(archive); }

  zip_t* archive;
};

ZipArchive::ZipArchive(std::string_view bytes, ArchiveLimits limits) : limits_(std::move(limits)) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    throw Error(ErrorCode::damaged, limits_.name, "a ZIP archive that cannot be opened: " + describe(error));
  }
  zip_error_fini(&error);
  handle_ = std::make_unique<Handle>(archive);
  if (zip_get_num_entries(archive, 0) > kMostParts) {
    throw Error(ErrorCode::limit_exceeded, limits_.name,
                "a ZIP archive of more than " + std::to_string(kMostParts) + " parts");
  }
}

ZipArchive::~ZipArchive() = default;

bool ZipArchive::has(const std::string& part) const {
  return zip_name_locate(handle_->archive, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::uint64_t ZipArchive::stated_size(const std::string& part) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  const bool known = zip_stat(handle_->archive, part.c_str(), ZIP_FL_NOCASE, &stat) == 0;
  return known && (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
}

void ZipArchive::read(const std::string& part, const std::function<void(std::string_view)>& take) const {
  const auto fail = [&](ErrorCode code, const std::string& why) {
    throw Error(code, limits_.name, "its part " + part + " " + why);
  };
  const zip_int64_t index = zip_name_locate(handle_->archive, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) fail(ErrorCode::damaged, "is missing");
  zip_stat_t stat;
  zip_stat_init(&stat);
  zip_stat_index(handle_->archive, static_cast<zip_uint64_t>(index), 0, &stat);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    fail(ErrorCode::encrypted, "needs a password");
  }
  const std::unique_ptr<zip_file_t, CloseFile> file(
      zip_fopen_index(handle_->archive, static_cast<zip_uint64_t>(index), 0));
  if (!file) fail(ErrorCode::damaged, std::string("cannot be unpacked: ") + zip_strerror(handle_->archive));
  const auto packed = static_cast<std::int64_t>((stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0);
  std::array<char, kChunk> chunk{};
  std::int64_t unpacked = 0;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) fail(ErrorCode::damaged, std::string("cannot be unpacked: ") + zip_file_strerror(file.get()));
    if (got == 0) return;
    unpacked += got;
    if (unpacked > limits_.max_part_bytes) {
      fail(ErrorCode::limit_exceeded, "unpacks to more than " + std::to_string(limits_.max_part_bytes) + " bytes");
    }
    if (unpacked > kRatioFrom && unpacked / kMostRatio > packed) {
      fail(ErrorCode::limit_exceeded, "unpacks to more than " + std::to_string(kMostRatio) + " times its size");
    }
    if (std::chrono::steady_clock::now() > limits_.deadline) fail(ErrorCode::limit_exceeded, "takes too long to read");
    take(std::string_view(chunk.data(), static_cast<std::size_t>(got)));
  }
}

}  // namespace outturn::extract
