#include "corpus/worker_pool.h"

#include <fcntl.h>

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
  void on_part(const Task&) override {}
  void on_data(const Task&, std::string_view) override {}
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

}  // namespace
}  // namespace outturn::corpus
