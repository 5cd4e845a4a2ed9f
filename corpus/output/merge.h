// The tables over the whole archive.
#pragma once

#include <cstddef>
#include <functional>

#include "corpus/output/output_folder.h"
#include "corpus/output/version_files.h"
#include "corpus/store/store.h"
#include "export/options.h"

namespace outturn::corpus {

// Writes every merged table, that of language versions and the manifest anew, from the store and the documents' own
// files, in the order of the documents' keys (manifest: paths). Up to `jobs` threads write at a time, each file by one.
// Each file is replaced at once; memory does not grow with the number of documents. Returns false where `stop` said so
// in between: files not yet replaced are the old ones. Throws Error(cannot_write); Error(internal) naming a file that
// does not hold what the store says.
bool merge_tables(Store& store, const OutputFolder& folder, const exporting::Options& options, std::size_t jobs,
                  const std::function<bool()>& stop, VersionCounts& versions);

// Whether every merged file is there.
[[nodiscard]] bool merged_files_exist(const OutputFolder& folder, const exporting::Options& options);

}  // namespace outturn::corpus
