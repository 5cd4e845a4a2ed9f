// Runs programs the way a user does, and makes the kernel fail under them.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace outturn::test {

struct ProcessOptions {
  std::string input;                         // standard input
  std::string folder;                        // working folder; empty: this one's
  std::map<std::string, int> failing_calls;  // system call → errno, for the program and all its children (seccomp)
};

struct Finished {
  int exit_code = -1;  // -1 where a signal ended it
  int signal = 0;
  std::string out;
  std::string err;
};

// A started program. Killed when destroyed.
class Process {
 public:
  explicit Process(const std::vector<std::string>& command, const ProcessOptions& options = {});
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();

  [[nodiscard]] pid_t id() const { return process_; }
  void kill(int signal) const;
  // Waits up to so long; false where it still runs.
  bool ends_within(double seconds);
  // Waits for the end (at most fifteen minutes: then it is killed, and signal is SIGKILL).
  Finished wait();
  [[nodiscard]] std::vector<pid_t> children() const;

 private:
  TemporaryFolder folder_;  // its standard streams as files, so that no pipe can fill up
  pid_t process_ = -1;
  bool ended_ = false;
  int status_ = 0;
};

Finished run_program(const std::vector<std::string>& command, const ProcessOptions& options = {});

// build/…/bin/NAME
std::string program(const std::string& name);

// Every regular file below a folder, by its path there, with its bytes; names that begin with '.' are left out.
std::map<std::string, std::string> tree_of(const std::string& folder);

}  // namespace outturn::test
