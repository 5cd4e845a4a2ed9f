// Threads for what can be shared out, before and after the workers.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace outturn::corpus {

// Runs work on threads while the caller prepares what comes next. None may be left when workers are forked.
class TaskThreads {
 public:
  TaskThreads() = default;
  TaskThreads(const TaskThreads&) = delete;
  TaskThreads& operator=(const TaskThreads&) = delete;
  ~TaskThreads() { join(); }

  // Waits for what was started before; then calls `work` with 0, 1 … `threads` - 1, each on a thread of its own.
  void start(std::size_t threads, std::function<void(std::size_t)> work);
  // Throws what one of the threads threw.
  void wait();

 private:
  void join();

  std::function<void(std::size_t)> work_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;  // of:
  std::exception_ptr thrown_;
};

}  // namespace outturn::corpus
