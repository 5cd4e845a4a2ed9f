// What is left of documents that are no more, or were done again.
#pragma once

#include "corpus/output/output_folder.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

// Removes documents' files that no row of the store speaks of, and gives back the room of their tables. What cannot be
// removed stays.
void sweep(Store& store, const OutputFolder& folder);

}  // namespace outturn::corpus
