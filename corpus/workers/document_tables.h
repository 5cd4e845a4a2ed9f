// What is done with one document: read, through the stages, into tables. Runs in a worker.
#pragma once

#include "corpus/workers/frames.h"
#include "corpus/workers/worker_pool.h"
#include "library/outturn.h"

namespace outturn::corpus {

// Reads the open `file` and emits the document's tree and tables; Outcome::parts has the tables' sizes. A document that
// is lost comes as a failed Outcome (its message names no file); what was
// emitted before is void then. Throws std::bad_alloc, and nothing else.
[[nodiscard]] Outcome work(const Request& request, int file, const library::Options& options,
                           const PoolOptions::Emit& emit);

// Compiles the profiles and whatever else is the same for every document, so that workers forked afterwards
// share it.
void warm_up(const library::Options& options);

}  // namespace outturn::corpus
