// The tables over the whole archive.
#pragma once

#include <functional>

#include "corpus/output_folder.h"
#include "corpus/store.h"
#include "export/options.h"

namespace outturn::corpus {

// Writes every merged table and the manifest anew, from the store and the documents' own files, in the order of the
// documents' keys (manifest: paths). Each file is replaced at once; memory does not grow with the number of
// documents. Returns false where `stop` said so in between: files not yet replaced are the old ones. Throws
// Error(cannot_write); Error(internal) naming a document's file that does not hold what the store says.
bool merge_tables(Store& store, const OutputFolder& folder, const exporting::Options& options,
                  const std::function<bool()>& stop);

// Whether every merged file is there.
[[nodiscard]] bool merged_files_exist(const OutputFolder& folder, const exporting::Options& options);

// Removes documents' files that no row of the store speaks of.
void sweep(Store& store, const OutputFolder& folder);

}  // namespace outturn::corpus
