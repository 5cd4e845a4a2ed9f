// The table of an archive's language versions: versions.csv and versions.ndjson.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

#include "core/output_file.h"
#include "corpus/output/output_folder.h"
#include "corpus/output/package_files.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

inline constexpr const char* kVersionsCsv = "versions.csv";
inline constexpr const char* kVersionsNdjson = "versions.ndjson";

struct VersionCounts {
  std::int64_t reports = 0;  // in several languages
  std::int64_t paired = 0;   // records that several languages have
  std::int64_t differ = 0;   // of these
  std::int64_t alone = 0;    // records that only one language has
};

// Columns: export/rows/version_row.h. Documents of one symbol are versions of a report where their periods are the
// same; one that shows no period goes with the first. Of several documents of one language, the first by its number
// counts.
class VersionWriter {
 public:
  // Throws Error(cannot_write), as do the others.
  VersionWriter(const std::filesystem::path& folder, bool csv_bom);

  // Writes the lines of every report of the store, in the order of its first document's key, up to `jobs` at work at a
  // time; nothing depends on how many. Memory depends on the largest reports, and the number of jobs. Returns false
  // where `stop` said so in between. Throws Error(internal) naming a file that does not hold what the store says.
  bool write(Store& store, const OutputFolder& folder, std::size_t jobs, const std::function<bool()>& stop);
  void commit();

  [[nodiscard]] FileDigest& csv_digest() { return csv_digest_; }
  [[nodiscard]] const VersionCounts& counts() const { return counts_; }

 private:
  void write_csv(std::string_view bytes);

  OutputFile csv_;
  OutputFile ndjson_;
  FileDigest csv_digest_;
  VersionCounts counts_;
};

}  // namespace outturn::corpus
