#include "core/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <new>
#include <system_error>

#include "core/descriptor_buffer.h"
#include "core/names.h"
#include "core/output_file.h"
#include "core/printable.h"
#include "core/version.h"

namespace outturn {
namespace {

constexpr std::string_view kStandardOutput = "standard output";

// https://no-color.org: set and not empty.
bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  return ::isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1B[36m";
    case Severity::warning:
      return "\x1B[33m";
    case Severity::error:
      break;
  }
  return "\x1B[31m";
}

std::string reason(int error) {
  return std::generic_category().message(error);
}

void write_to_stdout(const std::function<void(std::ostream&)>& write) {
  DescriptorBuffer buffer(STDOUT_FILENO);
  std::ostream out(&buffer);
  const auto check = [&] {
    if (buffer.error() == EPIPE) throw ClosedPipe();
    if (buffer.error() == 0) return;
    throw Error(ErrorCode::cannot_write, std::string(kStandardOutput), "cannot write: " + reason(buffer.error()));
  };
  try {
    write(out);
  } catch (const Error&) {
    check();  // a writer knows that it failed, the buffer knows why
    throw;
  }
  buffer.flush();
  check();
}

// A PDF may ask for fonts that it does not hold, and Poppler asks fontconfig. What a user has set up and installed for
// himself must not count: results would differ from one user to another, and from those of workers, which can read the
// system's fonts only (fonts-conf(5)).
void forget_user_fonts() {
  for (const char* name : {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "XDG_CONFIG_HOME",
                           "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"}) {
    ::unsetenv(name);
  }
}

}  // namespace

void complain(std::string_view program, Severity severity, std::string_view message) {
  static const bool color = wants_color();
  std::string line(program);
  line += ": ";
  if (color) line += color_of(severity);
  line += to_string(severity);
  line += ":";
  if (color) line += "\x1B[0m";
  line += " " + printable_message(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);  // one call, so that lines of a pipe's programs do not mix
}

bool answered(const CommandLine& line, std::string_view program, std::string_view help) {
  if (!line.help && !line.version) return false;
  with_output("", [&](std::ostream& out) { out << (line.help ? std::string(help) : version_text(program)); });
  return true;
}

int run_main(std::string_view program, const std::function<ExitCode()>& body) {
  std::signal(SIGPIPE, SIG_IGN);  // a write tells
  forget_user_fonts();
  ExitCode code = ExitCode::internal;
  try {
    code = body();
  } catch (const ClosedPipe&) {
    code = ExitCode::done;
  } catch (const Error& error) {
    complain(program, Severity::error, error.what());
    if (error.code() == ErrorCode::usage) {
      complain(program, Severity::note, "see '" + std::string(program) + " --help'");
    }
    code = exit_code_of(error.code());
  } catch (const std::bad_alloc&) {
    complain(program, Severity::error, "out of memory");
  } catch (const std::exception& error) {
    complain(program, Severity::error, "a defect of the program: " + std::string(error.what()));
  }
  return static_cast<int>(code);
}

void with_output(const std::string& file, const std::function<void(std::ostream&)>& write) {
  if (file.empty() || file == "-") return write_to_stdout(write);
  OutputFile output(file);
  try {
    write(output.stream());
  } catch (const Error& error) {
    // A writer that failed does not know the file; commit() does, and why.
    if (error.code() == ErrorCode::cannot_write && error.file().empty()) output.commit();
    throw;
  }
  output.commit();
}

void with_input(const std::string& file, const std::function<void(std::istream&)>& read) {
  if (file == "-") return read(std::cin);
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) {
    throw Error(ErrorCode::cannot_open, printable_name(file), "cannot open: " + reason(EISDIR));
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::cannot_open, printable_name(file), "cannot open: " + reason(errno));
  read(in);
}

std::vector<std::string> inputs_or_stdin(std::vector<std::string> named) {
  if (!named.empty()) return named;
  if (::isatty(STDIN_FILENO) == 1) {
    throw Error(ErrorCode::usage, "", "no input: name a file, or - for standard input");
  }
  return {"-"};
}

std::string read_stdin(std::int64_t max_bytes) {
  constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;
  std::string bytes;
  while (std::cin) {
    const std::size_t had = bytes.size();
    bytes.resize(had + kChunkBytes);
    std::cin.read(bytes.data() + had, static_cast<std::streamsize>(kChunkBytes));
    bytes.resize(had + static_cast<std::size_t>(std::cin.gcount()));
    if (bytes.size() > static_cast<std::uint64_t>(max_bytes)) {
      throw Error(ErrorCode::limit_exceeded, "-", "larger than " + std::to_string(max_bytes) + " bytes");
    }
  }
  if (std::cin.bad()) throw Error(ErrorCode::cannot_open, "-", "cannot read standard input");
  return bytes;
}

void DiagnosticPrinter::begin(const std::string& document) {
  document_ = document;
  shown_ = 0;
  hidden_ = 0;
}

void DiagnosticPrinter::show(const Diagnostic& diagnostic) {
  constexpr std::size_t kShown = 30;
  if (diagnostic.severity == Severity::note) return;
  if (shown_ == kShown) {
    ++hidden_;
    return;
  }
  ++shown_;
  // An error's one line, so that errors and diagnostics give a place in the same form.
  const Error located(ErrorCode::internal, document_, diagnostic.message, diagnostic.place, diagnostic.byte);
  complain(program_, diagnostic.severity, std::string(located.what()) + " [" + diagnostic.code + "]");
}

void DiagnosticPrinter::show_new(const std::vector<Diagnostic>& all, const std::vector<Diagnostic>& known) {
  auto next_known = known.begin();
  for (const Diagnostic& diagnostic : all) {
    if (next_known != known.end() && diagnostic == *next_known) {
      ++next_known;
    } else {
      show(diagnostic);
    }
  }
}

void DiagnosticPrinter::end() {
  if (hidden_ == 0) return;
  complain(program_, Severity::note, document_ + ": " + std::to_string(hidden_) + " more, all of them in the stream");
}

void Tally::failed(ErrorCode code) {
  if (failed_ == 0) first_ = code;
  ++failed_;
}

ExitCode Tally::exit_code() const {
  if (done_ == 0 && failed_ > 0) return exit_code_of(first_);
  return failed_ > 0 || review_ ? ExitCode::done_with_findings : ExitCode::done;
}

void attempt(std::string_view program, const std::string& name, const std::function<void()>& work,
             const std::function<void(const interchange::Failure&)>& on_failure) {
  const auto fail = [&](ErrorCode code, const std::string& message, const Place& place, std::int64_t byte) {
    complain(program, Severity::error, Error(code, name, message, place, byte).what());
    on_failure({.name = name, .code = code, .message = message, .place = place, .byte = byte});
  };
  try {
    work();
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cannot_write || error.code() == ErrorCode::usage) throw;
    fail(error.code(), error.message(), error.place(), error.byte());
  } catch (const std::bad_alloc&) {
    fail(ErrorCode::limit_exceeded, "out of memory", {}, -1);
  } catch (const std::exception& error) {
    fail(ErrorCode::internal, "a defect of the program: " + std::string(error.what()), {}, -1);
  }
}

}  // namespace outturn
