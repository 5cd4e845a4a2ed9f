// The one exception type: thrown where a document, or the whole run, cannot go on.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/exit_code.h"
#include "core/place.h"

namespace outturn {

// Documented in README.md; each owns the exit code of a run that only met this error.
enum class ErrorCode {
  usage,            // the command line is not understood
  cannot_open,      // missing, no permission, not a regular file
  empty_input,      // no bytes, or no text in them
  not_a_report,     // bytes that are neither text nor PDF
  damaged,          // a PDF that cannot be parsed at all
  encrypted,        // a PDF that needs a password
  no_text_layer,    // pages without any text
  limit_exceeded,   // a time, memory or size bound was hit
  bad_interchange,  // a stream that is not ours, or of another major version
  cannot_write,     // output: permission, full disk
  internal          // a defect of outturn
};

std::string_view to_string(ErrorCode code);  // "cannot_open"
ExitCode exit_code_of(ErrorCode code);

// what() is one line for people: "FILE: page 3: MESSAGE". File and place may be empty.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string file, std::string message, Place place = {}, std::int64_t byte = -1);

  [[nodiscard]] ErrorCode code() const { return code_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::string& message() const { return message_; }
  [[nodiscard]] const Place& place() const { return place_; }
  [[nodiscard]] std::int64_t byte() const { return byte_; }

 private:
  ErrorCode code_;
  std::string file_;
  std::string message_;
  Place place_;
  std::int64_t byte_;
};

}  // namespace outturn
