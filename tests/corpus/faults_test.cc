// Faults put in on purpose: workers that misbehave, disks that fail, files that change, kills at any moment.
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "support/archive.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/random.h"
#include "support/temporary_folder.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Contains;

struct Faults {
  TemporaryFolder folder;
  fs::path in = folder.path() / "in";
  fs::path out = folder.path() / "out";

  std::vector<std::string> command(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {in.string(), "--output", out.string(), "--review-below", "0", "--jobs", "2"};
    words.insert(words.end(), more.begin(), more.end());
    return faulty_command(words);
  }
  void add(const std::string& name, const std::string& fault) const {
    write_file(in / (name + ".txt"), "%FAULT " + fault + "\n" + small_report(7000 + name.size()));
  }
  std::string cell(const std::string& name, const std::string& column) const {
    return manifest_cell(out, (in / (name + ".txt")).string(), column);
  }
};

TEST_CASE_METHOD(Faults, "workers that crash, abort, exit, rave, hang or eat memory cost their document only") {
  write_archive(in, 10);
  for (const char* fault : {"crash", "abort", "exit", "rave", "loop", "allocate"}) add(fault, fault);
  const Finished result = run_program(command({"--timeout", "5", "--memory", "256"}));
  INFO(result.err);
  CHECK(result.exit_code == 1);
  CHECK(records(out) == 16);
  for (int i = 0; i < 10; ++i) CHECK(cell(std::to_string(i), "status") == "done");
  CHECK(cell("exit", "message") == "the worker exited with 9");
  CHECK(cell("exit", "error_code") == "internal");
  CHECK(cell("rave", "message") == "the worker sent what is no answer");
  CHECK(cell("loop", "error_code") == "limit_exceeded");
#ifndef __SANITIZE_ADDRESS__  // which takes signals for itself, and address space without end
  CHECK_THAT(cell("crash", "message"), Contains("killed by SIGSEGV"));
  CHECK_THAT(cell("abort", "message"), Contains("killed by SIGABRT"));
  CHECK(cell("allocate", "message") == "needed more than 256 MiB of memory");
  CHECK(cell("allocate", "error_code") == "limit_exceeded");
#endif
  // Each was tried once more, in a fresh worker, and says so.
  std::size_t tries = 0;
  for (std::size_t at = 0; (at = result.err.find("tried once more", at)) != std::string::npos; ++at) ++tries;
  CHECK(tries == 6);
}

TEST_CASE_METHOD(Faults, "a worker can write no file, open no connection, start nothing and read no other document") {
  const Finished version = run_program({program("outturn"), "--version"});
  add("escape", "break out");
  add("pry", "pry");
  run_program(command());
  if (version.out.find("seccomp") == std::string::npos) {
    WARN("skipped: this kernel has no seccomp");
  } else {
    INFO(cell("escape", "message"));
    CHECK(cell("escape", "status") == "done");
  }
  if (version.out.find("landlock") == std::string::npos) {
    WARN("skipped: this kernel has no Landlock");
  } else {
    INFO(cell("pry", "message"));
    CHECK(cell("pry", "status") == "done");
  }
}

TEST_CASE_METHOD(Faults, "a run that requires the sandbox is refused where it cannot be had; another one says so") {
  add("one", "none");
  const auto without = GENERATE(std::map<std::string, int>{{"landlock_create_ruleset", EOPNOTSUPP}},
                                std::map<std::string, int>{{"landlock_restrict_self", EPERM}},
                                std::map<std::string, int>{{"seccomp", EINVAL}, {"prctl", EINVAL}});
  ProcessOptions options;
  options.failing_calls = without;
  const std::string missing = without.contains("seccomp") ? "seccomp" : "Landlock";
  const Finished refused = run_program(command({"--require-sandbox"}), options);
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.err, Contains("--require-sandbox: " + missing));
  CHECK_FALSE(fs::exists(out / "results.csv"));
  const Finished done = run_program(command(), options);
  CHECK(done.exit_code == 0);
  // What the kernel says it has, and then refuses, shows only to who asks for it.
  if (!without.contains("landlock_restrict_self")) CHECK_THAT(done.err, Contains("workers run without " + missing));
  CHECK(cell("one", "status") == "done");
}

TEST_CASE_METHOD(Faults, "a run that requires the sandbox goes on where it can be had") {
  const std::string version = run_program({program("outturn"), "--version"}).out;
  if (version.find("seccomp") == std::string::npos || version.find("landlock") == std::string::npos) {
    WARN("skipped: this kernel has no seccomp, or no Landlock");
    return;
  }
  add("one", "none");
  CHECK(run_program(command({"--require-sandbox"})).exit_code == 0);
  CHECK(run_program(command({"--require-sandbox", "--in-process"})).exit_code == 2);
}

// Kills the run (or one of its workers) at a random moment, as often as OUTTURN_KILLS says, starting it anew each
// time; then lets it end, and compares every byte.
TEST_CASE_METHOD(Faults, "after any number of kills, the bytes are those of an undisturbed run") {
  const char* wanted = std::getenv("OUTTURN_KILLS");
  const int kills = wanted != nullptr ? std::atoi(wanted) : 12;
  write_archive(in, 40, "%FAULT linger");
  for (int i = 0; i < 8; ++i) {  // of one symbol
    write_file(in / std::to_string(7 - i) / "alike.txt",
               "%FAULT linger\n" + small_report(1) + std::string(static_cast<std::size_t>(i), '\n'));
  }
  REQUIRE(run_program(command()).exit_code == 0);
  const auto expected = tree_of(out.string());
  REQUIRE(expected.size() > 40);
  Random random(20260101);
  fs::remove_all(out);
  int killed = 0;
  int killed_workers = 0;
  int completed = 0;
  while (killed < kills) {
    Process process(command());
    std::this_thread::sleep_for(std::chrono::microseconds(random.below(1'600'000)));
    const auto workers = process.children();
    if (random.chance(0.25) && !workers.empty()) {
      ::kill(workers[random.below(workers.size())], SIGKILL);
      ++killed_workers;
      std::this_thread::sleep_for(std::chrono::microseconds(random.below(300'000)));
    }
    if (!process.ends_within(0)) {
      process.kill(SIGKILL);
      ++killed;
      process.wait();
      continue;
    }
    CHECK(process.wait().exit_code == 0);
    CHECK(tree_of(out.string()) == expected);
    ++completed;
    fs::remove_all(out);
  }
  const Finished last = run_program(command());
  INFO(last.err);
  CHECK(last.exit_code == 0);
  CHECK(tree_of(out.string()) == expected);
  CHECK(fs::is_empty(out / ".outturn" / "work"));
  WARN(killed << " runs and " << killed_workers << " workers killed, " << completed << " runs completed in between");
}

TEST_CASE_METHOD(Faults, "Ctrl-C stops a run in less than two seconds, and what is done is kept") {
  write_archive(in, 100, "%FAULT linger");
  add("loop", "loop");
  Process process(command());
  // Until the first tables are there, however slow the machine.
  while (!fs::exists(out / ".outturn" / "tables") || fs::is_empty(out / ".outturn" / "tables")) {
    REQUIRE_FALSE(process.ends_within(0.01));
  }
  REQUIRE_FALSE(process.ends_within(0.3));
  process.kill(SIGINT);
  REQUIRE(process.ends_within(2));
  const Finished result = process.wait();
  CHECK(result.exit_code == 130);
  CHECK_THAT(result.err, Contains("the next run goes on from there"));
  fs::remove(in / "loop.txt");
  const Finished next = run_program(command());
  CHECK(next.exit_code == 0);
  CHECK(next.err.find(" 0 unchanged") == std::string::npos);
}

TEST_CASE_METHOD(Faults, "a second run on the same folder says who holds it") {
  write_archive(in, 5);
  add("loop", "loop");
  Process first(command());
  while (!fs::exists(out / ".outturn" / "state.sqlite")) REQUIRE_FALSE(first.ends_within(0.01));
  const Finished second = run_program(command());
  CHECK(second.exit_code == 4);
  CHECK_THAT(second.err, Contains("another run holds this folder: process " + std::to_string(first.id()) + " on "));
  // The store's file is there a moment before its tables are.
  Finished status = run_program({program("outturn"), "status", out.string()});
  while (status.out.empty() && !first.ends_within(0.05)) {
    status = run_program({program("outturn"), "status", out.string()});
  }
  CHECK_THAT(status.out, Contains("at work   process " + std::to_string(first.id())));
}

TEST_CASE_METHOD(Faults, "a file that changes while the run is on is done as it is in the end") {
  write_archive(in, 30, "%FAULT linger");
  Process process(command());
  REQUIRE_FALSE(process.ends_within(0.15));
  for (int i = 25; i < 30; ++i)
    write_file(in / (std::to_string(i) + ".txt"), small_report(900 + static_cast<unsigned>(i)));
  const Finished result = process.wait();
  INFO(result.err);
  CHECK(result.exit_code == 0);
  CHECK(records(out) == 30);
  run_program(command());
  const auto incremental = tree_of(out.string());
  fs::remove_all(out);
  run_program(command());
  CHECK(tree_of(out.string()) == incremental);
}

TEST_CASE_METHOD(Faults, "a disk that fails ends the run with a clear error; the next one completes") {
  write_archive(in, 20);
  REQUIRE(run_program(command()).exit_code == 0);
  const auto expected = tree_of(out.string());
  fs::remove_all(out);
  const std::vector<std::pair<std::string, int>> faults = {{"rename", ENOSPC}, {"syncfs", EIO},    {"pwrite64", EIO},
                                                           {"mkdir", ENOSPC},  {"fdatasync", EIO}, {"pwrite64", ENOSPC},
                                                           {"renameat2", EIO}};
  int failed = 0;
  for (const auto& [call, error] : faults) {
    fs::remove_all(out);
    ProcessOptions options;
    options.failing_calls[call] = error;
    const Finished result = run_program(command(), options);
    INFO(call << ": " << result.err);
    CHECK(result.exit_code == 4);
    CHECK(result.signal == 0);
    CHECK_THAT(result.err, Contains("error: "));
    ++failed;
  }
  CHECK(run_program(command()).exit_code == 0);
  CHECK(tree_of(out.string()) == expected);
  WARN(failed << " failing system calls injected");
}

TEST_CASE_METHOD(Faults, "a file system that cannot tell whether a name is taken gives the same bytes") {
  write_archive(in, 20);
  REQUIRE(run_program(command()).exit_code == 0);
  const auto expected = tree_of(out.string());
  fs::remove_all(out);
  ProcessOptions options;
  options.failing_calls["renameat2"] = EINVAL;
  const Finished result = run_program(command(), options);
  INFO(result.err);
  CHECK(result.exit_code == 0);
  CHECK(tree_of(out.string()) == expected);
}

TEST_CASE_METHOD(Faults, "a full disk ends the run with a clear error, and nothing half-written stays") {
  write_archive(in, 40);
  fs::create_directories(out);
  if (::mount("tmpfs", out.c_str(), "tmpfs", 0, "size=600k") != 0) {
    WARN("skipped: no tmpfs can be mounted here");
    return;
  }
  const Finished result = run_program(command());
  INFO(result.err);
  CHECK(result.exit_code == 4);
  CHECK_THAT(result.err, Contains("No space left on device") || Contains("full"));
  CHECK_FALSE(fs::exists(out / "results.csv"));
  REQUIRE(::mount("tmpfs", out.c_str(), "tmpfs", MS_REMOUNT, "size=100m") == 0);
  CHECK(run_program(command()).exit_code == 0);
  CHECK(records(out) == 40);
  ::umount(out.c_str());
}

TEST_CASE_METHOD(Faults, "an output folder that cannot be written is said, and is no crash") {
  write_archive(in, 2);
  write_file(folder.path() / "file", "x");
  const Finished no_folder = run_program(faulty_command({in.string(), "--output", (folder.path() / "file").string()}));
  CHECK(no_folder.exit_code == 4);
  fs::create_directories(out);
  if (::mount(out.c_str(), out.c_str(), nullptr, MS_BIND, nullptr) != 0 ||
      ::mount(nullptr, out.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
    WARN("skipped: no folder can be made read-only here");
    return;
  }
  const Finished result = run_program(command());
  ::umount(out.c_str());
  CHECK(result.exit_code == 4);
  CHECK_THAT(result.err, Contains("Read-only file system"));
}

TEST_CASE_METHOD(Faults, "a damaged state store is refused, and --rebuild starts it anew") {
  write_archive(in, 10);
  REQUIRE(run_program(command()).exit_code == 0);
  const auto expected = tree_of(out.string());
  const fs::path store = out / ".outturn" / "state.sqlite";
  const auto size = fs::file_size(store);
  Random random(5);
  for (const auto at : {std::uintmax_t{0}, size / 3, size / 2}) {
    {
      std::fstream file(store, std::ios::binary | std::ios::in | std::ios::out);
      file.seekp(static_cast<std::streamoff>(at));
      for (int i = 0; i < 3000; ++i) file.put(static_cast<char>(random.below(256)));
    }
    const Finished refused = run_program(command());
    INFO(refused.err);
    CHECK(refused.exit_code == 4);
    CHECK_THAT(refused.err, Contains("--rebuild"));
    CHECK(run_program(command({"--rebuild"})).exit_code == 0);
    CHECK(tree_of(out.string()) == expected);
  }
}

}  // namespace
}  // namespace outturn::test
