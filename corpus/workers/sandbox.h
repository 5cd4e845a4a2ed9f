// What a worker process may do: read program data, compute, and write into its pipe.
#pragma once

#include <cstdint>
#include <string>

namespace outturn::corpus {

// Limits of one worker process. 0 = none.
struct WorkerLimits {
  std::int64_t memory_bytes = std::int64_t{4} << 30;  // of address space (not under address sanitizer)
  double cpu_seconds = 900;                           // per document
  double wall_seconds = 900;                          // per document; kept by the parent
  int open_files = 64;
};

// Which of the kernel's means this process can use.
struct SandboxSupport {
  bool seccomp = false;
  int landlock_abi = 0;  // 0: the kernel has none

  [[nodiscard]] bool complete() const;  // both
};
[[nodiscard]] SandboxSupport sandbox_support();

// "seccomp, landlock (ABI 7), resource limits": for --version and the log.
[[nodiscard]] std::string describe(const SandboxSupport& support);

// Takes from this process, for good: new privileges, core dumps, writing any file (RLIMIT_FSIZE 0, seccomp,
// Landlock), network, new processes and programs, reading anything but system data (/usr, /etc, /lib*,
// fontconfig's cache; Landlock), signals to others. Descriptors that are open already stay. What the kernel does not
// have is left out: returns what took hold. Sources: seccomp(2), landlock(7), getrlimit(2).
SandboxSupport enter_sandbox(const WorkerLimits& limits);

// What would take hold: tried in a process of its own.
[[nodiscard]] SandboxSupport try_sandbox(const WorkerLimits& limits);

// Before each document: the process may use that much more processor time, then SIGXCPU ends it.
void renew_cpu_limit(const WorkerLimits& limits);

}  // namespace outturn::corpus
