#include "core/error.h"

#include <utility>

namespace outturn {
namespace {

std::string one_line(const std::string& file, const std::string& message, const Place& place, std::int64_t byte) {
  std::string text;
  if (!file.empty()) text += file + ": ";
  if (place.page > 0) text += "page " + std::to_string(place.page) + ": ";
  if (place.line > 0) text += "line " + std::to_string(place.line) + ": ";
  if (byte >= 0) text += "byte " + std::to_string(byte) + ": ";
  return text + message;
}

}  // namespace

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return "usage";
    case ErrorCode::cannot_open:
      return "cannot_open";
    case ErrorCode::empty_input:
      return "empty_input";
    case ErrorCode::not_a_report:
      return "not_a_report";
    case ErrorCode::damaged:
      return "damaged";
    case ErrorCode::encrypted:
      return "encrypted";
    case ErrorCode::no_text_layer:
      return "no_text_layer";
    case ErrorCode::limit_exceeded:
      return "limit_exceeded";
    case ErrorCode::bad_interchange:
      return "bad_interchange";
    case ErrorCode::cannot_write:
      return "cannot_write";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

ExitCode exit_code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return ExitCode::usage;
    case ErrorCode::cannot_write:
      return ExitCode::cannot_write;
    case ErrorCode::internal:
      return ExitCode::internal;
    default:
      return ExitCode::unreadable_input;
  }
}

Error::Error(ErrorCode code, std::string file, std::string message, Place place, std::int64_t byte)
    : std::runtime_error(one_line(file, message, place, byte)),
      code_(code),
      file_(std::move(file)),
      message_(std::move(message)),
      place_(place),
      byte_(byte) {}

}  // namespace outturn
