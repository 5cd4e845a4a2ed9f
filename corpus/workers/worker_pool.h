// The parent's side of the worker processes: hands documents out, takes tables back, and survives the workers.
#pragma once

#include <sys/types.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/workers/frames.h"
#include "corpus/workers/sandbox.h"
#include "corpus/workers/worker_end.h"

namespace outturn::corpus {

struct PoolOptions {
  std::size_t jobs = 1;
  std::size_t documents_per_worker = 500;  // then it is replaced: what a library leaks stays bounded
  WorkerLimits limits;
  // What a worker does with one document, in the worker. Tables go to `emit`.
  using Emit = std::function<void(FrameKind, std::string_view)>;
  std::function<Outcome(const Request&, int file, const Emit&)> work;
  bool require_sandbox = false;  // a worker that cannot give up all its rights does nothing
  Reap reap = &reap_now;         // how the parent hears of a worker's end
};

// A document on its way through the pool.
struct Task {
  std::string document;  // its id in the store
  std::string path;
  Request request;
  std::shared_ptr<Descriptor> file;  // kept open for a second try
  std::int64_t attempts = 0;
  std::size_t slot = 0;  // of the worker that has it: below PoolOptions::jobs, one document in work at a time
};

// Called from WorkerPool::wait(), in the parent.
class TaskListener {
 public:
  TaskListener() = default;
  TaskListener(const TaskListener&) = delete;
  TaskListener& operator=(const TaskListener&) = delete;
  virtual ~TaskListener() = default;

  virtual void on_bytes(const Task& task, FrameKind kind, std::string_view bytes) = 0;  // of its tree or tables
  virtual void on_outcome(const Task& task, Outcome&& outcome) = 0;
  // Its worker is lost, for `reason`; the document is tried once more, so what came of it so far is void.
  virtual void on_second_try(const Task& task, const std::string& reason) = 0;
};

// Single-threaded. Workers are forked when there is work for them, and killed with the pool.
class WorkerPool {
 public:
  WorkerPool(PoolOptions options, TaskListener& listener);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool();

  // Whether another document can be handed out. Each worker has one in work and some waiting, so that none idles while
  // the parent writes or rests.
  [[nodiscard]] bool has_room() const;
  void give(Task&& task);
  [[nodiscard]] bool idle() const;  // nothing in work or waiting

  // Waits until a worker says something, a deadline passes, `wake` becomes readable (may be -1), or `longest`
  // is over; then handles all that is there.
  void wait(std::chrono::milliseconds longest, int wake);

 private:
  struct Worker;
  struct Loss;  // why a worker is lost
  static Loss explain(int status, const std::string& messages, const WorkerLimits& limits);
  void start_worker();
  [[nodiscard]] std::size_t tasks_per_worker() const;
  [[nodiscard]] double rest() const;
  [[nodiscard]] Worker* free_worker(bool fresh) const;
  void hand_out();
  void read_messages(Worker& worker);
  void read_results(Worker& worker);
  void on_frame(Worker& worker, FrameKind kind, std::string_view payload);
  void end(Worker& worker, std::optional<Loss> reason);
  static void kill(Worker& worker);
  void see_off(Worker& worker);
  void lost(Worker& worker, int status);
  void check_deadlines();

  PoolOptions options_;
  TaskListener& listener_;
  std::list<std::unique_ptr<Worker>> workers_;
  std::vector<pid_t> stuck_;       // processes of workers that are gone, but have not ended
  std::deque<Task> waiting_;       // taken in, or taken back from a lost worker
  std::unique_ptr<char[]> bytes_;  // just read from a worker
  double mean_seconds_ = 1;        // that documents took lately, at most 1 each
};

}  // namespace outturn::corpus
