#include "corpus/output/merge.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/output_file.h"
#include "corpus/inputs/input_bytes.h"
#include "corpus/output/manifest.h"
#include "corpus/output/merged_files.h"
#include "corpus/output/package_files.h"
#include "corpus/system/descriptor.h"
#include "corpus/system/task_threads.h"
#include "export/export.h"
#include "export/schema/key_rewriter.h"
#include "export/schema/tables.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 16;
constexpr std::size_t kWriteOut = std::size_t{4} << 20;
constexpr std::size_t kBatch = 512;        // documents that the threads are given at a time
constexpr std::size_t kOpenSegments = 64;  // files of tables/ kept open

std::unique_ptr<OutputFile> make_file(const fs::path& path) {
  return std::make_unique<OutputFile>(path, OutputFile::Sync::by_caller);
}

struct Source {
  fs::path path;
  Descriptor file;

  explicit Source(fs::path file_path) : path(std::move(file_path)), file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (!file.valid()) refuse_tables(path, std::strerror(errno));
  }
};

// What the merged files need to know of one document.
struct Entry {
  std::string tree;  // its file below documents/
  std::shared_ptr<const Source> tables;
  std::int64_t offset = 0;
  std::vector<std::int64_t> sizes;  // of its tables
  std::string key;                  // with the number that the tables have in it, and the one that they are to get
  std::int64_t twin_before = 0;
  std::int64_t twin = 0;
};

using Batch = std::vector<Entry>;

// Some of the merged files, written by one thread.
class Lane {
 public:
  explicit Lane(const OutputFolder& folder) : folder_(folder), buffer_(kChunk) {}

  void take(std::size_t part, OutputFile& file, FileDigest* digest) { files_.push_back({part, &file, digest, 0}); }

  void append(const Batch& batch) {
    for (const Entry& entry : batch) {
      for (Target& target : files_) {
        if (target.part == 0) {
          append_tree(entry, target);
        } else {
          append_table(entry, target);
        }
        if (target.written < kWriteOut) continue;
        target.file->start_write_out();
        target.written = 0;
      }
    }
  }

  void finish() {
    for (const Target& target : files_) target.file->finish();
  }

 private:
  struct Target {
    std::size_t part = 0;  // its place in merged_files()
    OutputFile* file = nullptr;
    FileDigest* digest = nullptr;  // of a CSV
    std::size_t written = 0;       // bytes since the system was told to put them on the disk
  };

  void append_tree(const Entry& entry, Target& target) {
    const Source tree(folder_.documents() / entry.tree);
    for (std::int64_t at = 0; const std::size_t size = read(tree, at, kChunk); at += static_cast<std::int64_t>(size)) {
      write(target, {buffer_.data(), size});
    }
  }

  void append_table(const Entry& entry, Target& target) {
    const auto own = entry.sizes.begin() + static_cast<std::ptrdiff_t>(target.part) - 1;
    std::int64_t at = std::accumulate(entry.sizes.begin(), own, entry.offset);
    const auto give = [&target](std::string_view bytes) { write(target, bytes); };
    std::optional<exporting::KeyRewriter> rewriter;
    const MergedFile& merged = merged_files()[target.part];
    if (entry.twin != entry.twin_before) {
      rewriter.emplace(merged.table, merged.format, entry.key, entry.twin_before, entry.twin);
    }
    for (std::int64_t left = *own; left > 0;) {
      const std::size_t size = read(*entry.tables, at, static_cast<std::size_t>(left));
      if (size == 0) refuse_tables(entry.tables->path, "shorter than the state store says");
      if (rewriter) {
        rewriter->add({buffer_.data(), size}, give);
      } else {
        write(target, {buffer_.data(), size});
      }
      at += static_cast<std::int64_t>(size);
      left -= static_cast<std::int64_t>(size);
    }
    if (rewriter) rewriter->finish(give);
  }

  static void write(Target& target, std::string_view bytes) {
    target.file->write(bytes);
    if (target.digest != nullptr) target.digest->add(bytes);
    target.written += bytes.size();
  }

  std::size_t read(const Source& source, std::int64_t at, std::size_t most) {
    for (;;) {
      const ssize_t size = ::pread(source.file.get(), buffer_.data(), std::min(most, kChunk), at);
      if (size >= 0) return static_cast<std::size_t>(size);
      if (errno != EINTR) refuse_tables(source.path, std::strerror(errno));
    }
  }

  const OutputFolder& folder_;
  std::vector<char> buffer_;
  std::vector<Target> files_;
};

class Merger {
 public:
  Merger(const OutputFolder& folder, const exporting::Options& options, std::size_t jobs)
      : folder_(folder),
        options_(options),
        jobs_(jobs),
        versions_(folder.work(), options.csv_bom),
        manifest_(folder.work(), options.csv_bom) {
    for (const MergedFile& merged : merged_files()) {
      files_.push_back(is_wanted(merged, options) ? make_file(folder.work() / merged.file) : nullptr);
      digests_.push_back(has_digest(merged, options) ? std::make_unique<FileDigest>() : nullptr);
      if (merged.tree || files_.back() == nullptr) continue;
      const std::string header = exporting::header_line(merged.table, merged.format, options);
      files_.back()->write(header);
      if (digests_.back() != nullptr) digests_.back()->add(header);
    }
  }

  void add_document(const Outcome& outcome) {
    Entry entry{outcome.file, segment(outcome.segment), outcome.offset, parse_sizes(outcome.parts),
                outcome.key,  outcome.tables_twin,      outcome.twin};
    if (entry.sizes.empty()) refuse_tables(entry.tables->path, "not as the state store says");
    next_.push_back(std::move(entry));
    if (next_.size() == kBatch) append();
  }

  void end_of_documents() {
    append();
    threads_.start(lanes_.size(), [this](std::size_t lane) { lanes_[lane].finish(); });
  }

  bool write_versions(Store& store, const std::function<bool()>& stop) {
    return versions_.write(store, folder_, jobs_, stop);
  }
  [[nodiscard]] const VersionCounts& versions() const { return versions_.counts(); }

  void add_to_manifest(const Document& document, const Outcome& outcome) { manifest_.add(document, outcome); }

  // Each file is whole under work/, and on the disk, before the first one is replaced.
  void commit() {
    threads_.wait();
    for (const auto& file : files_) {
      if (file != nullptr) file->commit();
    }
    versions_.commit();
    manifest_.commit();
    write_package(folder_.work(), packaged());
    folder_.sync();
    for (const MergedFile& merged : merged_files()) {
      if (is_wanted(merged, options_)) {
        publish(merged.file);
      } else {
        ::unlink((folder_.root() / merged.file).c_str());
      }
    }
    for (const char* file : {kVersionsCsv, kVersionsNdjson, kManifestCsv, kManifestNdjson}) publish(file);
    for (const std::string& file : package_files()) publish(file);
  }

 private:
  std::shared_ptr<const Source> segment(const std::string& name) {
    if (open_.size() >= kOpenSegments && !open_.contains(name)) open_.clear();
    auto& source = open_[name];
    if (source == nullptr) source = std::make_shared<Source>(folder_.tables() / name);
    return source;
  }

  void append() {
    if (lanes_.empty()) share_out();
    threads_.wait();
    current_ = std::exchange(next_, {});
    threads_.start(lanes_.size(), [this](std::size_t lane) { lanes_[lane].append(current_); });
  }

  // Every file to the lane that has least to write so far, the largest first, as the first documents have them.
  void share_out() {
    std::vector<std::pair<std::int64_t, std::size_t>> order;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      std::int64_t size = 0;
      for (const Entry& entry : next_) {
        size += i > 0 ? entry.sizes[i - 1] : stamp_of_path(folder_.documents() / entry.tree).size;
      }
      if (files_[i] != nullptr) order.emplace_back(size, i);
    }
    std::sort(order.rbegin(), order.rend());
    for (std::size_t i = 0; i < std::min(std::max<std::size_t>(jobs_, 1), order.size()); ++i)
      lanes_.emplace_back(folder_);
    std::vector<std::pair<std::int64_t, Lane*>> loads;
    for (Lane& lane : lanes_) loads.emplace_back(0, &lane);
    for (const auto& [size, part] : order) {
      const auto least = std::min_element(loads.begin(), loads.end());
      least->first += size + 1;
      least->second->take(part, *files_[part], digests_[part].get());
    }
  }

  static bool has_digest(const MergedFile& merged, const exporting::Options& options) {
    return !merged.tree && merged.format == exporting::Format::csv && is_wanted(merged, options);
  }

  std::vector<DigestOf> packaged() {
    std::vector<DigestOf> files;
    for (std::size_t i = 0; i < digests_.size(); ++i) {
      const std::string_view table = to_string(merged_files()[i].table);
      if (digests_[i] != nullptr) files.push_back({*exporting::find_schema(table), *digests_[i]});
    }
    files.push_back({*exporting::find_schema("versions"), versions_.csv_digest()});
    files.push_back({*exporting::find_schema("manifest"), manifest_.csv_digest()});
    return files;
  }

  void publish(const std::string& name) {
    const fs::path target = folder_.root() / name;
    if (::rename((folder_.work() / flat_name(name)).c_str(), target.c_str()) != 0) {
      throw Error(ErrorCode::cannot_write, target.string(), std::strerror(errno));
    }
  }

  const OutputFolder& folder_;
  const exporting::Options& options_;
  std::size_t jobs_;
  std::vector<std::unique_ptr<OutputFile>> files_;    // of merged_files(); null where one is not wanted
  std::vector<std::unique_ptr<FileDigest>> digests_;  // of merged_files(); null where one is no CSV
  VersionWriter versions_;
  ManifestWriter manifest_;
  std::map<std::string, std::shared_ptr<const Source>> open_;
  std::deque<Lane> lanes_;
  Batch next_;
  Batch current_;  // in the threads' hands
  TaskThreads threads_;
};

}  // namespace

bool merge_tables(Store& store, const OutputFolder& folder, const exporting::Options& options, std::size_t jobs,
                  const std::function<bool()>& stop, VersionCounts& versions) {
  // The documents' own files go to the disk meanwhile: the sync before the merged files appear has less to wait for.
  TaskThreads writing_out;
  writing_out.start(1, [&folder](std::size_t) { folder.sync(); });
  Merger merger(folder, options, jobs);
  bool stopped = false;
  store.each_outcome(Store::Order::key, [&](const Document&, const Outcome& outcome) {
    stopped = stopped || stop();
    if (!stopped) merger.add_document(outcome);
  });
  if (stopped) return false;
  merger.end_of_documents();
  if (!merger.write_versions(store, stop)) return false;
  versions = merger.versions();
  store.each_outcome(Store::Order::path, [&](const Document& document, const Outcome& outcome) {
    stopped = stopped || stop();
    if (!stopped) merger.add_to_manifest(document, outcome);
  });
  if (stopped) return false;
  writing_out.wait();
  merger.commit();
  return true;
}

bool merged_files_exist(const OutputFolder& folder, const exporting::Options& options) {
  const auto exists = [&](const std::string& name) { return ::access((folder.root() / name).c_str(), F_OK) == 0; };
  return std::all_of(merged_files().begin(), merged_files().end(),
                     [&](const MergedFile& part) { return !is_wanted(part, options) || exists(part.file); }) &&
         exists(kVersionsCsv) && exists(kVersionsNdjson) && exists(kManifestCsv) && exists(kManifestNdjson) &&
         std::ranges::all_of(package_files(), exists);
}

}  // namespace outturn::corpus
