// Documents of the same symbol and language: which of them is the first, the second …
#pragma once

#include <functional>

#include "corpus/output/output_folder.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

// Gives every document that is done the number that its path has among those of its key (key_rewriter.h), and its file
// that name; the tables get it when they are merged. Done when all documents are, so that the order of their coming
// does not matter. A kill in between loses nothing: a row names a file that is there, with the number that it says.
// Returns false where `stop` said so; the rest is left to do. Throws Error(cannot_write); Error(internal) naming a file
// that is not there.
bool number_documents(Store& store, const OutputFolder& folder, const std::function<bool()>& stop);

}  // namespace outturn::corpus
