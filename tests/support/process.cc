#include "support/process.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "support/paths.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;

void redirect(const std::string& file, int flags, int target) {
  const int opened = ::open(file.c_str(), flags, 0600);
  ::dup2(opened, target);
  ::close(opened);
}

bool make_calls_fail(const std::map<std::string, int>& calls) {
  if (calls.empty()) return true;
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  for (const auto& [name, error] : calls) {
    const int call = seccomp_syscall_resolve_name(name.c_str());
    if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 0) != 0) return false;
  }
  return seccomp_load(filter) == 0;
}

[[noreturn]] void become(const std::vector<std::string>& command, const ProcessOptions& options,
                         const std::string& folder) {
  redirect(folder + "/in", O_RDONLY, STDIN_FILENO);
  redirect(folder + "/out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect(folder + "/err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) ::_exit(126);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  if (!make_calls_fail(options.failing_calls)) ::_exit(125);
  ::execv(words.front(), words.data());
  ::_exit(127);
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const ProcessOptions& options) {
  const std::string folder = folder_.path().string();
  std::ofstream(folder + "/in", std::ios::binary) << options.input;
  process_ = ::fork();
  if (process_ < 0) throw std::runtime_error("fork failed");
  if (process_ == 0) become(command, options, folder);
}

Process::~Process() {
  if (ended_) return;
  kill(SIGKILL);
  wait();
}

void Process::kill(int signal) const {
  if (!ended_) ::kill(process_, signal);
}

bool Process::ends_within(double seconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!ended_) {
    const pid_t result = ::waitpid(process_, &status_, WNOHANG);
    ended_ = result == process_ || (result < 0 && errno == ECHILD);
    if (ended_ || std::chrono::steady_clock::now() >= until) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return ended_;
}

Finished Process::wait() {
  constexpr double kLongest = 900;  // a program that hangs; a busy machine is slow
  if (!ends_within(kLongest)) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, &status_, 0);
    ended_ = true;
  }
  Finished finished;
  finished.exit_code = WIFEXITED(status_) ? WEXITSTATUS(status_) : -1;
  finished.signal = WIFSIGNALED(status_) ? WTERMSIG(status_) : 0;
  finished.out = read_file(folder_.path() / "out");
  finished.err = read_file(folder_.path() / "err");
  return finished;
}

std::vector<pid_t> Process::children() const {
  std::vector<pid_t> found;
  std::ifstream list("/proc/" + std::to_string(process_) + "/task/" + std::to_string(process_) + "/children");
  for (pid_t child = 0; list >> child;) found.push_back(child);
  return found;
}

Finished run_program(const std::vector<std::string>& command, const ProcessOptions& options) {
  return Process(command, options).wait();
}

std::string program(const std::string& name) {
  return (binary_dir() / "bin" / name).string();
}

std::map<std::string, std::string> tree_of(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator(); ++at) {
    if (at->path().filename().string().front() == '.') {
      if (at->is_directory()) at.disable_recursion_pending();
    } else if (at->is_regular_file()) {
      files[fs::relative(at->path(), folder).string()] = read_file(at->path());
    }
  }
  return files;
}

}  // namespace outturn::test
