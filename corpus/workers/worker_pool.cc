#include "corpus/workers/worker_pool.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>
#include <utility>

#include "core/deadline.h"
#include "core/error.h"
#include "corpus/workers/shared_ring.h"
#include "corpus/workers/worker.h"
#include "corpus/workers/worker_end.h"

namespace outturn::corpus {
namespace {

using Clock = std::chrono::steady_clock;

// Of a worker: one in work and one waiting; of small documents as many as take this long, so that the parent, which
// shares the processors with its workers, need not wake for each.
constexpr std::size_t kLeastTasks = 2;
constexpr std::size_t kMostTasks = 12;
constexpr double kSecondsAhead = 0.04;
constexpr double kLongestRest = 0.015;
constexpr double kShortestRest = 0.002;

constexpr int kPipeBytes = 1 << 20;
constexpr auto kTimeToEnd = std::chrono::seconds(2);  // that a worker may take once its pipe is closed, or once killed
constexpr auto kLookAfterEnd = std::chrono::milliseconds(1);
constexpr std::size_t kMaxMessages = 2000;  // bytes of a worker's stderr that are kept

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorCode::internal, "", std::string(what) + ": " + std::strerror(errno));
}

void set_non_blocking(int fd) {
  ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

std::string last_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

std::string whole_seconds(double seconds) {
  return std::to_string(std::llround(seconds)) + " s";
}

}  // namespace

struct WorkerPool::Loss {
  ErrorCode code = ErrorCode::internal;
  std::string reason;
};

WorkerPool::Loss WorkerPool::explain(int status, const std::string& messages, const WorkerLimits& limits) {
  const std::string memory = "needed more than " + std::to_string(limits.memory_bytes >> 20U) + " MiB of memory";
  const bool said_so = messages.find("ut of memory") != std::string::npos;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kExitOutOfMemory) return {ErrorCode::limit_exceeded, memory};
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
    return {ErrorCode::limit_exceeded, "used more than " + whole_seconds(limits.cpu_seconds) + " of processor time"};
  }
  if (said_so) return {ErrorCode::limit_exceeded, memory};
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
    return {ErrorCode::limit_exceeded, "the worker was killed from outside (is the machine out of memory?)"};
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == kExitNoSandbox) {
    return {ErrorCode::internal, "the worker could not give up its rights"};
  }
  const std::string what = describe_wait_status(status);
  return {ErrorCode::internal, (WIFSIGNALED(status) ? "the worker crashed: " : "the worker ") + what};
}

struct WorkerPool::Worker {
  pid_t process = -1;
  Descriptor requests;
  Descriptor results;
  Descriptor messages;
  FrameReader frames;
  SharedRing ring;
  std::deque<Task> tasks;     // the first one is in work
  Clock::time_point started;  // work on the first one
  std::size_t slot = 0;
  std::size_t taken = 0;
  std::string said;                // the last bytes of its stderr
  std::optional<Loss> killed_for;  // by us
  bool mad = false;                // its stream is no stream of frames
  bool ending = false;             // its pipe is closed: what is left is that the process ends
  bool killed = false;
  Clock::time_point end_by;  // while it is ending
  bool gone = false;
};

WorkerPool::WorkerPool(PoolOptions options, TaskListener& listener)
    : options_(std::move(options)), listener_(listener), bytes_(std::make_unique_for_overwrite<char[]>(kPipeBytes)) {}

// All at once: each takes its time to give its memory back.
WorkerPool::~WorkerPool() {
  std::vector<pid_t> left;
  for (const auto& worker : workers_) {
    if (worker->process < 0) continue;
    ::kill(worker->process, SIGKILL);
    left.push_back(worker->process);
  }
  await_end(std::move(left), kTimeToEnd, options_.reap);
}

bool WorkerPool::idle() const {
  return waiting_.empty() &&
         std::all_of(workers_.begin(), workers_.end(), [](const auto& worker) { return worker->tasks.empty(); });
}

bool WorkerPool::has_room() const {
  return waiting_.empty() && (workers_.size() < options_.jobs || free_worker(false) != nullptr);
}

std::size_t WorkerPool::tasks_per_worker() const {
  const double wanted = kSecondsAhead / std::max(mean_seconds_, 1e-6);
  return wanted >= kMostTasks ? kMostTasks : std::max(kLeastTasks, static_cast<std::size_t>(wanted));
}

// How long the workers will be busy without the parent, with a margin; 0 where that is not worth a call.
double WorkerPool::rest() const {
  std::size_t least = workers_.size() < options_.jobs ? 0 : kMostTasks;
  for (const auto& worker : workers_) least = std::min(least, worker->tasks.size());
  const double seconds = std::min(kLongestRest, static_cast<double>(least) * mean_seconds_ / 3);
  return least > kLeastTasks && seconds >= kShortestRest ? seconds : 0;
}

void WorkerPool::give(Task&& task) {
  waiting_.push_back(std::move(task));
  hand_out();
}

WorkerPool::Worker* WorkerPool::free_worker(bool fresh) const {
  Worker* best = nullptr;
  for (const auto& worker : workers_) {
    const bool takes = worker->requests.valid() && (!fresh || worker->taken == 0) &&
                       worker->tasks.size() < tasks_per_worker() && worker->taken < options_.documents_per_worker &&
                       !worker->killed_for;
    if (takes && (best == nullptr || worker->tasks.size() < best->tasks.size())) best = worker.get();
  }
  return best;
}

void WorkerPool::hand_out() {
  while (!waiting_.empty()) {
    const bool second_try = waiting_.front().attempts > 0;
    Worker* worker = free_worker(second_try);
    if ((worker == nullptr || !worker->tasks.empty()) && workers_.size() < options_.jobs) {
      start_worker();
      worker = workers_.back().get();
    }
    if (worker == nullptr) return;
    Task task = std::move(waiting_.front());
    waiting_.pop_front();
    // A worker that died cannot be sent to: its pipe says so in the next wait(), with whatever it finished before.
    // The task is for another one.
    if (!send_request(worker->requests.get(), task.request, task.file->get())) {
      worker->requests.reset();
      waiting_.push_front(std::move(task));
      continue;
    }
    if (worker->tasks.empty()) worker->started = Clock::now();
    task.slot = worker->slot;
    ++worker->taken;
    worker->tasks.push_back(std::move(task));
    // The last one for this worker: it ends itself when it is done.
    if (worker->taken == options_.documents_per_worker) worker->requests.reset();
  }
}

void WorkerPool::start_worker() {
  std::array<int, 2> sockets{};
  std::array<int, 2> results{};
  std::array<int, 2> messages{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()) != 0) fail("socketpair");
  auto worker = std::make_unique<Worker>();
  worker->requests.reset(sockets[0]);
  const Descriptor their_requests(sockets[1]);
  if (::pipe2(results.data(), O_CLOEXEC) != 0) fail("pipe");
  worker->results.reset(results[0]);
  const Descriptor their_results(results[1]);
  if (::pipe2(messages.data(), O_CLOEXEC) != 0) fail("pipe");
  worker->messages.reset(messages[0]);
  const Descriptor their_messages(messages[1]);
  ::fcntl(results[1], F_SETPIPE_SZ, kPipeBytes);  // a wish: the system's bound may be lower
  set_non_blocking(results[0]);
  set_non_blocking(messages[0]);

  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process < 0) fail("fork");
  if (process == 0) {
    run_worker(their_requests.get(), their_results.get(), their_messages.get(), worker->ring, parent, options_);
  }
  worker->ring.keep_from_others();
  worker->process = process;
  const auto taken = [&](const auto& other) { return other->slot == worker->slot; };
  while (std::any_of(workers_.begin(), workers_.end(), taken)) ++worker->slot;
  workers_.push_back(std::move(worker));
}

void WorkerPool::wait(std::chrono::milliseconds longest, int wake) {
  if (const double seconds = rest(); seconds > 0) {
    pollfd woken{wake, POLLIN, 0};
    ::poll(&woken, 1, static_cast<int>(seconds * 1000));
  }
  std::vector<pollfd> watched;
  watched.push_back({wake, POLLIN, 0});
  Clock::time_point until = Clock::now() + longest;
  for (const auto& worker : workers_) {
    watched.push_back({worker->results.get(), POLLIN, 0});
    watched.push_back({worker->messages.get(), POLLIN, 0});
    if (worker->ending) {
      until = std::min(until, Clock::now() + kLookAfterEnd);
    } else if (!worker->tasks.empty() && options_.limits.wall_seconds > 0) {
      until = std::min(until, seconds_after(worker->started, options_.limits.wall_seconds));
    }
  }
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
  ::poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(left, 0)));

  auto at = watched.begin();
  for (const auto& worker : workers_) {
    const bool answers = (++at)->revents != 0;
    const bool says = (++at)->revents != 0;
    if (says) read_messages(*worker);
    if (answers) read_results(*worker);
    if (worker->ending) see_off(*worker);
  }
  std::erase_if(stuck_, [this](pid_t process) {
    int status = 0;
    return options_.reap(process, &status) != 0;
  });
  check_deadlines();
  workers_.remove_if([](const auto& worker) { return worker->gone; });
  hand_out();
}

void WorkerPool::read_messages(Worker& worker) {
  std::array<char, 4096> bytes;
  ssize_t size = 0;
  while ((size = ::read(worker.messages.get(), bytes.data(), bytes.size())) > 0) {
    worker.said.append(bytes.data(), static_cast<std::size_t>(size));
    if (worker.said.size() > kMaxMessages) worker.said.erase(0, worker.said.size() - kMaxMessages);
  }
  if (size == 0) worker.messages.reset();  // closed: poll() would return at once, again and again
}

void WorkerPool::read_results(Worker& worker) {
  // Once: what is left is there the next time, and one worker cannot starve the others.
  const ssize_t size = ::read(worker.results.get(), bytes_.get(), kPipeBytes);
  if (size < 0) return;
  if (size == 0) {
    end(worker, std::nullopt);
    return;
  }
  const auto on_frame_here = [&](FrameKind kind, std::string_view payload) { on_frame(worker, kind, payload); };
  if (!worker.frames.add({bytes_.get(), static_cast<std::size_t>(size)}, on_frame_here) || worker.mad) {
    end(worker, Loss{ErrorCode::internal, "the worker sent what is no answer"});
  }
}

void WorkerPool::on_frame(Worker& worker, FrameKind kind, std::string_view payload) {
  if (worker.tasks.empty() || worker.mad || worker.killed_for) return;
  const Task& task = worker.tasks.front();
  if (kind == FrameKind::tree || kind == FrameKind::tables) {
    listener_.on_bytes(task, kind, payload);
  } else if (const auto placed = kind == FrameKind::placed ? unpack_placed(payload) : std::nullopt) {
    const auto bytes = worker.ring.at(placed->position, placed->size);
    worker.mad = !bytes;
    if (!bytes) return;
    listener_.on_bytes(task, placed->kind, *bytes);
    worker.ring.release(placed->position + placed->size);
  } else if (auto outcome = kind == FrameKind::outcome ? unpack_outcome(payload) : std::nullopt) {
    outcome->attempts = task.attempts + 1;
    mean_seconds_ += ((outcome->seconds >= 0 ? std::min(outcome->seconds, 1.0) : 1) - mean_seconds_) / 16;
    listener_.on_outcome(task, std::move(*outcome));
    worker.tasks.pop_front();
    worker.started = Clock::now();
  } else {
    worker.mad = true;
  }
}

// Kills the worker for a reason, or lets one whose pipe is at its end go. What it had in hand is dealt with when the
// process has ended (see_off): how it did says what became of the document.
void WorkerPool::end(Worker& worker, std::optional<Loss> reason) {
  if (worker.ending) return;
  worker.ending = true;
  worker.killed_for = std::move(reason);
  worker.requests.reset();
  worker.results.reset();
  if (worker.killed_for) kill(worker);
  worker.end_by = Clock::now() + kTimeToEnd;
  see_off(worker);
}

void WorkerPool::kill(Worker& worker) {
  ::kill(worker.process, SIGKILL);
  worker.killed = true;
  worker.end_by = Clock::now() + kTimeToEnd;
}

// Never waits: other workers are to be served. A process that not even a kill ends hangs in the kernel; it is left to
// itself, and its document does not wait for it.
void WorkerPool::see_off(Worker& worker) {
  if (worker.gone) return;
  int status = 0;
  if (options_.reap(worker.process, &status) == 0) {
    if (Clock::now() < worker.end_by) return;
    if (!worker.killed) return kill(worker);
    stuck_.push_back(worker.process);
    if (!worker.killed_for) worker.killed_for = Loss{ErrorCode::internal, "the worker hangs in the kernel"};
  }
  worker.process = -1;
  worker.gone = true;
  lost(worker, status);
}

void WorkerPool::lost(Worker& worker, int status) {
  read_messages(worker);
  if (worker.tasks.empty()) return;
  Loss loss = explain(status, worker.said, options_.limits);
  if (worker.killed_for) loss = *worker.killed_for;
  if (loss.code == ErrorCode::internal && !worker.said.empty()) loss.reason += " (" + last_line(worker.said) + ")";

  // What waited behind it is not to blame, and goes to another worker; the first one gets one more try, in a
  // fresh worker of its own.
  Task blamed = std::move(worker.tasks.front());
  worker.tasks.pop_front();
  waiting_.insert(waiting_.begin(), std::make_move_iterator(worker.tasks.begin()),
                  std::make_move_iterator(worker.tasks.end()));
  worker.tasks.clear();
  if (++blamed.attempts < 2) {
    listener_.on_second_try(blamed, loss.reason);
    waiting_.push_front(std::move(blamed));
    return;
  }
  Outcome outcome;
  outcome.failed = true;
  outcome.error_code = to_string(loss.code);
  outcome.message = loss.reason;
  outcome.attempts = blamed.attempts;
  outcome.seconds = std::chrono::duration<double>(Clock::now() - worker.started).count();
  listener_.on_outcome(blamed, std::move(outcome));
}

void WorkerPool::check_deadlines() {
  if (options_.limits.wall_seconds <= 0) return;
  for (const auto& worker : workers_) {
    if (worker->ending || worker->tasks.empty()) continue;
    const double spent = std::chrono::duration<double>(Clock::now() - worker->started).count();
    if (spent < options_.limits.wall_seconds) continue;
    end(*worker, Loss{ErrorCode::limit_exceeded, "took more than " + whole_seconds(options_.limits.wall_seconds)});
  }
}

}  // namespace outturn::corpus
