#include "corpus/workers/worker.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <new>

namespace outturn::corpus {
namespace {

constexpr int kRequests = 3;
constexpr int kResults = 4;

// The descriptors take fixed places, and everything else (the store, the lock, other workers' pipes) is closed.
void arrange_descriptors(int requests, int results, int messages) {
  // Out of the way first: a target may be one of the others.
  constexpr int kAbove = 10;
  requests = ::fcntl(requests, F_DUPFD, kAbove);
  results = ::fcntl(results, F_DUPFD, kAbove);
  messages = ::fcntl(messages, F_DUPFD, kAbove);
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  ::dup2(messages, STDERR_FILENO);
  ::dup2(requests, kRequests);
  ::dup2(results, kResults);
  ::close_range(kResults + 1, ~0U, 0);
}

// Memory that a document gave back serves the next one: asking the kernel for it anew, page by page, takes a tenth of a
// small document's time. A worker at rest holds at most this much more than it needs.
void keep_memory() {
  constexpr int kKept = 32 << 20;
  ::mallopt(M_TRIM_THRESHOLD, kKept);
  ::mallopt(M_MMAP_THRESHOLD, kKept / 2);
}

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(kResults, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) ::_exit(0);  // the parent is gone
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Gathers frames, so that a document of ordinary size takes one write, and wakes the parent once; large ones go as they
// are.
class ResultStream {
 public:
  explicit ResultStream(SharedRing& ring) : ring_(ring) {}

  void emit(FrameKind kind, std::string_view payload) {
    do {
      const std::string_view part = payload.substr(0, kMaxFrame);
      payload.remove_prefix(part.size());
      if (kind != FrameKind::outcome && place(kind, part)) continue;
      if (part.size() >= kWorthACall) {
        append_frame_header(buffer_, kind, part.size());
        flush();
        write_all(part);
        continue;
      }
      append_frame(buffer_, kind, part);
      if (buffer_.size() >= kGather) flush();
    } while (!payload.empty());
  }
  void flush() {
    write_all(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kGather = 3 * kMaxFrame;  // less than the pipe takes

  static constexpr std::size_t kWorthACall = kMaxFrame / 2;

  bool place(FrameKind kind, std::string_view bytes) {
    const auto position = ring_.put(bytes);
    if (!position) return false;
    append_frame(buffer_, FrameKind::placed, pack(Placed{kind, *position, bytes.size()}));
    return true;
  }

  SharedRing& ring_;
  std::string buffer_;
};

}  // namespace

void run_worker(int requests, int results, int messages, SharedRing& ring, pid_t parent, const PoolOptions& options) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);
  ::prctl(PR_SET_NAME, "outturn-worker");
  // Ctrl-C goes to the whole group: the parent decides what becomes of the workers.
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGPIPE, SIG_IGN);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  arrange_descriptors(requests, results, messages);
  keep_memory();
  const SandboxSupport entered = enter_sandbox(options.limits);
  if (options.require_sandbox && !entered.complete()) ::_exit(kExitNoSandbox);

  ResultStream stream(ring);
  const PoolOptions::Emit emit = [&](FrameKind kind, std::string_view payload) { stream.emit(kind, payload); };
  Descriptor file;
  while (const auto request = receive_request(kRequests, file)) {
    renew_cpu_limit(options.limits);
    try {
      const Outcome outcome = options.work(*request, file.get(), emit);
      stream.emit(FrameKind::outcome, pack(outcome));
      stream.flush();
    } catch (const std::bad_alloc&) {
      ::_exit(kExitOutOfMemory);
    }
    file.reset();
  }
  ::_exit(0);
}

}  // namespace outturn::corpus
