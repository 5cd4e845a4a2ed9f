// The list of all documents of an archive, also those that failed: manifest.csv and manifest.ndjson.
#pragma once

#include <filesystem>

#include "core/output_file.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

inline constexpr const char* kManifestCsv = "manifest.csv";
inline constexpr const char* kManifestNdjson = "manifest.ndjson";

// Columns and keys, in this order: path, sha256, size, status (done, failed), error_code, message, page, line,
// byte, document_key, file (below documents/), pages, outputs, results, doubtful, doubts. Of a document done with
// doubt, message and place are those of the first doubt. Empty cells and nulls where there is nothing to say. Nothing
// in it depends on when, where or how often the batch ran.
class ManifestWriter {
 public:
  // Throws Error(cannot_write), as do the others.
  explicit ManifestWriter(const std::filesystem::path& folder);
  void add(const Document& document, const Outcome& outcome);
  void commit();

 private:
  OutputFile csv_;
  OutputFile ndjson_;
};

}  // namespace outturn::corpus
