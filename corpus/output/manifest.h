// The list of all documents of an archive, also those that failed: manifest.csv and manifest.ndjson.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/output_file.h"
#include "corpus/output/package_files.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

inline constexpr const char* kManifestCsv = "manifest.csv";
inline constexpr const char* kManifestNdjson = "manifest.ndjson";

// Columns and keys: export/rows/manifest_row.h. Nothing in it depends on when, where or how often the batch ran.
// Of a document done with doubt, message and place are those of the first doubt.
class ManifestWriter {
 public:
  // Throws Error(cannot_write), as do the others.
  ManifestWriter(const std::filesystem::path& folder, bool csv_bom);
  void add(const Document& document, const Outcome& outcome);
  void commit();
  [[nodiscard]] FileDigest& csv_digest() { return csv_digest_; }

 private:
  void write_csv(std::string_view bytes);

  OutputFile csv_;
  OutputFile ndjson_;
  FileDigest csv_digest_;
};

}  // namespace outturn::corpus
