// Exit codes of every executable of the project (table in README.md).
#pragma once

namespace outturn {

enum class ExitCode : int {
  done = 0,
  done_with_findings = 1,  // done, but some inputs failed or rows need review
  usage = 2,               // the command line is not understood
  unreadable_input = 3,    // no input could be read
  cannot_write = 4,        // output folder or file cannot be written
  internal = 5,            // a defect of outturn
  interrupted = 130        // stopped by SIGINT or SIGTERM; what is done is kept
};

}  // namespace outturn
