// outturn-faulty: `outturn run` for tests. A document whose first line is "%FAULT NAME" makes the worker that reads it
// misbehave; all others, and everything around the workers, are as in the program itself.
//
//   outturn-faulty INPUT... --output DIR [OPTION]...
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "core/error.h"
#include "core/program.h"
#include "corpus/batch/batch.h"
#include "corpus/commands/commands.h"
#include "corpus/workers/document_tables.h"

namespace {

using namespace outturn;
using namespace outturn::corpus;

constexpr int kResults = 4;  // the worker's pipe (corpus/workers/worker.cc)

void loop() {
  volatile bool forever = true;
  while (forever) {
  }
}

void allocate() {
  constexpr std::size_t kChunk = std::size_t{16} << 20;
  static std::vector<std::vector<char>> kept;
  for (;;) kept.emplace_back(kChunk, 'x');
}

void crash() {
  ::raise(SIGSEGV);
}

void rave() {
  const std::string nonsense(100'000, '?');
  static_cast<void>(!::write(kResults, nonsense.data(), nonsense.size()));
  loop();
}

void require_denied(bool denied, const std::string& what) {
  if (!denied) throw Error(ErrorCode::internal, "", "ALLOWED " + what);
}

// What a worker that has been taken over might try. Says so where it gets through.
void break_out() {
  require_denied(::open("/tmp/outturn-broke-out", O_WRONLY | O_CREAT, 0600) < 0, "creating a file");
  require_denied(::open("/dev/null", O_RDWR) < 0, "opening for writing");
  require_denied(::socket(AF_INET, SOCK_STREAM, 0) < 0, "a socket");
  require_denied(::fork() < 0, "a fork");
  require_denied(::execl("/bin/true", "true", nullptr) < 0, "another program");
  require_denied(::unlink("/tmp/outturn-not-there") < 0 && errno == EPERM, "removing a file");
  require_denied(::mkdir("/tmp/outturn-broke-out", 0700) < 0 && errno == EPERM, "making a folder");
  const pid_t parent = ::getppid();
  require_denied(::kill(parent, 0) < 0 && errno == EPERM, "a signal to the parent");
  require_denied(::syscall(SYS_tgkill, parent, parent, 0) < 0 && errno == EPERM, "a signal to the parent's thread");
  require_denied(::syscall(SYS_tgkill, ::getpid(), ::gettid(), 0) == 0, "no signal to itself");
  require_denied(::fcntl(kResults, F_SETOWN, parent) < 0 && errno == EPERM, "the parent as owner of a pipe");
  f_owner_ex owner{F_OWNER_PID, parent};
  require_denied(::fcntl(kResults, F_SETOWN_EX, &owner) < 0 && errno == EPERM, "the parent as owner of a pipe");
  require_denied(::fcntl(kResults, F_SETSIG, SIGTERM) < 0 && errno == EPERM, "a signal of its choice");
  require_denied(::fcntl(kResults, F_GETFL) >= 0 && ::fcntl(kResults, F_GETFD) >= 0, "no look at a pipe's flags");
  rlimit limit{};
  require_denied(::prlimit(parent, RLIMIT_CORE, nullptr, &limit) < 0 && errno == EPERM,
                 "a look at the parent's limits");
  // A call that the filter does not know is one that a libc can do without.
  require_denied(::syscall(SYS_openat2, AT_FDCWD, "/usr", nullptr, 0) < 0 && errno == ENOSYS,
                 "a call of later kernels");
  require_denied(::syscall(SYS_memfd_create, "x", 0) < 0 && errno == ENOSYS, "a file in memory");
}

void pry() {
  require_denied(::open("/tmp", O_RDONLY | O_DIRECTORY) < 0, "reading a folder");
  if (::open("/usr", O_RDONLY | O_DIRECTORY) < 0) throw Error(ErrorCode::internal, "", "system data cannot be read");
}

void linger() {
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

void misbehave(const std::string& fault) {
  static const std::map<std::string, std::function<void()>> kFaults = {
      {"loop", &loop},           {"allocate", &allocate}, {"abort", [] { std::abort(); }},
      {"crash", &crash},         {"rave", &rave},         {"exit", [] { ::_exit(9); }},
      {"break out", &break_out}, {"pry", &pry},           {"linger", &linger}};
  const auto found = kFaults.find(fault);
  if (found != kFaults.end()) found->second();
}

std::string fault_of(int file) {
  constexpr std::string_view kMark = "%FAULT ";
  std::array<char, 64> bytes{};
  const ssize_t size = ::pread(file, bytes.data(), bytes.size(), 0);
  const std::string_view text(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  if (!text.starts_with(kMark)) return "";
  return std::string(text.substr(kMark.size(), text.find('\n') - kMark.size()));
}

void put_faults_in(BatchOptions& options) {
  options.pool.work = [stages = options.stages](const Request& request, int file, const PoolOptions::Emit& emit) {
    try {
      misbehave(fault_of(file));
    } catch (const Error& error) {
      Outcome outcome;
      outcome.failed = true;
      outcome.error_code = to_string(error.code());
      outcome.message = error.message();
      return outcome;
    }
    return work(request, file, stages, emit);
  };
}

}  // namespace

int main(int argc, char** argv) {
  return run_main("outturn-faulty", [&] { return run_command({argv + 1, argv + argc}, &put_faults_in); });
}
