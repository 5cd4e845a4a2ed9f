#include "corpus/workers/worker_end.h"

#include <string.h>
#include <sys/wait.h>

#include <cerrno>
#include <thread>

namespace outturn::corpus {

std::string describe_wait_status(int status) {
  if (WIFEXITED(status)) return "exited with " + std::to_string(WEXITSTATUS(status));
  if (!WIFSIGNALED(status)) return "ended";
  const char* name = ::sigabbrev_np(WTERMSIG(status));
  return "killed by " + (name != nullptr ? "SIG" + std::string(name) : "signal " + std::to_string(WTERMSIG(status)));
}

pid_t reap_now(pid_t process, int* status) {
  for (;;) {
    const pid_t ended = ::waitpid(process, status, WNOHANG);
    if (ended >= 0 || errno != EINTR) return ended;
  }
}

void await_end(std::vector<pid_t> processes, std::chrono::milliseconds longest, const Reap& reap) {
  const auto until = std::chrono::steady_clock::now() + longest;
  for (;;) {
    int status = 0;
    std::erase_if(processes, [&](pid_t process) { return reap(process, &status) != 0; });
    if (processes.empty() || std::chrono::steady_clock::now() >= until) return;
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
}

}  // namespace outturn::corpus
