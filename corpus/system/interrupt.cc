#include "corpus/system/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "core/error.h"

namespace outturn::corpus {
namespace {

volatile std::sig_atomic_t requested_flag = 0;
volatile std::sig_atomic_t wake_descriptor = -1;

extern "C" void note_interrupt(int) {
  const int error = errno;
  requested_flag = 1;
  const char byte = 0;
  static_cast<void>(!::write(wake_descriptor, &byte, 1));
  errno = error;
}

void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) throw Error(ErrorCode::internal, "", std::strerror(errno));
  read_end_.reset(ends[0]);
  write_end_.reset(ends[1]);
  requested_flag = 0;
  wake_descriptor = ends[1];
  for (const int signal : {SIGINT, SIGTERM})
    handle(signal, &note_interrupt, static_cast<int>(SA_RESETHAND | SA_RESTART));
}

Interrupt::~Interrupt() {
  for (const int signal : {SIGINT, SIGTERM}) handle(signal, SIG_DFL, 0);
}

bool Interrupt::requested() const {
  return requested_flag != 0;
}

int Interrupt::readable() const {
  return read_end_.get();
}

}  // namespace outturn::corpus
