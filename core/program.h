// What the mains of the project share: messages, exit codes, input and output. The command line itself is read in
// each main.
//
// stdout is data, stderr is for people: one line a message, coloured only on a terminal and where NO_COLOR is not
// set. A closed pipe behind a program is no error: it ends quietly with exit code 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/error.h"
#include "core/exit_code.h"
#include "core/interchange.h"

namespace outturn {

// Prints "PROGRAM: error: MESSAGE" (or warning, note) to stderr.
void complain(std::string_view program, Severity severity, std::string_view message);

// What every filter's command line has, besides its own options.
struct CommandLine {
  bool help = false;
  bool version = false;
  std::string output;               // empty or "-": standard output
  std::vector<std::string> inputs;  // empty: standard input
};

// Prints `help` or the version where the user asked for it; false where not.
bool answered(const CommandLine& line, std::string_view program, std::string_view help);

// Runs a program's body. What it throws becomes a message and the error's exit code; ClosedPipe ends quietly. Fonts
// that the user has set up for himself are no longer found afterwards: the same for everybody who reads a document.
int run_main(std::string_view program, const std::function<ExitCode()>& body);

// Thrown by with_output() where nobody reads standard output any more.
struct ClosedPipe {};

// Calls `write` with standard output (`file` empty or "-"), or with a file that appears under its name only when all
// is written. Throws Error(cannot_write) naming the output and the reason, or ClosedPipe.
void with_output(const std::string& file, const std::function<void(std::ostream&)>& write);

// Calls `read` with standard input ("-") or the file. Throws Error(cannot_open) where that is missing or a folder.
void with_input(const std::string& file, const std::function<void(std::istream&)>& read);

// The inputs of a filter: as named, or standard input where none is. Throws Error(usage) where that is a terminal.
std::vector<std::string> inputs_or_stdin(std::vector<std::string> named);

// Shows the diagnostics of a document on stderr, warnings and errors only, and no more than a screen of them.
class DiagnosticPrinter {
 public:
  explicit DiagnosticPrinter(std::string_view program) : program_(program) {}

  void begin(const std::string& document);
  void show(const Diagnostic& diagnostic);
  // Those of `all` that are not in `known`, which must stand in the same order.
  void show_new(const std::vector<Diagnostic>& all, const std::vector<Diagnostic>& known);
  void end();  // says how many were not shown

 private:
  std::string program_;
  std::string document_;
  std::size_t shown_ = 0;
  std::size_t hidden_ = 0;
};

// What came of the documents of a run, and the exit code that follows.
class Tally {
 public:
  void done() { ++done_; }
  void failed(ErrorCode code);
  void needs_review() { review_ = true; }

  // done; done_with_findings where some failed or need review; the first failure's code where nothing was done.
  [[nodiscard]] ExitCode exit_code() const;

 private:
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  ErrorCode first_ = ErrorCode::internal;
  bool review_ = false;
};

// Everything that standard input gives. Throws Error(limit_exceeded) beyond `max_bytes`.
std::string read_stdin(std::int64_t max_bytes);

// Does one input's work. An error becomes a message on stderr and the failure that on_failure passes down the stream,
// so that it costs this input only; Error(cannot_write) and Error(usage) end the run. A failure goes by the name of the
// input.
void attempt(std::string_view program, const std::string& name, const std::function<void()>& work,
             const std::function<void(const interchange::Failure&)>& on_failure);

}  // namespace outturn
