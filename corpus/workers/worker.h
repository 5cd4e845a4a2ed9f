// The life of a worker process, from fork to _exit.
#pragma once

#include "corpus/workers/shared_ring.h"
#include "corpus/workers/worker_pool.h"

namespace outturn::corpus {

// Exit status of a worker that could not get more memory.
inline constexpr int kExitOutOfMemory = 77;
// Of one that was to give up its rights (PoolOptions::require_sandbox), and could not.
inline constexpr int kExitNoSandbox = 78;

// Called in the child right after fork, with the parent's process id. Results go into the ring where there is room.
// Moves the three descriptors to where it wants them, closes every other one, gives up all rights (sandbox.h) and
// serves requests until the parent closes the socket. Never returns and runs no destructor: nothing of the parent's may
// be touched.
[[noreturn]] void run_worker(int requests, int results, int messages, SharedRing& ring, pid_t parent,
                             const PoolOptions& options);

}  // namespace outturn::corpus
