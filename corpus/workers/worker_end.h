// How worker processes end.
#pragma once

#include <sys/types.h>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace outturn::corpus {

// What waitpid() says of a process that has ended, in words: "exited with 9", "killed by SIGSEGV".
[[nodiscard]] std::string describe_wait_status(int status);

// waitpid() with WNOHANG: the process where it has ended, 0 where it has not yet, negative where it is no child.
using Reap = std::function<pid_t(pid_t process, int* status)>;
[[nodiscard]] pid_t reap_now(pid_t process, int* status);

// Waits until all of them have ended, but no longer than `longest`: a process that hangs in the kernel cannot be ended,
// and must not keep its parent.
void await_end(std::vector<pid_t> processes, std::chrono::milliseconds longest, const Reap& reap);

}  // namespace outturn::corpus
