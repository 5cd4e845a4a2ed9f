#include "corpus/merge.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "core/error.h"
#include "core/output_file.h"
#include "corpus/manifest.h"
#include "corpus/parts.h"
#include "export/export.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 16;

// Reads a document's file front to back.
class Source {
 public:
  explicit Source(fs::path path) : path_(std::move(path)), file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (!file_.valid()) fail(std::strerror(errno));
  }

  void copy(std::int64_t size, OutputFile& target, std::vector<char>& buffer) {
    while (size > 0) {
      const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(size, static_cast<std::int64_t>(kChunk)));
      const ssize_t got = ::read(file_.get(), buffer.data(), wanted);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) fail(got < 0 ? std::strerror(errno) : "shorter than the state store says");
      target.write({buffer.data(), static_cast<std::size_t>(got)});
      size -= got;
    }
  }

  void skip(std::int64_t size) {
    if (::lseek(file_.get(), size, SEEK_CUR) < 0) fail(std::strerror(errno));
  }

  [[nodiscard]] std::int64_t size() const {
    struct stat status {};
    return ::fstat(file_.get(), &status) == 0 ? status.st_size : 0;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error(ErrorCode::internal, path_.string(), message + "; run again with --force");
  }

  fs::path path_;
  Descriptor file_;
};

class Merger {
 public:
  Merger(const OutputFolder& folder, const exporting::Options& options)
      : folder_(folder), options_(options), manifest_(folder.work()), buffer_(kChunk) {
    for (const Part& part : parts()) {
      files_.push_back(is_wanted(part, options) ? std::make_unique<OutputFile>(folder.work() / part.file) : nullptr);
      if (!part.tree && files_.back() != nullptr) files_.back()->write(exporting::header_line(part.table, part.format));
    }
  }

  void add_document(const Document& document, const Outcome& outcome) {
    Source tree(folder_.documents() / outcome.file);
    tree.copy(tree.size(), *files_.front(), buffer_);
    const std::vector<std::int64_t> sizes = parse_sizes(outcome.parts);
    Source tables(folder_.tables_of(document.id));
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      if (files_[i + 1] == nullptr) {
        tables.skip(sizes[i]);
      } else {
        tables.copy(sizes[i], *files_[i + 1], buffer_);
      }
    }
  }

  void add_to_manifest(const Document& document, const Outcome& outcome) { manifest_.add(document, outcome); }

  // Each file is whole under work/ before the first one is replaced.
  void commit() {
    for (const auto& file : files_) {
      if (file != nullptr) file->commit();
    }
    manifest_.commit();
    for (const Part& part : parts()) {
      if (is_wanted(part, options_)) {
        publish(part.file);
      } else {
        ::unlink((folder_.root() / part.file).c_str());
      }
    }
    publish(kManifestCsv);
    publish(kManifestNdjson);
  }

 private:
  void publish(const std::string& name) {
    const fs::path target = folder_.root() / name;
    if (::rename((folder_.work() / name).c_str(), target.c_str()) != 0) {
      throw Error(ErrorCode::cannot_write, target.string(), std::strerror(errno));
    }
  }

  const OutputFolder& folder_;
  const exporting::Options& options_;
  std::vector<std::unique_ptr<OutputFile>> files_;  // of parts(); null where one is not wanted
  ManifestWriter manifest_;
  std::vector<char> buffer_;
};

}  // namespace

bool merge_tables(Store& store, const OutputFolder& folder, const exporting::Options& options,
                  const std::function<bool()>& stop) {
  Merger merger(folder, options);
  bool stopped = false;
  store.each_outcome(Store::Order::key, [&](const Document& document, const Outcome& outcome) {
    stopped = stopped || stop();
    if (!stopped && !outcome.failed) merger.add_document(document, outcome);
  });
  store.each_outcome(Store::Order::path, [&](const Document& document, const Outcome& outcome) {
    if (!stopped) merger.add_to_manifest(document, outcome);
  });
  if (stopped) return false;
  merger.commit();
  return true;
}

bool merged_files_exist(const OutputFolder& folder, const exporting::Options& options) {
  const auto exists = [&](const std::string& name) { return ::access((folder.root() / name).c_str(), F_OK) == 0; };
  return std::all_of(parts().begin(), parts().end(),
                     [&](const Part& part) { return !is_wanted(part, options) || exists(part.file); }) &&
         exists(kManifestCsv) && exists(kManifestNdjson);
}

void sweep(Store& store, const OutputFolder& folder) {
  std::error_code error;
  std::vector<fs::path> orphans;
  for (const fs::path& path : fs::directory_iterator(folder.documents(), error)) {
    if (store.owner_of(path.filename().string()).empty()) orphans.push_back(path);
  }
  for (const fs::path& path : fs::recursive_directory_iterator(folder.tables(), error)) {
    if (!fs::is_directory(path, error) && !store.has_document(path.filename().string())) orphans.push_back(path);
  }
  for (const fs::path& path : orphans) fs::remove(path, error);
}

}  // namespace outturn::corpus
