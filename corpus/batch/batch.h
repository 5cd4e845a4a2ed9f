// A whole archive: from inputs to merged tables. Can be killed at any moment; the next run goes on.
#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "core/exit_code.h"
#include "corpus/inputs/inputs.h"
#include "corpus/system/console.h"
#include "corpus/workers/worker_pool.h"
#include "library/outturn.h"

namespace outturn::corpus {

struct BatchOptions {
  std::vector<std::string> inputs;
  InputFilter filter;
  std::string output;
  bool force = false;         // do everything again
  bool retry_failed = false;  // do what failed again
  bool read_all = false;      // look for changes in the content itself, not in size and times
  bool prune = false;         // forget documents that are not among the inputs
  bool rebuild = false;       // start the state store anew
  bool dry_run = false;       // say what would be done
  bool timings = false;       // say how much time each stage and phase took
  std::string openlineage;    // a file to which events are appended (lineage.h); empty: none
  bool in_process = false;    // no workers (a document that crashes takes the run with it)
  library::Options stages;
  // jobs, limits, documents_per_worker. `work` may be replaced: tests put faults there.
  PoolOptions pool;

  void validate() const;  // throws Error(usage)
};

// Does what is to be done, merges, and says so on `console`. A dry run writes its list to `out`. Documents that fail
// are in the manifest and in the exit code; throws Error: usage, cannot_write (also where another run holds the
// folder, or its state store is damaged), internal.
[[nodiscard]] ExitCode run_batch(const BatchOptions& options, Console& console, std::ostream& out);

}  // namespace outturn::corpus
