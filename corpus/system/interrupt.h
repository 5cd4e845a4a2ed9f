// SIGINT and SIGTERM as a request to stop.
#pragma once

#include "corpus/system/descriptor.h"

namespace outturn::corpus {

// While it lives, the first SIGINT or SIGTERM is only noted, a second one ends the process. One at a time.
class Interrupt {
 public:
  Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  ~Interrupt();

  [[nodiscard]] bool requested() const;
  [[nodiscard]] int readable() const;  // a descriptor that becomes readable with the request, for poll()

 private:
  Descriptor read_end_;
  Descriptor write_end_;
};

}  // namespace outturn::corpus
