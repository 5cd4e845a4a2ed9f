#include "corpus/system/task_threads.h"

#include <utility>

namespace outturn::corpus {

void TaskThreads::start(std::size_t threads, std::function<void(std::size_t)> work) {
  wait();
  work_ = std::move(work);
  for (std::size_t i = 0; i < threads; ++i) {
    threads_.emplace_back([this, i] {
      try {
        work_(i);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        thrown_ = std::current_exception();
      }
    });
  }
}

void TaskThreads::wait() {
  join();
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
}

void TaskThreads::join() {
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

}  // namespace outturn::corpus
