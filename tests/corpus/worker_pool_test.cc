#include "corpus/workers/worker_pool.h"

#include <fcntl.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>

#include "support/catch.h"

namespace outturn::corpus {
namespace {

// Notes what became of each document.
class Notes final : public TaskListener {
 public:
  void on_bytes(const Task&, FrameKind, std::string_view) override {}
  void on_outcome(const Task& task, Outcome&& outcome) override { failed[task.document] = outcome.failed; }
  void on_second_try(const Task&, const std::string&) override { ++second_tries; }

  std::map<std::string, bool> failed;
  int second_tries = 0;
};

Task task(const std::string& name) {
  Task task;
  task.document = task.path = task.request.name = name;
  task.file = std::make_shared<Descriptor>(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  return task;
}

PoolOptions one_worker() {
  PoolOptions options;
  options.jobs = 1;
  options.work = [](const Request& request, int, const PoolOptions::Emit&) {
    if (request.name == "deadly") std::raise(SIGKILL);
    return Outcome();
  };
  return options;
}

TEST_CASE("a document handed to a worker that has died meanwhile is not lost") {
  Notes notes;
  WorkerPool pool(one_worker(), notes);
  pool.give(task("deadly"));
  std::this_thread::sleep_for(std::chrono::milliseconds(300));  // the worker is dead, the pool has not seen it yet
  pool.give(task("harmless"));
  for (int turns = 0; !pool.idle() && turns < 200; ++turns) pool.wait(std::chrono::milliseconds(100), -1);
  CHECK(notes.failed == std::map<std::string, bool>{{"deadly", true}, {"harmless", false}});
  CHECK(notes.second_tries == 1);
}

// A process in an uninterruptible wait of the kernel does not end when it is killed.
TEST_CASE("a worker that hangs in the kernel keeps neither the other worker's documents nor its own") {
  Notes notes;
  PoolOptions options = one_worker();
  options.jobs = 2;
  pid_t stuck = 0;
  options.reap = [&stuck](pid_t process, int* status) {
    if (stuck == 0) stuck = process;
    return process == stuck ? 0 : reap_now(process, status);
  };
  WorkerPool pool(options, notes);
  pool.give(task("deadly"));
  int beside = 0;  // documents that were done while it hung
  const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
  for (int given = 0; !pool.idle() || notes.second_tries == 0;) {
    REQUIRE(std::chrono::steady_clock::now() < end);
    if (notes.second_tries == 0 && pool.has_room()) {
      pool.give(task("harmless" + std::to_string(given++)));
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    pool.wait(std::chrono::milliseconds(10), -1);
    if (notes.second_tries == 0) beside = static_cast<int>(notes.failed.size());
  }
  CHECK(beside > 0);
  CHECK(notes.second_tries == 1);
  CHECK(notes.failed.at("deadly"));
  CHECK(std::count_if(notes.failed.begin(), notes.failed.end(), [](const auto& one) { return one.second; }) == 1);
}

TEST_CASE("waiting for the end of processes has an end") {
  const pid_t never = 1;
  const auto reap = [](pid_t, int*) { return pid_t{0}; };
  await_end({never}, std::chrono::milliseconds(5), reap);
  int asked = 0;
  await_end({never}, std::chrono::hours(1), [&](pid_t process, int*) { return ++asked < 3 ? 0 : process; });
  CHECK(asked == 3);
}

TEST_CASE("how a process ended is said in words") {
  CHECK(describe_wait_status(9 << 8) == "exited with 9");
  CHECK(describe_wait_status(0) == "exited with 0");
  CHECK(describe_wait_status(SIGSEGV) == "killed by SIGSEGV");
  CHECK(describe_wait_status(SIGABRT | 0x80) == "killed by SIGABRT");
  CHECK(describe_wait_status(SIGRTMIN + 1) == "killed by signal " + std::to_string(SIGRTMIN + 1));
}

// Counts what comes of the documents, and whether those of one slot come one after the other.
class Slots final : public TaskListener {
 public:
  void on_bytes(const Task& task, FrameKind, std::string_view bytes) override {
    auto& in_work = in_work_[task.slot];
    if (in_work.empty()) in_work = task.document;
    mixed = mixed || in_work != task.document;
    received[task.document] += bytes.size();
    wrong = wrong || bytes.find_first_not_of(own_letter(task.request)) != std::string_view::npos;
  }
  void on_outcome(const Task& task, Outcome&&) override { in_work_[task.slot].clear(); }
  void on_second_try(const Task&, const std::string&) override {}
  static int number(const Request& request) { return std::stoi(request.name); }
  static char own_letter(const Request& request) { return static_cast<char>('a' + number(request) % 26); }
  [[nodiscard]] std::size_t slots() const { return in_work_.size(); }

  std::map<std::string, std::size_t> received;
  bool mixed = false;
  bool wrong = false;

 private:
  std::map<std::size_t, std::string> in_work_;
};

TEST_CASE("many documents ahead, large and small: every byte comes, one document of a slot after the other") {
  PoolOptions options;
  options.jobs = 3;
  options.documents_per_worker = 40;
  options.work = [](const Request& request, int, const PoolOptions::Emit& emit) {
    emit(FrameKind::tree, std::string(1000, Slots::own_letter(request)));
    emit(FrameKind::tables,
         std::string(Slots::number(request) % 20 == 0 ? 3'000'000 : 5000, Slots::own_letter(request)));
    return Outcome();
  };
  Slots listener;
  WorkerPool pool(options, listener);
  constexpr int kDocuments = 400;
  for (int given = 0; given < kDocuments || !pool.idle();) {
    while (given < kDocuments && pool.has_room()) {
      pool.give(task(std::to_string(given++)));
    }
    pool.wait(std::chrono::milliseconds(100), -1);
  }
  REQUIRE(listener.received.size() == kDocuments);
  CHECK(listener.received["7"] == 6000);
  CHECK(listener.received["20"] == 3'001'000);
  CHECK(listener.slots() == 3);
  CHECK_FALSE(listener.mixed);
  CHECK_FALSE(listener.wrong);
}

TEST_CASE("a worker that names bytes where none can be is ended, and the next document is done") {
  PoolOptions options;
  options.jobs = 1;
  options.work = [](const Request& request, int, const PoolOptions::Emit&) {
    constexpr int kResults = 4;  // the worker's end of the pipe, see worker.cc
    std::string stream;
    append_frame(stream, FrameKind::placed, pack(Placed{FrameKind::tables, 5, std::uint64_t{1} << 40}));
    if (request.name == "mad" && ::write(kResults, stream.data(), stream.size()) < 0) std::raise(SIGKILL);
    return Outcome();
  };
  Notes notes;
  WorkerPool pool(options, notes);
  pool.give(task("mad"));
  pool.give(task("harmless"));
  for (int turns = 0; !pool.idle() && turns < 200; ++turns) pool.wait(std::chrono::milliseconds(100), -1);
  CHECK(notes.failed == std::map<std::string, bool>{{"mad", true}, {"harmless", false}});
  CHECK(notes.second_tries == 1);
}

}  // namespace
}  // namespace outturn::corpus
